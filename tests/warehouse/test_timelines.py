"""The tables for reading: everybody of an event in one row, in both languages."""

from datetime import date

import duckdb
import pytest

from tasks.query import reading
from warehouse.build import build


@pytest.fixture(scope="module")
def built(small_home, references):
    connection = duckdb.connect()
    build(connection, small_home, references)
    return connection


def rows(connection, query):
    found = connection.sql(query)
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_an_event_names_everybody_in_each_language(built):
    (event,) = rows(built, "from event_readable")
    assert event["officials_zh"] == "林晓（市政府副秘书长）"
    assert event["officials_en"] == "Lin Xiao"
    assert event["partners_zh"] == "白德文；英国驻测试总领事馆"
    assert event["partners_en"] == "Dewen Bai; 英国驻测试总领事馆"  # named in Chinese alone
    assert (event["countries_zh"], event["countries_en"]) == ("英国", "Britain")
    assert event["date_start"] == date(2021, 5, 3)


def test_a_person_meets_the_other_side(built):
    met = {row["side"]: row["met_zh"] for row in rows(built, "from person_timeline")}
    assert met == {
        "official": "白德文；英国驻测试总领事馆",
        "partner": "林晓（市政府副秘书长）",
    }


def test_a_country_has_its_events(built):
    (row,) = rows(built, "from country_timeline")
    assert (row["country_code"], row["officials_en"]) == ("GB", "Lin Xiao")


@pytest.mark.parametrize(
    ("timeline", "facts"),
    [
        ("event_readable", "fact_event"),
        ("country_timeline", "bridge_event_country"),
        (
            "person_timeline",
            "(select event_id from bridge_event_official union all"
            " select event_id from bridge_event_partner"
            " join dim_foreign_partner using (partner_id) where kind = 'person')",
        ),
    ],
)
def test_nothing_is_lost_or_told_twice(sample_home, timeline, facts):
    with reading(str(sample_home)) as connection:
        both = [connection.sql(f"from {one}").aggregate("count(*)") for one in (timeline, facts)]
        assert both[0].fetchall() == both[1].fetchall()
