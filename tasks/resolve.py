"""Resolve: who is who over all documents and both languages, and which events are told twice."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import dataframely as dy
import duckdb
import polars as pl
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks.assets import PARSED, RESOLVED
from tasks.corrections.accounts import account, sound
from tasks.corrections.confirmed import confirm
from tasks.corrections.events import correct_events, with_corrections
from tasks.corrections.names import rename
from tasks.corrections.parties import regroup
from tasks.corrections.take import kept_corrections
from tasks.corrections.titles import map_titles
from tasks.done import forget_resolved, note_resolved
from tasks.patience import patient
from tasks.resolve_entities import aliases_of, entities_of
from tasks.resolve_events import EVENT_COLUMNS, cluster_events
from tasks.resolve_names import PARTY
from tasks.resolve_officials import resolve_officials
from tasks.resolve_organizations import resolve_organizations
from tasks.resolve_partners import resolve_partners
from warehouse import parquet
from warehouse.lake import open_lake
from warehouse.layout import Home
from warehouse.schemas.corrections import (
    CorrectedEvent,
    Correction,
    CorrectionRow,
    DroppedEvent,
    MappedTitle,
)
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
_PROVINCE_LEVELS = frozenset({"province", "autonomous_region"})


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


@cache
def provinces() -> dict[str, str]:
    """Provinces and cities that lie in one, by short names, with the province's."""
    rows = read_vocabulary("divisions")
    short = {row["name_zh"]: row["short_zh"] for row in rows if row["level"] in _PROVINCE_LEVELS}
    of_cities = {
        row["short_zh"]: short[row["parent"]]
        for row in rows
        if row["level"] in _CITY_LEVELS and row["parent"] in short
    }
    return of_cities | {name: name for name in short.values()}


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
            resolve_organizations(of_kind["organization"], provinces()),
            countries.select("row", realm=pl.lit(""), entity_id="country_code"),
        ]
    )
    return rows.join(resolved, on="row").drop("row", "day")


class Decided(NamedTuple):
    """What people decided, and what must be known to judge it.

    `corrections` are rows of `correction_row`; `events` those of `event` that they may be about,
    and those within them; `current` tells of every document whether it still counts.
    """

    corrections: pl.DataFrame
    events: pl.DataFrame
    current: Mapping[str, bool]


def nothing_decided() -> Decided:
    """No corrections; made when asked for, as frames start threads that no fork survives."""
    return Decided(CorrectionRow.create_empty(), Event.create_empty(), {})


def resolve_all(
    participants: pl.DataFrame, events: pl.DataFrame, decided: Decided | None = None
) -> dict[type[dy.Schema], pl.DataFrame]:
    """All that resolve makes: for each of its tables the frame that fills it.

    Ids follow from what was read alone; what people decided is applied after, so that it
    changes no row but those it is about.

    Args:
        participants: Rows of `participant` of all current documents, in any order.
        events: Has EVENT_COLUMNS, of the same documents.
        decided: The corrections; none unless told.
    """
    decided = decided or nothing_decided()
    decisions, current = sound(decided.corrections), decided.current
    told = correct_events(decided.events, decisions, current)
    who = regroup(resolve_participants(participants, events), decisions, current)
    rows = who.rows.join(told.dropped, on="event_id", how="anti")
    named = rows.filter(pl.col("entity_kind") != "country")
    aliases = aliases_of(named)
    called = rename(entities_of(named, aliases), aliases, decisions, current)
    titled = map_titles(rows, decisions, current)
    known = {*events["event_id"], *called.entities["entity_id"], *rows["title_zh"]}
    verdicts = [part.verdicts for part in (told, who, called, titled)]
    judged = [*chain(*verdicts), *confirm(known, decisions, current)]
    parties = rows.select("event_id", "entity_kind", "entity_id")
    return {
        ResolvedParticipant: rows.sort("event_id", "participant_no"),
        ResolvedAlias: called.aliases,
        ResolvedEntity: called.entities,
        EventCluster: cluster_events(with_corrections(events, told), parties),
        CorrectedEvent: told.changed,
        DroppedEvent: told.dropped,
        MappedTitle: titled.titles,
        Correction: account(decided.corrections, judged),
    }


def _decided(home: Home, lake: duckdb.DuckDBPyConnection) -> Decided:
    corrections = kept_corrections(home)
    targets = lake.from_arrow(corrections.select("target").unique().to_arrow())
    about = (
        lake.sql("from lake.event")
        .set_alias("event")
        .join(targets, "target in (event_id, parent_event_id)", how="semi")
    )
    documents = lake.sql("from lake.staged_document").select("document_id", "is_current")
    return Decided(corrections, about.pl(), dict(documents.fetchall()))


@materialize(*RESOLVED, asset_deps=[*PARSED], cache_policy=NO_CACHE, **patient(minutes=120))
def resolve(home: str) -> str:
    """Reads participants and events of all batches, writes who is who; returns the home."""
    place = Home(Path(home))
    forget_resolved(place)
    with open_lake(place, (Participant, Event), as_read=True) as lake:
        decided = _decided(place, lake)
        participants = lake.sql("from lake.participant").pl()
        events = lake.sql("from lake.event").select(*EVENT_COLUMNS).pl()
    for schema, frame in resolve_all(participants, events, decided).items():
        columns = frame.select(schema.column_names())
        parquet.write(columns, schema, place.lake_file(table_name(schema)))
    note_resolved(place)
    return home
