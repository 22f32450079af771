"""Repairs ordinary Chinese lines all at once: glosses out, simplified, signs widened.

Nine in ten Chinese lines need no more than that. Their texts are put end to end, and
characters and offsets are columns; the outcome is the same as line by line, which costs ten
times as much (a test holds the two together).
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]

from tasks.language.repairs.gloss import PARENTHESIS, PINYIN, is_gloss
from tasks.language.repairs.script import HANT_SHARE, PHRASE, simplified, simplified_of
from tasks.language.repairs.signs import NARROW, TO_WIDE

_UNITS = 0x10000
_HAN = (0x4E00, 0x9FFF)
_PLAIN = "一-鿿0-9，。、；：！“”《》—…·●,;:!%/+-"
_ORDINARY = f"^(?:[{_PLAIN}]|[(（][{PINYIN}]{{1,6}}[)）])+$"
_MISREAD = "锛銆鈥鐨"
"""Characters that UTF-8 text read as GBK is full of; damage.misdecoded looks at those."""

_LINE_FEED = "\n"

Phrases = tuple[tuple[str, str], ...]


class Repaired(NamedTuple):
    """Lines with their new columns, and the log of the changes by `_row`."""

    lines: pl.DataFrame
    log: pl.DataFrame


class _Joined(NamedTuple):
    """Texts put end to end with line feeds between them, and where each one starts."""

    text: str
    starts: pl.Series

    def line_of(self, offsets: pl.Series) -> pl.Series:
        return self.starts.search_sorted(offsets, side="right").cast(pl.Int64) - 1

    def within_line(self, offsets: pl.Series) -> pl.Series:
        return offsets - self.starts.gather(self.line_of(offsets))


class _Way(NamedTuple):
    """The way back from offsets in the text without glosses to the text with them."""

    raw: _Joined
    clean: _Joined
    gone: pl.DataFrame

    def back(self, offsets: pl.Series) -> pl.Series:
        before = self.gone["clean"].search_sorted(offsets, side="right")
        widths = pl.concat([pl.Series([0], dtype=pl.Int64), self.gone["width"].cum_sum()])
        return offsets + widths.gather(before)


def is_ordinary(text: pl.Series) -> pl.Series:
    """Whether a line has Han text, digits, plain signs and true glosses only."""
    shaped = text.str.contains(_ORDINARY) & text.str.contains("[一-鿿]")
    shaped &= ~text.str.contains(_unlike())
    glossed = text.filter(shaped & text.str.contains_any(["(", "（"]))
    kinds = glossed.str.extract_all(f".?[(（][{PINYIN}]+[)）]").explode().unique()
    others = [kind for kind in kinds.drop_nulls() if not is_gloss(kind[0], kind[2:-1])]
    return shaped & ~text.str.contains_any(others) if others else shaped


@cache
def _unlike() -> str:
    """Characters that only the way line by line can deal with."""
    wide = [old for old, new in simplified_of().items() if ord(new) >= _UNITS > ord(old)]
    return f"[{_MISREAD}{''.join(wide)}]"


def repair_ordinary(lines: pl.DataFrame, phrases: Phrases) -> Repaired:
    """Repairs ordinary lines, as many as there are.

    Args:
        lines: What `is_ordinary` found, without breaks of their own, with a column `_row`.
        phrases: As for `script.simplified`.
    """
    raw = _joined(lines["text"])
    gone = _glosses(raw.text)
    clean = _joined(_parted(_without(raw.text, gone), lines.height))
    way = _Way(raw, clean, gone)
    simple = _simplified(clean, phrases)
    printed, plain = _units(clean.text), _units(simple)
    signs = pl.Series([found.start() for found in NARROW.finditer(simple)], dtype=pl.Int64)
    widened = _wide_table().gather(plain.gather(signs))
    wide = plain.clone().scatter(signs.cast(pl.UInt32), widened)
    changed = (printed != plain).arg_true().cast(pl.Int64)
    log = [
        _log(lines, way, "gloss", gone["start"], gone["surface"], _blank(gone.height)),
        _script_log(lines, way, changed, simple),
        _log(
            lines,
            way,
            "sign",
            way.back(signs),
            _characters(plain.gather(signs)),
            _characters(widened),
        ),
    ]
    repaired = lines.with_columns(
        *_breaks(way),
        _parted(_text(wide), lines.height).alias("text"),
        script=_script(clean, printed, changed),
        damage=pl.lit(None, pl.String),
    )
    return Repaired(repaired, pl.concat(log))


def _joined(texts: pl.Series) -> _Joined:
    lengths = texts.str.len_chars().cast(pl.Int64) + 1
    return _Joined(_LINE_FEED.join(texts.to_list()), lengths.cum_sum() - lengths)


def _parted(text: str, count: int) -> pl.Series:
    """The texts that were put end to end; cutting what no text left behind would give one."""
    return pl.Series(text.split(_LINE_FEED)[:count], dtype=pl.String)


def _glosses(text: str) -> pl.DataFrame:
    """Where the glosses start and end, how wide they are, and their places in the clean text."""
    found = [(*gloss.span(), gloss.group()) for gloss in PARENTHESIS.finditer(text)]
    start, end, surface = zip(*found, strict=True) if found else ((), (), ())
    width = pl.col("end") - pl.col("start")
    return pl.DataFrame(
        {"start": start, "end": end, "surface": surface},
        schema={"start": pl.Int64, "end": pl.Int64, "surface": pl.String},
    ).with_columns(width=width, clean=pl.col("start") - (width.cum_sum() - width))


def _without(text: str, gone: pl.DataFrame) -> str:
    starts = [*gone["start"].to_list(), len(text)]
    ends = [0, *gone["end"].to_list()]
    return "".join([text[end:start] for end, start in zip(ends, starts, strict=True)])


def _units(text: str) -> pl.Series:
    """The characters as numbers; none of ours is beyond the 65,536 of UTF-16's single units."""
    coded = text.encode("utf-16-le")
    return pl.Series(
        pa.Array.from_buffers(pa.uint16(), len(coded) // 2, [None, pa.py_buffer(coded)])
    )


def _text(units: pl.Series) -> str:
    column = units.to_arrow()
    coded = column.buffers()[1].to_pybytes()
    return str(coded[2 * column.offset : 2 * (column.offset + len(column))], "utf-16-le")


@cache
def _simple_table() -> pl.Series:
    return _table(simplified_of())


@cache
def _wide_table() -> pl.Series:
    return _table(TO_WIDE)


def _table(changes: Mapping[str, str]) -> pl.Series:
    """For every unit the one it becomes."""
    table = list(range(_UNITS))
    for old, new in changes.items():
        if ord(old) < _UNITS and ord(new) < _UNITS:
            table[ord(old)] = ord(new)
    return pl.Series(table, dtype=pl.UInt16)


def _simplified(clean: _Joined, phrases: Phrases) -> str:
    """The text in simplified characters; lines with phrase characters go through OpenCC."""
    simple = _text(_simple_table().gather(_units(clean.text)))
    places = pl.Series([found.start() for found in PHRASE.finditer(clean.text)], dtype=pl.Int64)
    parts: list[str] = []
    done = 0
    for start in clean.starts.gather(clean.line_of(places).unique().sort()):
        end = clean.text.find(_LINE_FEED, start)
        end = end if end >= 0 else len(simple)
        text = clean.text[start:end]
        parts += (simple[done:start], simplified(text, phrases if "著" in text else ()))
        done = end
    return "".join((*parts, simple[done:]))


def _script(clean: _Joined, printed: pl.Series, changed: pl.Series) -> pl.Series:
    """`Hans` or `Hant` for each line; one without Han characters has no letters either."""
    han = _count(clean, printed.is_between(*_HAN).arg_true().cast(pl.Int64))
    count = _count(clean, changed)
    return pl.select(
        pl.when(han == 0)
        .then(pl.lit("none"))
        .when((count > 0) & (count >= han * HANT_SHARE))
        .then(pl.lit("Hant"))
        .otherwise(pl.lit("Hans"))
    ).to_series()


def _bounds(clean: _Joined, places: pl.Series) -> tuple[pl.Series, pl.Series]:
    """For each line the first of the places within it, and one past the last, as indices."""
    first = places.search_sorted(clean.starts, side="left").cast(pl.Int64)
    return first, first.shift(-1, fill_value=len(places))


def _count(clean: _Joined, places: pl.Series) -> pl.Series:
    first, end = _bounds(clean, places)
    return end - first


def _breaks(way: _Way) -> tuple[pl.Series, pl.Series]:
    """`clean_breaks` and `raw_breaks` of all lines; empty for those without a gloss."""
    gone = way.gone.with_columns(line=way.raw.line_of(way.gone["start"]))
    lengths = _lengths(way.clean), _lengths(way.raw)
    touched = gone["line"].unique()
    points = (
        pl.concat(
            [
                _points(touched, _zeros(touched), _zeros(touched)),
                _points(
                    gone["line"],
                    way.clean.within_line(gone["clean"] - 1) + 1,
                    way.raw.within_line(gone["start"]),
                ),
                _points(
                    gone["line"],
                    way.clean.within_line(gone["clean"] - 1) + 1,
                    way.raw.within_line(gone["end"] - 1) + 1,
                ),
                _points(touched, *(length.gather(touched) for length in lengths)),
            ]
        )
        .unique()
        .sort("line", "raw")
    )
    by_line = points.group_by("line", maintain_order=True).agg("clean", "raw")
    every = pl.DataFrame({"line": pl.int_range(len(way.raw.starts), eager=True)})
    whole = every.join(by_line, on="line", how="left", maintain_order="left")
    empty = pl.lit([], pl.List(pl.Int32))
    columns = whole.select(
        clean_breaks=pl.col("clean").fill_null(empty), raw_breaks=pl.col("raw").fill_null(empty)
    )
    return columns["clean_breaks"], columns["raw_breaks"]


def _points(line: pl.Series, clean: pl.Series, raw: pl.Series) -> pl.DataFrame:
    return pl.DataFrame({"line": line, "clean": clean.cast(pl.Int32), "raw": raw.cast(pl.Int32)})


def _zeros(like: pl.Series) -> pl.Series:
    return pl.zeros(len(like), dtype=pl.Int64, eager=True)


def _blank(count: int) -> pl.Series:
    return pl.repeat("", count, dtype=pl.String, eager=True)


def _lengths(joined: _Joined) -> pl.Series:
    return joined.starts.shift(-1, fill_value=len(joined.text) + 1) - joined.starts - 1


def _characters(units: pl.Series) -> pl.Series:
    return pl.Series(list(_text(units)), dtype=pl.String)


def _log(  # noqa: PLR0913, PLR0917
    lines: pl.DataFrame,
    way: _Way,
    kind: str,
    places: pl.Series,
    before: pl.Series,
    after: pl.Series,
) -> pl.DataFrame:
    """One row per line that has changes of this kind, at these places in the raw text."""
    line = way.raw.line_of(places)
    columns = {"_row": lines["_row"].gather(line), "char_starts": way.raw.within_line(places)}
    changes = pl.DataFrame({**columns, "before": before, "after": after})
    return (
        changes.with_columns(pl.col("char_starts").cast(pl.Int32))
        .group_by("_row", maintain_order=True)
        .agg(pl.len().cast(pl.Int32).alias("changes"), "char_starts", "before", "after")
        .with_columns(kind=pl.lit(kind))
    )


def _script_log(lines: pl.DataFrame, way: _Way, changed: pl.Series, simple: str) -> pl.DataFrame:
    """One place a line, from the first to the last character changed."""
    bounds = pl.DataFrame(_bounds(way.clean, changed), schema=["first", "end"])
    touched = bounds.filter(pl.col("first") < pl.col("end"))
    firsts = changed.gather(touched["first"])
    ends = changed.gather(touched["end"] - 1) + 1
    cuts = list(zip(firsts.to_list(), ends.to_list(), strict=True))
    before = pl.Series([way.clean.text[first:last] for first, last in cuts], dtype=pl.String)
    after = pl.Series([simple[first:last] for first, last in cuts], dtype=pl.String)
    return _log(lines, way, "script", way.back(firsts), before, after)
