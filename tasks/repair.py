"""Repair: every line normalised, every change logged, every place kept in reach.

Most lines need nothing but a look: columns of regular expressions find the rest, and only
those are taken up one by one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import dataframely as dy
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from prefect import task

from tasks.language.offsets import Alignment, Edit, edited
from tasks.language.repairs.byte_shift import LOST, ByteShift
from tasks.language.repairs.damage import MISREAD, damage_left, misdecoded, noise, remnants
from tasks.language.repairs.gloss import glosses, reads
from tasks.language.repairs.likelihood import Likelihood
from tasks.language.repairs.script import script_of, simplified
from tasks.language.repairs.signs import (
    HAN,
    INVISIBLE,
    SPACES,
    WIDE,
    apostrophes,
    composed,
    dots,
    narrow,
    plain,
    widths,
)
from tasks.language.repairs.spacing import edges, lost_spaces, torn_han, torn_numbers, torn_words
from tasks.language.repairs.torn_dates import TORN_MONTH, TORN_NUMBER, torn_dates
from tasks.repair_bulk import Repaired, is_ordinary, repair_ordinary
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import Line, Repair, RepairedLine
from warehouse.vocabulary import read_vocabulary

_HAN = re.compile(f"[{HAN}]")
_ODD = re.compile(f"[{INVISIBLE}{SPACES}{WIDE}]")
_MISDECODED = re.compile("[Â-ôï锛銆鈥鐨]")

# One look at a line in Latin letters; whatever is in Han is taken up anyway.
_SUSPECT = "|".join(
    (
        r"[^\x20-\x7e“”–—À-ɏ]|[Â-ô][^\x20-\x7e]",
        r"\d(?:st|nd|rd|th)[A-Za-z]|[A-Za-z.)”'][,;][A-Za-z“\d]|\d[,;](?:[A-Za-z]|\d{4})",
        r"[a-z]{2}\.[A-Z][a-z]|(?-u:\b)(?:Mr|Ms|Dr|Co|No)\.[A-Z]",
        r"[A-Za-z,]“|”[A-Za-z]|(?-u:\b)(?:the|and|for|of)[A-Z][a-z]",
        r"^ | $|  |\?\?|[A-Za-z]\?[a-z]",
        TORN_NUMBER,
        TORN_MONTH,
    )
)
_MAYBE_TORN = "[A-Za-z]+ f[a-z]+|[A-Za-z]*f[fil] [a-z]+"
_MARK = "[?\ufffd][^ ]"
_MOST_MARKS = 200
"""A document with more lost characters is beyond repair, and each costs a tenth of a second."""
_IN_STEP = Alignment()

_Place = tuple[int, str, str]
"""Where a change begins in the raw line, what stood there, and what stands there now."""


@dataclass(slots=True)
class _Mending:
    """A line on its way, with what was done to it."""

    text: str
    alignment: Alignment
    log: dict[str, list[_Place]] = field(default_factory=dict)
    damage: str | None = None

    def apply(self, kind: str, edits: Sequence[Edit]) -> bool:
        """Carries edits out and notes them; tells whether there were any."""
        if not edits:
            return False
        text, in_raw = self.text, self.alignment.raw_span
        self.log.setdefault(kind, []).extend(
            [(in_raw(start, end)[0], text[start:end], new) for start, end, new in edits]
        )
        self.alignment = self.alignment.then(edits, len(self.text))
        self.text = edited(self.text, edits)
        return True

    def convert(self, simple: str) -> None:
        """Takes over the text in simplified characters; one place from first to last change."""
        first = _in_common(self.text, simple)
        last = len(simple) - _in_common(self.text[::-1], simple[::-1])
        self.apply("script", [Edit(first, last, simple[first:last])])


def _in_common(one: str, other: str) -> int:
    """How many characters two different texts of one length begin with in common."""
    return next(at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)


@cache
def _english_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_vocabulary("english_words"))


@cache
def _byte_shift() -> ByteShift:
    words = ((row["word"], int(row["frequency"])) for row in read_vocabulary("han_words"))
    return ByteShift(Likelihood(words), reads)


@cache
def _script_phrases() -> tuple[tuple[str, str], ...]:
    return tuple((row["opencc"], row["certain"]) for row in read_vocabulary("script_phrases"))


def _undo_damage(line: _Mending, *, undo: bool) -> None:
    """Undoes what is certain and notes the kind of damage that is left."""
    line.damage = damage_left(line.text)
    if not any(mark in line.text for mark in LOST):
        return
    if undo and _HAN.search(line.text):
        line.apply("damage", _byte_shift().edits(line.text))
    line.apply("damage", noise(line.text))
    torn = line.apply("damage", remnants(line.text))
    line.damage = MISREAD if torn else damage_left(line.text)


def _mend_characters(line: _Mending) -> None:
    if _MISDECODED.search(line.text):
        line.apply("damage", misdecoded(line.text))
    line.apply("sign", composed(line.text))
    if _ODD.search(line.text):
        line.apply("sign", plain(line.text))


def _mend_han(line: _Mending) -> str:
    """Glosses out, simplified, signs widened; returns the script it was printed in."""
    line.apply("gloss", glosses(line.text))
    printed = line.text
    phrases = _script_phrases() if "著" in printed else ()
    simple = simplified(printed, phrases)
    if simple != printed:
        line.convert(simple)
    line.apply("sign", widths(line.text, keep="?" if line.damage else ""))
    return script_of(printed, simple)


def _mend_spacing(line: _Mending, *, has_han: bool) -> None:
    if has_han:
        line.apply("spacing", torn_numbers(line.text))
        line.apply("spacing", torn_han(line.text))
    line.apply("spacing", edges(line.text))
    line.apply("spacing", torn_dates(line.text))
    line.apply("spacing", torn_words(line.text, _english_words()))
    line.apply("spacing", lost_spaces(line.text))


def _mended(text: str, alignment: Alignment, *, undo: bool) -> tuple[_Mending, str]:
    """One line: what became of it, and its script as printed; `undo` says to undo damage."""
    line = _Mending(text, alignment)
    _mend_characters(line)
    _undo_damage(line, undo=undo)
    has_han = _HAN.search(line.text) is not None
    script = _mend_han(line) if has_han else script_of(line.text, line.text)
    if not has_han:
        line.apply("sign", narrow(line.text))
    line.apply("sign", apostrophes(line.text))
    line.apply("sign", dots(line.text))
    _mend_spacing(line, has_han=has_han)
    return line, script


def repair_lines(
    lines: dy.DataFrame[Line],
) -> tuple[dy.DataFrame[RepairedLine], dy.DataFrame[Repair]]:
    """Repairs lines.

    Args:
        lines: Lines as decoded; breaks that came with them (of saved HTML) are built upon.

    Returns:
        The same lines in the same order, normalised, and the log of every change.
    """
    numbered = lines.with_row_index("_row")
    suspect = _suspect(lines)
    ordinary = suspect & is_ordinary(lines["text"]) & (lines["raw_breaks"].list.len() == 0)
    parts = [
        _mend(numbered.filter(suspect & ~ordinary)),
        repair_ordinary(numbered.filter(ordinary), _script_phrases()),
    ]
    repaired = pl.concat([_untouched(numbered.filter(~suspect)), *(part.lines for part in parts)])
    log = numbered.join(pl.concat([part.log for part in parts]), on="_row").sort("_row", "kind")
    log = log.with_columns(pl.col("char_starts") + pl.col("char_start"))
    return (
        RepairedLine.validate(repaired.sort("_row").drop("_row"), cast=True),
        Repair.validate(log.select(Repair.column_names()), cast=True),
    )


def _untouched(lines: pl.DataFrame) -> pl.DataFrame:
    """Lines that need nothing; they have no Han characters."""
    latin = pl.col("text").str.contains("[A-Za-zÀ-ɏ]")
    return lines.with_columns(
        script=pl.when(latin).then(pl.lit("Latn")).otherwise(pl.lit("none")),
        damage=pl.lit(None, pl.String),
    )


def _suspect(lines: dy.DataFrame[Line]) -> pl.Series:
    """Whether a line may need anything at all."""
    text = lines["text"]
    suspect = text.str.contains(_HAN.pattern)
    others = (~suspect).arg_true()
    suspect = suspect.scatter(others, text.gather(others).str.contains(_SUSPECT))
    pairs = text.filter(~suspect).str.extract_all(_MAYBE_TORN).explode().unique().drop_nulls()
    torn = [pair for pair in pairs if _looks_torn(pair)]
    return suspect | text.str.contains_any(torn) if torn else suspect


def _looks_torn(pair: str) -> bool:
    known = _english_words()
    left, right = pair.split(" ")
    if right not in known:
        return True
    return left.lower() not in known and (left + right).lower() in known


def _mend(lines: pl.DataFrame) -> Repaired:
    """The lines taken up one by one, and their log."""
    marks = pl.col("text").str.count_matches(_MARK).sum().over("document_id")
    columns = lines.select(
        "text", "clean_breaks", "raw_breaks", undo=marks <= _MOST_MARKS
    ).iter_rows()
    done = [
        _mended(text, Alignment(tuple(clean), tuple(raw)) if clean else _IN_STEP, undo=undo)
        for text, clean, raw, undo in columns
    ]
    mended = lines.with_columns(
        _lists("clean_breaks", [line.alignment.clean_breaks for line, _ in done], pa.int32()),
        _lists("raw_breaks", [line.alignment.raw_breaks for line, _ in done], pa.int32()),
        pl.Series("text", [line.text for line, _ in done], pl.String),
        pl.Series("script", [script for _, script in done], pl.String),
        pl.Series("damage", [line.damage for line, _ in done], pl.String),
    )
    return Repaired(mended, _log_frame(lines["_row"], [line.log for line, _ in done]))


def _log_frame(row: pl.Series, logs: Sequence[dict[str, list[_Place]]]) -> pl.DataFrame:
    """One row per line and kind that has changes."""
    found = [(at, kind, places) for at, log in enumerate(logs) for kind, places in log.items()]
    every = [places for _, _, places in found]
    return pl.DataFrame(
        [
            row.gather([at for at, _, _ in found]),
            pl.Series("changes", [len(places) for places in every], pl.Int32),
            _lists(
                "char_starts", [[start for start, _, _ in places] for places in every], pa.int32()
            ),
            _lists("before", [[old for _, old, _ in places] for places in every], pa.string()),
            _lists("after", [[new for _, _, new in places] for places in every], pa.string()),
            pl.Series("kind", [kind for _, kind, _ in found], pl.String),
        ]
    )


def _lists(name: str, values: Sequence[Sequence[object]], kind: pa.DataType) -> pl.Series:
    """A column of lists; Arrow builds it forty times faster than polars does from Python."""
    return pl.Series(name, pa.array(values, pa.list_(kind)))


@task(name="repair")
def repair(home: str, batch: str) -> str:
    """Repairs a batch of staged lines; returns the path of the repaired lines."""
    lake = Home.at(home)
    repaired, log = repair_lines(read(Line, [lake.lake_file("line", batch)]))
    write(log, Repair, lake.lake_file("repair", batch))
    return write(repaired, RepairedLine, lake.lake_file("repaired_line", batch))
