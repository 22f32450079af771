"""The flow `refresh` run in this process, the real steps in the real order, without Prefect.

Prefect's engine and server cost seconds a run; what is told here must hold for hundreds of runs.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from prefect import Task

import flows.refresh as module
from tasks.parse import parse_here
from tasks.progress import tell
from tasks.summary import RefreshSummary


def refresh_here(sources: Path | Sequence[Path], home: Path, **options: Any) -> RefreshSummary:
    """Refreshes a home from the sources; options are those of the flow."""
    named = [str(path) for path in ([sources] if isinstance(sources, Path) else sources)]
    with _without_prefect():
        summary: RefreshSummary = module.refresh.fn(named, str(home), **options)
        return summary


_TOLD_TO_THE_UI = {"accounted": nullcontext, "show_unchanged": lambda *_: None}


@contextmanager
def _without_prefect() -> Iterator[None]:
    """Every task is its function; batches are parsed one after another, here."""
    before = dict(vars(module))
    tasks = {name: value.fn for name, value in before.items() if isinstance(value, Task)}
    vars(module).update(tasks, parsing=_parsing, wait_for=_wait_for, **_TOLD_TO_THE_UI)
    try:
        yield
    finally:
        vars(module).update(before)


@contextmanager
def _parsing(home: str, _runner: object, _batches: int) -> Iterator[Callable[..., list[str]]]:
    yield lambda names: [parse_here(home, batch) for batch in names]


def _wait_for(step: str, done: Sequence[str]) -> None:
    tell(step, len(done), len(done))
