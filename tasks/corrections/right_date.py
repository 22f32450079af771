"""Decision `right_date`: an event was on another day than the one that was read."""

from tasks.corrections.spans import shown_span, told_span
from tasks.corrections.verdicts import Decision, Row, Verdict, compared

BASIS = "correction"
"""What `year_basis` says of a date that a person gave."""


def judge(decision: Decision, event: Row) -> Verdict:
    """Compares first and last day; in which form the file tells them does not matter."""
    now = shown_span(event["date_start"], event["date_end"])
    expected, wanted = (_days(decision[column]) for column in ("expected", "value"))
    return compared(decision, now, expected, wanted)


def apply(decision: Decision, event: Row) -> Row:
    """The event with the date of the decision."""
    span = told_span(decision["value"])
    if span is None:
        raise ValueError(f"{decision['value']!r} is no date, which its rules should have told")
    return event | {
        "date_start": span.start,
        "date_end": span.end,
        "date_precision": span.precision,
        "year_basis": BASIS if span.start else "unknown",
    }


def _days(text: str | None) -> str:
    span = told_span(text or "")
    return shown_span(span.start, span.end) if span else text or ""
