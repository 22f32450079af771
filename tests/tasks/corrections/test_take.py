"""Files of corrections as people and spreadsheets write them."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tasks.corrections.files import read_folder
from tasks.corrections.folder import CorrectionsMissingError
from tasks.corrections.rules import SENTENCES, DecidedRow
from tasks.corrections.take import correction_rows, take_corrections
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.corrections import CorrectionRow

HEADER = "decision,target,within,expected,value,author,date,reason\n"
EVENT = "0123456789abcdef-i001-e1"
PARTY, OTHER = "o-0123456789abcdef", "o-fedcba9876543210"
SOUND = f"right_type,{EVENT},,meeting,signing,王芳,2024-03-01,协议已签\n"


def rows_of(folder: Path, text: str, encoding: str = "utf-8") -> pl.DataFrame:
    (folder / "a.csv").write_bytes(text.encode(encoding))
    return correction_rows(read_folder(folder))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_is_read_as_spreadsheets_save_it(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = (HEADER + SOUND).replace(",", delimiter).replace("\n", "\r\n")
    (row,) = rows_of(tmp_path, text, encoding).to_dicts()
    assert row["fault"] is None
    assert (row["author"], row["reason"], row["value"]) == ("王芳", "协议已签", "signing")
    assert (row["file_name"], row["line_number"]) == ("a.csv", 2)
    assert row["decided_on"] == date(2024, 3, 1)
    assert row["within"] is None


def test_undecided_and_empty_rows_are_left_out(tmp_path: Path) -> None:
    text = HEADER + f",{EVENT},,meeting,,,,\n\n" + SOUND
    assert rows_of(tmp_path, text)["line_number"].to_list() == [4]


def test_a_row_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    first = f'right_type,{EVENT},,meeting,signing,王芳,2024-03-01,"two\nlines"\n'
    assert rows_of(tmp_path, HEADER + first + SOUND)["line_number"].to_list() == [2, 4]


def test_an_apostrophe_that_kept_a_formula_from_running_is_taken_away(tmp_path: Path) -> None:
    text = HEADER + f"not_an_event,{EVENT},,'=1+1,,王芳,2024/3/1,'- 广告\n"
    (row,) = rows_of(tmp_path, text).to_dicts()
    assert (row["expected"], row["reason"], row["fault"]) == ("=1+1", "- 广告", None)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (f"rename,{EVENT},,a,b,王芳,2024-03-01,x", "decision_is_known"),
        (f"right_type,{PARTY},,meeting,signing,王芳,2024-03-01,x", "target_is_an_event"),
        (f"right_name,{EVENT},,a,b,王芳,2024-03-01,x", "target_is_a_party"),
        ("confirmed,,,a,,王芳,2024-03-01,x", "target_is_told"),
        (f"right_date,{EVENT},,2019-05-16,May 16,王芳,2024-03-01,x", "value_is_a_date"),
        (f"right_date,{EVENT},,,,王芳,2024-03-01,x", "value_is_a_date"),
        (f"right_type,{EVENT},,meeting,party,王芳,2024-03-01,x", "value_is_a_type"),
        (f"right_country,{PARTY},,,FR,王芳,2024-03-01,x", "value_is_a_country"),
        (f"right_country,p{OTHER[1:]},,,France,王芳,2024-03-01,x", "value_is_a_country"),
        (f"same_person,{PARTY},,王芳,{PARTY},王芳,2024-03-01,x", "value_is_another_party"),
        (f"same_person,{PARTY},,王芳,p{OTHER[1:]},王芳,2024-03-01,x", "value_is_another_party"),
        (f"right_name,{PARTY},,王芳,,王芳,2024-03-01,x", "value_is_told"),
        (f"not_same_person,{PARTY},,王芳,,王芳,2024-03-01,x", "value_is_told"),
        (f"same_person,{PARTY},,,{OTHER},王芳,2024-03-01,x", "expected_is_told"),
        (f"right_date,{EVENT},,May,2019,王芳,2024-03-01,x", "expected_is_a_date"),
        (f"alias,{PARTY},{EVENT},王芳,王方,王芳,2024-03-01,x", "within_is_a_place"),
        (f"not_same_person,{PARTY},Chengdu,王芳,,王芳,2024-03-01,x", "within_is_a_place"),
        (f"right_type,{EVENT},,meeting,signing,,2024-03-01,x", "author_is_told"),
        (f"right_type,{EVENT},,meeting,signing,王芳,yesterday,x", "day_is_told"),
        (f"right_type,{EVENT},,meeting,signing,王芳,2024-03,x", "day_is_told"),
        (f"right_type,{EVENT},,meeting,signing,王芳,2024-03-01, ", "reason_is_told"),
    ],
)
def test_a_malformed_row_is_kept_with_its_fault(tmp_path: Path, row: str, rule: str) -> None:
    first, second = rows_of(tmp_path, f"{HEADER}{row}\n{SOUND}").to_dicts()
    assert first["fault"] == SENTENCES[rule]
    assert second["fault"] is None


def test_every_rule_has_its_sentence() -> None:
    own = {rule for rule in DecidedRow._validation_rules(with_cast=False) if "|" not in rule}
    assert own - {"primary_key"} == set(SENTENCES)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"decision,target\n", "The header lacks expected, value, author, date, reason."),
        (b"", "The header lacks"),
        (b"\xff\xfe\x00\x01", "neither UTF-8 nor GB 18030"),
        (HEADER.encode() + b"a,b,c,d,e,f,g,h,i\n", "more cells than the header"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_row_with_a_fault(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    (row,) = correction_rows(read_folder(tmp_path)).to_dicts()
    assert says in row["fault"]


def test_what_was_taken_in_is_replaced_by_what_is_there_now(tmp_path: Path) -> None:
    home, folder = Home(tmp_path), Home(tmp_path).corrections_folder
    take_corrections.fn(str(tmp_path))
    folder.mkdir()
    (folder / "a.csv").write_text(HEADER + SOUND, encoding="utf-8")
    (folder / "notes.txt").write_text("not a table")
    path = take_corrections.fn(str(tmp_path))
    assert parquet.read(CorrectionRow, [path]).height == 1
    (folder / "a.csv").unlink()
    take_corrections.fn(str(tmp_path))
    assert parquet.read(CorrectionRow, home.lake_files("correction_row")).is_empty()


def test_a_folder_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CorrectionsMissingError, match="nowhere"):
        take_corrections.fn(str(tmp_path), str(tmp_path / "nowhere"))
