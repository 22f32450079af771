"""Firms that no vocabulary knows, in a list that says what they are: 西门子、某某等德资企业.

Of `小康股份、隆鑫通用等企业代表` a firm among them, or a name that is no ordinary word, tells as
much; of `包括某某在内的9家企业` the words around them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import MAINLAND, PARTNER, Body, BodyLexicon, is_country
from tasks.language.bodies.foreign_sound_zh import are_ordinary
from tasks.language.bodies.listed_abroad_zh import names_body

_ITEM = r"[^，。；：、“”（）《》的等在和与\s]{2,12}(?:（[㐀-鿿]{2,4}）)?"
_COUNTED = r"(?:\d+|[一二三四五六七八九十两]+)[余多]?家"
_LISTED = re.compile(
    rf"(?:、{_ITEM})+?(?:等[^，。；、]{{0,8}}?|(?={_COUNTED})[^，。；、]{{2,6}}?)"
    r"(?:(?:外资|外商投资|跨国|(?:日本|美国|韩国|德国|法国|英国|[日美韩英法德])资?|[台港澳]资)"
    r"(?:企业|公司|企(?!业))|[台港澳日韩美]企(?!业))"
)
_FIRMS = re.compile(
    r"等(?:\d+|[一二三四五六七八九十两百]+)?[家余多]*(?P<sort>[^，。；、]{0,6}?)(?:企业|公司)"
    r"(?!家|[^，。；、]{0,4}(?:关心|关切|关注|反映|需求|诉求|问题|困难|难题))"
)
_ONE = re.compile(rf"、({_ITEM}?)(?=[、等]|{_COUNTED})")
_DEED = (
    r"(?:(?:[率带]领|组织|邀请|走访|访问|考察|参观|慰问|看望|调研|服务|协助|帮助|支持|推荐|陪同"
    r"|会见|接待|引进|召集)了?|深入|走进|来到|前往|来自|包括)"
)
# What stands before the first of a list.
_FIRST = re.compile(rf"(?:^|[，。；：]|{_DEED}|[由与和及到赴])({_ITEM}?)$")
_DONE = re.compile(rf".*{_DEED}")
_FIRST_WITHIN = 24
_FRAMED = re.compile(
    r"(?:包括|包含)(?P<list>[^。；]{2,120}?)在内的[^，。；]{0,12}?(?:企业|公司|机构|组织|商会|协会|单位|会员|团体|院校)"
)
_FRAMED_ONE = re.compile(r"(?:[^、和与及以]|以(?!及)){2,20}")
# Firms from elsewhere, or of many countries.
_FOREIGN_SORT = re.compile(r"外|跨国|[资商]$|国(?!内|有|企)")
_OUR_SORT = re.compile(r"[本我][市省区州地]|在[㐀-鿿]|国内|国有|民营|央|国企")
_LAST_ITEM = re.compile(
    r"(?:^|[、，。；：]|以及|[和与及由])([^，。；：、“”（）《》的等在和与及由\s]{2,10})$"
)
_LONGEST_ITEM, _FEWEST = 12, 2
# Only a firm from outside says that this is its house in China: 怡颗莓（中国）.
_IN_CHINA = re.compile(
    r"(?<=[、，。；和与及到访])([㐀-鿿A-Za-z&]{2,8}（中国）)(?=[、，。；和与及等的])"
)


class _Item(NamedTuple):
    """An item of a list; `known` is the body it is, if a vocabulary tells it."""

    start: int
    end: int
    known: Body | None


def firms_listed_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields the firms of such lists that are among no other bodies.

    Of all lists these are all, of a frame those that name their country; everywhere, those with
    their house in China.
    """
    for found in _IN_CHINA.finditer(text):
        yield from _new(text, *found.span(1), bodies, PARTNER)
    for found in _LISTED.finditer(text):
        first = _FIRST.search(text, max(0, found.start() - _FIRST_WITHIN), found.start())
        if first:
            yield from _new(text, *first.span(1), bodies, PARTNER)
        for one in _ONE.finditer(text, *found.span()):
            yield from _new(text, *one.span(1), bodies, PARTNER)
    for found in _FRAMED.finditer(text):
        yield from _framed(text, found, bodies, lexicon)
    for found in _FIRMS.finditer(text):
        if not _FOREIGN_SORT.search(found["sort"]):
            yield from _plain(text, found, bodies, lexicon)


def lists_firms(text: str) -> bool:
    """Whether there is a list that says no more than that they are firms: none may be known."""
    return "、" in text and _FIRMS.search(text) is not None


def _framed(
    text: str, found: re.Match[str], bodies: Sequence[Body], lexicon: BodyLexicon
) -> Iterator[Body]:
    """Those among whose names one tells its country: 包括某公司、以色列某某在内的企业."""
    start, end = found.span("list")
    for one in _FRAMED_ONE.finditer(text, start, end):
        if any(body.start < one.end() and one.start() < body.end for body in bodies):
            continue
        country = next(lexicon.countries_zh.find(one[0]), None)
        bare = one[0][country.end :] if country and not country.start else ""
        if country and is_country(country.value) and names_body(bare, lexicon):
            code = country.value.country_code
            yield Body(one[0], *one.span(), "company", PARTNER, code, others=(bare,))


def _plain(
    text: str, found: re.Match[str], bodies: Sequence[Body], lexicon: BodyLexicon
) -> Iterator[Body]:
    """The firms of a list that says no more than that they are some."""
    items = list(_items_before(text, found.start(), bodies))
    firms = [item.known for item in items if item.known and item.known.kind == "company"]
    ordinary = lexicon.foreign_sound.ordinary
    named = any(not are_ordinary(text[item.start : item.end], ordinary) for item in items)
    if len(items) < _FEWEST or not (firms or named):
        return
    sides = {firm.side for firm in firms}
    side = MAINLAND if _is_ours(found["sort"], lexicon) else ""
    side = sides.pop() if len(sides) == 1 else side
    for item in items:
        yield from _new(text, item.start, item.end, bodies, side)


def _is_ours(sort: str, lexicon: BodyLexicon) -> bool:
    """Whether firms are called ours: 等12家某市企业, 等在汉企业."""
    return _OUR_SORT.search(sort) is not None or any(lexicon.divisions_zh.find(sort))


def _items_before(text: str, at: int, bodies: Sequence[Body]) -> Iterator[_Item]:
    """The items of the list that ends there, from right to left."""
    ends = {body.end: body for body in bodies}
    while at > 0:
        known = ends.get(at)
        item = None if known else _LAST_ITEM.search(text, max(0, at - _LONGEST_ITEM), at)
        if known is None and item is None:
            return
        start = known.start if known else item.start(1) if item else at
        done = None if known else _DONE.match(text, start, at)
        start = done.end() if done else start
        if start == at:
            return
        yield _Item(start, at, known)
        if not text.startswith("、", start - 1):
            return
        at = start - 1


def _new(text: str, start: int, end: int, bodies: Sequence[Body], side: str) -> Iterator[Body]:
    if not any(body.start < end and start < body.end for body in bodies):
        yield Body(text[start:end], start, end, "company", side, "")
