"""What became of a correction: whether what it expects is there, and else why not."""

from collections.abc import Mapping
from typing import Any, NamedTuple

APPLIED, NOT_NEEDED, DIFFERS = "applied", "not_needed", "value_differs"
GONE, CHANGED, MALFORMED = "matches_nothing", "source_changed", "malformed"

Decision = Mapping[str, Any]
"""A row of `correction_row`."""
Row = dict[str, Any]
"""A row of a table that a correction may change."""
_ID_LENGTH = 16


class Verdict(NamedTuple):
    """What became of a correction, why it was not applied, and which rows it changed."""

    decision: Decision
    state: str
    detail: str | None = None
    rows_touched: str | None = None

    @property
    def is_applied(self) -> bool:
        """Whether the correction holds in the warehouse."""
        return self.state == APPLIED


def compared(decision: Decision, now: str, expected: str | None, wanted: str | None) -> Verdict:
    """The verdict on a correction whose row is there.

    Args:
        decision: The correction.
        now: The value the row has.
        expected: The value it should have had.
        wanted: The value it shall have; None where it does not replace the value.
    """
    if wanted is not None and now == wanted:
        return Verdict(decision, NOT_NEEDED, "It says so without a correction.")
    if now != (expected or ""):
        return Verdict(decision, DIFFERS, f"It now says {now!r}." if now else "It is empty now.")
    return Verdict(decision, APPLIED)


def missing(decision: Decision, current: Mapping[str, bool]) -> Verdict:
    """The verdict on a correction whose row is not there: did its source change since?

    Args:
        decision: The correction.
        current: For every document ever taken in whether it still counts.
    """
    documents = [decision["document_id"], decision["within"], decision["target"]]
    named = {(text or "")[:_ID_LENGTH] for text in documents}
    if any(current.get(document) is False for document in named):
        told = "A newer version took the place of the document it rests on."
        return Verdict(decision, CHANGED, told)
    return Verdict(decision, GONE, f"There is no row {decision['target']!r}.")
