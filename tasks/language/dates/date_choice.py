"""One date out of what the two languages print for the same activity."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.dates.dated_blocks import contains, same_days
from tasks.language.dates.printed_date import MONTHS, PrintedDate, holds_weekday

_ISSUE_BACK, _ISSUE_AHEAD = -2, 1


class Choice(NamedTuple):
    """The date taken; `reason` is empty unless the languages differ, `winner` is its language.

    Where they print the same days of different years, the date has no year and `years` holds
    both.
    """

    date: PrintedDate
    winner: str
    reason: str = ""
    years: tuple[int, ...] = ()


def choose_date(
    zh: PrintedDate | None,
    en: PrintedDate | None,
    votes: Sequence[PrintedDate] = (),
    issue_month: int | None = None,
) -> Choice:
    """The date of an activity from its Chinese and its English date, at least one of them given.

    Args:
        zh: The date in the Chinese text.
        en: The date in the English text.
        votes: The other dates of the story, which speak for the one they repeat.
        issue_month: Month of issue, if known; what happened lies shortly before it.
    """
    if zh is None or en is None:
        one = zh or en
        if one is None:
            raise ValueError("an activity with neither a Chinese nor an English date")
        return Choice(one, "zh" if zh else "en")
    if zh.days == en.days and zh.precision == en.precision:
        return _same(zh, en)
    finer = _finer(zh, en)
    if finer is not None:
        return Choice(_with_year(finer, zh, en), "zh" if finer is zh else "en")
    return _settle(zh, en, votes, issue_month)


def are_compatible(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether two dates can be those of one activity: the same, or one within the other."""
    if same_days(one, other) or contains(one, other) or contains(other, one):
        return True
    return one.precision == "unknown" or other.precision == "unknown"


def _same(zh: PrintedDate, en: PrintedDate) -> Choice:
    if zh.year is not None and en.year is not None and zh.year != en.year:
        bare = zh._replace(year=None, end_year=None)
        return Choice(bare, "neither", "the years differ", (zh.year, en.year))
    return Choice(_with_year(zh, zh, en), "zh")


def _with_year(date: PrintedDate, zh: PrintedDate, en: PrintedDate) -> PrintedDate:
    """The date with the year that only the other language prints, and its weekday."""
    other = en if date is zh else zh
    weekday = other.weekday if date.weekday is None else date.weekday
    date = date._replace(weekday=weekday)
    if date.year is None and other.year is not None and other.month is not None:
        return date._replace(year=other.year, end_year=other.year + date.wraps)
    return date


def _finer(zh: PrintedDate, en: PrintedDate) -> PrintedDate | None:
    """The one that says more of the same: a day rather than `近日` or the month around it."""
    if "unknown" in (zh.precision, en.precision):
        return en if zh.precision == "unknown" else zh
    if zh.precision == en.precision or (zh.year and en.year and zh.year != en.year):
        return None
    if contains(zh, en):
        return en
    return zh if contains(en, zh) else None


def _settle(
    zh: PrintedDate, en: PrintedDate, votes: Sequence[PrintedDate], issue_month: int | None
) -> Choice:
    """The likelier of two dates that differ."""
    fits = (
        (_fits_weekday(zh), _fits_weekday(en), "its weekday fits"),
        (_votes(zh, votes), _votes(en, votes), "the story repeats it"),
        (contains(zh, en), contains(en, zh), "it holds the other"),
        (_is_near(zh, issue_month), _is_near(en, issue_month), "it suits the issue"),
    )
    for for_zh, for_en, reason in fits:
        if for_zh != for_en:
            winner = "zh" if for_zh > for_en else "en"
            return Choice(_with_year(zh if winner == "zh" else en, zh, en), winner, reason)
    return Choice(_with_year(zh, zh, en), "zh", "the Chinese is the original")


def _fits_weekday(date: PrintedDate) -> bool:
    return date.weekday is not None and date.year is not None and holds_weekday(date, date.year)


def _votes(date: PrintedDate, votes: Sequence[PrintedDate]) -> int:
    return sum(same_days(date, vote) for vote in votes)


def _is_near(date: PrintedDate, issue_month: int | None) -> bool:
    """Whether the date lies in the months before the issue, as far as that is known."""
    if issue_month is None or date.month is None:
        return False
    half = MONTHS // 2
    return _ISSUE_BACK <= (date.month - issue_month + half) % MONTHS - half <= _ISSUE_AHEAD
