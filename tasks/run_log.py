"""The log of a run: a line of JSON for each thing that happened, each with the run's id."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from tasks.progress import Progress, heard_by
from warehouse.layout import Home

_LOGGER = logging.getLogger("waishi.run")
_LOGGER.setLevel(logging.INFO)


class _Lines(logging.FileHandler):
    """Appends to the log of one run."""

    def __init__(self, home: Home, run_id: str) -> None:
        path = home.log_file(run_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        super().__init__(path, encoding="utf-8")
        self._run_id = run_id

    def format(self, record: logging.LogRecord) -> str:
        """Time, run and event first, then what else is told."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told = {"time": moment, "run_id": self._run_id, "event": record.getMessage()}
        return json.dumps(told | getattr(record, "told", {}), ensure_ascii=False, default=str)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Drops the line: a full disk stops the log, and the run will meet it itself."""


def log(event: str, **told: Any) -> None:
    """Tells that something happened, to the log of the run under way if there is one."""
    _LOGGER.info(event, extra={"told": told})


@contextmanager
def logged(home: Home, run_id: str) -> Iterator[None]:
    """Writes what is told meanwhile, and how far each step is, to the log of a run."""
    lines = _Lines(home, run_id)
    _LOGGER.addHandler(lines)
    try:
        with heard_by(_log_progress):
            yield
    finally:
        _LOGGER.removeHandler(lines)
        lines.close()


def _log_progress(progress: Progress) -> None:
    log("step", **progress._asdict())
