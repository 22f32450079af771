"""How parties are called and whence they come: names, countries, further spellings."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import polars as pl

from tasks.corrections.script import language_of
from tasks.corrections.verdicts import NOT_NEEDED, Decision, Row, Verdict, compared, missing
from tasks.resolve_entities import ENTITY

KINDS = ("right_name", "right_country", "alias")


class Renamed(NamedTuple):
    """Entities and aliases after the decisions, and the verdicts."""

    entities: pl.DataFrame
    aliases: pl.DataFrame
    verdicts: list[Verdict]


def rename(
    entities: pl.DataFrame,
    aliases: pl.DataFrame,
    decisions: Iterable[Decision],
    current: Mapping[str, bool],
) -> Renamed:
    """Applies the decisions about names; ids stay as they are.

    Args:
        entities: Rows of `resolved_entity`.
        aliases: Rows of `resolved_alias`; a spelling nobody printed gets 0 occurrences.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    chosen = [decision for decision in decisions if decision["decision"] in KINDS]
    about = pl.col("entity_id").is_in([decision["target"] for decision in chosen])
    rows = {row["entity_id"]: row for row in entities.filter(about).to_dicts()}
    spelt = set(aliases.filter(about).select("entity_id", "alias").iter_rows())
    verdicts = []
    for decision in chosen:
        verdict = _decide(decision, rows.get(decision["target"]), spelt, current)
        if verdict.is_applied:
            _apply(decision, rows[decision["target"]], spelt)
            verdict = verdict._replace(rows_touched=decision["target"])
        verdicts.append(verdict)
    changed = pl.DataFrame(list(rows.values()), schema=entities.schema)
    kept = entities.filter(~about)
    return Renamed(pl.concat([kept, changed]).sort(ENTITY), _with(aliases, rows, spelt), verdicts)


def column_of(decision: Decision) -> str:
    """The column that a decision is about; that of a name by its script."""
    if decision["decision"] == "right_country":
        return "country_code"
    return f"name_{language_of(decision['value'])}"


def _decide(
    decision: Decision, entity: Row | None, spelt: set[tuple[str, str]], current: Mapping[str, bool]
) -> Verdict:
    if entity is None:
        return missing(decision, current)
    if decision["decision"] != "alias":
        now = entity[column_of(decision)] or ""
        return compared(decision, now, decision["expected"], decision["value"])
    if (decision["target"], decision["value"]) in spelt:
        return Verdict(decision, NOT_NEEDED, "It is among the spellings without a correction.")
    now = entity["name_zh"] or entity["name_en"] or ""
    return compared(decision, now, decision["expected"], None)


def _apply(decision: Decision, entity: Row, spelt: set[tuple[str, str]]) -> None:
    if decision["decision"] != "alias":
        entity[column_of(decision)] = decision["value"]
    if decision["decision"] != "right_country":
        spelt.add((decision["target"], decision["value"]))


def _with(
    aliases: pl.DataFrame, rows: Mapping[str, Row], spelt: set[tuple[str, str]]
) -> pl.DataFrame:
    """The aliases with the spellings that only a person told."""
    told = [
        (rows[entity_id]["entity_kind"], entity_id, language_of(alias), alias, 0)
        for entity_id, alias in spelt
    ]
    fresh = pl.DataFrame(told, schema=aliases.schema, orient="row")
    new = fresh.join(aliases, on=[*ENTITY, "language", "alias"], how="anti")
    return pl.concat([aliases, new]).sort(*ENTITY, "language", "alias")
