"""What reads a warehouse, started as flows: each hands on what its form was told."""

from pathlib import Path

import pytest

from flows.look import check, export, report
from flows.prefect_environment import no_heartbeat


def test_an_export_is_written_in_the_format_and_the_folder_that_were_told(
    sample_home: Path, tmp_path: Path
) -> None:
    with no_heartbeat():
        written = export(to=str(tmp_path / "out"), home=str(sample_home), format="ftm")
    assert [Path(path).name for path in written] == ["entities.ftm.json", "datapackage.json"]
    assert {Path(path) for path in written} == set((tmp_path / "out").iterdir())


def test_a_report_is_written_where_it_was_told(sample_home: Path, tmp_path: Path) -> None:
    pytest.importorskip("altair", reason="the extra `report` is not installed")
    target = tmp_path / "page.html"
    with no_heartbeat():
        assert report(home=str(sample_home), target=str(target)) == str(target)
        check(home=str(sample_home))
    assert "<!doctype html>" in target.read_text(encoding="utf-8")[:100].lower()
