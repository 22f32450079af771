import csv
from pathlib import Path

import duckdb
import pytest

from tasks.corrections.files import read_file
from tasks.corrections.take import correction_rows
from tasks.query import reading
from tasks.review import Question, questions, write_sheet
from warehouse.layout import Home
from warehouse.queries import queries_in
from warehouse.schemas.terms import CORRECTION_KINDS


@pytest.fixture(scope="module")
def asked(sample_home: Path) -> list[Question]:
    with reading(str(sample_home)) as connection:
        return questions(connection)


@pytest.fixture
def changed_home(sample_home: Path, tmp_path: Path):
    """A copy of the samples' warehouse in which somebody ran SQL; its questions."""

    def ask(*statements: str) -> list[Question]:
        path = Home(tmp_path).warehouse_file
        path.write_bytes(Home(sample_home).warehouse_file.read_bytes())
        with duckdb.connect(str(path)) as connection:
            for statement in statements:
                connection.execute(statement)
        with reading(str(tmp_path)) as connection:
            return questions(connection)

    return ask


def test_the_worst_come_first(asked: list[Question]) -> None:
    severities = [question.severity for question in asked]
    assert severities == sorted(severities)
    assert len(severities) > 10


def test_every_answer_is_a_decision_that_is_known(asked: list[Question]) -> None:
    for question in asked:
        assert set(question.may_be.split()) <= set(CORRECTION_KINDS)


def test_every_question_stands_beside_its_evidence(asked: list[Question]) -> None:
    for question in asked:
        assert question.target
        assert question.words_zh or question.words_en
        assert question.file_name
        assert question.note


def test_namesakes_are_asked_about_and_strangers_are_not(asked: list[Question]) -> None:
    pairs = [question for question in asked if question.question == "resembling_official"]
    assert {"冉雨桐"} <= {question.subject for question in pairs}
    for question in pairs:
        assert question.target != question.value


def test_names_that_sound_or_look_alike_are_asked_about(changed_home) -> None:
    insert = (
        "insert into dim_official by name select * replace ('{id}' as official_id, "
        "'{zh}' as name_zh, '{en}' as name_en, 1 as event_count) from dim_official "
        "where name_zh = '蒲思远'"
    )
    seen = (
        "insert into bridge_event_official by name select * replace ('{id}' as official_id) "
        "from bridge_event_official where official_id = "
        "(select official_id from dim_official where name_zh = '蒲思远') limit 1"
    )
    people = [
        ("o-1", "蒲思源", "Pu Siyuan"),
        ("o-2", "蒲思达", "Pu Sida"),
        ("o-3", "曲海澜", "Qu Hailan"),
    ]
    statements = [
        sql.format(id=who, zh=zh, en=en) for who, zh, en in people for sql in (insert, seen)
    ]
    found = {
        question.target: question
        for question in changed_home(*statements)
        if question.question == "resembling_official" and "蒲思远" in (question.note or "")
    }
    assert set(found) == {"o-1", "o-2"}
    assert found["o-1"].severity < found["o-2"].severity
    assert found["o-1"].expected == "蒲思源"


def test_partners_that_look_alike_are_asked_about(changed_home) -> None:
    party = (
        "insert into dim_foreign_partner by name select '{id}' as partner_id, 'person' as kind, "
        "'{zh}' as name_zh, '{en}' as name_en, 'FR' as country_code, {events} as event_count"
    )
    seen = (
        "insert into bridge_event_partner by name "
        "select '{id}' as partner_id, min(event_id) as event_id from fact_event"
    )
    people = [
        ("p-1", "让-克洛德·杜邦", "Jean-Claude Dupont", 3),
        ("p-2", "让-克劳德·杜邦", "Jean-Claude Dupond", 1),
        ("p-3", "玛丽·居里", "Marie Curie", 1),
    ]
    statements = [
        sql.format(id=who, zh=zh, en=en, events=events)
        for who, zh, en, events in people
        for sql in (party, seen)
    ]
    pairs = [
        (question.target, question.value)
        for question in changed_home(*statements)
        if question.question == "resembling_partner"
    ]
    assert ("p-2", "p-1") in pairs
    assert not [pair for pair in pairs if "p-3" in pair]


def correction(asked: Question, **told: str) -> str:
    row = {
        "file_name": "a.csv", "line_number": "2", "state": "applied", "target": asked.target,
        "decision": "confirmed",
    } | told  # fmt: skip
    cells = ", ".join(f"'{value}' as {name}" for name, value in row.items())
    return f"insert into correction by name select {cells}"


def test_what_was_answered_is_asked_no_more(asked: list[Question], changed_home) -> None:
    date = next(question for question in asked if question.question == "doubtful_date")
    others = [question for question in asked if question != date]
    assert changed_home(correction(date, question="doubtful_date")) == others
    assert changed_home(correction(date, decision="right_date")) == others
    pair = next(question for question in asked if question.question == "resembling_official")
    apart = correction(pair, decision="not_same_person", value=pair.value or "")
    assert changed_home(apart) == [question for question in asked if question != pair]
    assert changed_home(correction(pair, decision="not_same_person", value="o-1")) == asked


def test_a_correction_that_does_not_hold_comes_first(asked: list[Question], changed_home) -> None:
    told = {"state": "value_differs", "detail": "It now says X.", "decision": "right_type"}
    first, *rest = changed_home(correction(asked[0], **told))
    assert first.question == "correction_does_not_hold"
    assert first.subject == "a.csv:2 right_type"
    assert "It now says X." in (first.note or "")
    assert rest == asked


def test_the_sheet_opens_well_and_can_be_taken_back(asked: list[Question], tmp_path: Path) -> None:
    hostile = asked[0]._replace(subject='=HYPERLINK("x")', note="two\nlines, 市外办")
    path = tmp_path / "review" / "a.csv"
    assert write_sheet([hostile, *asked[1:]], path) == len(asked)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["subject"] == '\'=HYPERLINK("x")'
    assert rows[0]["note"] == "two\nlines, 市外办"
    assert [row["target"] for row in rows] == [question.target for question in asked]
    assert all(row["decision"] == "" for row in rows)
    assert correction_rows(list(read_file(path))).is_empty()
    decided = [row | {"decision": row["may_be"].split()[-1]} for row in rows]
    filled = [
        row | {"author": "王芳", "date": "2024-03-01", "reason": "看过原文"} for row in decided
    ]
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(filled)
    taken = correction_rows(list(read_file(path)))
    assert taken["fault"].to_list() == [None] * len(asked)
    assert taken["target"].to_list() == [question.target for question in asked]
    assert taken["expected"].to_list() == [question.expected or None for question in asked]


def test_every_question_says_what_it_asks() -> None:
    for query in queries_in("review").values():
        assert query.startswith("-- ")
