"""The way from the sample bulletins to the warehouse, layout by layout."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from accuracy.evidence import decoded_texts, score_evidence
from accuracy.expected import expected_readings
from accuracy.keys import key
from accuracy.measure import bulletins
from accuracy.published import published_readings
from accuracy.reading import Reading
from accuracy.scoring import score

from warehouse.layout import Home
from warehouse.schemas.terms import EVENT_TYPES

BULLETINS = Path(__file__).parent / "bulletins"

LAYOUTS = {
    "1 Chinese, then English, each with its headline": [
        "chengdu-2019-05.txt",
        "chengdu-2019-09.txt",
        "harbin.txt",
    ],
    "2 the English without its headline": ["wuhan.txt", "chongqing-2019-09.txt"],
    "3 English first, no headlines, captions and credits": ["hangzhou.txt"],
    "4 all Chinese stories, then all English ones": ["qingdao.txt", "guilin.txt"],
    "5 paragraphs of both languages interleaved": ["xian.txt", "changsha.txt"],
    "6 several activities under one headline": ["nanning.txt"],
    "7 one language only": ["xiamen-2019-11.txt", "jinan.txt", "hefei.txt", "urumqi.txt"],
    "8 page furniture": ["kunming.txt", "shenyang.html"],
}
BARS = {
    "lines.language": 0.98,
    "lines.kind": 0.95,
    "items.grouping": 0.95,
    "events": 0.9,
    "date.start": 0.95,
    "date.end": 0.95,
}


@pytest.fixture(scope="module")
def warehouse(sample_home: Path) -> Path:
    return Home(sample_home).warehouse_file


@pytest.fixture(scope="module")
def connection(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(warehouse), read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(connection: duckdb.DuckDBPyConnection) -> dict[str, Reading]:
    return published_readings(connection)


def annotations() -> list[dict[str, Any]]:
    files = (f for f in BULLETINS.rglob("*.json") if f.parent.name != "second_reader")
    return [json.loads(path.read_text(encoding="utf-8")) for path in files]


def events(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    return [event for item in annotation["items"] for event in item["events"]]


def test_every_sample_has_a_layout_and_an_expected_result() -> None:
    samples = {Path(path).name for path in bulletins(BULLETINS)}
    assert {reading.document for reading in expected_readings(BULLETINS)} == samples
    assert {name for names in LAYOUTS.values() for name in names} == samples


def test_every_event_type_is_expected_somewhere() -> None:
    assert {e["type"] for a in annotations() for e in events(a)} == set(EVENT_TYPES)


@pytest.mark.parametrize("annotation", annotations(), ids=lambda a: a["document"])
def test_expected_dates_are_days_in_order_and_within_their_lines(
    annotation: dict[str, Any],
) -> None:
    lines = {line["n"] for line in annotation["lines"]}
    for event in events(annotation):
        assert set(event["date_lines"]) <= lines
        assert (event["date_start"] is None) == (event["precision"] == "unknown")
        if event["date_start"]:
            start, end = map(date.fromisoformat, (event["date_start"], event["date_end"]))
            assert start <= end


@pytest.mark.parametrize("names", LAYOUTS.values(), ids=LAYOUTS)
def test_layout_is_read(names: list[str], found: dict[str, Reading]) -> None:
    expected = [reading for reading in expected_readings(BULLETINS) if reading.document in names]
    figures = score(expected, found)
    assert not {name: figures[name] for name, bar in BARS.items() if figures[name] < bar}


def test_every_line_of_a_sample_is_a_passage(found: dict[str, Reading]) -> None:
    for reading in expected_readings(BULLETINS):
        assert reading.lines.keys() == found[reading.document].lines.keys(), reading.document


def test_expected_officials_stand_in_the_repaired_text(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    texts = dict(
        connection.sql(
            "select file_name, string_agg(text) from passage join dim_document using (document_id)"
            " group by file_name"
        ).fetchall()
    )
    missing = [
        (reading.document, name)
        for reading in expected_readings(BULLETINS)
        for activity in reading.activities
        for party in activity.officials
        for name in party.names_zh | party.names_en
        if name not in key(texts[reading.document])
    ]
    assert not missing


def test_evidence_is_exact_and_complete(connection: duckdb.DuckDBPyConnection) -> None:
    figures = score_evidence(connection, decoded_texts(connection, BULLETINS))
    assert figures == {"evidence.exact": 1.0, "evidence.coverage": 1.0}


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("guilin.txt", "王璐"),
        ("xiamen-2019-11.txt", "陈静"),
        ("chongqing-2019-09.txt", "冉雨桐"),
    ],
)
def test_two_people_of_one_name_stay_two(
    connection: duckdb.DuckDBPyConnection, file_name: str, name: str
) -> None:
    people = connection.execute(
        "select distinct official_id from bridge_event_official join dim_official using"
        " (official_id) join fact_event using (event_id) join dim_document using (document_id)"
        " where file_name = $file_name and name_zh = $name",
        {"file_name": file_name, "name": name},
    ).fetchall()
    assert len(people) == 2


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("蒲思远", {"市外办副主任", "成都市外办主任"}),
        ("罗雁秋", {"市外办主任", "副市长", "成都市副市长"}),
    ],
)
def test_who_changes_office_stays_one(
    connection: duckdb.DuckDBPyConnection, name: str, titles: set[str]
) -> None:
    rows = connection.execute(
        "select official_id, title_zh from dim_official"
        " join official_title_history using (official_id) where name_zh = $name",
        {"name": name},
    ).fetchall()
    assert len({official for official, _ in rows}) == 1
    assert titles <= {title for _, title in rows}


def test_one_event_in_two_bulletins_is_one_cluster(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    clusters = connection.sql(
        "select file_name, same_event_as from fact_event join dim_document using (document_id)"
        " where date_start = date '2019-09-10' and event_type_code = 'conference'"
    ).fetchall()
    assert {name for name, _ in clusters} == {"chengdu-2019-09.txt", "chongqing-2019-09.txt"}
    assert len({cluster for _, cluster in clusters}) == 1


def test_a_headcount_on_which_the_languages_differ_is_kept_twice(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = connection.sql(
        "select value_zh, value_en from language_disagreement join fact_event using (event_id)"
        " where date_start = date '2022-09-20' and value_zh = '160'"
    ).fetchall()
    assert rows == [("160", "150")]


def test_no_year_is_made_up(connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.sql(
        "select date_start, year_basis from fact_event join dim_document using (document_id)"
        " where file_name = 'hefei.txt'"
    ).fetchall()
    assert rows == [(None, "unknown")]
