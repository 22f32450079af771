"""Worker processes that live as long as a run and take batch after batch."""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Literal

Runner = Literal["threads", "processes", "dask", "ray"]
_ONE_THREAD = {"POLARS_MAX_THREADS": "1"}
"""The processes are the parallelism; more threads in each would only get in their way."""


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def workers_for(runner: Runner | None, batches: int) -> AbstractContextManager[Executor | None]:
    """The worker processes for so many batches; none where threads do the work.

    If no runner is named, processes work on more than one batch: Python runs in one thread
    at a time, but a process costs a second to start.
    """
    chosen = runner or ("processes" if batches > 1 else "threads")
    if chosen == "threads" or not batches:
        return nullcontext()
    return _processes(min(batches, usable_cores()))


@contextmanager
def _processes(count: int) -> Iterator[Executor]:
    """Started afresh, not forked: a fork would copy the locks of running threads."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    try:
        with ProcessPoolExecutor(count, multiprocessing.get_context("spawn")) as pool:
            yield from _ended_at_once_if_cut_short(pool)
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _ended_at_once_if_cut_short(pool: ProcessPoolExecutor) -> Iterator[Executor]:
    """A run that fails or is cancelled does not wait for batches nobody will look at."""
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in multiprocessing.active_children():
            child.terminate()
        raise
