"""Cuts the sentences an event was read from out of their line, with its words marked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tasks.language.sentences import sentences_en, sentences_zh

LEFT_OUT = "…"


class Mark(NamedTuple):
    """Words of a line that were taken for something."""

    start: int
    end: int
    kind: str
    entity: str | None
    rule: str
    surface: str


class Piece(NamedTuple):
    """Characters of a line, and the marks that lie over them, the nearest first."""

    text: str
    marks: tuple[Mark, ...]


def mark_of(values: Sequence[str]) -> Mark:
    """A mark from the texts that the query for evidence gives."""
    start, end, kind, entity, rule, surface = values
    return Mark(int(start), int(end), kind, entity, rule, surface)


def pieces(text: str, language: str, marks: Sequence[Mark]) -> list[Piece]:
    """The sentences that hold a mark, cut where a mark begins or ends.

    Marks may lie over one another: a country is often part of a body's name. Sentences
    without a mark between others are left out, and so is what stands before and after.
    """
    found: list[Piece] = []
    last = 0
    for start, end in _told(text, language, marks):
        if start > last:
            found.append(Piece(LEFT_OUT, ()))
        found += _cut(text, start, end, marks)
        last = end
    if text[last:].strip():
        found.append(Piece(LEFT_OUT, ()))
    return found


def _told(text: str, language: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """The sentences with a mark, each up to where the next one begins."""
    sentences = sentences_en if language == "en" else sentences_zh
    starts = [start for start, _ in sentences(text)] or [0]
    for start, end in pairwise([0, *starts[1:], len(text)]):
        if any(mark.start < end and mark.end > start for mark in marks):
            yield start, end


def _cut(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {start, end, *(mark.start for mark in here), *(mark.end for mark in here)}
    for first, last in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
        over = [mark for mark in here if mark.start <= first and mark.end >= last]
        yield Piece(text[first:last], tuple(sorted(over, key=_nearest)))


def _nearest(mark: Mark) -> tuple[int, bool]:
    """The shortest mark says best what words are; a country is often told by a person's."""
    return mark.end - mark.start, mark.kind == "country"
