"""Undoes runs of two-byte characters (GBK) that were read one byte off.

How such runs come about: sites that spoil their text against copying replace a character by
the same with its pronunciation, `數` by `數(shù)`, on the bytes of a GBK page. Where the last
byte of one character and the first byte of the next happen to be the bytes of such a
character, what is put in tears the second one apart: its first byte joins the bracket, which
no table knows, and both become `?`; all further pairs are read one byte off, up to a byte
that is a letter or up to a sign, before which the last byte alone becomes `?` again. Cutting
such a text into clauses by its bytes does the same without a pronunciation. Pairs of the
user-defined range vanish later on, and full-width letters, digits and signs become narrow.

So a place is put right by finding the characters whose bytes, damaged that way, give
exactly what is there; several may, and a sound one must stand out.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from tasks.language.gloss import PINYIN
from tasks.language.likelihood import Likelihood
from tasks.language.offsets import Edit
from tasks.language.script import simplified_of

LOST = "?\ufffd"
"""What stands for a byte that no table knew."""

_REMNANT = re.compile(f"([{PINYIN}]{{1,6}})\\)")
_GLOSS = re.compile(f"\\([{PINYIN}]{{1,6}}\\)")
_START = re.compile(f"[{LOST}](?=[^\x00-\x20\x7f-\xff]|[!-,.-~])")
_HAN_RUN = re.compile("[㐀-鿿]*")
_RUNS_ON = re.compile("[^，、；！。,;!.”’》）)]")
_LONGEST = 60
_BEAM = 60
_MOST_TRIES = 100
_MOST_READINGS = 300
_CONTEXT = 4

# Natural logarithms, set on damage simulated in sentences of newspaper style.
_WORST_MEAN = -8.2
_LEAST_GAIN = 4.0
_LEAST_LEAD = 1.6
_HOPELESS_MEAN = -10.5
_DEAREST_STEP = -9.5
_SOUND_ALREADY = -8.5
_FEW = 12
_GAP_BYTES = frozenset((*range(0xA1, 0xB0), *range(0xF7, 0xFF)))

Reads = Callable[[str, str], bool]
"""Whether a character can be read so: `reads("數", "shù")`."""


class _Path(NamedTuple):
    score: float
    chars: str
    pending: int


class _Reading(NamedTuple):
    score: float
    chars: str
    end: int
    length: int = 1


@cache
def _pairs() -> tuple[dict[int, list[tuple[int, str]]], dict[int, list[tuple[int, str]]]]:
    """The characters of GBK by their first and by their second byte."""
    by_first: dict[int, list[tuple[int, str]]] = {byte: [] for byte in range(0x100)}
    by_second: dict[int, list[tuple[int, str]]] = {byte: [] for byte in range(0x100)}
    for first in range(0x81, 0xFF):
        for second in range(0x40, 0xFF):
            char = bytes((first, second)).decode("gbk", "ignore")
            if len(char) == 1:
                by_first[first].append((second, char))
                by_second[second].append((first, char))
    return by_first, by_second


@cache
def _char(first: int, second: int) -> str:
    return bytes((first, second)).decode("gbk", "ignore") if first > 0x80 else ""  # noqa: PLR2004


def _vanishes(first: int, second: int) -> bool:
    return first > 0x80 and second >= 0x40 and len(_char(first, second)) != 1  # noqa: PLR2004


def _simple(text: str) -> str:
    table = simplified_of()
    return "".join(table.get(char, char) for char in text)


def unshifted(text: str, likelihood: Likelihood, reads: Reads) -> list[Edit]:
    """The edits that put runs read one byte off right.

    Args:
        text: A line as it came, glosses and all.
        likelihood: How common characters follow each other, in simplified script.
        reads: Tells whether a character has a reading, given with its tone mark.

    Returns:
        Edits in order, in the script of the line; only those that are certain.
    """
    edits: list[Edit] = []
    done = 0
    for tries, match in enumerate(_START.finditer(text)):
        if tries == _MOST_TRIES:
            break
        if match.start() < done:
            continue
        edit = _mended(text, match.start(), likelihood, reads)
        if edit:
            edits.append(edit)
            done = edit.end
    return edits


def _mended(text: str, start: int, likelihood: Likelihood, reads: Reads) -> Edit | None:
    if _is_sound(text, start, likelihood):
        return None
    before = _GLOSS.sub("", text[max(0, start - 30) : start])[-_CONTEXT:]
    first_bytes, at = _lost_bytes(before, text, start + 1, reads)
    found = _readings(text, at, before[-1:], first_bytes, likelihood, reads)
    likely = sorted(set(found), reverse=True)[:_MOST_READINGS]
    ranked = sorted((_in_context(text, before, way, likelihood) for way in likely), reverse=True)
    if not ranked or not _stands_out(ranked):
        return None
    best = ranked[0]
    there = _in_context(text, before, best._replace(chars=text[start + 1 : best.end]), likelihood)
    return (
        Edit(start, best.end, best.chars + _swallowed(text, best.end))
        if _is_better(best, there)
        else None
    )


def _swallowed(text: str, end: int) -> str:
    """The mark that stays where the last byte took a letter or digit behind it along."""
    ends_in_mark = text[end - 1] in LOST
    return text[end - 1] if ends_in_mark and _RUNS_ON.match(text, end) else ""


def _in_context(text: str, before: str, way: _Reading, likelihood: Likelihood) -> _Reading:
    after = _GLOSS.sub("", text[way.end : way.end + 30])[:_CONTEXT]
    whole = _simple(before + way.chars + after)
    return way._replace(score=likelihood.text(whole), length=len(whole))


def _is_sound(text: str, start: int, likelihood: Likelihood) -> bool:
    """Whether what follows reads well as it is: a question mark between two sentences."""
    han = _HAN_RUN.match(text, start + 1, start + 8)
    after = _simple(han.group()) if han else ""
    return len(after) > 2 and likelihood.text(after) / len(after) > _SOUND_ALREADY  # noqa: PLR2004


def _stands_out(ranked: list[_Reading]) -> bool:
    return len(ranked) == 1 or ranked[0].score - ranked[1].score >= _LEAST_LEAD


def _is_better(best: _Reading, there: _Reading) -> bool:
    """Whether the reading is sound Chinese and far better than what is there."""
    return best.score / best.length > _WORST_MEAN and best.score - there.score > _LEAST_GAIN


def _lost_bytes(before: str, text: str, at: int, reads: Reads) -> tuple[list[int], int]:
    """The bytes the `?` can stand for, and where the run goes on behind a torn pronunciation."""
    remnant = _REMNANT.match(text, at)
    every = list(range(0x81, 0xFF))
    if not remnant:
        return every, at
    bytes_before = before[-1:].encode("gbk", "ignore")
    known = _torn(bytes_before[-1:], remnant.group(1), reads)
    return known, remnant.end()


def _torn(half: bytes, reading: str, reads: Reads) -> list[int]:
    """Second bytes of the characters that begin with this byte and are read so."""
    if not half:
        return []
    return [
        second
        for second, char in _pairs()[0][half[0]]
        if second > 0x80 and reads(char, reading)  # noqa: PLR2004
    ]


def _readings(  # noqa: PLR0913, PLR0917
    text: str,
    at: int,
    left: str,
    first_bytes: list[int],
    likelihood: Likelihood,
    reads: Reads,
) -> Iterator[_Reading]:
    """Whole runs that, damaged, look like the text from `at` on; the likeliest ways only."""
    paths = [_Path(0.0, left, byte) for byte in first_bytes]
    certain = len(first_bytes) < _FEW
    end = min(len(text), at + _LONGEST)
    while at < end and paths and not _hopeless(paths[0]):
        char = text[at]
        if gloss := _GLOSS.match(text, at):
            at = gloss.end()
            continue
        for path in _closed(paths, text, at, likelihood, reads):
            yield _Reading(path.score, path.chars[len(left) :], path.pending)
        pair = _bytes_of(char)
        if char in LOST or not pair:
            return
        grown = _grown(paths, pair[0], pair[1], likelihood)
        if certain:
            grown += _gapped(paths[:_FEW], pair[0], pair[1], likelihood)
        paths = sorted(grown, reverse=True)[:_BEAM]
        certain = True
        at += 1


def _hopeless(best: _Path) -> bool:
    return len(best.chars) > _CONTEXT and best.score / len(best.chars) < _HOPELESS_MEAN


def _bytes_of(char: str) -> bytes:
    """The two bytes that became this character; narrow signs were full-width ones."""
    if "!" <= char <= "~":
        return bytes((0xA3, ord(char) + 0x80))
    pair = ("\u3000" if char == " " else char).encode("gbk", "ignore")
    return pair if len(pair) == 2 else b""  # noqa: PLR2004


def _grown(paths: list[_Path], first: int, second: int, likelihood: Likelihood) -> list[_Path]:
    """Each path by one character, its waiting byte with the first of the pair."""
    grown = (_with(path, _char(path.pending, first), second, likelihood) for path in paths)
    return [path for path in grown if path]


def _gapped(paths: list[_Path], first: int, second: int, likelihood: Likelihood) -> list[_Path]:
    """Each path by two characters, between which a pair of bytes vanished."""
    by_first, by_second = _pairs()
    found: list[_Path] = []
    for path in paths:
        for x, char in by_first[path.pending]:
            grown = _with(path, char, x, likelihood) if x in _GAP_BYTES else None
            if grown and grown.score - path.score > _DEAREST_STEP:
                found += [
                    more
                    for y, other in by_second[first]
                    if _vanishes(x, y) and (more := _with(grown, other, second, likelihood))
                ]
    return found


def _closed(
    paths: list[_Path], text: str, at: int, likelihood: Likelihood, reads: Reads
) -> Iterator[_Path]:
    """The paths that end here; what comes out as `pending` is where the run ends."""
    char = text[at]
    if char in LOST:
        remnant = _REMNANT.match(text, at + 1)
        end = remnant.end() if remnant else at + 1
        for path in paths:
            for second, last in _pairs()[0][path.pending]:
                fits = second > 0x80 and (not remnant or reads(last, remnant.group(1)))  # noqa: PLR2004
                if fits and (closed := _with(path, last, end, likelihood)):
                    yield closed
    elif "@" <= char <= "~":
        yield from _grown(paths, ord(char), at + 1, likelihood)
        yield from _gapped(paths[:_FEW], ord(char), at + 1, likelihood)


def _with(path: _Path, char: str, pending: int, likelihood: Likelihood) -> _Path | None:
    simple = simplified_of().get(char, char)
    if not likelihood.knows(simple):
        return None
    before = path.chars[-1:]
    step = likelihood.step(simplified_of().get(before, before), simple)
    return _Path(path.score + step, path.chars + char, pending)
