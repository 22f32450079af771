"""What differs between the warehouse before a run and the one after it, as a person would ask."""

from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from tasks.opened import opened

_OFFICIAL, _PARTNER, _TITLE = "dim_official", "dim_foreign_partner", "official_title_history"
_EMPTY = pl.DataFrame(schema={"id": pl.String, "name": pl.String})


class Contents(NamedTuple):
    """The parts of a warehouse that are compared: the ids of events; ids and names of others."""

    events: frozenset[str]
    officials: pl.DataFrame
    partners: pl.DataFrame
    titles: pl.DataFrame


class Changes(NamedTuple):
    """What is new; a title is new where the person was known before without it."""

    is_first: bool
    events_new: int
    events_gone: int
    officials: list[str]
    partners: list[str]
    titles: list[str]


def contents(path: Path) -> Contents:
    """Reads what is compared; nothing where there is no warehouse."""
    if not path.is_file():
        return Contents(frozenset(), _EMPTY, _EMPTY, _EMPTY)
    with opened(path) as warehouse:
        events = warehouse.table("fact_event").select("event_id").fetchall()
        return Contents(
            frozenset(event_id for (event_id,) in events),
            _named(warehouse.table(_OFFICIAL), "official_id"),
            _named(warehouse.table(_PARTNER), "partner_id"),
            _titles(warehouse),
        )


def changes(before: Contents, after: Contents) -> Changes:
    """Compares two warehouses."""
    known = after.titles.join(before.officials, on="id", how="semi")
    return Changes(
        is_first=bool(after.events) and not before.events,
        events_new=len(after.events - before.events),
        events_gone=len(before.events - after.events),
        officials=_new(before.officials, after.officials),
        partners=_new(before.partners, after.partners),
        titles=_new(before.titles, known, on=["id", "name"]),
    )


def _new(before: pl.DataFrame, after: pl.DataFrame, on: list[str] | None = None) -> list[str]:
    fresh = after.join(before, on=on or ["id"], how="anti", nulls_equal=True)
    return sorted(fresh["name"].to_list())


def _named(table: duckdb.DuckDBPyRelation, key: str) -> pl.DataFrame:
    rows = table.select(key, "name_zh", "name_en").pl()
    return rows.select(id=key, name=_both("name"))


def _titles(warehouse: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Every person with every title, told as one line."""
    people = warehouse.table(_OFFICIAL).select("official_id", "name_zh", "name_en").pl()
    history = warehouse.table(_TITLE).select("official_id", "title_zh", "title_en").pl()
    told = pl.concat_str(_both("name"), _both("title"), separator=": ")
    return people.join(history, on="official_id").select(id="official_id", name=told)


def _both(what: str) -> pl.Expr:
    """What there is of a name or title in Chinese and English."""
    return pl.concat_str(f"{what}_zh", f"{what}_en", separator=" · ", ignore_nulls=True)
