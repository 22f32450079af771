"""The longest of the selects, on rows of its own."""

from datetime import date

import duckdb
import pytest

from warehouse.queries import table_query


@pytest.fixture
def history():
    connection = duckdb.connect()
    connection.execute(
        "create table fact_event (event_id varchar, date_start date);"
        "create table bridge_event_official"
        " (event_id varchar, official_id varchar, title_zh varchar, title_en varchar);"
        "attach ':memory:' as lake;"
        "create table lake.mapped_title (title_zh varchar, title_en varchar);"
    )

    def run(rows):
        for number, (day, title_zh, title_en) in enumerate(rows):
            connection.execute("insert into fact_event values (?, ?)", [f"e{number}", day])
            connection.execute(
                "insert into bridge_event_official values (?, 'o', ?, ?)",
                [f"e{number}", title_zh, title_en],
            )
        found = connection.sql(table_query("official_title_history"))
        return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]

    return run


def test_titles_follow_each_other_in_time(history):
    rows = history(
        [
            (date(2022, 5, 1), "副市长", None),
            (date(2020, 1, 2), "市外办主任", None),
            (date(2021, 3, 4), "市外办主任", None),
        ]
    )
    assert [(row["title"], row["first_seen"], row["last_seen"]) for row in rows] == [
        ("市外办主任", date(2020, 1, 2), date(2021, 3, 4)),
        ("副市长", date(2022, 5, 1), date(2022, 5, 1)),
    ]


def test_an_english_title_joins_the_chinese_one_it_renders(history):
    rows = history(
        [
            (date(2020, 1, 2), "主任", "Director"),
            (date(2020, 2, 2), None, "Director"),
            (date(2020, 3, 2), None, "Mayor"),
        ]
    )
    assert [(row["title"], row["title_en"], row["event_count"]) for row in rows] == [
        ("主任", "Director", 2),
        ("Mayor", "Mayor", 1),
    ]


def test_a_title_without_a_date_is_kept_without_days(history):
    (row,) = history([(None, "主任", None)])
    assert (row["first_seen"], row["last_seen"], row["event_count"]) == (None, None, 1)
