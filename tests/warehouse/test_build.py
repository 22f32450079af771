from datetime import date

import duckdb
import pytest

from warehouse.build import build
from warehouse.check import run_checks
from warehouse.dictionary import column_types
from warehouse.layout import Home
from warehouse.schemas.published import PUBLISHED, column_comment, table_comment, table_name


@pytest.fixture(scope="module")
def built(small_home, references):
    connection = duckdb.connect()
    build(connection, small_home, references)
    return connection


@pytest.fixture(scope="module")
def empty(tmp_path_factory, references):
    connection = duckdb.connect()
    build(connection, Home(tmp_path_factory.mktemp("empty")), references)
    return connection


def one(connection, query):
    rows = connection.sql(query).fetchall()
    assert len(rows) == 1
    return rows[0]


def test_an_empty_lake_gives_every_table_with_its_types(empty):
    for schema in PUBLISHED:
        table = empty.table(table_name(schema))
        assert dict(zip(table.columns, table.types, strict=True)) == column_types(schema)


def test_an_empty_lake_keeps_every_promise(empty):
    assert run_checks(empty) == []
    assert one(empty, "select events, first_event_date from summary_overview") == (0, None)


def test_comments_travel_in_the_file(empty):
    tables = dict(empty.sql("select table_name, comment from duckdb_tables()").fetchall())
    columns = {
        (table, column): comment
        for table, column, comment in empty.sql(
            "select table_name, column_name, comment from duckdb_columns() where not internal"
        ).fetchall()
    }
    for schema in PUBLISHED:
        assert tables[table_name(schema)] == table_comment(schema)
        for name, column in schema.columns().items():
            assert columns[table_name(schema), name] == column_comment(column)


def test_nothing_but_the_published_tables_is_left(built):
    assert {name for (name,) in built.sql("show tables").fetchall()} == {
        table_name(schema) for schema in PUBLISHED
    }
    databases = {name for (name,) in built.sql("show databases").fetchall()}
    assert databases.isdisjoint({"lake", "reference"})


def test_two_builds_are_identical(built, small_home, references):
    again = duckdb.connect()
    build(again, small_home, references)
    for schema in PUBLISHED:
        name = table_name(schema)
        assert again.table(name).fetchall() == built.table(name).fetchall(), name


def test_small_lake_keeps_every_promise(built):
    assert run_checks(built) == []


def test_script_is_that_of_the_chinese_lines(built):
    scripts = dict(built.sql("select is_current, script from dim_document").fetchall())
    assert scripts == {True: "Hans", False: "none"}


def test_an_event_has_its_codes_and_grounds(built):
    row = one(built, "select plover_event, cameo_code, confidence_grounds from fact_event")
    assert row == ("CONSULT", "040", "year from the issue")


def test_a_person_leads_back_to_the_source(built):
    row = one(
        built,
        "select name_zh, latest_title_zh, role, surface, passage.line_number from dim_official"
        " join bridge_event_official using (official_id)"
        " join mention on entity_id = official_id join passage using (passage_id)",
    )
    assert row == ("林晓", "市政府副秘书长", "lead", "林晓", 3)


def test_a_persons_body_is_linked(built):
    row = one(
        built,
        "select body.kind, body.name_zh from dim_foreign_partner as person"
        " join dim_foreign_partner as body on person.affiliation_id = body.partner_id",
    )
    assert row == ("consulate", "英国驻测试总领事馆")


def test_rejected_files_are_listed_with_their_reason(built):
    assert one(built, "select reason_code, reason from rejected_document") == (
        "empty",
        "The file is empty.",
    )


def test_calendar_holds_whole_years(built):
    span = one(built, "select min(date), max(date), count(*) from dim_date")
    assert span == (date(2021, 1, 1), date(2021, 12, 31), 365)
    assert one(
        built, "select quarter, iso_week, weekday from dim_date where date = date '2021-01-03'"
    ) == (1, 53, 7)


def test_quality_counts_repairs_and_ways_to_the_year(built):
    row = one(
        built,
        "select damage_repaired, dates_issue_metadata, dates_explicit, disagreements, passages"
        " from summary_quality",
    )
    assert row == (2, 1, 0, 1, 3)
