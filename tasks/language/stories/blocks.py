"""Cuts the lines of a bulletin into blocks: one language, one headline or one dated lead."""

import re
from collections.abc import Container, Sequence

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.leads import Openers, lead
from tasks.language.stories.line_kind import BULLET, ShapedLine
from tasks.language.stories.line_language import halves

_OPEN_ZH = re.compile(r"[、，：:—–-]$")
_GOES_ON_ZH = re.compile(r"^(?:——|—|暨|并|及|和|与|（)")
_SMALL_EN = (
    "a an the and or of for with to in on at by from between among as into under attend attends"
)
_OPEN_EN = re.compile(rf"(?:[,:—–-]|\b(?:{_SMALL_EN.replace(' ', '|')}))$", re.IGNORECASE)
_GOES_ON_EN = re.compile(r"^(?:[a-z—–-]|(?:With|For|And|Of|To|In|At|On|By|From|Between|Held)\b)")
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"))
_SUBJECT = 2


def blocks_of(
    lines: Sequence[ShapedLine],
    sections: Container[int],
    words: Openers,
    telling: Gazetteer[str],
) -> list[int | None]:
    """The block of each line of a document, from 1; None for captions and sources.

    A new block begins where the language changes, with a headline (both lines of a wrapped
    one together) and with a paragraph that a date opens. Where the heading of a section stands
    before it (`sections` are their places) a number is left out. `telling` are the words, in
    lower case, without which a headline is not complete.
    """
    places = [at for at, line in enumerate(lines) if line.kind in ("title", "body")]
    told = [lines[at] for at in places]
    found: list[int | None] = [None] * len(lines)
    block, before = 0, -1
    for place, at in enumerate(places):
        if any(between in sections for between in range(before + 1, at)):
            block += 2
        elif not place or _begins(told, place, words, telling):
            block += 1
        found[at], before = block, at
    return found


def _begins(
    told: Sequence[ShapedLine], place: int, words: Openers, telling: Gazetteer[str]
) -> bool:
    line, before = told[place], told[place - 1]
    if line.language != before.language:
        return True
    if line.kind == "title":
        return before.kind == "body" or not _is_one_headline(told, place, telling)
    if before.kind == "title":
        return False
    if line.language == "mixed":
        return lead(halves(line.text)[0], "zh", words) > 0
    opens = lead(line.text, line.language, words)
    return opens > 0 or (opens == 0 and _is_before_a_lead(told, place, words))


def _is_before_a_lead(told: Sequence[ShapedLine], place: int, words: Openers) -> bool:
    """Whether the other language goes on behind the paragraph with one that a date opens."""
    behind = told[place + 1] if place + 1 < len(told) else None
    if (
        behind is None
        or behind.kind == "title"
        or behind.language in (told[place].language, "mixed")
    ):
        return False
    return lead(behind.text, behind.language, words) > 0


def _is_one_headline(told: Sequence[ShapedLine], place: int, telling: Gazetteer[str]) -> bool:
    """Whether the headline of this line began in the line before."""
    first, second = told[place - 1].text, told[place].text
    if BULLET.match(second):
        return False
    if _is_wrapped(first, second, told[place].language):
        return True
    if not _are_two_over_a_body(told, place):
        return False
    return not (_is_complete(first, telling) and _is_complete(second, telling))


def _is_wrapped(first: str, second: str, language: str) -> bool:
    if any(first.count(opened) > first.count(closed) for opened, closed in _PAIRS):
        return True
    if language == "zh":
        return bool(_OPEN_ZH.search(first) or _GOES_ON_ZH.match(second))
    return bool(_OPEN_EN.search(first) or _GOES_ON_EN.match(second))


def _are_two_over_a_body(told: Sequence[ShapedLine], place: int) -> bool:
    """Whether exactly two lines of headline stand over a paragraph of their language."""
    language = told[place].language
    around = [(line.language, line.kind) for line in told[max(0, place - 2) : place + 2]]
    run = [around_kind == (language, "title") for around_kind in around]
    behind = told[place + 1] if place + 1 < len(told) else None
    return sum(run) == 2 and behind is not None and behind.language == language  # noqa: PLR2004


def _is_complete(title: str, telling: Gazetteer[str]) -> bool:
    """Whether a headline says what somebody does, subject first."""
    return any(hit.start >= _SUBJECT for hit in telling.find(title.lower()))
