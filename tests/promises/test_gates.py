"""What a gate refuses is kept aside and undone; every run is noted and tells what it did."""

import json
from pathlib import Path

import duckdb
import pytest
from kept_place import KeptPlace
from nurseries import Nursery
from refresh_here import refresh_here
from small_world import bulletin, put, said

from tasks.faults import GateError
from tasks.lock import HomeBusyError, alone_in
from tasks.loss import SuddenLossError
from tasks.publish import BrokenPromiseError
from warehouse.check import Failure
from warehouse.layout import Home


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> KeptPlace:
    """A source and a home that was refreshed once."""
    place = tmp_path_factory.mktemp("gates")
    put(place / "source" / "a.txt", bulletin(1, 2, 3))
    put(place / "source" / "b.txt", bulletin(4, 5))
    refresh_here(place / "source", place / "home")
    return KeptPlace(place)


@pytest.fixture
def source(kept: KeptPlace) -> Path:
    return kept.put_back() / "source"


@pytest.fixture
def home(source: Path) -> Path:
    return source.with_name("home")


def runs(home: Path) -> list[tuple[str, str | None, int]]:
    """How each run ended, in their order."""
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        question = "select outcome, failure, events from pipeline_run order by started_at"
        return connection.sql(question).fetchall()


def test_sudden_loss_is_refused_until_it_is_allowed(source: Path, home: Path) -> None:
    before = said(home)
    put(source / "a.txt", bulletin(1))
    for _ in range(2):  # and it goes on being refused
        with pytest.raises(SuddenLossError, match=r"2 of 5 events \(40%\).*--allow-loss") as caught:
            refresh_here(source, home)
        assert "a.txt" in str(caught.value)
        assert "had 3 events and has 1" in str(caught.value)
        assert said(home) == before
        with duckdb.connect(str(Home(home).building_file), read_only=True) as aside:
            assert aside.sql("select count(*) from fact_event").fetchall() == [(3,)]
    assert refresh_here(source, home, most_lost=0.4).events == 3
    assert [outcome for outcome, *_ in runs(home)] == ["done", "failed", "failed", "done"]
    assert "sudden_loss" in str(runs(home)[1][1])


def test_what_is_told_otherwise_is_not_lost(source: Path, home: Path) -> None:
    put(source / "a.txt", bulletin(30, 31, 32))
    put(source / "b.txt", bulletin(33, 34, 35))
    assert refresh_here(source, home).events == 6


def test_what_was_added_makes_up_for_no_loss(source: Path, home: Path) -> None:
    put(source / "a.txt", bulletin(1))
    put(source / "c.txt", bulletin(*range(40, 50)))
    with pytest.raises(SuddenLossError, match="2 of 5"):
        refresh_here(source, home)


def test_a_refused_forgetting_is_undone(source: Path, home: Path) -> None:
    before = said(home)
    (source / "a.txt").unlink()
    with pytest.raises(SuddenLossError, match="3 of 5"):
        refresh_here(source, home, forget_missing=True)
    assert refresh_here(source, home).events == 5
    assert said(home)["fact_event"] == before["fact_event"]
    summary = refresh_here(source, home, forget_missing=True, most_lost=1.0)
    assert (summary.events, summary.staged.forgotten) == (2, 1)
    assert refresh_here(source, home).events == 2


def test_a_failed_check_keeps_the_old_and_names_the_rows(
    source: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = said(home)
    rows = tuple({"event_id": f"e{number}"} for number in range(5))
    failure = Failure("events_have_dates", "Every event has a date.", rows)
    put(source / "c.txt", bulletin(6))
    with monkeypatch.context() as patch:
        patch.setattr("tasks.publish.run_checks", lambda _: [failure])
        with pytest.raises(BrokenPromiseError, match="events_have_dates") as caught:
            refresh_here(source, home)
    assert "{'event_id': 'e1'}" in str(caught.value)
    assert str(Home(home).building_file) in str(caught.value)
    assert Home(home).building_file.is_file()
    assert said(home) == before
    assert refresh_here(source, home).staged.new == 1


def test_every_run_has_a_log_with_its_id(source: Path, home: Path) -> None:
    put(source / "a.txt", bulletin(1))
    with pytest.raises(GateError):
        refresh_here(source, home)
    first, second = sorted((home / "logs").iterdir())
    events = []
    for path in (first, second):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert {line["run_id"] for line in lines} == {path.stem}
        assert all(line["time"] for line in lines)
        events.append([line["event"] for line in lines])
    assert (events[0][0], events[0][-1], events[1][-1]) == ("begun", "done", "failed")
    assert "sudden_loss" in lines[-1]["reason"]


def test_a_run_that_was_refused_or_killed_is_noted(source: Path, home: Path) -> None:
    with alone_in(str(home)), pytest.raises(HomeBusyError):
        refresh_here(source, home)
    nursery = Nursery(source, home)
    assert nursery.refresh(at=12)["ended"] == "killed"
    nursery.stop()
    refresh_here(source, home)
    outcomes = [outcome for outcome, *_ in runs(home)]
    assert outcomes == ["done", "failed", "interrupted", "done"]


@pytest.fixture
def killed_while_publishing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run ends after it noted what it found, and before readers see it."""

    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("tasks.run_record._note_failure", lambda *_: None)
        patch.setattr("tasks.publish.build_checked", kill)
        put(home.with_name("source") / "c.txt", bulletin(6))
        with pytest.raises(Killed):
            refresh_here(home.with_name("source"), home)


@pytest.mark.usefixtures("killed_while_publishing")
def test_a_run_killed_while_publishing_did_not_end_well(source: Path, home: Path) -> None:
    refresh_here(source, home)
    assert [outcome for outcome, *_ in runs(home)] == ["done", "interrupted", "done"]
