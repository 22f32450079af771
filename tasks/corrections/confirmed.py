"""Decision `confirmed`: somebody looked, and what was read is right."""

import re
from collections.abc import Container, Iterable, Mapping

from tasks.corrections.verdicts import APPLIED, Decision, Verdict, missing

KIND = "confirmed"
_LINE = re.compile(r"([0-9a-f]{16})-\d{5,}")


def confirm(
    known: Container[str], decisions: Iterable[Decision], current: Mapping[str, bool]
) -> list[Verdict]:
    """The verdicts on decisions that change nothing; a review does not ask again.

    Args:
        known: Ids of events, persons and bodies, and the titles that are printed; a line is
            there while its document is.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    return [
        Verdict(decision, APPLIED)
        if decision["target"] in known or _is_line(decision["target"], current)
        else missing(decision, current)
        for decision in decisions
        if decision["decision"] == KIND
    ]


def _is_line(target: str, current: Mapping[str, bool]) -> bool:
    found = _LINE.fullmatch(target)
    return found is not None and current.get(found[1], False)
