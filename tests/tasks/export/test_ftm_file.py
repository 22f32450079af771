"""FollowTheMoney entities, held to the model where its package is installed (extra `ftm`)."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tasks.export import export
from tasks.export.ftm_file import entities as every_entity
from warehouse.layout import Home

Entities = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def entities(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Entities:
    folder = tmp_path_factory.mktemp("ftm")
    export(str(sample_home), str(folder), "ftm")
    lines = (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert len({entity["id"] for entity in found}) == len(found)
    return {entity["id"]: entity for entity in found}


def test_every_entity_is_one_of_the_model(entities: Entities) -> None:
    ftm = pytest.importorskip(
        "followthemoney", reason="needs the extra `ftm`, which needs ICU headers"
    )
    for entity in entities.values():
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = proxy.to_dict()["properties"]
        assert {name: sorted(values) for name, values in kept.items()} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert ftm.model.get(entities[value]["schema"]).is_a(prop.range)


def test_all_of_the_warehouse_is_there(entities: Entities, sample_home: Path) -> None:
    with duckdb.connect(str(Home(sample_home).warehouse_file), read_only=True) as connection:
        (counts,) = connection.sql(
            "select (select events_distinct from summary_overview), "
            "(select count(*) from dim_official) + "
            "(select count(*) from dim_foreign_partner where kind = 'person'), "
            "(select count(*) from official_title_history)"
        ).fetchall()
    schemas = [entity["schema"] for entity in entities.values()]
    assert tuple(map(schemas.count, ("Event", "Person", "Occupancy"))) == counts


def test_everything_but_a_position_is_proven_by_a_document(entities: Entities) -> None:
    for entity in entities.values():
        if entity["schema"] in ("Person", "Organization", "PublicBody", "Company", "Event"):
            assert entity["properties"]["proof"]


@pytest.mark.parametrize(
    ("precision", "told"),
    [("day", "2019-05-14"), ("mid_month", "2019-05-14"), ("month", "2019-05"), ("year", "2019")],
)
def test_a_date_is_as_long_as_it_is_exact(
    sample_home: Path, tmp_path: Path, precision: str, told: str
) -> None:
    path = Home(tmp_path).warehouse_file
    path.write_bytes(Home(sample_home).warehouse_file.read_bytes())
    with duckdb.connect(str(path)) as connection:
        sql = "update fact_event set date_precision = $1, date_start = '2019-05-14'"
        connection.execute(sql, [precision])
        dated = [
            entity["properties"]["startDate"]
            for entity in every_entity(connection)
            if entity["schema"] == "Event"
        ]
    assert dated
    assert all(days == [told] for days in dated)
