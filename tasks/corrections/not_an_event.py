"""Decision `not_an_event`: what was read as an event is none."""

from tasks.corrections.verdicts import Decision, Row, Verdict, compared


def judge(decision: Decision, event: Row) -> Verdict:
    """Compares the headline, or the first sentence where there is none."""
    return compared(decision, headline(event), decision["expected"], None)


def apply(decision: Decision, event: Row) -> None:
    """Nothing is left of the event."""


def headline(event: Row) -> str:
    """How an event is called in a review: the first of its headlines and sentences there is."""
    columns = ("title_zh", "title_en", "summary_zh", "summary_en")
    return next((event[column] for column in columns if event[column]), "")
