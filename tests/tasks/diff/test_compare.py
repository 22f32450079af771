from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tasks.diff import Change, compare
from tasks.diff.compare import NoWarehouseError
from warehouse.layout import Home

Edited = Callable[..., str]


@pytest.fixture
def old(sample_home: Path) -> str:
    return str(Home(sample_home).warehouse_file)


@pytest.fixture
def edited(old: str, tmp_path: Path) -> Edited:
    """A copy of the samples' warehouse in which somebody ran SQL."""

    def copy(*statements: str) -> str:
        path = tmp_path / "new.duckdb"
        path.write_bytes(Path(old).read_bytes())
        with duckdb.connect(str(path)) as connection:
            for statement in statements:
                connection.execute(statement)
        return str(path)

    return copy


def test_a_build_differs_not_from_itself(old: str, edited: Edited) -> None:
    assert compare(old, old) == []
    assert compare(old, edited()) == []


def test_changes_are_told_field_by_field(old: str, edited: Edited) -> None:
    with duckdb.connect(old, read_only=True) as connection:
        ((event_id, title, count),) = connection.sql(
            "select event_id, title_zh, participant_count from fact_event "
            "where participant_count is not null and title_zh is not null limit 1"
        ).fetchall()
    new = edited(
        f"update fact_event set participant_count = null, date_start = date '2001-02-03' "
        f"where event_id = '{event_id}'"
    )
    found = compare(old, new)
    assert [(change.field, change.new) for change in found] == [
        ("date_start", "2001-02-03"), ("participant_count", None)
    ]  # fmt: skip
    assert found[1] == Change(
        "changed", "fact_event", event_id, title, "participant_count", str(count), None
    )


def test_rows_that_came_and_went_are_told(old: str, edited: Edited) -> None:
    new = edited(
        "insert into dim_official by name select 'o-1' as official_id, '林晓' as name_zh, "
        "0 as event_count, false as is_corrected",
        "delete from bridge_event_country",
    )
    found = compare(old, new)
    assert Change("added", "dim_official", "o-1", "林晓", None, None, None) in found
    gone = [change for change in found if change.change == "removed"]
    assert len(gone) == len(found) - 1 > 0
    assert {change.table for change in gone} == {"bridge_event_country"}
    assert all(len(change.row_id.split(" ")) == 2 for change in gone)


def test_a_build_with_other_columns_can_be_compared(old: str, edited: Edited) -> None:
    new = edited(
        "alter table fact_event drop column is_corrected",
        "alter table dim_official add column height integer default 170",
    )
    assert compare(old, new) == []
    assert compare(new, old) == []


@pytest.mark.parametrize("content", [None, b"", b"not a database" * 1000])
def test_what_is_no_warehouse_is_refused(old: str, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "other's.duckdb"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NoWarehouseError, match="other's"):
        compare(old, str(path))
    with pytest.raises(NoWarehouseError):
        compare(str(path), old)
