import time
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb
import pytest
from kept_place import KeptPlace
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId
from two_bulletins import two_bulletins

from flows.prefect_environment import no_heartbeat
from flows.refresh import refresh
from tasks.lock import HomeBusyError, alone_in
from tasks.parse import to_parse
from tasks.progress import Progress, heard_by
from tasks.sources import SourceMissingError
from tasks.stage import NothingTakenInError
from tasks.summary import RefreshSummary
from warehouse.layout import Home

TIMES = ("first_staged_at", "last_seen_at", "first_seen_at")


def run(sources: list[Path] | Path, home: Path, **options: Any) -> RefreshSummary:
    named = [str(path) for path in (sources if isinstance(sources, list) else [sources])]
    with no_heartbeat():
        return refresh(named, str(home), **options)


def tables(home: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All tables of a warehouse but the runs, without the times at which files were seen."""
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        names = [row[0] for row in connection.sql("show tables").fetchall()]
        return {
            name: connection.sql(f"select columns(c -> c not in {TIMES}) from {name}").fetchall()
            for name in names
            if name != "pipeline_run"
        }


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> KeptPlace:
    """The two bulletins, and a home that took them in."""
    place = tmp_path_factory.mktemp("refreshed")
    two_bulletins(place / "bulletins")
    run(place / "bulletins", place / "home")
    return KeptPlace(place)


@pytest.fixture
def refreshed(kept: KeptPlace) -> tuple[Path, Path]:
    """The folder of bulletins, and the home as it was after the first run."""
    place = kept.put_back()
    return place / "bulletins", place / "home"


def test_a_folder_becomes_a_warehouse(bulletins: Path, tmp_path: Path) -> None:
    heard: list[Progress] = []
    with heard_by(heard.append):
        summary = run(bulletins, tmp_path / "home")
    assert (summary.staged.seen, summary.staged.new, summary.events) == (2, 2, 2)
    assert list(dict.fromkeys(progress.step for progress in heard)) == [
        "stage", "parse", "resolve", "publish", "done"
    ]  # fmt: skip
    found = tables(tmp_path / "home")
    assert len(found["dim_document"]) == 2
    assert len(found["passage"]) == 6
    assert {row[0] for row in found["bridge_event_country"]} == {
        row[0] for row in found["fact_event"]
    }


def test_a_second_refresh_parses_nothing_again(refreshed: tuple[Path, Path]) -> None:
    bulletins, home = refreshed
    before = tables(home)
    lines = {path: path.stat().st_mtime_ns for path in Home(home).lake_files("line")}
    again = run(bulletins, home)
    assert (again.staged.unchanged, again.is_rebuilt) == (2, False)
    assert {path: path.stat().st_mtime_ns for path in Home(home).lake_files("line")} == lines
    assert tables(home) == before
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        runs = connection.sql(
            "select documents_new, documents_seen, events, finished_at > started_at "
            "from pipeline_run order by started_at"
        ).fetchall()
    assert runs == [(2, 2, 2, True), (0, 2, 2, True)]


def test_full_parses_everything_to_the_same_result(refreshed: tuple[Path, Path]) -> None:
    bulletins, home = refreshed
    before = tables(home)
    lines = [path.stat().st_mtime_ns for path in Home(home).lake_files("line")]
    assert run(bulletins, home, full=True).is_rebuilt
    assert [path.stat().st_mtime_ns for path in Home(home).lake_files("line")] != lines
    assert tables(home) == before


@pytest.mark.long
def test_order_and_runner_change_nothing(bulletins: Path, tmp_path: Path) -> None:
    files = sorted(bulletins.iterdir())
    run(files, tmp_path / "one", runner="threads")
    run(files[1:], tmp_path / "two", runner="threads")
    run(files[::-1], tmp_path / "two", runner="processes")
    assert tables(tmp_path / "one") == tables(tmp_path / "two")


def test_parquet_of_old_batches_is_removed(refreshed: tuple[Path, Path]) -> None:
    bulletins, home = refreshed
    run(bulletins, home, issue="2021-09")
    assert len(Home(home).lake_files("line")) == len(Home(home).lake_files("parsed_batch")) == 1
    assert to_parse(str(home)) == []


def test_a_second_refresh_of_one_home_says_so(bulletins: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with alone_in(str(home)), pytest.raises(HomeBusyError):
        run(bulletins, home)


def test_a_run_that_cannot_be_done_leaves_the_warehouse(
    refreshed: tuple[Path, Path], tmp_path: Path
) -> None:
    _, home = refreshed
    before = Home(home).warehouse_file.stat()
    was = before.st_ino, before.st_mtime_ns
    with pytest.raises(SourceMissingError):
        run(tmp_path / "nowhere", home)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingTakenInError):
        run(tmp_path / "empty", home)
    after = Home(home).warehouse_file.stat()
    assert (after.st_ino, after.st_mtime_ns) == was


def test_every_step_is_a_task_run_in_the_history(bulletins: Path, tmp_path: Path) -> None:
    run(bulletins, tmp_path / "home", runner="threads")
    with duckdb.connect(str(Home(tmp_path / "home").warehouse_file), read_only=True) as connection:
        ((flow_run_id,),) = connection.sql("select flow_run_id from pipeline_run").fetchall()
    steps = {"stage", "decode", "repair", "split", "pair", "extract", "parse", "resolve"}
    steps |= {"take_corrections", "publish", "sweep"}
    assert finished_tasks(flow_run_id, len(steps)) == steps


def finished_tasks(flow_run_id: str, expected: int) -> set[str]:
    """Names of the tasks of a run that the server says are done; it takes notes with delay."""
    chosen = FlowRunFilter(id=FlowRunFilterId(any_=[UUID(flow_run_id)]))
    found: set[str] = set()
    with get_client(sync_client=True) as client:
        for _ in range(60):
            runs = client.read_task_runs(flow_run_filter=chosen)
            found = {
                run.name.replace("-", " ").split()[0]
                for run in runs
                if run.state is not None and run.state.is_completed()
            }
            if len(found) >= expected:
                break
            time.sleep(0.5)
    return found
