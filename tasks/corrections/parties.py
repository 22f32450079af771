"""Which party is whom: decisions that join people and bodies, or tell one from another.

The ids of all others stay as they are, for they were made before the decisions are applied.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import polars as pl

from tasks.corrections.verdicts import (
    APPLIED,
    DIFFERS,
    NOT_NEEDED,
    Decision,
    Verdict,
    compared,
    missing,
)
from tasks.language.identity import identifier
from tasks.resolve_entities import aliases_of, entities_of

KINDS = ("same_person", "not_same_person")
_PLACE = ["event_id", "participant_no"]
_Place = tuple[str, int]


class Regrouped(NamedTuple):
    """The parties with the entities they are after the decisions, and the verdicts."""

    rows: pl.DataFrame
    verdicts: list[Verdict]


@dataclass(slots=True)
class _Parties:
    """The parties that decisions are about: what each is called, and who it is by now."""

    names: Mapping[str, str]
    who: dict[_Place, str]
    current: Mapping[str, bool]
    joined: dict[str, str] = field(default_factory=dict)

    def places(self, entity_id: str, within: str | None = None) -> list[_Place]:
        """Where an entity takes part, of all places or of those within an id."""
        here = (place for place, party in self.who.items() if party == entity_id)
        return [
            place
            for place in here
            if within is None or place[0] == within or place[0].startswith(f"{within}-")
        ]

    def lead(self, entity_id: str) -> str:
        """The entity that this one was joined to, or itself."""
        while entity_id in self.joined:
            entity_id = self.joined[entity_id]
        return entity_id


def regroup(
    rows: pl.DataFrame, decisions: Iterable[Decision], current: Mapping[str, bool]
) -> Regrouped:
    """Applies the decisions about who is who.

    Args:
        rows: Resolved parties with names, `realm` and `entity_id`.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    chosen = [decision for decision in decisions if decision["decision"] in KINDS]
    if not chosen:
        return Regrouped(rows, [])
    ids = {decision[column] for decision in chosen for column in ("target", "value")}
    about = rows.filter(pl.col("entity_id").is_in([name for name in ids if name]))
    places = about.select(*_PLACE, "entity_id").iter_rows()
    parties = _Parties(_names(about), {(event, no): who for event, no, who in places}, current)
    verdicts = [_decide(decision, parties) for decision in chosen]
    return Regrouped(_moved(rows, parties.who), verdicts)


def _names(rows: pl.DataFrame) -> dict[str, str]:
    """What each entity is called in a review: its Chinese name, or else the English one."""
    entities = entities_of(rows, aliases_of(rows))
    return dict(entities.select("entity_id", pl.coalesce("name_zh", "name_en", pl.lit(""))).rows())


def _decide(decision: Decision, parties: _Parties) -> Verdict:
    places = parties.places(decision["target"], decision["within"])
    if not places:
        return _not_there(decision, parties)
    expected = compared(decision, parties.names[decision["target"]], decision["expected"], None)
    if not expected.is_applied:
        return expected
    if decision["decision"] == "same_person":
        return _join(decision, parties, places)
    if decision["within"] is None:
        return expected  # both have ids of their own already
    return _part(decision, parties, places)


def _not_there(decision: Decision, parties: _Parties) -> Verdict:
    lead = parties.lead(decision["target"])
    if lead == decision["target"]:
        return missing(decision, parties.current)
    if decision["decision"] == "same_person" and lead == parties.lead(decision["value"]):
        return Verdict(decision, NOT_NEEDED, f"An earlier correction joined it to {lead!r}.")
    return Verdict(decision, DIFFERS, f"An earlier correction joined it to {lead!r}.")


def _join(decision: Decision, parties: _Parties, places: list[_Place]) -> Verdict:
    lead = parties.lead(decision["value"])
    if lead == decision["target"]:
        return Verdict(decision, NOT_NEEDED, "An earlier correction joined them.")
    if not parties.places(lead):
        return missing({**decision, "target": lead}, parties.current)._replace(decision=decision)
    parties.who |= dict.fromkeys(places, lead)
    parties.joined[decision["target"]] = lead
    return Verdict(decision, APPLIED, rows_touched=lead)


def _part(decision: Decision, parties: _Parties, places: list[_Place]) -> Verdict:
    """The parties in these places are one of their own, the same for decisions of one value."""
    kind, _, _ = decision["target"].partition("-")
    other = identifier(kind, "apart", decision["target"], decision["value"] or decision["within"])
    parties.who |= dict.fromkeys(places, other)
    return Verdict(decision, APPLIED, rows_touched=f"{decision['target']} {other}")


def _moved(rows: pl.DataFrame, who: Mapping[_Place, str]) -> pl.DataFrame:
    """The rows in their order, each with the entity it is now."""
    schema = {"event_id": pl.String, "participant_no": pl.Int32, "now": pl.String}
    now = pl.DataFrame([(*place, party) for place, party in who.items()], schema, orient="row")
    found = rows.join(now, on=_PLACE, how="left", maintain_order="left")
    return found.with_columns(entity_id=pl.coalesce("now", "entity_id")).drop("now")
