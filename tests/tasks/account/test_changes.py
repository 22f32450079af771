from pathlib import Path

import polars as pl
import pytest

from tasks.account.changes import Contents, changes, contents
from tasks.account.to_review import to_review
from tasks.opened import WarehouseUnreadableError
from warehouse.layout import Home

HAN = {"id": ["o1"], "name": ["韩立 · Han Li"]}
MAYOR, SECRETARY = "韩立 · Han Li: 市长", "韩立 · Han Li: 书记"


def holding(
    events: set[str], people: dict[str, list[str]], titles: dict[str, list[str]]
) -> Contents:
    schema = {"id": pl.String, "name": pl.String}
    nobody = pl.DataFrame(schema=schema)
    return Contents(
        frozenset(events), pl.DataFrame(people, schema), nobody, pl.DataFrame(titles, schema)
    )


def test_who_and_what_is_new_is_told_by_name() -> None:
    before = holding({"e1", "e2"}, HAN, {"id": ["o1"], "name": [MAYOR]})
    people = {"id": ["o1", "o2"], "name": ["韩立 · Han Li", "陈可"]}
    titles = {"id": ["o1", "o1", "o2"], "name": [MAYOR, SECRETARY, "陈可: 主任"]}
    found = changes(before, holding({"e2", "e3", "e4"}, people, titles))
    assert (found.events_new, found.events_gone) == (2, 1)
    assert found.officials == ["陈可"]
    assert found.titles == [SECRETARY], "a new person's title is no change of title"
    assert not found.is_first


def test_a_first_warehouse_is_told_as_one() -> None:
    nothing = holding(set(), {}, {})
    assert changes(nothing, holding({"e1"}, HAN, {})).is_first
    assert not changes(nothing, nothing).is_first


def test_the_same_warehouse_has_no_changes(sample_home: Path) -> None:
    now = contents(Home(sample_home).warehouse_file)
    assert len(now.events) > 10
    found = changes(now, now)
    assert found[1:] == (0, 0, [], [], [])
    assert any("·" in name for name in now.officials["name"])


def test_without_a_warehouse_nothing_is_held(tmp_path: Path) -> None:
    assert contents(tmp_path / "none.duckdb").events == frozenset()
    assert to_review(tmp_path / "none.duckdb", below=0.5, most=10) == []


def test_a_damaged_warehouse_stops_a_run_with_what_to_do(tmp_path: Path) -> None:
    path = Home(tmp_path).warehouse_file
    path.write_bytes(b"no database" * 500)
    with pytest.raises(WarehouseUnreadableError, match="can be moved away"):
        contents(path)


def test_the_least_sure_events_are_shown_first(sample_home: Path) -> None:
    rows = to_review(Home(sample_home).warehouse_file, below=1.0, most=3)
    assert len(rows) == 3
    confidences = [float(str(row["confidence"])) for row in rows]
    assert confidences == sorted(confidences)
    assert rows[0]["confidence_grounds"]


@pytest.mark.parametrize("below", [0.0])
def test_nothing_is_less_sure_than_impossible(sample_home: Path, below: float) -> None:
    assert to_review(Home(sample_home).warehouse_file, below, most=3) == []
