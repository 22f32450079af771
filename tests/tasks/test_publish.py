import duckdb
import pytest

from tasks import publish as step
from tasks.publish import BrokenPromiseError, publish
from tasks.resolve import resolve
from warehouse.check import run_checks
from warehouse.schemas.lake import Event


@pytest.fixture(autouse=True)
def vocabularies(monkeypatch, references):
    monkeypatch.setattr(step, "read_references", lambda: references)


@pytest.fixture
def home(small_lake, write_lake):
    home = write_lake(small_lake)
    resolve.fn(str(home.path))
    return home


def events(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.sql("select title_zh from fact_event").fetchall()


def test_a_whole_warehouse_is_put_in_place(home):
    path = publish.fn(str(home.path))
    assert path == str(home.warehouse_file)
    assert events(path) == [("林晓会见英方",)]
    assert not home.building_file.exists()
    assert sorted(p.name for p in home.path.iterdir()) == ["lake", "warehouse.duckdb"]


def test_a_broken_promise_leaves_the_old_warehouse(home, small_lake, write_lake):
    publish.fn(str(home.path))
    (event,) = small_lake[Event]
    write_lake({Event: [event | {"title_zh": "新", "date_precision": "month"}]})
    with pytest.raises(BrokenPromiseError, match="event_dates_fit_their_precision") as caught:
        publish.fn(str(home.path))
    assert events(home.warehouse_file) == [("林晓会见英方",)]
    assert events(home.building_file) == [("新",)]
    assert str(home.building_file) in str(caught.value)


def test_what_a_killed_run_left_is_no_obstacle(home):
    home.building_file.write_bytes(b"half a file")
    home.building_file.with_name("warehouse.duckdb.building.wal").write_bytes(b"half a log")
    assert events(publish.fn(str(home.path))) == [("林晓会见英方",)]


def test_the_published_file_can_be_checked_where_nothing_can_be_reached(home):
    path = publish.fn(str(home.path))
    locked = {"enable_external_access": "false", "lock_configuration": "true"}
    with duckdb.connect(path, read_only=True, config=locked) as connection:
        assert run_checks(connection) == []
