import builtins
import sys
from pathlib import Path
from typing import Any

import pytest

from tasks.query import WarehouseMissingError
from tasks.report.write import ReportLibrariesMissingError, write_report


def test_without_a_warehouse_one_is_told_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(WarehouseMissingError, match="waishi refresh"):
        write_report(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_without_its_libraries_one_is_told_what_to_install(
    sample_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = builtins.__import__

    def without_altair(name: str, *rest: Any) -> Any:
        if name == "altair":
            raise ModuleNotFoundError("No module named 'altair'", name="altair")
        return there(name, *rest)

    for module in ("page", "charts", "chart_bars", "chart_map", "chart_style", "chart_titles"):
        monkeypatch.delitem(sys.modules, f"tasks.report.{module}", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_altair)
    with pytest.raises(ReportLibrariesMissingError, match=r"needs altair: .*\.\[report\]"):
        write_report(str(sample_home))


def test_the_page_lies_in_the_home_unless_told_otherwise(
    sample_home: Path, sample_page: Path
) -> None:
    default = Path(write_report(str(sample_home)))
    assert default == sample_home / "report" / "index.html"
    assert default.read_bytes() == sample_page.read_bytes()
    assert [path.name for path in default.parent.iterdir()] == ["index.html"]
