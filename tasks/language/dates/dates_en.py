"""Finds the dates that an English text prints, by the grammar of month names."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.language.dates.dates_fallback import read_rare_date
from tasks.language.dates.dates_numeric import find_dates_numeric
from tasks.language.dates.printed_date import THIRDS, PrintedDate, is_sound, is_year, spread_year

_NAMES = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_CAPITALS = "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
_MONTH = re.compile(rf"(?:{_NAMES}|{_CAPITALS})(?![A-Za-z])\.?")
_STEMS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = {stem.lower(): number for number, stem in enumerate(_STEMS, start=1)}
_ORDINAL = r"(?:st|nd|rd|th| (?:st|nd|rd|th)\b)?"
_YEAR = r"(?:(?:[,-]? ?| of |, in )(\d{4})(?![\d-]))?"
_JOIN = r" ?(?:-|–|—|~|to|until|till|through|thru|and|&) ?"
_IN = re.compile(r"\b[Ii]n $")
_COUNTED = re.compile(r" (?!to |and |through |until |at |in )[a-z]|,\d{3}")
_SPAN = r" ?(?:-|–|—|~|to|until|till|through|thru) ?"
_DAYNAME = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b\.?"

# `June 1 7th` is June 17th with a space torn into it; what `June 1 7`, `1 7 June` and
# `June 20 19` mean is not certain, and nothing is read there.
_TORN_BEHIND = re.compile(
    r"\.? ?(?:the )?(?:[0-3] \d(?!\d| ?(?:st|nd|rd|th)\b)|2(?: 0|0 )(?: ?\d){1,2}(?!\d))"
)
_TORN_BEFORE = re.compile(r"(?<![\d.,:/])[0-3] \d(?: ?(?:st|nd|rd|th))?(?: of)? $")
_DAY = re.compile(
    rf"(?: the)? ?([123] \d(?= ?(?:st|nd|rd|th)\b)|\d{{1,2}})"
    rf"(?![\d:%])(?!\.\d){_ORDINAL}"
)
_SAME_YEAR = re.compile(_YEAR)
_LAST_DAY = re.compile(
    rf"(?:{_YEAR}){_SPAN}(?:{_DAYNAME},? )?(?:the )?(?:({_NAMES})(?![a-z])\.? ?)?"
    rf"(?:the )?(\d{{1,2}})(?![\d:%]){_ORDINAL}"
)
_LAST_DAY_FIRST = re.compile(
    rf"(?:{_YEAR}){_SPAN}(?:the )?(\d{{1,2}}){_ORDINAL}(?: of)? ({_NAMES})(?![a-z])\.?"
)
_NEXT_DAY = re.compile(
    rf"(?:,? ?(?:and|&)|,) ?(?:the )?(\d{{1,2}})(?!\d){_ORDINAL}"
    r"(?=[.;)]|$|,| (?:in|at|on|of|by|respectively|\d{4})\b| and \d)"
)
_OTHER_DAY = re.compile(
    rf" and (?:the )?(?:({_NAMES})(?![a-z])\.? ?)?(\d{{1,2}})(?![\d:%]){_ORDINAL}"
)
_DAY_BEFORE = re.compile(
    rf"(?<![\d.,:/])(\d{{1,2}}){_ORDINAL}(?:{_JOIN}(?:the )?(\d{{1,2}}){_ORDINAL})?"
    r"(?:[ -]|st|nd|rd|th)(?:of )?$"
)
_PART_BEFORE = re.compile(
    r"\b(?:in |at |during )?(?:the )?(early|mid|middle|late|beginning|start|end|close"
    r"|first ten days|second ten days|last ten days|first third|last third)(?: part)?[ -](?:of )?$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|during|since|of|by|until|from|between|to|for|as of|throughout)|^|\() $",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(r"\b(this|last|next) $", re.IGNORECASE)
_WHICH_YEAR_AFTER = re.compile(r",? (?:of )?(this|last|next) year\b")
_LAST_MONTH = re.compile(rf"{_SPAN}(?:early |mid-|late )?({_NAMES})(?![a-z])\.?")
_WEEKDAY_BEFORE = re.compile(rf"({_DAYNAME})(?:,|, the)? ?$")
# `October 23, Sun Lixin` names no Sunday.
_WEEKDAY_AFTER = re.compile(rf",? ?[(（]?(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z])({_DAYNAME})")
_RECENT = re.compile(
    r"\b(?:[Rr]ecently|[Ll]ately|[Ii]n recent days|[Aa] few days ago|[Nn]ot long ago"
    r"|[Tt]he other day|[Yy]esterday)\b"
)
# `on the 21st` after a month named before; `the 12th meeting` is none, nor `on the 21st floor`.
_BARE_DAY = re.compile(
    r"\b[Oo]n the (?:(?:early )?(?:morning|afternoon|evening|night) of (?:the )?)?"
    r"(?P<day>([0-3]?\d)(?:st|nd|rd|th))(?=[,.;)]|$| of (?:the|this|that|same) )"
)
_BARE_CLUES = ("on the ", "On the ")
_RECENT_CLUES = ("ecent", "ately", "days ago", "long ago", "other day", "esterday")
_SHIFTS = {"this": 0, "last": -1, "next": 1}
_PARTS = {
    "early": "early_month",
    "beginning": "early_month",
    "start": "early_month",
    "first ten days": "early_month",
    "first third": "early_month",
    "mid": "mid_month",
    "middle": "mid_month",
    "second ten days": "mid_month",
    "late": "late_month",
    "end": "late_month",
    "close": "late_month",
    "last ten days": "late_month",
    "last third": "late_month",
}
_DAYNAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_REACH = 36
_BETWEEN = len("between ")


class _Month(NamedTuple):
    """A month name in the text and its number."""

    start: int
    end: int
    number: int


def find_dates_en(text: str, month: int | None = None) -> list[PrintedDate]:
    """The dates of an English text from left to right; impossible ones (Feb 30) are left out.

    Args:
        text: A line, or a piece of one.
        month: The month last named before this text, to which `on the 21st` belongs; without
            one its precision is `unknown`.
    """
    found = _find_named(text)
    found += find_dates_numeric(text)
    if any([clue in text for clue in _BARE_CLUES]):  # noqa: C419 - a list is faster here
        found += _find_bare(text, found, month)
    if any([clue in text for clue in _RECENT_CLUES]):  # noqa: C419 - a list is faster here
        found += (
            PrintedDate(hit.start(), hit.end(), hit.group(), "unknown")
            for hit in _RECENT.finditer(text)
        )
    return sorted(found) if len(found) > 1 else found


def _find_named(text: str) -> list[PrintedDate]:
    found: list[PrintedDate] = []
    end = 0
    for hit in _MONTH.finditer(text):
        if hit.start() < end or text[max(0, hit.start() - 1) : hit.start()].isalpha():
            continue
        printed = _read(text, _Month(hit.start(), hit.end(), month_number(hit.group())), end)
        if printed is None:
            continue
        end = printed.end
        if is_sound(printed):
            found.append(spread_year(_with_weekday(text, printed)))
    return found


def _find_bare(text: str, named: list[PrintedDate], month: int | None) -> Iterator[PrintedDate]:
    """Days without a month, in the month named last before them; an earlier day is in none."""
    for hit in _BARE_DAY.finditer(text):
        before = [d for d in named if d.end <= hit.start() and d.end_month]
        known, day = before[-1].end_month if before else month, int(hit[2])
        start, end = hit.span("day")
        if before and day < (before[-1].day or 0):
            continue
        if not any(d.start < end and start < d.end for d in named):
            precision = "day" if known else "unknown"
            printed = PrintedDate(
                start, end, hit["day"], precision, None, known, day, None, known, day
            )
            if is_sound(printed):
                yield printed


def month_number(name: str) -> int:
    """The number of a month by its English name or abbreviation."""
    return _NUMBER[name[:3].lower()]


def _read(text: str, month: _Month, floor: int) -> PrintedDate | None:
    """The date around a month name, if the name is used as one; nothing before `floor` is in it."""
    before = text[max(floor, month.start - _REACH) : month.start]
    if _TORN_BEHIND.match(text, month.end) or _TORN_BEFORE.search(before):
        return None
    day_first = _DAY_BEFORE.search(before)
    if day_first is not None:
        return _read_day_first(text, month, month.start - len(before), day_first)
    day = _DAY.match(text, month.end)
    counted = day is not None and _IN.search(before) and _COUNTED.match(text, day.end())
    if day is not None and not counted:
        return _read_days(text, month, day)
    part = _PART_BEFORE.search(before)
    if part is not None:
        return _read_part(
            text, month, month.start - len(before) + part.start(1), _PARTS[part[1].lower()]
        )
    rare = None if counted else read_rare_date(text, month.start, month.end)
    return rare or _read_month(text, month, before)


def _read_day_first(text: str, month: _Month, offset: int, first: re.Match[str]) -> PrintedDate:
    """`14 November 2017`, `14th-17th November`, `30 October to 1 November`."""
    start, last = offset + first.start(), first[2] or first[1]
    named = PrintedDate(
        start, 0, "", "day", None, month.number, int(first[1]), None, month.number, int(last)
    )
    until = None if first[2] else _LAST_DAY_FIRST.match(text, month.end)
    if until is None:
        return _finish(text, named, month.end)
    named = named._replace(
        year=_year(until[1]), end_month=month_number(until[3]), end_day=int(until[2])
    )
    return _finish(text, named, until.end())


def _read_days(text: str, month: _Month, day: re.Match[str]) -> PrintedDate:
    """`November 14`, `Nov 14-17`, `October 30th to November 1st`, `November 14 and 15`."""
    first = int(day[1].replace(" ", ""))
    named = PrintedDate(
        month.start, 0, "", "day", None, month.number, first, None, month.number, first
    )
    cross = _LAST_DAY_FIRST.match(text, day.end())
    if cross is not None:
        named = named._replace(year=_year(cross[1]))
        return _read_last_day(text, named, cross[3], cross[2], cross.end())
    until = _LAST_DAY.match(text, day.end())
    if until is not None and (until[2] or not until[1]):
        named = named._replace(year=_year(until[1]))
        return _read_last_day(text, named, until[2], until[3], until.end())
    other = _OTHER_DAY.match(text, day.end())
    if other is not None and text[month.start - _BETWEEN : month.start].lower() == "between ":
        return _read_last_day(text, named, other[1], other[2], other.end())
    end = day.end()
    while (again := _NEXT_DAY.match(text, end)) and int(again[1]) == (named.end_day or 0) + 1:
        named, end = named._replace(end_day=int(again[1])), again.end()
    return _finish(text, named, end)


def _read_last_day(
    text: str, named: PrintedDate, month: str | None, day: str, end: int
) -> PrintedDate:
    last_month = month_number(month) if month else named.month
    return _finish(text, named._replace(end_month=last_month, end_day=int(day)), end)


def _read_part(text: str, month: _Month, start: int, precision: str) -> PrintedDate:
    """`early February`, `mid-March 2019`, `the end of May`."""
    first, last = THIRDS[precision]
    named = PrintedDate(
        start, 0, "", precision, None, month.number, first, None, month.number, last
    )
    return _finish(text, named, month.end)


def _read_month(text: str, month: _Month, before: str) -> PrintedDate | None:
    """`In November`, `November 2022`; a bare `May` or `March` may be a verb and is none."""
    named = PrintedDate(month.start, 0, "", "month", month=month.number, end_month=month.number)
    until = _LAST_MONTH.match(text, month.end)
    if until is not None:
        named = named._replace(end_month=month_number(until[1]))
    whole = _finish(text, named, until.end() if until else month.end)
    which = _WHICH_YEAR.search(before)
    if which is not None and whole.year is None:
        shift = _SHIFTS[which[1].lower()]
        start = month.start - len(which.group())
        return whole._replace(start=start, text=text[start : whole.end], shift=shift)
    is_date = whole.year is not None or whole.shift is not None or _MONTH_BEFORE.search(before)
    return whole if is_date else None


def _finish(text: str, named: PrintedDate, end: int) -> PrintedDate:
    """Adds the year that follows, printed or as `this year`."""
    year = _SAME_YEAR.match(text, end)
    which = _WHICH_YEAR_AFTER.match(text, end)
    if year is not None and year[1] and is_year(int(year[1])):
        end = year.end()
        named = named._replace(end_year=int(year[1]))
        named = named if named.year else spread_year(named)
    elif which is not None:
        end = which.end()
        named = named._replace(shift=_SHIFTS[which[1]])
    return named._replace(end=end, text=text[named.start : end])


def _with_weekday(text: str, printed: PrintedDate) -> PrintedDate:
    """Adds the weekday printed right before or behind a day."""
    if printed.precision != "day":
        return printed
    before = text[max(0, printed.start - 12) : printed.start]
    named = _WEEKDAY_BEFORE.search(before) or _WEEKDAY_AFTER.match(text, printed.end)
    if named is None:
        return printed
    return printed._replace(weekday=_DAYNAMES.index(named[1][:3].lower()))


def _year(text: str | None) -> int | None:
    return int(text) if text else None
