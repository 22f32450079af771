"""Firms that no vocabulary knows, in a list that says what they are: 西门子、某某等德资企业.

Of `小康股份、隆鑫通用等企业代表` a firm before them tells as much.
"""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import PARTNER, Body

_ITEM = r"[^，。；：、“”（）《》的等在和与\s]{2,12}"
_LISTED = re.compile(
    rf"(?:、{_ITEM})+等[^，。；、]{{0,8}}?"
    r"(?:(?:外资|外商投资|跨国|(?:日本|美国|韩国|德国|法国|英国|[日美韩英法德])资?|[台港澳]资)"
    r"(?:企业|公司|企(?!业))|[台港澳]企(?!业))"
)
_LIKE_FIRM = re.compile(
    rf"(?:、{_ITEM})+等(?:\d+|[一二三四五六七八九十两]+)?[家余多]*(?:企业|公司)"
)
_ONE = re.compile(rf"、({_ITEM})(?=[、等])")
# Only a firm from outside says that this is its house in China: 怡颗莓（中国）.
_IN_CHINA = re.compile(
    r"(?<=[、，。；：和与及到访])([㐀-鿿A-Za-z&]{2,8}（中国）)(?=[、，。；和与及等的])"
)


def firms_listed_zh(text: str, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yields the firms of such lists that are among no other bodies.

    Of a list these are those behind the first; everywhere, those with their house in China.
    """
    for found in _IN_CHINA.finditer(text):
        yield from _new(found, bodies, PARTNER)
    for found in _LISTED.finditer(text):
        yield from _items(text, found, bodies, PARTNER)
    firms = {body.end: body.side for body in bodies if body.kind == "company"}
    for found in _LIKE_FIRM.finditer(text):
        if found.start() in firms and not _LISTED.match(text, found.start()):
            yield from _items(text, found, bodies, firms[found.start()])


def _items(text: str, found: re.Match[str], bodies: Sequence[Body], side: str) -> Iterator[Body]:
    for one in _ONE.finditer(text, *found.span()):
        yield from _new(one, bodies, side)


def _new(found: re.Match[str], bodies: Sequence[Body], side: str) -> Iterator[Body]:
    start, end = found.span(1)
    if not any(body.start < end and start < body.end for body in bodies):
        yield Body(found[1], start, end, "company", side, "")
