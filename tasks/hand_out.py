"""Hands the batches of a run to whoever parses them: this process, workers of it, a cluster."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

from prefect import unmapped
from prefect.futures import PrefectFuture
from prefect.task_runners import TaskRunner

from tasks.clusters import runner_on
from tasks.parse import parse
from tasks.workers import Runner, workers_for
from warehouse.layout import Home

Futures = Sequence[PrefectFuture[Any]]
HandOut = Callable[[Sequence[str]], Futures]


@contextmanager
def parsing(home: str, runner: Runner | None, batches: int) -> Iterator[HandOut]:
    """What hands out batches of a home; whoever parses them is gone when the block ends.

    A cluster is told where raw inputs and lake lie, which need not be in the home.
    """
    if runner in ("dask", "ray"):
        with runner_on(runner) as cluster:
            store = str(Home(Path(home)).store)
            yield partial(_there, store, cluster)
    else:
        with workers_for(runner, batches) as workers:
            yield partial(_here, str(Home(Path(home)).store), workers)


def _here(store: str, workers: Any, names: Sequence[str]) -> Futures:
    return parse.map(unmapped(store), names, unmapped(workers)) if names else []


def _there(store: str, cluster: TaskRunner[Any], names: Sequence[str]) -> Futures:
    # Prefect types `map` for asynchronous tasks only.
    return cluster.map(cast(Any, parse), {"home": unmapped(store), "batch": names})
