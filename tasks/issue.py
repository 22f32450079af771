"""When the documents of a SOURCE were issued, as told by the user."""

import re
from typing import NamedTuple

from tasks.faults import CallError

_ISSUE = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?:-(?P<month>0?[1-9]|1[0-2]))?")


class IssueUnreadableError(CallError):
    """The issue date that the user gave cannot be read."""


class Issue(NamedTuple):
    """A year, and a month where it was told."""

    year: int
    month: int | None


def parse_issue(text: str | None) -> Issue | None:
    """Reads `YYYY` or `YYYY-MM`; raises IssueUnreadableError for anything else."""
    if text is None:
        return None
    found = _ISSUE.fullmatch(text.strip())
    if found is None:
        raise IssueUnreadableError(f"The issue {text!r} is not of the form YYYY or YYYY-MM.")
    return Issue(int(found["year"]), int(found["month"]) if found["month"] else None)
