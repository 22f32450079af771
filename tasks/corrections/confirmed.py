"""Decision `confirmed`: somebody looked, and what was read is right."""

from collections.abc import Container, Iterable, Mapping

from tasks.corrections.verdicts import APPLIED, Decision, Verdict, missing

KIND = "confirmed"


def confirm(
    known: Container[str], decisions: Iterable[Decision], current: Mapping[str, bool]
) -> list[Verdict]:
    """The verdicts on decisions that change nothing; a review does not ask again.

    Args:
        known: Ids of events, persons and bodies, and the titles that are printed.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    return [
        Verdict(decision, APPLIED) if decision["target"] in known else missing(decision, current)
        for decision in decisions
        if decision["decision"] == KIND
    ]
