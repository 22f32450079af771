"""Finds headings of sections that no vocabulary knows, by what stands below them.

A headline is echoed by its paragraph, a heading of a section is not; below a heading stand
several stories, or headlines. Headings of one bulletin are numbered or marked alike, so lines
of one look are judged together.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from tasks.language.stories.headings import Headings, unlike_topics
from tasks.language.stories.leads import Openers, lead
from tasks.language.stories.line_kind import ShapedLine

_LONGEST = {"zh": 12, "en": 8}
_MOST_ECHOED, _MOST_ECHOED_PLAIN = 0.4, 0.2
_FEWEST, _STORIES_EACH = 2, 1.5
_EARLY = {"zh": 150, "en": 450}
_STEM = 5
_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")
_SMALL_WORDS = frozenset(("the", "and", "for", "with", "from"))
_LOOKS = (
    re.compile(r"[\s【\[（(]*第?[一二三四五六七八九十]{1,3}(?:部分|[、．.：:）)\s]|篇|章)"),
    re.compile(r"[\s【\[（(]*[壹贰叁肆伍陆柒捌玖拾]"),
    re.compile(r"\s*(?:Part|Section|Chapter)\s", re.IGNORECASE),
    re.compile(r"[\s(]*[IVX]{1,4}[.):、\s]"),
    re.compile(r"[\s(]*[A-H][.):、]\s"),
    re.compile(r"[\s(（]*\d{1,2}[.):：、）]"),
)
_MARK = re.compile(r"\s*([^\w\s“\"'‘《])")


class _Below(NamedTuple):
    """What stands below a line: its first paragraph, if any, and how many stories there seem."""

    told: Sequence[str]
    stories: int


class _Judged(NamedTuple):
    """A line that may be a heading: how much of it its paragraph echoes, what stands below it."""

    at: int
    is_source: bool
    is_known: bool
    is_short: bool
    echoed: float
    stories: int


def sections_of(lines: Sequence[ShapedLine], words: Headings, openers: Openers) -> frozenset[int]:
    """The places of the headings of sections among the headlines and sources of a document."""
    below = dict(chain.from_iterable(_all_below(lines, name, openers) for name in _LONGEST))
    looks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.language in _LONGEST and line.kind in ("title", "source"):
            looks[line.language, _look(line.text)].append(at)
    found: set[int] = set()
    for (_, look), places in looks.items():
        judged = [_judged(lines[at], at, below[at], words) for at in places]
        found.update(line.at for line in judged if line.is_known)
        if any(lines[at].kind == "title" for at in places):
            found.update(_headings(judged, look))
    return frozenset(found.union(_beside(lines, found)))


def without(lines: Sequence[ShapedLine], sections: Container[int]) -> list[ShapedLine]:
    """The lines with those at the places given made sources."""
    return [
        ShapedLine(line.text, line.language, "source") if at in sections else line
        for at, line in enumerate(lines)
    ]


def _look(text: str) -> str:
    """How a line is numbered or marked; empty for one that is neither."""
    for number, look in enumerate(_LOOKS):
        if look.match(text):
            return str(number)
    mark = _MARK.match(text)
    return mark.group(1) if mark else ""


def _headings(judged: Sequence[_Judged], look: str) -> Iterator[int]:
    """Which of some lines of one look are headings of sections."""
    told = [line for line in judged if line.stories and (line.is_known or not line.is_source)]
    alike = told if look else [line for line in told if line.is_short and _is_unlike(line)]
    if len(alike) < _FEWEST or not all(line.is_short for line in alike):
        return
    echoed = sum(line.echoed for line in alike) <= _MOST_ECHOED * len(alike)
    spread = sum(line.stories for line in alike) >= _STORIES_EACH * len(alike)
    if echoed and (spread or sum(line.is_known for line in alike) >= _FEWEST):
        among = set(alike)
        yield from (line.at for line in told if line in among or _is_much_like(line))


def _is_unlike(line: _Judged) -> bool:
    return line.is_known or line.echoed <= _MOST_ECHOED_PLAIN


def _is_much_like(line: _Judged) -> bool:
    """Whether a line may be a heading among others though its first story echoes it."""
    return line.is_short and line.stories >= _FEWEST


def _judged(line: ShapedLine, at: int, below: _Below, words: Headings) -> _Judged:
    text, language, kind = line
    beside = unlike_topics(text, language, words)
    is_known = kind == "source" and not beside and _length(text, language) > 0
    said = list(_said(beside, language))
    return _Judged(
        at,
        kind == "source",
        is_known,
        is_known or (kind == "title" and _length(text, language) <= _LONGEST[language]),
        _echoed(said, below.told[0], language) if below.told and not is_known else 0.0,
        below.stories,
    )


def _all_below(
    lines: Sequence[ShapedLine], language: str, openers: Openers
) -> Iterator[tuple[int, _Below]]:
    """Each line of a language that is no body, with what stands below it up to the next one."""
    told: list[str] = []
    stories, beneath = 0, ""
    own = [(at, line.kind, line.text) for at, line in enumerate(lines) if line.language == language]
    for is_body, run in groupby(reversed(own), key=lambda line: line[1] == "body"):
        if is_body:
            told = [text for _, _, text in run][::-1]
            opening = sum(lead(text, language, openers) > 0 for text in told)
            stories, beneath = max(opening, 1), "body"
            continue
        for at, kind, _ in run:
            # a headline below is the first of several
            yield at, _Below(told[:1], _FEWEST if beneath == "title" else stories)
            beneath = kind


def _length(text: str, language: str) -> int:
    """The length of a line in characters or English words."""
    return sum(map(len, _HAN.findall(text))) if language == "zh" else len(_WORD.findall(text))


def _said(text: str, language: str) -> Iterator[str]:
    """What a line says in pairs of characters or stems of words."""
    if language == "zh":
        for run in _HAN.findall(text):
            yield from map("".join, pairwise(run))
    else:
        for word in _WORD.findall(text.lower()):
            if word not in _SMALL_WORDS:
                yield word[:_STEM]


def _echoed(said: Sequence[str], told: str, language: str) -> float:
    """The share of it that a paragraph says again early on."""
    again = set(_said(told[: _EARLY[language]], language))
    return sum(one in again for one in said) / len(said) if said else 0.0


def _beside(lines: Sequence[ShapedLine], found: set[int]) -> Iterator[int]:
    """Short headlines in a row with the heading of the other language."""
    for at in found:
        for beside in (at - 1, at + 1):
            line = lines[beside] if 0 <= beside < len(lines) else lines[at]
            is_other = line.kind == "title" and line.language not in (lines[at].language, "mixed")
            if is_other and _length(line.text, line.language) <= _LONGEST[line.language]:
                yield beside
