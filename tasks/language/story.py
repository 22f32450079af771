"""The shapes in which text travels between the language functions."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

LONGEST_LINE = 20_000
"""A longer line is no paragraph: nobody's name is read there, and no date behind that."""


class Place(NamedTuple):
    """A span of one normalised line, in code points of that line's text."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line of a document after repair.

    `number` counts from 1 with blank lines; `language` is `zh`, `en` or `mixed`;
    `kind` is `title`, `body`, `caption` or `source`.
    """

    number: int
    language: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """One news item, both languages together, its lines in the order of the file."""

    ordinal: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the source and the rule that found it."""

    place: Place
    rule: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One separately dated activity of a story.

    `lines` are the lines that tell it (its own paragraphs, and the story's title lines);
    dates are inclusive and null while the year is unknown; `parent` is the index of the
    activity it happened within, among the activities of the same story.
    """

    lines: tuple[Line, ...]
    date_start: date | None
    date_end: date | None
    precision: str
    year_basis: str
    date_text_zh: str | None
    date_text_en: str | None
    evidence: tuple[Evidence, ...]
    is_main: bool
    parent: int | None
