"""Tells which paragraphs open a story though they do not begin with its date.

Where stories have no headlines, a paragraph that brings a day of its own (`副市长某某5月6日会见…`)
opens one, unless it speaks of guests known from the one before, of history or of plans.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tasks.language.stories.block import Block, is_within
from tasks.language.stories.leads import opening_days

_LATE = 0.5
_LATE_TO_A_TITLE = 4
_LONGEST = 600
_FIRST_SENTENCE = {
    "zh": re.compile(r"(?:(?:今年|20\d\d年)[是系恰正][^。]*。)?[^。]*"),
    "en": re.compile(
        r"(?:(?:This year|20\d\d) marks .*?[a-z]\. (?=[A-Z]))?"
        r".*?[a-z0-9)”\"]{3}[.!?](?= [“\"]?[A-Z]|$)"
    ),
}
_NO_NEWS = {
    "zh": re.compile(
        r"(?:将于?|拟于?|定于|计划|预计|截至|自从?|早在|曾于?)[^，。]{0,12}?\d{1,2}月"
        r"|\d{4}年\d{1,2}月|去年|前年|\d{1,2}月(?:\d{1,2}日?)?(?:以来|底前|前)"
    ),
    "en": re.compile(
        r"\b(?:will|would|scheduled|planned?|plans?|since|until|by|as of|before|ago)\b[^.]{0,60}?"
        r"(?:\d|January|February|March|April|May|June|July|August|September|October|November"
        r"|December)|\blast year\b"
    ),
}
_KNOWN = {
    "zh": re.compile(
        r"(?<![率的])(?:代表团|考察团|访问团|参访团|客人|来宾|与会(?:者|人员|代表))(?:一行)?"
        r"(?![由长团员来到抵])"
    ),
    "en": re.compile(
        r"\b[Tt]he (?:delegation|group|guests|visitors|participants|mission)\b"
        r"(?! (?:of|from|led|headed)\b)"
    ),
}


def opened_late(blocks: Sequence[Block], texts: Sequence[Mapping[str, str]]) -> list[Block]:
    """The blocks, those led by a date that open a story though it stands late.

    Only where headlines are few; `texts` are those of the blocks by language.
    """
    found = list(blocks)
    before: dict[str, Block] = {}
    opening = {
        at
        for at, (block, text) in enumerate(zip(blocks, texts, strict=True))
        if _opens(block, text, before)
    }
    few = _with_few_titles(blocks, opening)
    for at in opening:
        if few.issuperset(blocks[at].said):
            found[at] = replace(blocks[at], lead=1.0)
    return found


def _opens(block: Block, text: Mapping[str, str], before: dict[str, Block]) -> bool:
    """Whether the block brings a day of its own; remembers it as the last one that does."""
    opens = False
    for language, days in block.days.items():
        known = None if block.heads else before.get(language)
        opens |= _is_new(block, language, text[language], known)
        if days:
            before[language] = block
    return opens


def _is_new(block: Block, language: str, text: str, known: Block | None) -> bool:
    if block.lead != _LATE or block.is_titled:
        return False
    sentence = _FIRST_SENTENCE[language].match(text)
    first = sentence.group() if sentence else text[:_LONGEST]
    days = opening_days(first, language)
    if not days or _NO_NEWS[language].search(first):
        return False
    if known is None:
        return True
    other = block.countries[language]
    if other and known.countries[language] and min(days) >= min(known.days[language]):
        return other.isdisjoint(known.countries[language])
    return not is_within(days, known.days[language]) and not _KNOWN[language].search(text)


def _with_few_titles(blocks: Sequence[Block], opening: set[int]) -> set[str]:
    """The languages in which far more paragraphs open stories than headlines do."""
    titles: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    for at, block in enumerate(blocks):
        for language in block.said:
            titles[language] += block.is_titled
            leads[language] += at in opening or (block.lead == 1.0 and not block.is_titled)
    return {language for language in leads if titles[language] * _LATE_TO_A_TITLE < leads[language]}
