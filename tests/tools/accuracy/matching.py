"""Which of the things found is which of the things expected."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from accuracy.reading import Activity, Party

Pairs = list[tuple[Activity, Activity]]


def matched_parties(expected: Sequence[Party], found: Sequence[Party]) -> list[tuple[Party, Party]]:
    """Pairs (expected, found) that share a name; each side is used once, in order."""
    left = list(found)
    pairs = []
    for party in expected:
        same = next((other for other in left if party.keys & other.keys), None)
        if same is not None:
            left = [other for other in left if other is not same]
            pairs.append((party, same))
    return pairs


def matched_activities(expected: Sequence[Activity], found: Sequence[Activity]) -> Pairs:
    """Pairs (expected, found) by date, lines and people named; the likeliest pair first."""
    scores = [
        (likeness, -i, -j)
        for i, one in enumerate(expected)
        for j, other in enumerate(found)
        if (likeness := _likeness(one, other)) is not None
    ]
    pairs: Pairs = []
    used: tuple[set[int], set[int]] = set(), set()
    for _, i, j in sorted(scores, reverse=True):
        if -i not in used[0] and -j not in used[1]:
            used[0].add(-i)
            used[1].add(-j)
            pairs.append((expected[-i], found[-j]))
    return pairs


def _likeness(expected: Activity, found: Activity) -> float | None:
    """How alike two activities are; None where they cannot be one."""
    same_date = expected.start is not None and expected.start == found.start
    lines = _overlap(expected.lines, found.lines)
    people = _overlap(expected.names, found.names)
    if not (lines > 0.2 or people > 0 if same_date else lines > 0.5):
        return None
    same_end = expected.end == found.end
    return 2 * same_date + lines + people + 0.5 * same_end + 0.1 * expected.is_main


def _overlap(one: AbstractSet[Hashable], other: AbstractSet[Hashable]) -> float:
    union = one | other
    return len(one & other) / len(union) if union else 0.0


def grouping(expected: Mapping[int, str | None], found: Mapping[int, str | None]) -> float:
    """B-cubed F1 of the grouping of lines into stories; a line without a story stands alone."""
    lines = [n for n, item in expected.items() if item is not None]
    ours, theirs = _groups(expected, lines), _groups(found, lines)
    precision = recall = 0.0
    for n in lines:
        mine = theirs.get(found.get(n), {n})
        both = len(mine & ours[expected[n]])
        precision += both / len(mine)
        recall += both / len(ours[expected[n]])
    total = precision + recall
    return 2 * precision * recall / total / len(lines) if lines and total else 0.0


def _groups(item_of: Mapping[int, str | None], lines: Sequence[int]) -> dict[str | None, set[int]]:
    groups: defaultdict[str | None, set[int]] = defaultdict(set)
    for n in lines:
        if item_of.get(n) is not None:
            groups[item_of.get(n)].add(n)
    return dict(groups)
