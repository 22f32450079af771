"""What the page says, without a browser."""

import json
import re
import shutil
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest

from tasks.query import reading
from tasks.report.questions import QUESTIONS
from tasks.report.words import words
from tasks.report.write import write_report
from warehouse.build import build, read_references
from warehouse.layout import Home
from warehouse.schemas import terms

pytest.importorskip("altair", reason="the extra `report` is not installed")
LINK = re.compile(r'href="#rows/([^"]*)">([\d,]+)</a>')


class Elements(HTMLParser):
    """The elements of a page and what its JSON says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.started: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: dict[str, str] = {}
        self.feed(text)
        self.json = {name: json.loads(said) for name, said in self.scripts.items()}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.started.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        tag, attributes = self.started[-1] if self.started else ("", {})
        if tag == "script" and attributes.get("type") == "application/json":
            name = str(attributes["id"])
            self.scripts[name] = self.scripts.get(name, "") + data


@pytest.fixture(scope="module")
def text(sample_page: Path) -> str:
    return sample_page.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def elements(text: str) -> Elements:
    return Elements(text)


def test_every_number_is_that_of_its_rows(text: str, elements: Elements) -> None:
    rows = elements.json["data"]["rows"]
    links = LINK.findall(text)
    assert len(links) > 100
    assert {key: rows[key][0] for key, _ in links} == {
        key: int(shown.replace(",", "")) for key, shown in links
    }


def test_the_question_beside_a_number_gives_as_many_rows(
    elements: Elements, sample_home: Path
) -> None:
    differ = {}
    with reading(str(sample_home)) as connection:
        for number, (total, *_) in elements.json["data"]["rows"].items():
            kind, _, key = number.partition("/")
            question = QUESTIONS[kind].format(*key.split("~"), key=key)
            (found,) = connection.sql(question).aggregate("count(*)").fetchone()
            if found != total:
                differ[question] = (found, total)
    assert differ == {}


def test_every_event_has_both_what_it_is_and_where_it_was_read(elements: Elements) -> None:
    events = elements.json["data"]["events"]
    assert events
    assert all(event["evidence"] and event["event_type_code"] for event in events)
    languages = {line[0] for event in events for line in event["evidence"]}
    assert {"zh", "en"} <= languages


def test_every_chart_stands_above_a_table_in_both_languages(text: str, elements: Elements) -> None:
    specs = elements.json["specs"]
    assert set(specs) == {"months", "types", "countries", "titles", "network"}
    assert all(set(spec) == {"en", "zh"} for spec in specs.values())
    for figure in text.split("<figure")[1:]:
        if "data-chart" in figure:
            assert "<table" in figure.partition("</figure>")[0]


def test_the_page_asks_nothing_of_a_network(text: str, elements: Elements) -> None:
    for tag, attributes in elements.started:
        assert tag not in {"iframe", "object", "embed"}
        assert "src" not in attributes
        if tag == "link":
            assert attributes["href"] == "data:,"
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_what_bulletins_say_stays_text(sample_page: Path, hostile_page: Path) -> None:
    peaceful, hostile = (
        [
            (tag, "onerror" in attributes)
            for tag, attributes in Elements(page.read_text("utf-8")).started
        ]
        for page in (sample_page, hostile_page)
    )
    assert [tag for tag, _ in hostile if tag in {"script", "img"}] == ["script"] * 5
    assert not any(is_harmful for _, is_harmful in hostile)
    assert len(hostile) == len(peaceful)


def test_every_closed_vocabulary_has_words() -> None:
    groups = {
        "mark": terms.ENTITY_KINDS,
        "role": terms.OFFICIAL_ROLES,
        "mode": terms.MODES,
        "kind": terms.PARTNER_KINDS,
        "basis": terms.YEAR_BASES,
        "precision": terms.DATE_PRECISIONS,
    }
    missing = [
        f"{g}.{v}" for g, values in groups.items() for v in values if f"{g}.{v}" not in words("en")
    ]
    assert missing == []


def test_both_languages_say_the_same_things() -> None:
    for key, english in words("en").items():
        chinese = words("zh")[key]
        assert set(re.findall(r"\{\w+\}", english)) >= set(re.findall(r"\{\w+\}", chinese)), key
        assert bool(english) == bool(chinese), key


def test_what_is_new_came_in_the_newest_run_that_brought_anything(
    sample_home: Path, tmp_path: Path
) -> None:
    shutil.copy(sample_home / "warehouse.duckdb", tmp_path)
    with duckdb.connect(str(tmp_path / "warehouse.duckdb")) as connection:
        for hour, outcome in ((1, "done"), (3, "failed"), (5, "done")):
            connection.execute(
                "insert into pipeline_run by name select $run as run_id, $started as started_at,"
                " 'x' as code_version, $outcome as outcome",
                {
                    "run": outcome + str(hour),
                    "started": datetime(2020, 1, hour),
                    "outcome": outcome,
                },
            )
        connection.execute("update dim_document set first_staged_at = timestamp '2020-01-02'")
        connection.execute(
            "update dim_document set first_staged_at = timestamp '2020-01-04'"
            " where file_name = 'wuhan.txt'"
        )
        ((new,),) = connection.sql(
            "select count(*) from fact_event join dim_document using (document_id)"
            " where file_name = 'wuhan.txt'"
        ).fetchall()
    text = Path(write_report(str(tmp_path))).read_text(encoding="utf-8")
    rows = Elements(text).json["data"]["rows"]
    assert rows["new/"][0] == new > 0
    assert "2020-01-03 00:00" in text
    with reading(str(tmp_path)) as connection:
        assert len(connection.sql(QUESTIONS["new"]).fetchall()) == new


def test_a_warehouse_without_events_has_a_page(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "warehouse.duckdb")) as connection:
        build(connection, Home(tmp_path), read_references())
    page = Path(write_report(str(tmp_path))).read_text(encoding="utf-8")
    assert words("en")["nothing"] in page
    assert "data-chart" not in page.partition("<script")[0]
