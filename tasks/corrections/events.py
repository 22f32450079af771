"""Applies the decisions about events, one after another, each to what the one before left."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import dataframely as dy
import polars as pl

from tasks.corrections import not_an_event, right_date, right_type
from tasks.corrections.rules import OF_EVENTS
from tasks.corrections.verdicts import Decision, Row, Verdict, missing
from warehouse.schemas.corrections import CorrectedEvent, DroppedEvent
from warehouse.schemas.lake import Event

_Judge = Callable[[Decision, Row], Verdict]
_Apply = Callable[[Decision, Row], Row | None]
_KINDS: dict[str, tuple[_Judge, _Apply]] = {
    "right_date": (right_date.judge, right_date.apply),
    "right_type": (right_type.judge, right_type.apply),
    "not_an_event": (not_an_event.judge, not_an_event.apply),
}


class CorrectedEvents(NamedTuple):
    """The events that differ from what was read, those that are none, and the verdicts."""

    changed: dy.DataFrame[CorrectedEvent]
    dropped: dy.DataFrame[DroppedEvent]
    verdicts: list[Verdict]


def correct_events(
    events: pl.DataFrame, decisions: Iterable[Decision], current: Mapping[str, bool]
) -> CorrectedEvents:
    """Applies decisions to the events that were read.

    Args:
        events: Rows of `event`: those that a decision may be about, and those within them.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    chosen = [decision for decision in decisions if decision["decision"] in OF_EVENTS]
    read = events.select(Event.column_names()).to_dicts()
    now: dict[str, Row | None] = {row["event_id"]: row for row in read}
    touched: set[str] = set()
    verdicts = []
    for decision in chosen:
        verdict, changes = _decided(decision, now, current)
        now |= changes
        touched |= changes.keys()
        verdicts.append(verdict._replace(rows_touched=" ".join(changes) or None))
    changed = [row for event_id, row in now.items() if row and event_id in touched]
    dropped = [event_id for event_id, row in now.items() if row is None]
    return CorrectedEvents(
        CorrectedEvent.cast(pl.DataFrame(changed, schema=Event.create_empty().schema)),
        DroppedEvent.cast(pl.DataFrame({"event_id": dropped}, schema={"event_id": pl.String})),
        verdicts,
    )


def _decided(
    decision: Decision, now: Mapping[str, Row | None], current: Mapping[str, bool]
) -> tuple[Verdict, dict[str, Row | None]]:
    """The verdict, and the events as they are after it; none where nothing is applied."""
    event = now.get(decision["target"])
    if event is None:
        return missing(decision, current), {}
    judge, apply = _KINDS[decision["decision"]]
    verdict = judge(decision, event)
    if not verdict.is_applied:
        return verdict, {}
    after = apply(decision, event)
    return verdict, {event["event_id"]: after} | ({} if after else _freed(event["event_id"], now))


def _freed(event_id: str, now: Mapping[str, Row | None]) -> dict[str, Row | None]:
    """The events within one that is none: each is an activity of its own now."""
    within = [row for row in now.values() if row and row["parent_event_id"] == event_id]
    return {row["event_id"]: row | {"parent_event_id": None, "is_main": True} for row in within}


def with_corrections(events: pl.DataFrame, corrected: CorrectedEvents) -> pl.DataFrame:
    """The events as they now stand, of the columns that are given."""
    gone = pl.concat([corrected.changed.select("event_id"), corrected.dropped])
    kept = events.join(gone, on="event_id", how="anti")
    return pl.concat([kept, corrected.changed.select(events.columns)])
