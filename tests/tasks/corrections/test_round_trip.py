"""As a person would do it: look through a review, decide, refresh, and see what changed."""

import csv
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tasks.corrections.take import take_corrections
from tasks.diff import Change, compare
from tasks.done import is_resolved
from tasks.parse import parse_here, to_parse
from tasks.publish import publish
from tasks.published import is_up_to_date
from tasks.query import ask, reading
from tasks.resolve import resolve
from tasks.review import questions, write_sheet
from tasks.run_record import end, recorded
from tasks.stage import stage
from warehouse.layout import Home

BULLETINS = Path(__file__).parents[2] / "bulletins"
SAMPLES = ("chongqing-2019-09.txt", "hefei.txt")
HEFEI = "市外办举办涉外礼仪公益讲座"
DECIDED = {"author": "王芳", "date": "2024/3/1", "reason": "看过原文"}
HEADER = "decision,target,within,expected,value,author,date,reason"


def refresh(source: Path, home: Path) -> None:
    """What the flow does, without Prefect."""
    with recorded(str(home), None) as run:
        staged = stage.fn(str(home), [str(source)])
        take_corrections.fn(str(home))
        for batch in to_parse(str(home)):
            parse_here(str(home), batch)
        resolve.fn(str(home))
        end(str(home), run, staged)
    publish.fn(str(home))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a source, a home made of it, and the first build; not to be changed."""
    work = tmp_path_factory.mktemp("round_trip") / "work"
    (work / "source").mkdir(parents=True)
    for name in SAMPLES:
        shutil.copy(BULLETINS / name, work / "source")
    for path in (work / "source").iterdir():
        os.utime(path, (1, 1))  # a file changed just now would be read again
    refresh(work / "source", work / "home")
    shutil.copy(Home(work / "home").warehouse_file, work / "before.duckdb")
    return work.rename(work.with_name("first"))


@pytest.fixture
def place(first: Path) -> Iterator[Path]:
    """A copy to change, where the sources lay when they were taken in."""
    work = first.with_name("work")
    shutil.copytree(first, work)
    yield work
    shutil.rmtree(work)


def decide(place: Path, *rows: str) -> None:
    folder = Home(place / "home").corrections_folder
    folder.mkdir(exist_ok=True)
    (folder / "a.csv").write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")


def again(place: Path) -> list[Change]:
    refresh(place / "source", place / "home")
    return compare(str(place / "before.duckdb"), str(Home(place / "home").warehouse_file))


def told(place: Path, sql: str) -> list[tuple[Any, ...]]:
    return ask(str(place / "home"), sql).rows


def fill_in(path: Path, decisions: dict[str, dict[str, str]]) -> None:
    """Decides the first question of each of these kinds, as one does in a spreadsheet."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for question, decision in decisions.items():
        row = next(row for row in rows if row["question"] == question)
        row |= DECIDED | decision
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def test_two_rows_of_a_review_are_decided_and_the_warehouse_has_them(place: Path) -> None:
    sheet = Home(place / "home").corrections_folder / "review.csv"
    with reading(str(place / "home")) as connection:
        asked = questions(connection)
    write_sheet(asked, sheet)
    date = next(each for each in asked if each.question == "doubtful_date")
    pair = next(each for each in asked if each.question == "resembling_official")
    assert date.subject == HEFEI
    decisions = {"resembling_official": {"decision": "same_person"}}
    decisions["doubtful_date"] = {"decision": "right_date", "value": "2021-05-12"}
    fill_in(sheet, decisions)
    changes = again(place)
    assert told(place, "select decision, state, rows_touched from correction order by all") == [
        ("right_date", "applied", date.target), ("same_person", "applied", pair.value)
    ]  # fmt: skip
    of_event = {each.field: each.new for each in changes if each.table == "fact_event"}
    assert of_event == {
        "date_start": "2021-05-12", "date_end": "2021-05-12",
        "year_basis": "correction", "is_corrected": "true",
    }  # fmt: skip
    assert {each.row_id for each in changes if each.table == "fact_event"} == {date.target}
    of_people = {(each.change, each.row_id) for each in changes if each.table == "dim_official"}
    assert ("removed", pair.target) in of_people
    assert ("changed", pair.value) in of_people
    assert {row_id for change, row_id in of_people if change == "added"} == set()
    moved = [each for each in changes if each.table == "bridge_event_official"]
    assert [(each.change, each.row_id.split()[1]) for each in moved] == [
        ("added", pair.value), ("removed", pair.target)
    ]  # fmt: skip
    seen = {"fact_event", "bridge_event_official", "dim_official"}
    took_part = [each for each in changes if each.table not in seen]
    assert {each.field for each in took_part} <= {"first_event_date", "last_event_date"}
    left = {each.question for each in questions_of(place)}
    assert "doubtful_date" not in left
    assert "resembling_official" not in left


def questions_of(place: Path) -> list[Any]:
    with reading(str(place / "home")) as connection:
        return questions(connection)


@pytest.mark.long
def test_a_correction_survives_and_goes_when_it_is_taken_back(place: Path) -> None:
    ((event, kind),) = told(
        place, f"select event_id, event_type_code from fact_event where title_zh = '{HEFEI}'"
    )
    assert is_up_to_date(str(place / "home"))
    decide(place, f"right_type,{event},,{kind},training,王芳,2024-03-01,讲座")
    take_corrections.fn(str(place / "home"))
    assert not is_resolved(str(place / "home"))
    assert not is_up_to_date(str(place / "home"))
    changed = again(place)
    assert ("event_type_code", kind, "training") in [each[4:] for each in changed]
    assert is_resolved(str(place / "home"))
    assert is_up_to_date(str(place / "home"))
    assert again(place) == changed
    decide(place)
    assert again(place) == []


@pytest.mark.long
def test_every_kind_of_decision_is_kept_by_the_checks(place: Path) -> None:
    party, name = told(
        place, "select official_id, name_zh from dim_official where event_count > 1"
    )[0]
    ((event,),) = told(
        place, f"select min(event_id) from bridge_event_official where official_id = '{party}'"
    )
    partner, called = told(
        place, "select partner_id, coalesce(name_zh, name_en) from dim_foreign_partner"
    )[0]
    ((gone, headline),) = told(
        place, f"select event_id, title_zh from fact_event where title_zh = '{HEFEI}'"
    )
    title, english = told(
        place,
        "select title_zh, min(title_en) from bridge_event_official where title_zh is not null "
        "group by title_zh having count(distinct title_en) = 1 order by all",
    )[0]
    ((undated,),) = told(
        place,
        "select min(event_id) from fact_event where date_start = date_end "
        f"and event_id not in ('{gone}', '{event}')",
    )
    ((day,),) = told(place, f"select date_start from fact_event where event_id = '{undated}'")
    common = "王芳,2024-03-01,x"
    decide(
        place,
        f"not_same_person,{party},{event},{name},另一位,{common}",
        f"right_name,{party},,{name},冉雨童,{common}",
        f"alias,{partner},,{called},Some Other Name,{common}",
        f"right_country,{partner},,,ZW,{common}",
        f'title_mapping,{title},,"{english}",some title,{common}',
        f"not_an_event,{gone},,{headline},,{common}",
        f"right_date,{undated},,{day},unknown,{common}",
        f"confirmed,{event},,,,{common}",
        f"right_name,{party},,{name},冉雨瞳,{common}",
        f"right_name,o-0123456789abcdef,,某某,某人,{common}",
        f"right_shape,{event},,,round,{common}",
    )
    changes = again(place)
    states = told(place, "select line_number, state from correction order by line_number")
    by_line = dict(states)
    assert [by_line[line] for line in (2, 3, 4, 6, 7, 8, 9)] == ["applied"] * 7
    assert [by_line[line] for line in (10, 11, 12)] == [
        "value_differs", "matches_nothing", "malformed"
    ]  # fmt: skip
    assert ("removed", "fact_event", gone) in [each[:3] for each in changes]
    flagged = "select is_corrected, name_zh from dim_official where is_corrected order by all"
    assert {name for _, name in told(place, flagged)} >= {"冉雨童"}
    assert told(
        place,
        f"select title_en from official_title_history where title = '{title}' and is_corrected",
    ) == [("some title",)]
    assert told(place, "select alias from partner_alias where occurrences = 0") == [
        ("Some Other Name",)
    ]
    assert told(place, f"select * from mention where event_id = '{gone}'") == []


def test_a_changed_source_is_told(place: Path) -> None:
    ((event, kind),) = told(
        place, f"select event_id, event_type_code from fact_event where title_zh = '{HEFEI}'"
    )
    decide(place, f"right_type,{event},,{kind},training,王芳,2024-03-01,讲座")
    path = place / "source" / "hefei.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    again(place)
    ((state, detail, document),) = told(place, "select state, detail, rows_touched from correction")
    assert (state, document) == ("source_changed", None)
    assert "newer version" in detail


@pytest.mark.long
def test_ids_of_others_stay_as_they_are(place: Path) -> None:
    before = set(
        told(
            place,
            "select official_id from dim_official union select partner_id from dim_foreign_partner",
        )
    )
    events = [row[0] for row in told(place, "select event_id from fact_event order by 1")]
    titles = dict(
        told(
            place,
            "select event_id, coalesce(title_zh, title_en, summary_zh, summary_en) from fact_event",
        )
    )
    decide(
        place,
        *(f'not_an_event,{event},,"{titles[event]}",,王芳,2024-03-01,x' for event in events[:3]),
    )
    again(place)
    assert told(place, "select count(*) from fact_event") == [(len(events) - 3,)]
    after = set(
        told(
            place,
            "select official_id from dim_official union select partner_id from dim_foreign_partner",
        )
    )
    assert after < before
    with duckdb.connect(str(place / "before.duckdb"), read_only=True) as connection:
        kept = connection.sql(
            "from (select event_id, official_id as party from bridge_event_official union all "
            "select event_id, partner_id from bridge_event_partner) "
            f"select distinct party where event_id not in {tuple(events[:3])}"
        ).fetchall()
    assert after == set(kept)
