"""A standing installation as a person uses it: a server, a worker, what prefect.yaml deploys."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from prefect_at_work import BIN, Api, listener, process, until

from flows.embedded_server import EmbeddedServer
from flows.history import furnish
from flows.prefect_environment import _SETTINGS
from tasks.lock import alone_in
from tasks.sources import sample_bulletins
from warehouse.layout import Home

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.long
_FREQUENT = {
    "PREFECT_WORKER_QUERY_SECONDS": "1",
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
    "PREFECT_SERVER_SERVICES_SCHEDULER_MAX_RUNS": "3",  # of a schedule of seconds, not 100
}


class Standing(NamedTuple):
    """A server with a worker at work, and what its webhooks heard."""

    api: Api
    heard: list[dict[str, Any]]
    told_by_server: list[dict[str, Any]]


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    """Deploys prefect.yaml to a fresh server and starts a worker of its pool."""
    place = {name: value for name, value in os.environ.items() if "PREFECT_" not in name}
    history = tmp_path_factory.mktemp("prefect")
    furnish(history)
    place |= _SETTINGS | _FREQUENT | {"PREFECT_HOME": str(history)}
    with listener() as (hook, heard), listener() as (robot, told):
        server = EmbeddedServer(settings=_FREQUENT | {"PREFECT_HOME": str(history)})
        place |= {"PREFECT_API_URL": server.api_url, "WAISHI_WEBHOOK": hook}
        server.wait()
        prefect(place, "work-pool", "create", "local", "--type", "process")
        deployed = prefect(place, "--no-prompt", "deploy", "--all")
        assert "refresh" in deployed
        worker = ("prefect", "worker", "start", "--pool", "local", "--limit", "1")
        with process(*worker, env=place, cwd=ROOT):
            run(place, "python", "-m", "flows.tell_failures", robot)
            yield Standing(Api(server.api_url), heard, told)
        server.stop()


def prefect(place: dict[str, str], *arguments: str) -> str:
    return run(place, "prefect", *arguments)


def run(place: dict[str, str], command: str, *arguments: str) -> str:
    done = subprocess.run(
        [str(BIN / command), *arguments],
        env=place, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("standing") / "home"


@pytest.fixture(scope="module")
def source(home: Path) -> Path:
    """A folder of the sample bulletins, and one file that cannot be taken in."""
    folder = home.parent / "bulletins"
    folder.mkdir()
    for path in sample_bulletins():
        shutil.copy(path, folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n\0\1\2")
    return folder


@pytest.fixture(scope="module")
def refreshed(standing: Standing, home: Path, source: Path) -> str:
    """The id of a run that took the folder in."""
    started = standing.api.start("refresh/refresh", home=str(home), sources=[str(source)])
    state = standing.api.reaches(started, "Completed")
    assert state["name"] == "Completed", state["message"]
    return started


def test_a_run_started_by_the_api_tells_what_it_did(standing: Standing, refreshed: str) -> None:
    told = standing.api.artifacts(refreshed)
    assert "first warehouse" in told["what-changed"]
    assert "| rejected 未收录 | 1 |" in told["what-changed"]
    assert "broken.pdf" in told["rejected-files"]
    assert "confidence" in told["to-review"]
    named = standing.api.get(f"/flow_runs/{refreshed}")["name"]
    assert named.startswith("refresh bulletins 20")


def test_a_second_run_shows_its_batches_as_cached(
    standing: Standing, refreshed: str, home: Path, source: Path
) -> None:
    again = standing.api.start("refresh/refresh", home=str(home), sources=[str(source)])
    assert standing.api.reaches(again, "Completed")["name"] == "Completed"
    tasks = until(lambda: parsed_of(standing.api.task_states(again)))
    assert set(tasks.values()) == {"Cached"}
    unchanged = f"| unchanged 未变 | {len(sample_bulletins())} |"
    assert unchanged in standing.api.artifacts(again)["what-changed"]


def parsed_of(tasks: dict[str, str]) -> dict[str, str]:
    return {name: state for name, state in tasks.items() if name.startswith("parse ")}


def test_assets_tell_where_the_warehouse_comes_from(standing: Standing, refreshed: str) -> None:
    wanted = {"event": {"prefix": ["prefect.asset"]}}
    found = standing.api.post("/events/filter", {"filter": wanted, "limit": 50})["events"]
    made = {
        event["resource"]["prefect.resource.id"]
        for event in found
        if event["event"] == "prefect.asset.materialization.succeeded"
    }
    assert made >= {"waishi://raw", "waishi://lake/event", "waishi://warehouse"}


def test_a_schedule_starts_runs_by_itself(standing: Standing, refreshed: str, home: Path) -> None:
    api = standing.api
    deployment = api.get("/deployments/name/check/check")["id"]
    every_5_seconds = {"schedule": {"interval": 5}, "parameters": {"home": str(home)}}
    schedules = f"/deployments/{deployment}/schedules"
    (schedule,) = api.post(schedules, [every_5_seconds | {"active": True}])
    begun = {"state": {"type": {"any_": ["RUNNING", "COMPLETED"]}}}
    (first, *_) = until(lambda: scheduled_runs(api, deployment, begun) or None)
    api.delete(f"{schedules}/{schedule['id']}")  # a slow machine would be busy with its runs
    assert api.reaches(first["id"], "Completed")["name"] == "Completed"


def scheduled_runs(api: Api, deployment: str, state: dict[str, Any]) -> list[dict[str, Any]]:
    chosen = {"deployments": {"id": {"any_": [deployment]}}, "flow_runs": state}
    found = api.post("/flow_runs/filter", chosen)
    return [run for run in found if run["auto_scheduled"]]


def test_a_cancelled_run_leaves_the_warehouse(
    standing: Standing, refreshed: str, home: Path
) -> None:
    before = Home(home).warehouse_file.read_bytes()
    with alone_in(str(home)):  # so that the run is surely under way when it is cancelled
        started = standing.api.start("refresh/refresh", home=str(home), wait=True, full=True)
        assert standing.api.reaches(started, "Running")["name"] == "Running"
        standing.api.post(f"/flow_runs/{started}/set_state", {"state": {"type": "CANCELLING"}})
        assert standing.api.reaches(started, "Cancelled")["name"] == "Cancelled"
    assert Home(home).warehouse_file.read_bytes() == before
    with alone_in(str(home)):
        pass  # the lock went with the run


def test_a_run_that_fails_says_what_to_do_and_is_told_of(standing: Standing, home: Path) -> None:
    started = standing.api.start("refresh/refresh", home=str(home), sources=["/no/such/folder"])
    state = standing.api.reaches(started, "Failed")
    assert state["name"] == "Failed"
    assert "There is no file or folder '/no/such/folder'." in state["message"]
    assert until(lambda: told_of("/no/such/folder", standing.heard))["state"] == "Failed"
    assert until(lambda: told_of("/no/such/folder", standing.told_by_server))


def told_of(what: str, heard: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The first message that names it."""
    return next((told for told in heard if what in told["text"]["content"]), None)


def test_nonsense_is_refused_by_the_server(standing: Standing) -> None:
    with pytest.raises(Exception, match=r"409|422"):
        standing.api.start("refresh/refresh", most_lost=7)
