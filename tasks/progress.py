"""Tells whoever listens how far a run is; nobody need listen.

Prefect is imported late, so that a listener hears of its start too.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from prefect.futures import PrefectFuture


class Progress(NamedTuple):
    """How much of a step is done; a step of one piece has a total of 1."""

    step: str
    done: int
    total: int


Listener = Callable[[Progress], None]
_listeners: list[Listener] = []


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Tells the listener of all progress meanwhile."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def tell(step: str, done: int, total: int = 1) -> None:
    """Tells every listener."""
    for listener in _listeners:
        listener(Progress(step, done, total))


def wait_for(step: str, futures: "Sequence[PrefectFuture[Any]]") -> None:
    """Waits until all are done, telling of each; raises what the first failed one raised."""
    from prefect.futures import as_completed  # noqa: PLC0415

    tell(step, 0, len(futures))
    for done, future in enumerate(as_completed(list(futures)), 1):
        future.result()
        tell(step, done, len(futures))
