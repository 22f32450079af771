"""Decision `right_type`: an event is of another type than the one that was read."""

from tasks.corrections.verdicts import Decision, Row, Verdict, compared


def judge(decision: Decision, event: Row) -> Verdict:
    """Compares the type."""
    return compared(decision, event["event_type_code"], decision["expected"], decision["value"])


def apply(decision: Decision, event: Row) -> Row:
    """The event with the type of the decision."""
    return event | {"event_type_code": decision["value"]}
