"""The page of the sample bulletins, and of a warehouse that means harm."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tasks.report.write import write_report

TEXTS = "(name|title|latest_title|label|venue|value)_(zh|en)|file_name|text|rule|subject"
HOSTILE = "</script><script>window.harmed=1</script><img src=x onerror=window.harmed=1>'\"&{{7*7}}"


@pytest.fixture(scope="session")
def sample_page(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the sample bulletins."""
    return written(sample_home, tmp_path_factory.mktemp("report") / "samples.html")


@pytest.fixture(scope="session")
def hostile_page(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a warehouse in which every name and text tries to break out."""
    home = tmp_path_factory.mktemp("hostile")
    shutil.copy(sample_home / "warehouse.duckdb", home)
    with duckdb.connect(str(home / "warehouse.duckdb")) as connection:
        columns = connection.sql(
            "select table_name, column_name from duckdb_columns()"
            " where data_type = 'VARCHAR' and regexp_full_match(column_name, $texts)",
            params={"texts": TEXTS},
        ).fetchall()
        for table, column in columns:
            change = f"update {table} set {column} = $harm || {column}"
            if column == "text":  # at its end, for the marks to stay where they are
                change = f"update {table} set {column} = {column} || $harm"
            connection.execute(change, {"harm": HOSTILE})
    return written(home, home / "hostile.html")


def written(home: Path, target: Path) -> Path:
    pytest.importorskip("altair", reason="the extra `report` is not installed")
    pytest.importorskip("vl_convert", reason="the extra `report` is not installed")
    return Path(write_report(str(home), str(target)))
