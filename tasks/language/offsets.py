"""Leads from a place in a repaired line back to the same place in the line as it came.

An alignment is two parallel lists of offsets, `clean_breaks` and `raw_breaks`. They begin
with 0, 0 and end with both lengths. Between two neighbours the texts run in step where both
distances are equal; where they differ, one stands for the other as a whole. Two empty lists
say that both texts are the same in length and run in step throughout.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Edit(NamedTuple):
    """Characters from `start` to `end` of a text give way to `new`."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text after edits that are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a clean text runs beside the raw one; empty lists for texts in step."""

    clean_breaks: tuple[int, ...] = ()
    raw_breaks: tuple[int, ...] = ()

    def then(self, edits: Sequence[Edit], length: int) -> "Alignment":
        """The alignment after edits of the clean text, which was `length` long before them."""
        step = _aligned(edits, length)
        if not step.clean_breaks:
            return self
        return _composed(self, step) if self.clean_breaks else step

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """See the function of this name."""
        return raw_span(self.clean_breaks, self.raw_breaks, start, end)


def raw_span(
    clean_breaks: Sequence[int], raw_breaks: Sequence[int], start: int, end: int
) -> tuple[int, int]:
    """The raw characters that a span of the clean text was made from.

    What was deleted before or after the span is left out, what was deleted within it is in;
    a span that touches an indivisible replacement takes in the whole of it.

    Args:
        clean_breaks: Offsets in the clean text.
        raw_breaks: Offsets in the raw text, parallel.
        start: First code point of the clean span.
        end: One past its last code point.

    Returns:
        First and one past the last code point, counted from the start of the raw line.
    """
    if not clean_breaks:
        return start, end
    first = _raw_start(clean_breaks, raw_breaks, start)
    return first, max(first, _raw_end(clean_breaks, raw_breaks, end))


def _raw_start(clean: Sequence[int], raw: Sequence[int], offset: int) -> int:
    at = bisect_right(clean, offset) - 1
    if at + 1 < len(clean) and clean[at + 1] - clean[at] == raw[at + 1] - raw[at]:
        return raw[at] + offset - clean[at]
    return raw[at]


def _raw_end(clean: Sequence[int], raw: Sequence[int], offset: int) -> int:
    at = bisect_left(clean, offset)
    if at and clean[at] - clean[at - 1] == raw[at] - raw[at - 1]:
        return raw[at] + offset - clean[at]
    return raw[at]


def _aligned(edits: Iterable[Edit], length: int) -> Alignment:
    """The alignment that one round of edits makes; edits of equal length run in step."""
    clean, raw, shift = [0], [0], 0
    for start, end, new in edits:
        if len(new) != end - start:
            _add(clean, raw, start + shift, start)
            shift += len(new) - (end - start)
            _add(clean, raw, end + shift, end)
    if len(raw) == 1:
        return Alignment()
    _add(clean, raw, length + shift, length)
    return Alignment(tuple(clean), tuple(raw))


def _add(clean: list[int], raw: list[int], clean_offset: int, raw_offset: int) -> None:
    if clean[-1] != clean_offset or raw[-1] != raw_offset:
        clean.append(clean_offset)
        raw.append(raw_offset)


def _composed(first: Alignment, second: Alignment) -> Alignment:
    """Raw to middle and middle to clean make raw to clean.

    The texts can be cut where neither step has an indivisible replacement across the place.
    """
    middles = sorted({*first.clean_breaks, *second.raw_breaks})
    before = _crossings(middles, first.clean_breaks, first.raw_breaks)
    after = _crossings(middles, second.raw_breaks, second.clean_breaks)
    clean: list[int] = [0]
    raw: list[int] = [0]
    for there, here in zip(before, after, strict=True):
        if there and here:
            _add(clean, raw, here[0], there[0])
            _add(clean, raw, here[1], there[1])
    # Both texts are empty: what was filled in between has left nothing to lead back from.
    return Alignment(tuple(clean), tuple(raw)) if len(clean) > 1 else Alignment()


def _crossings(
    offsets: Sequence[int], own: Sequence[int], other: Sequence[int]
) -> list[tuple[int, int] | None]:
    """For each offset in the own text, the first and last one of the other; None within a whole."""
    found: list[tuple[int, int] | None] = []
    pieces = list(pairwise(zip(own, other, strict=True)))
    at = 0
    for offset in offsets:
        while at < len(pieces) - 1 and pieces[at][1][0] < offset:
            at += 1
        found.append(_crossing(offset, pieces, at))
    return found


def _crossing(
    offset: int, pieces: Sequence[tuple[tuple[int, int], tuple[int, int]]], at: int
) -> tuple[int, int] | None:
    (own_start, other_start), (own_end, other_end) = pieces[at]
    if own_start < offset < own_end:
        in_step = own_end - own_start == other_end - other_start
        return (other_start + offset - own_start,) * 2 if in_step else None
    first = other_start if offset == own_start else other_end
    last = other_start if offset < own_end else other_end
    while at + 1 < len(pieces) and pieces[at + 1][0][0] == offset == pieces[at + 1][1][0]:
        at += 1
        last = pieces[at][1][1]
    return first, last
