"""Newspapers and magazines from outside, named in title marks: 老挝《人民报》."""

import re
from collections.abc import Iterator

from tasks.language.bodies.bodies import PARTNER, Body, BodyLexicon, is_country

_PAPER = re.compile(r"《[^《》]{1,12}(?:报|周刊|月刊|杂志|新闻|评论)》")
_LONGEST_COUNTRY = 8


def papers_zh(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields those with their country right before them: no others are surely from outside."""
    for paper in _PAPER.finditer(text):
        low = max(0, paper.start() - _LONGEST_COUNTRY)
        before = text[low : paper.start()]
        for hit in lexicon.countries_zh.find(before):
            if hit.end == len(before) and is_country(hit.value):
                start, name = low + hit.start, paper.group()
                whole = text[start : paper.end()]
                code = hit.value.country_code
                others = (name, name[1:-1])
                yield Body(whole, start, paper.end(), "company", PARTNER, code, "", others)
