"""Tells the Prefect UI how far a run is: a line in its log for each step, a bar for long ones."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from prefect.artifacts import create_progress_artifact, update_progress_artifact
from prefect.logging import get_run_logger

from tasks.progress import Progress, heard_by

if TYPE_CHECKING:
    from logging import Logger, LoggerAdapter

_SAYS = {
    "wait": "Waiting for another run of this home 等待同一数据目录的另一任务",
    "stage": "Looking at the files 查看文件",
    "parse": "Reading the stories 解析通报",
    "resolve": "Telling who is who 辨认人物和机构",
    "publish": "Building the warehouse 建立数据仓库",
    "done": "Done 完成",
}
_PAUSE = 2.0
"""Seconds between two updates of a bar."""


class _Teller:
    """Hears of progress and passes on what a person wants to know of it."""

    def __init__(self) -> None:
        self._logger: Logger | LoggerAdapter[Logger] = get_run_logger()
        self._bar: UUID | None = None
        self._told_at = 0.0

    def hear(self, progress: Progress) -> None:
        """A new step is a line in the log; a step of several parts has a bar."""
        if progress.done == 0 or progress.step == "done":
            self._logger.info(_line(progress))
            self._bar = _new_bar(progress) if progress.total > 1 else None
        elif self._bar is not None:
            self._move(self._bar, progress)

    def _move(self, bar: UUID, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told_at >= _PAUSE or progress.done == progress.total:
            self._told_at = now
            update_progress_artifact(artifact_id=bar, progress=100 * progress.done / progress.total)


def _line(progress: Progress) -> str:
    said = _SAYS.get(progress.step, progress.step)
    return f"{said}: {progress.total}" if progress.total > 1 else said


def _new_bar(progress: Progress) -> UUID:
    made = create_progress_artifact(0.0, key=progress.step, description=_SAYS.get(progress.step))
    if not isinstance(made, UUID):
        raise AssertionError("a flow of ours is a plain function, so this call is one too")
    return made


@contextmanager
def told_live() -> Iterator[None]:
    """Tells the UI of all progress meanwhile; to be used within a flow run."""
    with heard_by(_Teller().hear):
        yield
