from functools import partial

import polars as pl
import pytest

from tasks.resolve import cities, resolve, resolve_all
from warehouse import parquet
from warehouse.schemas.lake import Event, Participant
from warehouse.schemas.published import table_name
from warehouse.schemas.resolved import (
    EventCluster,
    ResolvedAlias,
    ResolvedEntity,
    ResolvedParticipant,
)

MADE = (ResolvedParticipant, ResolvedEntity, ResolvedAlias, EventCluster)


@pytest.fixture
def made(frame_of, small_lake):
    make = partial(frame_of, Participant)
    return resolve_all(make(small_lake[Participant]), frame_of(Event, small_lake[Event]))


def test_every_table_fits_its_declaration(made):
    for schema in MADE:
        schema.validate(made[schema].select(schema.column_names()), cast=True)


def test_every_named_party_is_an_entity_of_its_kind(made):
    entities = dict(made[ResolvedEntity].select("entity_id", "entity_kind").iter_rows())
    for row in made[ResolvedParticipant].iter_rows(named=True):
        if row["entity_kind"] == "country":
            assert row["entity_id"] == "GB"
        else:
            assert entities[row["entity_id"]] == row["entity_kind"]


def test_nothing_in_gives_nothing_out(frame_of):
    made = resolve_all(frame_of(Participant, []), frame_of(Event, []))
    for schema in MADE:
        assert schema.validate(made[schema].select(schema.column_names()), cast=True).is_empty()


def test_batches_change_nothing(small_lake, write_lake, tmp_path):
    def tables(home):
        resolve.fn(str(home.path))
        return {s: parquet.read(s, home.lake_files(table_name(s))) for s in MADE}

    parties = small_lake[Participant]
    whole = tables(write_lake(small_lake))
    halves = small_lake | {Participant: parties[3:] + parties[:3]}
    split = tables(write_lake(halves))
    for schema in MADE:
        assert pl.DataFrame.equals(whole[schema], split[schema])


def test_cities_are_known_by_name_and_by_an_abbreviation_of_their_own():
    known = cities()
    assert known["成都"] == known["蓉"] == "Chengdu"
    assert "长" not in known
    assert "" not in known
