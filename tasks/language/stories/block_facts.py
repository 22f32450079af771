"""Gathers of each block what tells its story from others: anchors, days, how it begins."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import sub
from typing import NamedTuple

from tasks.language.stories.anchors import (
    Anchor,
    AnchorWords,
    anchors_of,
    countries_of,
    is_party,
    is_telling,
)
from tasks.language.stories.block import LANGUAGES, Block, is_within
from tasks.language.stories.late_leads import opened_late
from tasks.language.stories.leads import Day, Openers, lasts, lead, opening_days
from tasks.language.stories.line_language import halves

_LATE = 0.5
"""The lead of a paragraph that names a day, but not in front."""
_KNOWN_GUESTS = {
    "zh": re.compile(r"会见了?该?(?:代表团|考察团|访问团|参访团|来访团|客人|来宾|他们|团组)"),
    "en": re.compile(
        r"\b(?:met|meets|meeting|received)(?: with)? (?:the|this) "
        r"(?:delegation|group|guests|visitors)\b(?! (?:of|from|led))"
    ),
}
_BACK = 4
"""How many blocks back the beginning of a visit may lie."""


class CutLine(NamedTuple):
    """A line as split leaves it; `block` is None for captions and sources."""

    number: int
    text: str
    language: str
    kind: str
    block: int | None


def parts_of(line: CutLine) -> Iterable[tuple[str, str]]:
    """The line by language; a mixed one gives both its halves."""
    if line.language != "mixed":
        return ((line.language, line.text),)
    return tuple(zip(("zh", "en"), halves(line.text), strict=True))


def blocks_said(
    lines: Sequence[CutLine],
    members: Sequence[Sequence[int]],
    words: AnchorWords,
    openers: Openers,
) -> list[Block]:
    """The blocks of one document, from its lines and the places of the lines of each block."""
    texts = [_texts(lines, places) for places in members]
    said = _said(texts, words)
    usual = _usual_gap(lines)
    heads = _heads([lines[places[0]].block or 0 for places in members])
    blocks = [
        Block(
            *_opening([lines[place] for place in places], openers),
            gap=_gap(lines, places[0]) > usual,
            heads=head,
            size={language: len(text) for language, text in told.items()},
            said=anchors,
            countries={language: countries_of(names) for language, names in anchors.items()},
            days={language: opening_days(text, language) for language, text in told.items()},
        )
        for places, told, anchors, head in zip(members, texts, said, heads, strict=True)
    ]
    for at, (block, told) in enumerate(zip(blocks, texts, strict=True)):
        blocks[at] = _within(block, told, blocks[max(0, at - _BACK) : at])
    return _as_counterparts_open(opened_late(blocks, texts))


def _heads(numbers: Sequence[int]) -> list[bool]:
    """Which blocks have the heading of a section before them: a number was left out."""
    return [number - before > 1 for before, number in zip([0, *numbers], numbers, strict=False)]


def _texts(lines: Sequence[CutLine], places: Sequence[int]) -> dict[str, str]:
    """The text of a block by language."""
    first = lines[places[0]]
    if first.language != "mixed":
        return {first.language: "\n".join([lines[place].text for place in places])}
    parts = [dict(parts_of(lines[place])) for place in places]
    return {language: "\n".join([part[language] for part in parts]) for language in LANGUAGES}


def _said(
    texts: Sequence[Mapping[str, str]], words: AnchorWords
) -> list[dict[str, frozenset[Anchor]]]:
    flat = [part for block in texts for part in block.items()]
    found = iter(anchors_of([text for _, text in flat], [language for language, _ in flat], words))
    return [{language: next(found) for language in block} for block in texts]


def _opening(lines: Sequence[CutLine], openers: Openers) -> tuple[bool, bool, float]:
    """Whether a block has a headline and a body, and how surely the body opens a story."""
    is_titled = lines[0].kind == "title"
    body = next((line for line in lines if line.kind == "body"), None)
    if body is None:
        return is_titled, False, 0.0
    language, text = next(iter(parts_of(body)))
    return is_titled, True, lead(text, language, openers)


def _within(block: Block, told: Mapping[str, str], before: Sequence[Block]) -> Block:
    """A dated paragraph opens nothing on a day of the visit told before, with its parties."""
    for other in reversed(before if block.lead == 1.0 and not block.is_titled else ()):
        for language in block.said.keys() & other.said.keys():
            if lasts(other.days[language]):
                within = is_within(block.days[language], other.days[language])
                same = within and _same_parties(block, other, language, told[language])
                return replace(block, lead=0.0) if same else block
    return block


def _same_parties(block: Block, other: Block, language: str, text: str) -> bool:
    one, known = block.countries[language], other.countries[language]
    if one and known and one.isdisjoint(known):
        return False
    if not one and _KNOWN_GUESTS[language].search(text):
        return True
    return any(is_party(anchor) for anchor in block.said[language] & other.said[language])


def _as_counterparts_open(blocks: list[Block]) -> list[Block]:
    """A paragraph that names its day late opens a story where its counterpart opens with it."""
    opening: dict[tuple[str, Day], list[Block]] = defaultdict(list)
    for block in blocks:
        for language, days in block.days.items():
            if block.lead == 1.0 and days and not block.is_titled:
                opening[language, days[0]].append(block)
    return [
        replace(block, lead=1.0) if block.lead == _LATE and _opens(block, opening) else block
        for block in blocks
    ]


def _opens(block: Block, opening: Mapping[tuple[str, Day], Sequence[Block]]) -> bool:
    """Whether a paragraph of the other language opens with the same day and the same parties."""
    if block.is_titled or len(block.days) > 1:
        return False
    ((language, days),) = block.days.items()
    other = "en" if language == "zh" else "zh"
    near = opening.get((other, days[0]), ()) if days else ()
    return any(map(is_telling, chain(*(block.said[language] & one.said[other] for one in near))))


def _gap(lines: Sequence[CutLine], place: int) -> int:
    return lines[place].number - lines[place - 1].number if place else 0


def _usual_gap(lines: Sequence[CutLine]) -> int:
    numbers = [line.number for line in lines]
    gaps = Counter(map(sub, numbers[1:], numbers))
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=0)
