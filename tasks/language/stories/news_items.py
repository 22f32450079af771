"""Numbers the news items of a bulletin and says of each line to which it belongs."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.language.stories.anchors import Anchor, AnchorWords, anchors_of, weight_of
from tasks.language.stories.block_facts import CutLine, blocks_said, parts_of
from tasks.language.stories.leads import Openers
from tasks.language.stories.pairing import Told, stories_of


@dataclass(frozen=True, slots=True)
class Items:
    """The item of each line by ordinal from 1, None for sources; the score of each item.

    A score lies in 0..1 and is None for an item in one language.
    """

    ordinals: tuple[int | None, ...]
    scores: tuple[float | None, ...]


def items_of(lines: Sequence[CutLine], words: AnchorWords, openers: Openers) -> Items:
    """The news items of one document, from its lines in the order of the file."""
    members = _members(lines)
    blocks = blocks_said(lines, members, words, openers)
    stories = stories_of(blocks, words)
    of_block = {at: story for story, told in enumerate(stories) for at in told.blocks}
    found: list[int | None] = [None] * len(lines)
    for at, places in enumerate(members):
        for place in places:
            found[place] = of_block[at]
    _add_captions(lines, found, words)
    return _numbered(found, stories)


def _members(lines: Sequence[CutLine]) -> list[list[int]]:
    """The lines of each block, by their places."""
    members: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.block is not None:
            members[line.block].append(place)
    return list(members.values())


def _add_captions(lines: Sequence[CutLine], found: list[int | None], words: AnchorWords) -> None:
    """Gives each caption the story around it; between two, the nearer or that it resembles."""
    captions = [place for place, line in enumerate(lines) if line.kind == "caption"]
    before = _nearest(found, captions, range(len(found)))
    behind = _nearest(found, captions, range(len(found) - 1, -1, -1))
    for place in captions:
        one, other = before.get(place), behind.get(place)
        if one is None or other is None or one == other:
            found[place] = other if one is None else one
        else:
            nearer = _nearer(lines, place)
            found[place] = (
                (one, other)[nearer]
                if nearer is not None
                else _liker(lines, found, place, (one, other), words)
            )


def _nearest(
    found: Sequence[int | None], captions: Sequence[int], order: Iterable[int]
) -> dict[int, int]:
    wanted, seen, last = set(captions), {}, None
    for place in order:
        if place in wanted and last is not None:
            seen[place] = last
        if found[place] is not None:
            last = found[place]
    return seen


def _nearer(lines: Sequence[CutLine], place: int) -> int | None:
    """0 where fewer blank lines part the caption from what is before it, 1 from what is behind."""
    before = lines[place].number - lines[place - 1].number
    behind = lines[place + 1].number - lines[place].number
    return None if before == behind else int(behind < before)


_NEAR_LINES = 8
_CLEARLY = 0.3


def _liker(
    lines: Sequence[CutLine],
    found: Sequence[int | None],
    place: int,
    stories: tuple[int, int],
    words: AnchorWords,
) -> int:
    """The story before the caption, unless the one behind shares clearly more with it."""
    near = range(max(0, place - _NEAR_LINES), min(len(lines), place + _NEAR_LINES + 1))
    said = {
        story: _said([lines[at] for at in near if at != place and found[at] == story], words)
        for story in stories
    }
    caption = _said([lines[place]], words)
    before, behind = (
        sum(weight_of(anchor, words) for anchor in said[s] & caption) for s in stories
    )
    return stories[1] if behind > before + _CLEARLY else stories[0]


def _said(lines: Sequence[CutLine], words: AnchorWords) -> frozenset[Anchor]:
    parts = [part for line in lines for part in parts_of(line)]
    told = anchors_of([text for _, text in parts], [language for language, _ in parts], words)
    return frozenset().union(*told)


def _numbered(found: Sequence[int | None], stories: Sequence[Told]) -> Items:
    """Counts the stories in the order in which their first line stands in the file."""
    seen = dict.fromkeys(story for story in found if story is not None)
    ordinal = {story: number for number, story in enumerate(seen, start=1)}
    ordinals = tuple(None if story is None else ordinal[story] for story in found)
    return Items(ordinals, tuple(stories[story].score for story in seen))
