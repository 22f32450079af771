"""Spaces that tear the dates of English text apart: `June 2 6`, `Septe mber 5`, `26, 201 9`.

A space goes only where nothing else can be meant. `On June 2 6 guests came` may be the 2nd or
the 26th: that stays as printed, and no reader may take a day from it.
"""

import re
from collections.abc import Iterator

from tasks.language.offsets import Edit

_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# A month's name with or without spaces in it, its first letter small or not.
_MONTH = "(?<![A-Za-z])(?:" + "|".join(" ?".join(name) for name in _NAMES) + ")(?![A-Za-z])"
_DAY = r"(?:[123] \d|\d{1,2})(?! ?[:%])(?!\d)"
_ORDINAL = r"(?: ?(?:s ?t|n ?d|r ?d|t ?h)\b)?"
_YEAR = r"(?:1 ?9|2 ?0) ?\d ?\d(?!\d)"
# A month's name with at least one space in it.
TORN_MONTH = "|".join(
    f"{name[:cut]} {' ?'.join(name[cut:])}" for name in _NAMES for cut in range(1, len(name))
)
"""Also for looking through columns: what of this and of `TORN_NUMBER` a line has, may be torn."""
TORN_NUMBER = r"\d \d|\d[a-z] [a-z]|\d (?:st|nd|rd|th)[^a-z]|\d ,"
# What cannot be counted: behind it, the number before is whole.
_WHOLE = (
    r"(?= ?(?:[,;)]|\.)(?!\d)|$| (?:the|an?|this|that|his|her|its|their|in|on|at|by|with|from|to"
    r"|and|for|during|when|while|as|was|were|saw|marks|marked) )"
)
_AFTER_MONTH = re.compile(
    rf"{_MONTH}\.? ?(?:the )?({_DAY})({_ORDINAL})"
    rf"(?:(?: ?[-–—~] ?| to | and | until )(?:{_MONTH}\.? ?)?(?:the )?({_DAY})({_ORDINAL}))?"
    rf"(?:(?: ?, ?| of | )({_YEAR}))?{_WHOLE}"
)
_BEFORE_MONTH = re.compile(
    rf"(?:^|\b(?:on|from|to|until|till|and|the|since|by|dated|between|of) |[-–(,] ?)"
    rf"([123] \d)({_ORDINAL})(?: of)? (?={_MONTH})",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"(?:\b(?:[Ii]n|[Ss]ince|[Yy]ear) |{_MONTH},? )({_YEAR}){_WHOLE}")
_TORN_MONTH = re.compile(
    rf"{_MONTH}(?=\.? ?(?:the )?\d)"
    rf"|(?<=\d )(?:{_MONTH})|(?<=\dth )(?:{_MONTH})|(?<=of )(?:{_MONTH})"
)
_BEFORE_COMMA = re.compile(r"(?<=\d)( )(?=, ?(?:19|20)\d\d(?!\d))")
_MAY_BE_TORN = re.compile(f"{TORN_NUMBER}|{TORN_MONTH}")
_LAST_DAY = 31
_YEARS = range(1949, 2050)


def torn_dates(text: str) -> list[Edit]:
    """The edits that take the spaces out of an English date where it can be no other one."""
    if not _MAY_BE_TORN.search(text):
        return []
    spans = {span for found in _torn(text) for span in _spaces(text, *found)}
    spans |= {found.span(1) for found in _BEFORE_COMMA.finditer(text)}
    return [Edit(*span, "") for span in sorted(spans)]


def _torn(text: str) -> Iterator[tuple[int, int]]:
    """Spans that are one word or one number."""
    for month in _TORN_MONTH.finditer(text):
        yield month.span()
    for after in _AFTER_MONTH.finditer(text):
        yield from _numbers(after, days=(1, 3), year=5)
    for before in _BEFORE_MONTH.finditer(text):
        yield from _numbers(before, days=(1,), year=None)
    for alone in _YEAR_ALONE.finditer(text):
        yield from _numbers(alone, days=(), year=1)


def _numbers(
    found: re.Match[str], *, days: tuple[int, ...], year: int | None
) -> Iterator[tuple[int, int]]:
    """The spans of the days with their ordinals, and of the year, that the calendar can have."""
    for group in days:
        if found[group] and 0 < int(found[group].replace(" ", "")) <= _LAST_DAY:
            yield found.start(group), found.end(group + 1)
    if year and found[year] and int(found[year].replace(" ", "")) in _YEARS:
        yield found.span(year)


def _spaces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((at, at + 1) for at in range(start, end) if text[at] == " ")
