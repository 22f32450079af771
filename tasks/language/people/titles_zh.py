"""Titles in Chinese text: where a person's office begins.

A Chinese title ends where the name begins (`市政府外办主任章某`), so only its left edge has
to be found: a sign, a word that cannot stand inside a title, or the end of another name.
"""

import re
from collections.abc import Set
from functools import lru_cache

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import PeopleLexicon, Title

_STOP = frozenset("，。；：！？“”《》〔〕[]—,.;:!? \t\n●")
# Words before a title that are no part of it; the look-aheads spare words that merely begin so.
_BEFORE_TITLE = re.compile(
    r"会见了?|会晤了?|会谈|委托|拜会了?|拜访了?|接见了?|接待了?|邀请|特邀|陪同|欢迎|慰问|看望|听取|"
    r"由|请|(?<!联)(?<!合)向(?!阳|上)|对(?!外|台|口)|率(?!先)|带领|赴|(?<!桑)给|让|随|经(?!济|贸|信|开|营|发|理|合)|"
    r"据|是|应(?!急|用|届)|以(?!色列)|并|等(?!教育)|了|到|在(?!线)|从|自(?!治|贸|然|由|主)|"
    r"的(?!黎波里|里雅斯特)|(?:新任|现任|时任|原任|候任|前任|即将离任|离任|到任|卸任)(?P<office>)|"
    r"\d日(?:上午|下午|晚上?)?|月(?:初|中旬|上旬|下旬|底)|上午|下午|当晚|当日|当天|期间|会上|会前|会后|"
    r"其中|包括|以及|日前|近日|近期|随后|首先|接着|最后|一行|夫妇|先生|女士|代表(?!处|团|大会)"
)
# Not those with which a place or body begins: `和平区`, `同济大学`.
_JOINER = re.compile(
    r"和(?!平|田|静|硕|龙|政|顺|县|林格尔|布克赛尔|睦)|同(?!江|德|仁|心|安|济|方)|暨(?!南)|[与及]"
)
# The name of a paper is part of the title of its people: `《某某报》主编`.
_PAPER = re.compile(r"《[^《》]{1,12}(?:报|刊|志|网|社|台)》")
_LONGEST = 60
_NAME_LENGTHS = range(2, 16)


@lru_cache(maxsize=2_048)
def title_words(text: str, lexicon: PeopleLexicon) -> tuple[Hit[Title], ...]:
    """The words of titles in a text. The last texts are kept: a line is read more than once."""
    return tuple(lexicon.titles_zh.find(text))


def ends_name(text: str, end: int, names: Set[str]) -> bool:
    """Whether one of the names stands right before the offset."""
    return any(text[max(0, end - length) : end] in names for length in _NAME_LENGTHS)


def _segment_start(text: str, end: int) -> int:
    """The nearest sign to the left; whole brackets are passed over."""
    position, depth, floor = end, 0, max(0, end - _LONGEST)
    while position > floor:
        char = text[position - 1]
        if char == "》" and (paper := _paper_start(text, floor, position)) is not None:
            position = paper
            continue
        if char in "）)":
            depth += 1
        elif char in "（(":
            if not depth:
                return position
            depth -= 1
        elif not depth and (char in _STOP or char == "、"):
            return position
        position -= 1
    return position


def _paper_start(text: str, floor: int, end: int) -> int | None:
    start = text.rfind("《", floor, end)
    return start if start >= 0 and _PAPER.fullmatch(text, start, end) else None


def _after_last_break(
    text: str, start: int, end: int, title_ends: frozenset[int], names: Set[str]
) -> int:
    """The end of the last word within the segment that no title contains.

    `与` behind an office leads to somebody else: `李某副市长与|某某市副市长`.
    """
    edge = start
    for found in _BEFORE_TITLE.finditer(text, start, end):
        inside = found["office"] is not None and found.start() > edge
        edge = edge if inside else found.end()
    for found in _JOINER.finditer(text, edge, end):
        at = found.start()
        others = found[0] == "与" and at in title_ends
        if others or at in (start, edge) or ends_name(text, at, names):
            edge = found.end()
    return edge


def title_start(text: str, hit_start: int, title_ends: frozenset[int], names: Set[str]) -> int:
    """Where the title begins whose last word begins at `hit_start`.

    `title_ends` are the offsets at which words of titles end, `names` the names known so
    far: titles joined by 、 belong together unless a name stands between them.
    """
    start = _segment_start(text, hit_start)
    edge = _after_last_break(text, start, hit_start, title_ends, names)
    while edge == start and start and text[start - 1] == "、" and start - 1 in title_ends:
        left = _segment_start(text, start - 1)
        edge = _after_last_break(text, left, start - 1, title_ends, names)
        if ends_name(text, start - 1, names):
            return start
        start = left
    return edge
