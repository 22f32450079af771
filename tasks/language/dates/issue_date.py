"""When a document was issued, by its own lines, by its sender, or by the stories it tells."""

from collections.abc import Sequence

from tasks.language.dates.issue_line import Issue, Issued
from tasks.language.dates.printed_date import days_in
from tasks.language.dates.story_years import Draft, all_months, once
from tasks.language.dates.year_choice import issue_anchor
from tasks.language.story import Evidence


def issue_of(drafts: Sequence[Draft], issued: Sequence[Issued], outside: Sequence[Issued]) -> Issue:
    """When the document was issued: by its own lines, by its sender, by what it tells."""
    months = all_months(drafts)
    for statements, basis in ((issued, "explicit"), (outside, "issue_metadata")):
        if statements:
            anchors = [issue_anchor(statement, months) for statement in once(statements)]
            last = max(anchors, key=lambda anchor: (anchor.year, anchor.month or 0))
            evidence = tuple(Evidence(place, f"year_{basis}") for place in last.places)
            return Issue(last.year, last.month, basis, evidence)
    return _told_issue(drafts)


def _told_issue(drafts: Sequence[Draft]) -> Issue:
    """The year of the latest story; the month too if all stories end in one."""
    told = [
        (days[1], settled)
        for draft in drafts
        for choice, settled in zip(draft.choices[:1], draft.years[:1], strict=True)
        if choice is not None and settled.year is not None
        if (days := days_in(choice.date, settled.year)) is not None
    ]
    if not told:
        return Issue(None, None, "unknown")
    last, settled = max(told, key=lambda item: item[0])
    months = {(day.year, day.month) for day, _ in told}
    basis = "document" if settled.basis in ("explicit", "other_language") else settled.basis
    evidence = tuple(Evidence(place, f"year_{basis}") for place in settled.places)
    return Issue(last.year, last.month if len(months) == 1 else None, basis, evidence)
