"""The activities of a story as both languages date them, before the years are settled."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.dates.date_choice import are_compatible
from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.date_roles import EVENT, WEAK
from tasks.language.dates.dated_blocks import Block, blocks_of, days_between, same_days
from tasks.language.story import Line, Story

_SLIP = 3
_WERE_PRESENT = re.compile(
    r"[^。]{4,200}(?:参加|出席|陪同|参与|见证|在座)了?[^，。；]{0,8}。?"
    r"|[^.]{8,600}\b(?:attended|present|took part|participated|accompanied|joined)\b[^.]{0,60}\.?"
)

_Mains = dict[int, tuple[Mention | None, Mention | None]]


class _Pair(NamedTuple):
    zh: Block | None
    en: Block | None


@dataclass(frozen=True, slots=True)
class Dated:
    """One activity with its date in each language, as far as it is told and dated there.

    `parent` is the position of the activity it lies in; `indexes` are those of its lines in
    the story.
    """

    zh: Mention | None
    en: Mention | None
    is_main: bool
    parent: int | None
    indexes: tuple[int, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Its dates, Chinese first."""
        if self.zh is None:
            return () if self.en is None else (self.en,)
        return (self.zh,) if self.en is None else (self.zh, self.en)


def dated_activities(story: Story, mentions: Sequence[Mention]) -> list[Dated]:
    """The activities of a story that has a body, the main one first.

    A story without any date has one, undated; one that only announces a plan has none.
    """
    if not any(line.kind in ("body", "caption") for line in story.lines):
        return []
    mentions_zh = [m for m in mentions if m.language == "zh"]
    mentions_en = [m for m in mentions if m.language == "en"]
    twice = bool(mentions_zh and mentions_en)
    zh = blocks_of(mentions_zh, story.lines, told_twice=twice)
    en = blocks_of(mentions_en, story.lines, told_twice=twice)
    if (not zh and not en and _announces(mentions)) or _is_announced(zh, en, mentions):
        return []
    if not zh and not en:
        return [Dated(None, None, True, None, tuple(range(len(story.lines))))]
    zh, en = _agree_on_main(zh, en, mentions, story.lines)
    pairs = _pairs(zh, en)
    if zh and en:
        plans = [m for m in mentions if m.role == "plan"]
        pairs = [p for n, p in enumerate(pairs) if n == 0 or _is_told(p, plans)]
    return _built(story, pairs, mentions)


def _announces(mentions: Sequence[Mention]) -> bool:
    """Whether the story opens with a plan and tells nothing that has happened."""
    body = [m for m in mentions if m.line.kind == "body"]
    return bool(body) and body[0].role == "plan" and body[0].opens


def _is_announced(zh: list[Block], en: list[Block], mentions: Sequence[Mention]) -> bool:
    """Whether one language tells of a day only what the other calls a plan (`7月组团赴美`)."""
    for told, other, language in ((zh, en, "en"), (en, zh, "zh")):
        body = [m for m in mentions if m.language == language]
        if len(told) == 1 and not other and _announces(body):
            return same_days(told[0].mention.date, body[0].date)
    return False


def _agree_on_main(
    zh: list[Block], en: list[Block], mentions: Sequence[Mention], lines: Sequence[Line]
) -> tuple[list[Block], list[Block]]:
    """Where the languages open with different dates, takes the one that both of them print."""
    if not zh or not en or are_compatible(zh[0].mention.date, en[0].mention.date):
        return zh, en
    shared_en = _printed_in(zh[0].mention, "en", mentions)
    shared_zh = _printed_in(en[0].mention, "zh", mentions)
    if shared_en is not None:
        return zh, _reopened(en, shared_en, mentions, lines)
    if shared_zh is not None:
        return _reopened(zh, shared_zh, mentions, lines), en
    return zh, en


def _printed_in(mention: Mention, language: str, mentions: Sequence[Mention]) -> Mention | None:
    """The date of the other language that prints the same days as news."""
    return next(
        (
            m
            for m in mentions
            if m.language == language
            and m.role in (EVENT, WEAK)
            and m.line.kind == "body"
            and same_days(m.date, mention.date)
        ),
        None,
    )


def _reopened(
    blocks: list[Block], main: Mention, mentions: Sequence[Mention], lines: Sequence[Line]
) -> list[Block]:
    """The blocks that follow if the story begins with this date."""
    later = [
        m
        for m in mentions
        if m.language == main.language and (m.row, m.date.start) >= (main.row, main.date.start)
    ]
    first = main._replace(role=EVENT)
    return blocks_of([first, *later[1:]], lines) if later else blocks


def _pairs(zh: list[Block], en: list[Block]) -> list[_Pair]:
    """Which blocks tell the same activity: the same days, days within each other, the same rank."""
    partner: dict[int, int] = {}
    free = dict(enumerate(en))
    for test in (_is_same, _is_near, _is_rank):
        for n, block in enumerate(zh):
            if n in partner:
                continue
            match = next((m for m, b in free.items() if test((n, block), (m, b))), None)
            if match is not None:
                partner[n] = match
                del free[match]
    pairs = [_Pair(b, en[partner[n]] if n in partner else None) for n, b in enumerate(zh)]
    return pairs + [_Pair(None, block) for block in free.values()]


def _is_same(zh: tuple[int, Block], en: tuple[int, Block]) -> bool:
    return same_days(zh[1].mention.date, en[1].mention.date)


def _is_near(zh: tuple[int, Block], en: tuple[int, Block]) -> bool:
    same_rank = zh[1].is_main == en[1].is_main
    return same_rank and are_compatible(zh[1].mention.date, en[1].mention.date)


def _is_rank(zh: tuple[int, Block], en: tuple[int, Block]) -> bool:
    """The first of the story is the first in both languages, whatever dates are printed.

    Later ones are the same only where their days are so near that one of them is a slip.
    """
    if zh[0] != en[0] or not (zh[1].is_main and en[1].is_main):
        return False
    return zh[0] == 0 or abs(days_between(zh[1].mention.date, en[1].mention.date)) <= _SLIP


def _is_told(pair: _Pair, plans: Sequence[Mention]) -> bool:
    """Whether both languages tell it as news, or one where news begins and the other plans none."""
    blocks = [block for block in pair if block is not None]
    if len(blocks) > 1:
        return True
    told = blocks[0].mention
    planned = any(m.language != told.language and same_days(m.date, told.date) for m in plans)
    return blocks[0].sure and not planned


def _built(story: Story, pairs: list[_Pair], mentions: Sequence[Mention]) -> list[Dated]:
    if len(pairs) == 1:
        return [Dated(*_dates(pairs[0], mentions), True, None, tuple(range(len(story.lines))))]
    parents = [_parent(pair, pairs) for pair in pairs]
    dates = [_dates(pair, mentions) for pair in pairs]
    mains = {n: dates[n] for n, parent in enumerate(parents) if parent is None}
    owned = _owners(story.lines, mains)
    titles = {i for i, line in enumerate(story.lines) if line.kind == "title"}
    built = []
    for n, (zh, en) in enumerate(dates):
        own = {m.row for m in (zh, en) if m is not None}
        own |= owned[n] | titles if n in owned else _attendance(story.lines, own, mentions)
        built.append(Dated(zh, en, n in mains, parents[n], tuple(sorted(own))))
    return built


def _attendance(lines: Sequence[Line], own: set[int], mentions: Sequence[Mention]) -> set[int]:
    """The undated paragraphs right behind a part of something larger that say who was there."""
    dated = {mention.row for mention in mentions}
    return {
        row + 1
        for row in own
        if row + 1 < len(lines)
        and row + 1 not in dated
        and lines[row + 1].language == lines[row].language
        and _WERE_PRESENT.fullmatch(lines[row + 1].text)
    }


def _parent(pair: _Pair, pairs: list[_Pair]) -> int | None:
    """The position among the pairs of the block it lies in, None for an activity of its own."""
    side = 0 if pair.zh else 1
    block = pair[side]
    if block is None or block.parent is None:
        return None
    return next((n for n, other in enumerate(pairs) if _rank(other, side) == block.parent), 0)


def _rank(pair: _Pair, side: int) -> int | None:
    block = pair[side]
    return None if block is None else block.rank


def _dates(pair: _Pair, mentions: Sequence[Mention]) -> tuple[Mention | None, Mention | None]:
    """The date of each language; what opens no block there may still be printed."""
    zh = pair.zh.mention if pair.zh else None
    en = pair.en.mention if pair.en else None
    if zh is None and en is not None:
        zh = _printed_in(en, "zh", mentions)
    elif en is None and zh is not None:
        en = _printed_in(zh, "en", mentions)
    return zh, en


def _owners(lines: Sequence[Line], mains: _Mains) -> dict[int, set[int]]:
    """The lines of each main activity: from its date on to the next one's, language by language.

    Where a language does not date an activity, it begins there with the other language's date.
    """
    owned: dict[int, set[int]] = {n: set() for n in mains}
    for language in {line.language for line in lines}:
        begun = _starts(language, mains)
        current, at = {min(mains)}, -1
        for index, line in enumerate(lines):
            while begun and begun[-1][0] <= index:
                start, number = begun.pop()
                current = current | {number} if start == at else {number}
                at = start
            if line.language == language and line.kind != "title":
                for number in current:
                    owned[number].add(index)
    return owned


def _starts(language: str, mains: _Mains) -> list[tuple[int, int]]:
    """Where each main activity begins for a language, the last first."""
    starts = []
    for number, (zh, en) in mains.items():
        own = (zh, en) if language == "mixed" else (zh or en,) if language == "zh" else (en or zh,)
        starts += [(mention.row, number) for mention in own if mention is not None]
    return sorted(starts, reverse=True)
