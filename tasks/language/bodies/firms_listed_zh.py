"""Firms that no vocabulary knows, in a list that says what they are: 西门子、某某等德资企业.

Of `小康股份、隆鑫通用等企业代表` a firm before them tells as much, of `包括某某在内的9家企业` the
words around them.
"""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import PARTNER, Body, BodyLexicon, is_country

_ITEM = r"[^，。；：、“”（）《》的等在和与\s]{2,12}(?:（[㐀-鿿]{2,4}）)?"
_COUNTED = r"(?:\d+|[一二三四五六七八九十两]+)[余多]?家"
_LISTED = re.compile(
    rf"(?:、{_ITEM})+?(?:等[^，。；、]{{0,8}}?|(?={_COUNTED})[^，。；、]{{2,6}}?)"
    r"(?:(?:外资|外商投资|跨国|(?:日本|美国|韩国|德国|法国|英国|[日美韩英法德])资?|[台港澳]资)"
    r"(?:企业|公司|企(?!业))|[台港澳日韩美]企(?!业))"
)
_LIKE_FIRM = re.compile(
    rf"(?:、{_ITEM})+等(?:\d+|[一二三四五六七八九十两]+)?[家余多]*(?:企业|公司)"
)
_ONE = re.compile(rf"、({_ITEM}?)(?=[、等]|{_COUNTED})")
# What stands before the first of a list.
_FIRST = re.compile(
    r"(?:^|[，。；：]|[率带]领了?|组织|邀请|(?:走|访)[问访]了?|考察了?|参观了?|慰问了?|看望了?|调研了?"
    rf"|深入|走进|来到|前往|来自|包括|[由与和及到赴])({_ITEM}?)$"
)
_FIRST_WITHIN = 24
_FRAMED = re.compile(
    r"(?:包括|包含)(?P<list>[^。；]{2,120}?)在内的[^，。；]{0,12}?(?:企业|公司|机构|组织|商会|协会|单位|会员|团体|院校)"
)
_FRAMED_ONE = re.compile(r"(?:[^、和与及以]|以(?!及)){2,20}")
# Only a firm from outside says that this is its house in China: 怡颗莓（中国）.
_IN_CHINA = re.compile(
    r"(?<=[、，。；：和与及到访])([㐀-鿿A-Za-z&]{2,8}（中国）)(?=[、，。；和与及等的])"
)


def firms_listed_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields the firms of such lists that are among no other bodies.

    Of a list that names a country or a frame these are all; of others those behind the first;
    everywhere, those with their house in China.
    """
    for found in _IN_CHINA.finditer(text):
        yield from _new(found, bodies, PARTNER)
    for found in _LISTED.finditer(text):
        first = _FIRST.search(text, max(0, found.start() - _FIRST_WITHIN), found.start())
        if first:
            yield from _new(first, bodies, PARTNER)
        yield from _items(text, found, bodies, PARTNER)
    for found in _FRAMED.finditer(text):
        yield from _framed(text, found, bodies, lexicon)
    firms = {body.end: body.side for body in bodies if body.kind == "company"}
    for found in _LIKE_FIRM.finditer(text):
        if found.start() in firms and not _LISTED.match(text, found.start()):
            yield from _items(text, found, bodies, firms[found.start()])


def _framed(
    text: str, found: re.Match[str], bodies: Sequence[Body], lexicon: BodyLexicon
) -> Iterator[Body]:
    """Those among whose names one tells its country: 包括某公司、以色列某某在内的企业."""
    start, end = found.span("list")
    for one in _FRAMED_ONE.finditer(text, start, end):
        if any(body.start < one.end() and one.start() < body.end for body in bodies):
            continue
        country = next(lexicon.countries_zh.find(one[0]), None)
        if (
            country
            and not country.start
            and country.end < len(one[0])
            and is_country(country.value)
        ):
            bare = one[0][country.end :]
            code = country.value.country_code
            yield Body(one[0], *one.span(), "company", PARTNER, code, others=(bare,))


def _items(text: str, found: re.Match[str], bodies: Sequence[Body], side: str) -> Iterator[Body]:
    for one in _ONE.finditer(text, *found.span()):
        yield from _new(one, bodies, side)


def _new(found: re.Match[str], bodies: Sequence[Body], side: str) -> Iterator[Body]:
    start, end = found.span(1)
    if not any(body.start < end and start < body.end for body in bodies):
        yield Body(found[1], start, end, "company", side, "")
