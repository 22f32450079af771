"""Tells the stories of a bulletin apart and joins the two languages of each."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tasks.language.stories.anchors import Anchor, AnchorWords, countries_of
from tasks.language.stories.block import LANGUAGES, Block
from tasks.language.stories.leads import Day
from tasks.language.stories.setting import anchor_worth, setting_of
from tasks.language.stories.stretches import (
    are_apart,
    are_other_days,
    enough_shared,
    stretches_of,
)

_RARE = 24
_CANDIDATES = 12
_NEIGHBOURS = 3
_OUT_OF_ORDER = 1.6
_BY_PLACE, _SHARED_IN_PLACE = 0.4, 0.25
_OTHER_DAYS, _OTHER_COUNTRIES, _TOGETHER = 2.0, 1.0, 0.5
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """One story: the positions of its blocks, and how sure its languages belong together.

    `score` lies in 0..1 and is None for a story in one language.
    """

    blocks: tuple[int, ...]
    score: float | None


@dataclass(frozen=True, slots=True)
class _Half:
    """A story in one language; `stretch` is where it lies, maybe together with its counterpart.

    `length` is that of the story in characters, 0 for a lone headline.
    """

    blocks: tuple[int, ...]
    stretch: int
    length: int
    said: frozenset[Anchor]
    countries: frozenset[Anchor]
    days: tuple[Day, ...]


def stories_of(blocks: Sequence[Block], words: AnchorWords) -> list[Told]:
    """The stories of one document in the order in which they first appear."""
    setting = setting_of(blocks, anchor_worth([block.said for block in blocks], words))
    stretches = stretches_of(blocks, setting)
    told = [Told(tuple(range(start, end)), _score(shared)) for start, end, shared in stretches]
    languages = [_languages(story.blocks, blocks) for story in told]
    alone = {only for only in languages if len(only) == 1}
    if len(alone) < len(LANGUAGES):
        stories = [
            story if len(spoken) > 1 else Told(story.blocks, None)
            for story, spoken in zip(told, languages, strict=True)
        ]
    else:
        stories = _paired_apart(told, blocks, words)
    return sorted(stories, key=lambda story: story.blocks)


def _languages(positions: Iterable[int], blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(language for at in positions for language in blocks[at].said)


def _score(shared: float) -> float:
    """Grows with what the two languages share, towards 1."""
    return round(1 - math.exp(-shared / _SURE), 3)


def _paired_apart(told: Sequence[Told], blocks: Sequence[Block], words: AnchorWords) -> list[Told]:
    """Takes the stretches apart by language and joins what belongs together, near or far.

    A stretch with a line in both languages stays whole.
    """
    whole = [story for story in told if any(len(blocks[at].said) > 1 for at in story.blocks)]
    halves: dict[str, list[_Half]] = {language: [] for language in LANGUAGES}
    for number, story in enumerate(told):
        for language in LANGUAGES if story not in whole else ():
            positions = tuple(at for at in story.blocks if language in blocks[at].said)
            if positions:
                halves[language].append(_half(positions, number, language, blocks))
    return whole + list(_joined(halves["zh"], halves["en"], words))


def _half(
    positions: tuple[int, ...], stretch: int, language: str, blocks: Sequence[Block]
) -> _Half:
    said = frozenset().union(*(blocks[at].said[language] for at in positions))
    days = next((blocks[at].days[language] for at in positions if blocks[at].days[language]), ())
    told = any(blocks[at].is_told for at in positions)
    length = sum(blocks[at].size[language] for at in positions) if told else 0
    return _Half(positions, stretch, length, said, countries_of(said), days)


def _joined(
    chinese: Sequence[_Half], english: Sequence[_Half], words: AnchorWords
) -> Iterator[Told]:
    """Joins the halves of each story; those that find no counterpart stay alone."""
    pairs = _pairs(chinese, english, words)
    taken = {right for right, _ in pairs.values()}
    for left, half in enumerate(chinese):
        if left in pairs:
            right, shared = pairs[left]
            yield Told(tuple(sorted(half.blocks + english[right].blocks)), _score(shared))
        else:
            yield Told(half.blocks, None)
    for right, half in enumerate(english):
        if right not in taken:
            yield Told(half.blocks, None)


def _pairs(
    chinese: Sequence[_Half], english: Sequence[_Half], words: AnchorWords
) -> dict[int, tuple[int, float]]:
    """The English counterpart of each Chinese story, and what they share."""
    likeness = _likeness(chinese, english, words)
    alike = [
        (left, right, like)
        for (left, right), like in likeness.items()
        if like >= enough_shared(english[right].length if chinese[left].length else 0)
    ]
    pairs = _in_order(alike)
    taken = {right for right, _ in pairs.values()}
    for left, right, like in sorted(alike, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if like >= _OUT_OF_ORDER and left not in pairs and right not in taken:
            pairs[left] = (right, like)
            taken.add(right)
    return pairs | _between(pairs, chinese, english, likeness)


def _between(
    pairs: Mapping[int, tuple[int, float]],
    chinese: Sequence[_Half],
    english: Sequence[_Half],
    likeness: Mapping[tuple[int, int], float],
) -> dict[int, tuple[int, float]]:
    """Those of two lists that stand as many in a row between the same pairs.

    Headlines must share nothing; a story must share something with the one it stands beside,
    though less than would do elsewhere. What has its counterpart out of order is passed over.
    """
    found: dict[int, tuple[int, float]] = {}
    if len(pairs) * 2 < min(len(chinese), len(english)):
        return found
    taken = {right for right, _ in pairs.values()}
    fixed = [(-1, -1), *((left, right) for left, (right, _) in sorted(pairs.items()))]
    for (left, right), (to_left, to_right) in pairwise([*fixed, (len(chinese), len(english))]):
        if to_left - left != to_right - right:
            continue
        for step in range(1, to_left - left):
            if right + step in taken:
                continue
            like = likeness.get((left + step, right + step), 0.0)
            bare = not chinese[left + step].length and not english[right + step].length
            if like >= (0 if bare else _SHARED_IN_PLACE):
                found[left + step] = (right + step, like + _BY_PLACE)
    return found


def _likeness(
    chinese: Sequence[_Half], english: Sequence[_Half], words: AnchorWords
) -> dict[tuple[int, int], float]:
    """What two stories share, for all pairs that share something rare or stand at one place."""
    right_places = _places(english)
    said = [{"zh": half.said} for half in chinese] + [{"en": half.said} for half in english]
    worth = anchor_worth(said, words)
    together = {half.stretch: right for right, half in enumerate(english)}
    found = {}
    for left, half in enumerate(chinese):
        near = _near(left, len(chinese), len(english))
        rare = (
            right
            for anchor in half.said
            if anchor in worth and len(right_places[anchor]) <= _RARE
            for right in right_places[anchor]
        )
        beside = together.get(half.stretch)
        for right in {*near, *rare, *(() if beside is None else (beside,))}:
            found[left, right] = _shared(half, english[right], worth)
    return found


def _places(halves: Sequence[_Half]) -> dict[Anchor, list[int]]:
    places: dict[Anchor, list[int]] = defaultdict(list)
    for at, half in enumerate(halves):
        for anchor in half.said:
            places[anchor].append(at)
    return dict(places)


def _near(left: int, lefts: int, rights: int) -> range:
    """Places in the other list at about the same share of its length."""
    middle = round(left * (rights - 1) / max(lefts - 1, 1))
    return range(max(0, middle - _NEIGHBOURS), min(rights, middle + _NEIGHBOURS + 1))


def _shared(left: _Half, right: _Half, worth: Mapping[Anchor, float]) -> float:
    shared = sum(worth.get(anchor, 0.0) for anchor in left.said & right.said)
    if left.stretch == right.stretch:
        shared += _TOGETHER
    if are_other_days(left.days, right.days):
        shared -= _OTHER_DAYS
    return shared - _OTHER_COUNTRIES if are_apart(left.countries, right.countries) else shared


def _in_order(candidates: Sequence[tuple[int, int, float]]) -> dict[int, tuple[int, float]]:
    """The chain of pairs in order in both languages that shares most."""
    heights = sorted({right for _, right, _ in candidates})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(heights) + 1)
    came: list[int] = []
    ordered = sorted(candidates, key=lambda pair: (pair[0], -pair[1]))
    for at, (_, right, shared) in enumerate(ordered):
        rank = bisect_left(heights, right) + 1
        sum_below, below = _highest(tree, rank - 1)
        came.append(below)
        _raise(tree, rank, (sum_below + shared, at))
    return _chain(ordered, came, _highest(tree, len(heights))[1])


def _highest(tree: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    best = (0.0, -1)
    while rank:
        best = max(best, tree[rank])
        rank -= rank & -rank
    return best


def _raise(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], value)
        rank += rank & -rank


def _chain(
    ordered: Sequence[tuple[int, int, float]], came: Sequence[int], last: int
) -> dict[int, tuple[int, float]]:
    pairs = {}
    while last >= 0:
        left, right, shared = ordered[last]
        pairs[left] = (right, shared)
        last = came[last]
    return pairs
