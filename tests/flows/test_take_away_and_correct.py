import csv
import json
import re
import shutil
from pathlib import Path

import duckdb
import pytest

from flows.command_line import run
from flows.commands.refresh_summary import show_summary
from flows.prefect_environment import no_heartbeat
from flows.refresh import refresh
from warehouse.layout import Home

HEADER = "decision,target,within,expected,value,author,date,reason\n"


def test_the_files_of_an_export_are_named(
    sample_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(["export", "--to", str(tmp_path), "--format", "ftm", "--home", str(sample_home)]) == 0
    )
    files = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [file.name for file in files] == ["entities.ftm.json", "datapackage.json"]
    assert all(file.is_file() for file in files)


def test_two_builds_are_compared_as_table_and_as_json(
    sample_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = str(Home(sample_home).warehouse_file), str(tmp_path / "new.duckdb")
    shutil.copy(old, new)
    assert run(["diff", old, new]) == 0
    assert capsys.readouterr().out == "Events, people and partners are the same.\n"
    with duckdb.connect(new) as connection:
        connection.execute(
            "update dim_official set name_en = repeat('x', 99) where name_zh = '蒲思远'"
        )
    assert run(["diff", old, new]) == 0
    heading, _, row = capsys.readouterr().out.splitlines()
    assert heading.split() == ["change", "table", "row_id", "label", "field", "old", "new"]
    assert row.split()[:2] == ["changed", "dim_official"]
    assert row.endswith("x…")
    assert run(["diff", old, new, "--format", "json"]) == 0
    (change,) = json.loads(capsys.readouterr().out)
    assert (change["label"], change["field"], change["new"]) == ("蒲思远", "name_en", "x" * 99)


def test_a_review_is_written_and_says_how_much_it_left_out(
    sample_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "review.csv"
    assert run(["review", "--home", str(sample_home), "-o", str(path), "--most", "3"]) == 0
    found = re.fullmatch(
        rf"{re.escape(str(path))}: 3 of (\d+) questions.\n", capsys.readouterr().out
    )
    assert found is not None
    assert int(found[1]) > 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3


def test_a_refresh_applies_corrections_and_tells_those_that_do_not_fit(
    bulletins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, folder = tmp_path / "home", tmp_path / "corrections"
    folder.mkdir()
    with no_heartbeat():
        refresh([str(bulletins)], str(home))
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        rows = connection.sql(
            "select event_id, event_type_code from fact_event order by event_id"
        ).fetchall()
    (event, kind), *_ = rows
    (folder / "a.csv").write_text(
        HEADER
        + f"right_type,{event},,{kind},aid,王芳,2024-03-01,捐赠仪式\n"
        + f"right_type,{event},,signing,aid,王芳,someday,\n"
        + "alias,o-0123456789abcdef,,某,某某,王芳,2024-03-01,又名\n",
        encoding="utf-8",
    )
    with no_heartbeat():
        summary = refresh([str(bulletins)], str(home), corrections=str(folder))
    assert summary.is_rebuilt
    assert summary.corrections.applied == 1
    capsys.readouterr()
    show_summary(summary, home)
    printed = capsys.readouterr().out
    assert re.search(r"corrections applied +1\n corrections not applied +2\n", printed)
    assert "\na.csv:3: right_type: malformed. The date must be a day such as 2024-03-01." in printed
    assert "\na.csv:4: alias: matches nothing. There is no row 'o-0123456789abcdef'." in printed
    with no_heartbeat():
        assert not refresh([str(bulletins)], str(home), corrections=str(folder)).is_rebuilt
        assert refresh([str(bulletins)], str(home)).corrections.applied == 0
