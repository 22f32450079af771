"""Tells dates that a bulletin prints as history from those of its news, by their years."""

from collections.abc import Sequence

from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.date_roles import EVENT
from tasks.language.dates.issue_line import Issued
from tasks.language.dates.printed_date import MONTHS, PrintedDate

_OLD, _LONG_AGO, _AHEAD = 9, 24, 3
_OTHER = {"zh": "en", "en": "zh"}


def without_history(
    stories: Sequence[list[Mention]], issued: Sequence[Issued]
) -> list[list[Mention]]:
    """Takes dates that print a year long before the document's time as history."""
    issues = [i.year * MONTHS + (i.month or MONTHS) for i in issued]
    told = [_months(m.date) for story in stories for m in story if _is_news(m)]
    latest = max((*issues, *told), default=0)
    if issues:
        # What is dated long after the issue is a plan or a slip, no measure of time.
        latest = min(latest, max(issues) + _AHEAD)
    return [_marked(mentions, latest) for mentions in stories]


def _is_news(mention: Mention) -> bool:
    fine = mention.date.year is not None and mention.date.precision not in ("year", "unknown")
    return fine and mention.leads and mention.role == EVENT and mention.line.kind == "body"


def _months(date: PrintedDate) -> int:
    return (date.year or 0) * MONTHS + (date.month or 1)


def _marked(mentions: list[Mention], latest: int) -> list[Mention]:
    """A date two years old is history, one of nine months where the story has a newer one.

    The same day of another year in the other language is no history but a slip.
    """
    newer = {
        (m.date.days, m.language)
        for m in mentions
        if m.role == EVENT and m.date.precision == "day" and not _is_old(m, latest, _OLD)
    }
    limit = _OLD if newer else _LONG_AGO
    return [
        m._replace(role="history")
        if _is_old(m, latest, limit) and (m.date.days, _OTHER[m.language]) not in newer
        else m
        for m in mentions
    ]


def _is_old(mention: Mention, latest: int, months: int) -> bool:
    return mention.date.year is not None and latest - _months(mention.date) > months
