"""Parts the blocks of a bulletin into stretches that each tell one story.

Every way to part them has a cost: what opens a stretch (a headline, a date), what its two
languages share, how long they are. The cheapest way is found by dynamic programming, which
looks no further than a story is long and so stays linear in the length of the bulletin.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.language.stories.anchors import Anchor
from tasks.language.stories.block import LANGUAGES, Block, is_within
from tasks.language.stories.leads import Day
from tasks.language.stories.setting import Setting

# Costs are counted in stories of one language beside bilingual ones: such a story costs 1.
_ALONE = 1.0
_OPENING = {1.0: 0.0, 0.5: 0.4, 0.0: 0.8, -1.0: 1.8}
_OPENING_UNTITLED = {1.0: 1.6, 0.5: 1.7, 0.0: 1.8, -1.0: 2.2}
_GOING_ON = {1.0: 2.0, 0.5: 0.2, 0.0: 0.0, -1.0: 0.0}
_GOING_ON_OTHER_DAY = {1.0: 2.1, 0.5: 1.0, 0.0: 0.0, -1.0: 0.0}
_GOING_ON_UNTITLED = {1.0: 0.2, 0.5: 0.1, 0.0: 0.0, -1.0: 0.0}
# Below the headline of the other language each activity may have its date.
_GOING_ON_BELOW = {1.0: 1.1, 0.5: 0.3, 0.0: 0.0, -1.0: 0.0}
_SECOND_TITLE = 8.0
_UNSUPPORTED, _SUPPORT = 1.5, 0.8
_GAP = 0.4
_OTHER_DAYS, _OTHER_COUNTRIES = 3.5, 3.0
# Two versions of one story share at least so much, the longer they are the more.
_ENOUGH, _ENOUGH_IF_LONG, _LONG = 0.6, 1.25, 800
_ENOUGH_FOR_TITLES = 0.3
_UNLIKE = 9.0
_SHARED = 0.8
_IN_ONE_LINE = 1.0
_EN_FOR_ZH = 3.5
_FREE_IMBALANCE, _IMBALANCE = 0.5, 0.8
_LONGEST, _HOPELESS = 28, 4.6


def are_other_days(one: Sequence[Day], other: Sequence[Day]) -> bool:
    """Whether both name days and these do not meet, taken from first to last."""
    return bool(one and other) and (max(one) < min(other) or max(other) < min(one))


def are_apart(one: frozenset[Anchor], other: frozenset[Anchor]) -> bool:
    """Whether both name something and nothing alike."""
    return bool(one and other) and one.isdisjoint(other)


def enough_shared(length: int) -> float:
    """What the versions of one story share at least, by the length of the English; 0: titles."""
    if not length:
        return _ENOUGH_FOR_TITLES
    return _ENOUGH + (_ENOUGH_IF_LONG - _ENOUGH) * min(1.0, length / _LONG)


@dataclass(slots=True)
class _Version:
    """What a stretch tells in one language so far."""

    days: tuple[Day, ...]
    countries: frozenset[Anchor]
    size: int = 0
    is_titled: bool = False
    is_told: bool = False


@dataclass(slots=True)
class _Stretch:
    """The blocks from `start` on, taken one by one, and what they cost as one story."""

    setting: Setting
    start: int
    length: int = 0
    opening: float = 0.0
    shared: float = 0.0
    likest: dict[int, float] = field(default_factory=dict)
    leads: list[int] = field(default_factory=list)
    versions: dict[str, _Version] = field(default_factory=dict)

    def take(self, at: int, block: Block) -> None:
        """Lengthens the stretch by its next block."""
        if block.gap and not self.length:
            self.opening -= _GAP
        if block.lead == 1.0 and not block.is_titled and self.versions.keys() & block.said.keys():
            self.leads.append(at)
        for language in block.said:
            self._take(language, block)
        if len(block.said) == len(LANGUAGES):
            self.shared += _IN_ONE_LINE
        self.length += 1
        self._link(at)

    def _link(self, at: int) -> None:
        """Keeps of each block what it shares with its likest in the other language."""
        likest, start = self.likest, self.start
        for other, worth in self.setting.links[at]:
            for side in (other, at) if other >= start else ():
                known = likest.get(side, 0.0)
                if worth > known:
                    likest[side] = worth
                    self.shared += (worth - known) / 2

    def _take(self, language: str, block: Block) -> None:
        version = self.versions.get(language)
        if version is None:
            self.opening += self._opening(language, block)
            version = _Version(block.days[language], block.countries[language])
            self.versions[language] = version
        else:
            if block.is_titled or block.heads or block.lead > 0:
                self.opening += self._going_on(language, version, block)
            version.days = version.days or block.days[language]
            if block.countries[language]:
                version.countries |= block.countries[language]
        version.size += block.size[language]
        version.is_titled |= block.is_titled
        version.is_told |= block.is_told

    def _opening(self, language: str, block: Block) -> float:
        if block.is_titled or block.heads:
            return 0.0
        table = _OPENING_UNTITLED if language in self.setting.titled else _OPENING
        return table[block.lead]

    def _going_on(self, language: str, version: _Version, block: Block) -> float:
        """What it costs to go on with a headline or a date; other paragraphs cost nothing."""
        if block.is_titled or block.heads:
            return _SECOND_TITLE
        if version.is_titled and not version.is_told:
            return 0.0
        if language in self.setting.titled:
            return _GOING_ON_UNTITLED[block.lead]
        if any(told.is_titled for told in self.versions.values()):
            return _GOING_ON_BELOW[block.lead]
        inside = is_within(block.days[language], version.days)
        return (_GOING_ON if inside else _GOING_ON_OTHER_DAY)[block.lead]

    def least(self) -> float:
        """What `cost` cannot be below; takes a tenth of its time."""
        if len(self.versions) < len(LANGUAGES):
            return self.opening + (_ALONE if self.setting.is_bilingual else 0.0)
        return self.opening - _SHARED * self.shared

    def cost(self) -> float:
        """What the blocks taken so far cost as one story."""
        found = self.least()
        if len(self.versions) < len(LANGUAGES):
            return found
        chinese, english = self.versions["zh"], self.versions["en"]
        if chinese.is_told and english.is_told:
            found += _imbalance(chinese.size, english.size)
            enough = enough_shared(english.size)
        else:
            enough = _ENOUGH_FOR_TITLES
        if self.shared < enough:
            found += _UNLIKE * (enough - self.shared)
        if self.leads:
            found += _UNSUPPORTED * sum(self.likest.get(at, 0.0) < _SUPPORT for at in self.leads)
        return found + _clash(chinese, english)


def _imbalance(chinese: int, english: int) -> float:
    """A cost for versions of very different length; one of nothing but signs is of length 1."""
    ratio = max(1, english) / (_EN_FOR_ZH * max(1, chinese))
    return _IMBALANCE * max(0.0, abs(math.log(ratio)) - _FREE_IMBALANCE)


def _clash(chinese: _Version, english: _Version) -> float:
    """A cost for versions that name other days or other countries."""
    found = 0.0
    if are_other_days(chinese.days, english.days):
        found += _OTHER_DAYS
    if are_apart(chinese.countries, english.countries):
        found += _OTHER_COUNTRIES
    return found


def stretches_of(blocks: Sequence[Block], setting: Setting) -> list[tuple[int, int, float]]:
    """The cheapest way to part the blocks: (start, end, what is shared) of each stretch."""
    best = [0.0] + [math.inf] * len(blocks)
    came: list[tuple[int, float]] = [(0, 0.0)] * (len(blocks) + 1)
    for start in range(len(blocks)):
        stretch = _Stretch(setting, start)
        for at in range(start, min(start + _LONGEST, len(blocks))):
            stretch.take(at, blocks[at])
            if stretch.opening > _HOPELESS:
                break
            if best[start] + stretch.least() >= best[at + 1]:
                continue
            cost = best[start] + stretch.cost()
            if cost < best[at + 1]:
                best[at + 1], came[at + 1] = cost, (start, stretch.shared)
    return _way_back(came)


def _way_back(came: Sequence[tuple[int, float]]) -> list[tuple[int, int, float]]:
    found = []
    end = len(came) - 1
    while end:
        start, shared = came[end]
        found.append((start, end, shared))
        end = start
    return found[::-1]
