"""Resolve: who is who over all documents and both languages, and which events are told twice."""

from collections import Counter
from functools import cache
from pathlib import Path

import dataframely as dy
import polars as pl
from prefect import task

from tasks.done import forget_resolved, note_resolved
from tasks.resolve_entities import aliases_of, entities_of
from tasks.resolve_events import EVENT_COLUMNS, cluster_events
from tasks.resolve_names import PARTY
from tasks.resolve_officials import resolve_officials
from tasks.resolve_organizations import resolve_organizations
from tasks.resolve_partners import resolve_partners
from warehouse import parquet
from warehouse.lake import open_lake
from warehouse.layout import Home
from warehouse.schemas.lake import Event, Participant
from warehouse.schemas.published import table_name
from warehouse.schemas.resolved import (
    EventCluster,
    ResolvedAlias,
    ResolvedEntity,
    ResolvedParticipant,
)
from warehouse.schemas.terms import PARTICIPANT_KINDS
from warehouse.vocabulary import read_vocabulary

_CITY_LEVELS = frozenset({"municipality", "sub_provincial_city", "prefecture", "sar"})


@cache
def cities() -> dict[str, str]:
    """Chinese cities, short name and abbreviation to English, to tell where a mission sits.

    An abbreviation that two cities share is left out.
    """
    rows = [row for row in read_vocabulary("divisions") if row["level"] in _CITY_LEVELS]
    times = Counter(row["abbreviation"] for row in rows)
    alone = {
        row["abbreviation"]: row["short_en"] for row in rows if times[row["abbreviation"]] == 1
    }
    return alone | {row["short_zh"]: row["short_en"] for row in rows}


def resolve_participants(participants: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """Gives every named party its entity; rows as in `participant` with `entity_id`, `realm`."""
    known = events.filter(pl.col("date_precision") == "day")
    days = known.select("event_id", day="date_start")
    rows = participants.join(days, on="event_id", how="left").with_row_index("row")
    of_kind = {
        kind: rows.filter(pl.col("entity_kind") == kind).select(*PARTY)
        for kind in PARTICIPANT_KINDS
    }
    countries = of_kind["country"].drop_nulls("country_code")
    resolved = pl.concat(
        [
            resolve_officials(of_kind["official"]),
            resolve_partners(of_kind["partner"], cities()),
            resolve_organizations(of_kind["organization"]),
            countries.select("row", realm=pl.lit(""), entity_id="country_code"),
        ]
    )
    return rows.join(resolved, on="row").drop("row", "day")


def resolve_all(
    participants: pl.DataFrame, events: pl.DataFrame
) -> dict[type[dy.Schema], pl.DataFrame]:
    """All that resolve makes: for each of its tables the frame that fills it.

    Args:
        participants: Rows of `participant` of all current documents, in any order.
        events: Rows of `event` of the same documents.
    """
    rows = resolve_participants(participants, events)
    named = rows.filter(pl.col("entity_kind") != "country")
    aliases = aliases_of(named)
    return {
        ResolvedParticipant: rows.sort("event_id", "participant_no"),
        ResolvedAlias: aliases,
        ResolvedEntity: entities_of(named, aliases),
        EventCluster: cluster_events(events, rows.select("event_id", "entity_kind", "entity_id")),
    }


@task
def resolve(home: str) -> str:
    """Reads participants and events of all batches, writes who is who; returns the home."""
    place = Home(Path(home))
    forget_resolved(place)
    with open_lake(place, (Participant, Event)) as lake:
        participants = lake.sql("from lake.participant").pl()
        events = lake.sql("from lake.event").select(*EVENT_COLUMNS).pl()
    for schema, frame in resolve_all(participants, events).items():
        columns = frame.select(schema.column_names())
        parquet.write(columns, schema, place.lake_file(table_name(schema)))
    note_resolved(place)
    return home
