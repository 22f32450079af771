"""One declaration, told three times: in the database, on the page and in the data package."""

from pathlib import Path

import duckdb
import polars as pl

from warehouse.data_package import published_resources, table_schema
from warehouse.dictionary import README, data_dictionary
from warehouse.layout import Home
from warehouse.schemas.dimensions import DimForeignPartner
from warehouse.schemas.facts import BridgeEventOfficial

COLUMN = ["table_name", "column_name", "data_type", "description"]
_KINDS = {"integer": {"INTEGER", "BIGINT"}, "number": {"DOUBLE"}, "string": {"VARCHAR"}}
_KINDS |= {"date": {"DATE"}, "datetime": {"TIMESTAMP"}, "boolean": {"BOOLEAN"}}


def test_database_page_and_package_say_the_same(sample_home: Path) -> None:
    with duckdb.connect(str(Home(sample_home).warehouse_file), read_only=True) as connection:
        inside = connection.sql(
            "select table_name, column_name, data_type, comment from duckdb_columns() "
            "where not internal order by all"
        ).fetchall()
        tables = dict(connection.sql("select table_name, comment from duckdb_tables()").fetchall())
    declared = data_dictionary().filter(pl.col("column_number") > 0).select(COLUMN).sort(COLUMN)
    assert declared.rows() == inside
    package = {resource["name"]: resource for resource in published_resources("{}.csv")}
    assert {name: resource["description"] for name, resource in package.items()} == tables
    assert [
        (name, field["name"], field["description"])
        for name, resource in sorted(package.items())
        for field in sorted(resource["schema"]["fields"], key=lambda field: field["name"])
    ] == [(table, column, comment) for table, column, _, comment in inside]
    kinds = {(table, column): kind for table, column, kind, _ in inside}
    for name, resource in package.items():
        for field in resource["schema"]["fields"]:
            assert kinds[name, field["name"]] in _KINDS[field["type"]]
    page = README.read_text(encoding="utf-8")
    for table, column, kind, comment in inside:
        told = page.partition(f"\n### {table}\n")[2].partition("\n### ")[0]
        assert tables[table] in told
        (line,) = [line for line in told.splitlines() if f"`{column}`" in line.split(" | ")[0]]
        assert line.split(" | ")[1] == kind
        assert comment.rstrip(".") in line


def test_keys_and_what_they_point_at_are_told() -> None:
    bridge = table_schema(BridgeEventOfficial)
    assert bridge["primaryKey"] == ["event_id", "official_id"]
    assert [key["reference"] for key in bridge["foreignKeys"]] == [
        {"resource": "fact_event", "fields": ["event_id"]},
        {"resource": "dim_official", "fields": ["official_id"]},
    ]
    fields = {field["name"]: field for field in bridge["fields"]}
    assert fields["role"]["constraints"]["required"]
    assert "attendee" in fields["role"]["constraints"]["enum"]
    itself = table_schema(DimForeignPartner)["foreignKeys"]
    assert {"resource": "", "fields": ["partner_id"]} in [key["reference"] for key in itself]
