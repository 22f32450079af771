from pathlib import Path

import pytest

from warehouse.layout import Home


def test_every_place_lies_below_home(tmp_path: Path) -> None:
    home = Home(tmp_path)
    places = [
        home.raw_file("ab" * 32),
        home.lake_file("event", "b001"),
        home.warehouse_file,
        home.building_file,
        home.report_folder,
        home.lock_file,
    ]
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("name", ["../event", "a/b", "", ".", "/etc"])
def test_a_name_cannot_leave_the_home(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be the name"):
        Home(Path("data")).lake_file(name, "b001")
    with pytest.raises(ValueError, match="cannot be the name"):
        Home(Path("data")).lake_file("event", name)


def test_files_of_a_table_come_by_name_and_finished(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert home.lake_files("event") == []
    home.lake_folder("event").mkdir(parents=True)
    for name in ("b2.parquet", "b1.parquet", "b3.17.tmp"):
        (home.lake_folder("event") / name).touch()
    assert [path.name for path in home.lake_files("event")] == ["b1.parquet", "b2.parquet"]
