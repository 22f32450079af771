"""Weighs what the blocks of a bulletin have in common, and links those that lie near."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain

from tasks.language.stories.anchors import Anchor, AnchorWords, weight_of
from tasks.language.stories.block import LANGUAGES, Block

_REACH = 12
_WORTHLESS, _WEAK, _MOST_SHARED = 0.08, 0.12, 2.0
_LEADS_A_TITLE = 2
_MOST_BELOW_A_TITLE = 4


@dataclass(frozen=True, slots=True)
class Setting:
    """What the cost of a stretch depends on beside its own blocks.

    `links` holds for each block the near blocks before it with what it shares with each;
    `titled` are the languages whose stories have headlines here.
    """

    links: Sequence[Sequence[tuple[int, float]]]
    titled: frozenset[str]
    is_bilingual: bool


def anchor_worth(
    said: Sequence[Mapping[str, frozenset[Anchor]]], words: AnchorWords
) -> dict[Anchor, float]:
    """What an anchor is worth in these texts: its weight, less the more of them have it.

    Anchors that only one language has are left out.
    """
    told = {language: [one[language] for one in said if language in one] for language in LANGUAGES}
    chinese, english = (Counter(chain.from_iterable(told[language])) for language in LANGUAGES)
    rarity = cache(partial(_rarity, max(map(len, told.values()))))
    found = {
        anchor: weight_of(anchor, words) * rarity(max(chinese[anchor], english[anchor]))
        for anchor in chinese.keys() & english.keys()
    }
    return {anchor: worth for anchor, worth in found.items() if worth >= _WORTHLESS}


def _rarity(texts: int, count: int) -> float:
    """1 for what stands in one text only, less for more, by their share in long documents."""
    rarity = 1 / (1 + math.log2(count))
    return max(rarity, math.log(texts / count) / math.log(texts)) if texts > count else rarity


def setting_of(blocks: Sequence[Block], worth: Mapping[Anchor, float]) -> Setting:
    """Links near blocks of different languages by the anchors they share."""
    places: dict[str, dict[Anchor, list[int]]] = {
        language: defaultdict(list) for language in LANGUAGES
    }
    links: list[dict[int, float]] = [{} for _ in blocks]
    known = frozenset(worth)
    for at, block in enumerate(blocks):
        for language, said in block.said.items():
            others = places["en" if language == "zh" else "zh"]
            for anchor in said & known:
                if anchor in others:
                    _link(links[at], others[anchor], at, worth[anchor])
                places[language][anchor].append(at)
    present = {language for block in blocks for language in block.said}
    titled = frozenset(language for language in present if _has_titles(blocks, language))
    strong = [
        [(other, min(shared, _MOST_SHARED)) for other, shared in linked.items() if shared >= _WEAK]
        for linked in links
    ]
    return Setting(strong, titled, len(present) == len(LANGUAGES))


def _link(links: dict[int, float], others: Sequence[int], at: int, worth: float) -> None:
    for other in reversed(others):
        if other < at - _REACH:
            return
        links[other] = links.get(other, 0.0) + worth


def _has_titles(blocks: Sequence[Block], language: str) -> bool:
    """Whether stories in the language have headlines: the first one, or a good part of them."""
    opening = [block for block in blocks if language in block.said and block.is_titled]
    leads = [b for b in blocks if language in b.said and not b.is_titled and b.lead == 1.0]
    if not opening:
        return False
    first = next(block for block in blocks if language in block.said)
    if len(opening) * _LEADS_A_TITLE >= len(leads):
        return True
    return first.is_titled and not _stand_apart(leads)


def _stand_apart(leads: Sequence[Block]) -> bool:
    """Whether blank lines show that the first headline is not that of all dated paragraphs."""
    apart = sum(block.gap for block in leads)
    return 0 < apart < len(leads) or apart > _MOST_BELOW_A_TITLE
