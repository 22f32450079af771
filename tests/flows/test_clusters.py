"""Parsing on clusters of two worker processes, started here and found by their addresses."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from flows.refresh import refresh
from tasks.faults import CallError

TABLES = ("fact_event", "mention", "dim_official", "dim_foreign_partner", "passage")


def rows(home: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(home / "warehouse.duckdb"), read_only=True) as warehouse:
        return {table: warehouse.sql(f"from {table} order by all").fetchall() for table in TABLES}


def run(sources: Path, home: Path, runner: str) -> dict[str, list[tuple[object, ...]]]:
    refresh([str(sources)], str(home), None, runner)
    return rows(home)


@pytest.fixture
def dask_cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    distributed = pytest.importorskip("distributed", reason="needs the extra `dask`")
    pytest.importorskip("prefect_dask", reason="needs the extra `dask`")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", cluster.scheduler_address)
        yield cluster.scheduler_address


@pytest.fixture
def ray_cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    pytest.importorskip("prefect_ray", reason="needs the extra `ray`")
    ray = pytest.importorskip("ray")
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    command = [str(Path(sys.executable).with_name("ray"))]
    start = ["start", "--head", "--port=0", "--node-ip-address=127.0.0.1", "--num-cpus=2"]
    quiet = ["--include-dashboard=false", "--disable-usage-stats"]
    with TemporaryDirectory() as folder:  # a short path: Ray's sockets lie in it
        told = subprocess.run(
            [*command, *start, *quiet, f"--temp-dir={folder}"],
            check=True,
            capture_output=True,
            text=True,
            timeout=120,
        )
        address = told.stdout.split("--address='")[1].split("'")[0]
        monkeypatch.setenv("RAY_ADDRESS", address)
        yield address
        ray.shutdown()
        subprocess.run([*command, "stop", "--force"], check=True, capture_output=True, timeout=60)


@pytest.mark.long
@pytest.mark.parametrize("cluster", ["dask", "ray"])
def test_a_cluster_gives_the_same_warehouse(
    cluster: str, bulletins: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(f"{cluster}_cluster")
    assert run(bulletins, tmp_path / "far", cluster) == run(bulletins, tmp_path / "near", "threads")


@pytest.mark.parametrize("cluster", ["dask", "ray"])
def test_a_cluster_that_nobody_named_is_asked_for(
    cluster: str, bulletins: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DASK_SCHEDULER_ADDRESS", raising=False)
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    with pytest.raises(CallError, match=r"name it in (DASK_SCHEDULER|RAY)_ADDRESS"):
        refresh([str(bulletins)], str(tmp_path), None, cluster)
