"""Finds the table of contents: headlines that stand again further down, over their stories."""

import re
from collections.abc import Sequence

from tasks.language.stories.headings import without_numeral
from tasks.language.stories.line_kind import ShapedLine

# Dots that lead to the number of a page, or such a number in brackets.
_PAGE = re.compile(r"[\s.…·•—–_-]{2,}\d{0,3}$|[（(]\d{1,3}[）)]$")
_FEWEST = 2


def contents_of(lines: Sequence[ShapedLine]) -> frozenset[int]:
    """The places of headlines that are repeated later; at least two of them make a table."""
    last: dict[tuple[str, str], int] = {}
    repeated: list[int] = []
    for at in range(len(lines) - 1, -1, -1):
        text, language, kind = lines[at]
        if kind != "title":
            continue
        said = language, without_numeral(_PAGE.sub("", text), language)
        if said in last and not _is_over_a_body(lines, at):
            repeated.append(at)
        last.setdefault(said, at)
    return frozenset(repeated if len(repeated) >= _FEWEST else ())


def _is_over_a_body(lines: Sequence[ShapedLine], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].kind == "body"
