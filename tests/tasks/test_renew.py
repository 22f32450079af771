import os
from pathlib import Path

import duckdb
import pytest
from kept_place import KeptPlace

from tasks.parse import parse_here, to_parse
from tasks.publish import BrokenPromiseError, publish
from tasks.published import is_up_to_date
from tasks.renew import renew
from tasks.resolve import resolve
from tasks.run_record import end, recorded
from tasks.stage import stage
from warehouse.check import Failure
from warehouse.layout import Home

TEXT = (
    "2021年9月16日，江州市副市长韩立在江州会见了挪威驻华大使汉森一行。\n"
    "On September 16, 2021, Han Li, Vice Mayor of Jiangzhou, met with Olaf Hansen, "
    "Ambassador of Norway to China.\n"
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> KeptPlace:
    place = tmp_path_factory.mktemp("renew")
    source, home = place / "source", str(place / "home")
    source.mkdir()
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    (source / "empty.txt").touch()
    for path in source.iterdir():
        os.utime(path, (1, 1))  # a file changed just now would be read again
    look(home, source)
    resolve.fn(home)
    publish.fn(home)
    return KeptPlace(place)


@pytest.fixture
def source(kept: KeptPlace) -> Path:
    return kept.put_back() / "source"


@pytest.fixture
def home(source: Path) -> str:
    return str(source.with_name("home"))


def look(home: str, source: Path) -> None:
    with recorded(home, None) as run:
        staged = stage.fn(home, [str(source)])
        for batch in to_parse(home):
            parse_here(home, batch)
        end(home, run, staged)


def tables(home: str) -> dict[str, list[object]]:
    with duckdb.connect(str(Home(Path(home)).warehouse_file), read_only=True) as connection:
        names = connection.sql("select table_name, comment from duckdb_tables()").fetchall()
        columns = (
            "from (select table_name, column_name, comment from duckdb_columns()) order by all"
        )
        return {
            "comments": [*names, *connection.sql(columns).fetchall()],
            **{name: connection.table(name).fetchall() for name, _ in names},
        }


def test_a_renewed_warehouse_is_what_a_build_would_give(home: str, source: Path) -> None:
    before = tables(home)
    look(home, source)
    assert is_up_to_date(home)
    renew.fn(home)
    renewed = tables(home)
    assert is_up_to_date(home)
    publish.fn(home)
    built = tables(home)
    assert sorted(renewed.pop("comments"), key=str) == sorted(built.pop("comments"), key=str)
    assert renewed == built
    assert {name for name in renewed if renewed[name] != before[name]} == {
        "dim_document", "rejected_document", "pipeline_run"
    }  # fmt: skip


def test_a_file_touched_or_copied_back_changes_nothing(home: str, source: Path) -> None:
    os.utime(source / "a.txt", (2, 2))
    look(home, source)
    assert is_up_to_date(home)


def test_what_changes_the_warehouse_is_seen(
    home: str, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("tasks.published.fingerprints", lambda: {"publish": "another"})
        assert not is_up_to_date(home)
    assert is_up_to_date(home)
    (source / "empty.txt").unlink()
    look(home, source)
    assert not is_up_to_date(home)


def test_another_file_in_its_place_is_seen(home: str) -> None:
    path = Home(Path(home)).warehouse_file
    os.utime(path)
    assert not is_up_to_date(home)
    path.unlink()
    assert not is_up_to_date(home)


def test_a_warehouse_renewed_often_does_not_grow(home: str) -> None:
    path = Home(Path(home)).warehouse_file
    renew.fn(home)
    once = path.stat().st_size
    for _ in range(8):
        renew.fn(home)
    assert path.stat().st_size <= once * 1.1


def test_a_renewed_table_that_breaks_a_promise_leaves_the_warehouse(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Home(Path(home)).warehouse_file
    before = path.read_bytes()
    failure = Failure("dim_document.key", "Every row has a key of its own.", ({"copies": 2},))
    monkeypatch.setattr("tasks.renew.run_declared", lambda *_: [failure])
    with pytest.raises(BrokenPromiseError, match="dim_document"):
        renew.fn(home)
    assert path.read_bytes() == before
