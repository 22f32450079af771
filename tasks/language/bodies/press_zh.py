"""Newspapers and magazines from outside, named in title marks: 老挝《人民报》."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import PARTNER, Body, BodyLexicon, is_country

_PAPER = re.compile(r"《[^《》]{1,12}(?:报|周刊|月刊|杂志|新闻|评论)》")
_LONGEST_COUNTRY = 8


def papers_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields those with a country right before or within them, or known to be from outside."""
    for paper in _PAPER.finditer(text):
        start, country = _from(text, paper, lexicon)
        known = [b for b in bodies if paper.start() < b.start and b.end < paper.end()]
        if not country:
            country = next((b.country for b in known if b.side == PARTNER), "")
        if country:
            marked = paper.group()
            bare = marked[1:-1]
            whole = text[start : paper.end()] if start < paper.start() else bare
            others = (marked, bare)
            yield Body(whole, start, paper.end(), "company", PARTNER, country, "", others)


def _from(text: str, paper: re.Match[str], lexicon: BodyLexicon) -> tuple[int, str]:
    """Where the name begins with its country, and the country's code, "" if none is said."""
    low = max(0, paper.start() - _LONGEST_COUNTRY)
    before = text[low : paper.start()]
    for hit in lexicon.countries_zh.find(before):
        if hit.end == len(before) and is_country(hit.value):
            return low + hit.start, hit.value.country_code
    within = next(lexicon.countries_zh.find(paper.group()[1:]), None)
    if within and not within.start and within.end > 1 and is_country(within.value):
        return paper.start(), within.value.country_code
    return paper.start(), ""
