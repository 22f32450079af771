"""A process with everything imported that forks a child for each refresh, to be killed.

Reads a JSON object a line: `sources`, `home`, `options`, and when the child is killed with
SIGKILL: `after` so many seconds, or at its operation number `at` on a file of the home. Answers
with `ended` (`done`, `killed` or the fault), `seconds` and how many `operations` there were.
The parent itself never calls polars or DuckDB: their threads would not survive the fork.
"""

import json
import logging
import os
import resource
import signal
import sys
import time
import traceback
from functools import _lru_cache_wrapper
from inspect import signature
from pathlib import Path
from typing import Any

from refresh_here import refresh_here

_WRITES = {"os.rename", "os.remove", "os.mkdir", "shutil.copyfile"}


def main() -> None:
    """Answers until standard input ends."""
    _warm()
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(_one(json.loads(line)))}\n")
        sys.stdout.flush()


def _warm() -> None:
    """Compiles every vocabulary once, for all children."""
    logging.disable()
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("tasks.")]
    cached = {
        id(value): value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, _lru_cache_wrapper) and not signature(value).parameters
    }
    for value in cached.values():
        value()


def _one(job: dict[str, Any]) -> dict[str, Any]:
    reading, writing = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if not child:
        os.close(reading)
        _live(job, writing)
    os.close(writing)
    if job.get("after") is not None:
        _kill(child, started + job["after"], reading)
    told = b"".join(iter(lambda: os.read(reading, 1 << 16), b""))
    os.close(reading)
    _, status = os.waitpid(child, 0)
    answer = json.loads(told) if told else {"ended": "killed"}
    if not os.WIFSIGNALED(status) and not told:
        answer["ended"] = f"ended without a word: {status}"
    return {"operations": 0, **answer, "seconds": time.monotonic() - started}


def _kill(child: int, moment: float, reading: int) -> None:
    """Kills the child at a moment, unless it is done before."""
    import select  # noqa: PLC0415

    ready, _, _ = select.select([reading], [], [], max(0.0, moment - time.monotonic()))
    if not ready:
        os.kill(child, signal.SIGKILL)


def _live(job: dict[str, Any], writing: int) -> None:
    """What the child does; never returns."""
    count = _Operations(job)
    sys.addaudithook(count)
    if "largest_file" in job:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["largest_file"], job["largest_file"]))
    try:
        sources = [Path(source) for source in job["sources"]]
        refresh_here(sources, Path(job["home"]), **job.get("options", {}))
        ended, trace = "done", ""
    except BaseException as fault:
        ended, trace = f"{type(fault).__name__}: {fault}", traceback.format_exc()
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "ended": ended,
        "trace": trace,
        "operations": count.seen,
        "cpu": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss // 1024,
        "strayed": count.strayed,
    }
    os.write(writing, json.dumps(told).encode())
    os._exit(0)


class _Operations:
    """Counts what is done to files of the home, and kills the process before one of it.

    Notes which files were opened where the job says that nothing may be: under `forbidden`.
    """

    def __init__(self, job: dict[str, Any]) -> None:
        self._home, self._at, self.seen = job["home"], job.get("at"), 0
        self._forbidden: str | None = job.get("forbidden")
        self.strayed: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" and event not in _WRITES:
            return
        path = os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes) else ""
        if self._forbidden and path.startswith(self._forbidden):
            self.strayed.append(path)
        is_writing = event in _WRITES or (isinstance(arguments[2], int) and arguments[2] & 3)
        if is_writing and path.startswith(self._home):
            if self.seen == self._at:
                os.kill(os.getpid(), signal.SIGKILL)
            self.seen += 1


if __name__ == "__main__":
    main()
