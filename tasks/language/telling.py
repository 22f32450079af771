"""What one language says of an activity: its headlines, its first sentences, its paragraphs."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from tasks.language.sentences import sentences_en, sentences_zh
from tasks.language.story import Activity, Line, Place

_HAN = re.compile(r"[㐀-鿿]")
_LAST_HAN = re.compile(r".*[㐀-鿿][^A-Za-z]*", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]{2,}")
# Longer than any headline or sentence: what is, lacks its stops and tells no more.
_LONGEST = 2000
_FEW_WORDS = 3
_LEAD_SENTENCES = 3

Splitter = Callable[[str, int], Iterator[tuple[int, int]]]
_SPLITTERS: dict[str, Splitter] = {"zh": sentences_zh, "en": sentences_en}


class Piece(NamedTuple):
    """A stretch of one line in one language; `start` is its offset in the line."""

    line: int
    start: int
    text: str

    def place(self, start: int, end: int) -> Place:
        """The place in the line of a span of this piece."""
        return Place(self.line, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Telling:
    """One language's account of an activity.

    `lead` are up to three sentences of one paragraph, from the one that bears the date on.
    """

    language: str
    titles: tuple[Piece, ...]
    lead: tuple[Piece, ...]
    bodies: tuple[Piece, ...]


class Accounts(NamedTuple):
    """An activity as either language tells it."""

    zh: Telling
    en: Telling


def accounts_of(activity: Activity) -> Accounts:
    """Both accounts of an activity."""
    return Accounts(tell(activity, "zh"), tell(activity, "en"))


def tell(activity: Activity, language: str) -> Telling:
    """The account in `zh` or `en`; a line in both languages gives its part to each."""
    lines = [line for line in activity.lines if line.language in (language, "mixed")]
    titles = tuple(
        piece._replace(text=piece.text[:_LONGEST]) for piece in _parts(lines, "title", language)
    )
    bodies = tuple(_parts(lines, "body", language))
    return Telling(language, titles, _lead(activity, bodies, language), bodies)


def _parts(lines: Iterable[Line], kind: str, language: str) -> Iterator[Piece]:
    for line in lines:
        if line.kind == kind and (piece := part(line, language)) is not None:
            yield piece


def part(line: Line, language: str) -> Piece | None:
    """The part of the line in the language, None if it has none."""
    if line.language == language:
        return Piece(line.number, 0, line.text)
    if line.language != "mixed":
        return None
    start, end = _han_span(line.text)
    if language == "en":
        start, end = (0, start) if start else (end, len(line.text))
    return Piece(line.number, start, line.text[start:end]) if start < end else None


def _han_span(text: str) -> tuple[int, int]:
    """Where the Chinese part of a mixed line lies: it is its head, its tail or all of it."""
    first = _HAN.search(text)
    if first is None:
        return 0, 0
    if len(_WORD.findall(text, 0, first.start())) >= _FEW_WORDS:
        return first.start(), len(text)
    last = _LAST_HAN.match(text)
    end = last.end() if last else len(text)
    return (0, end) if len(_WORD.findall(text, end)) >= _FEW_WORDS else (0, len(text))


def _lead(activity: Activity, bodies: Sequence[Piece], language: str) -> tuple[Piece, ...]:
    if not bodies:
        return ()
    piece, offset = _dated(activity, bodies) or (bodies[0], 0)
    spans = (s for s in _SPLITTERS[language](piece.text, 0) if s[1] > offset)
    return tuple(
        Piece(piece.line, piece.start + start, piece.text[start : min(end, start + _LONGEST)])
        for start, end in islice(spans, _LEAD_SENTENCES)
    )


def _dated(activity: Activity, bodies: Sequence[Piece]) -> tuple[Piece, int] | None:
    """The first paragraph that bears the activity's date, and where in it."""
    dated = {e.place.line: e.place.start for e in reversed(activity.evidence)}
    for piece in bodies:
        offset = dated.get(piece.line, -1) - piece.start
        if 0 <= offset < len(piece.text):
            return piece, offset
    return None
