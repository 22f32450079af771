"""What all flows have in common: names of their runs, descriptions, time limits, notification."""

import inspect
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from prefect import Flow, flow
from prefect.task_runners import ThreadPoolTaskRunner

from flows.run_names import run_name
from tasks.notify import notify
from tasks.workers import usable_cores

P = ParamSpec("P")
R = TypeVar("R")
_HOUR = 3600


def pressable(name: str, hours: float) -> Callable[[Callable[P, R]], Flow[P, R]]:
    """Makes a function a flow that people start from the UI.

    Args:
        name: What the UI calls it.
        hours: After so long a run is ended as failed.
    """

    def declared(function: Callable[P, R]) -> Flow[P, R]:
        return flow(
            name=name,
            description=_explained(function),
            flow_run_name=run_name,
            task_runner=ThreadPoolTaskRunner(max_workers=usable_cores()),  # type: ignore[arg-type]
            timeout_seconds=hours * _HOUR,
            on_failure=[notify],
            on_crashed=[notify],
        )(function)

    return declared


def _explained(function: Callable[..., object]) -> str:
    """The docstring up to the arguments, which the form explains itself."""
    return (inspect.getdoc(function) or "").partition("\n\nArgs:")[0]
