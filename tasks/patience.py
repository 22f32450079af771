"""Tries again what may pass: a lock of another reader, a network that is away for a moment."""

import errno
from typing import Any

import duckdb
from prefect import Task
from prefect.client.schemas.objects import State, TaskRun

from tasks.remote_sources import UnreachableError

_PASSING = frozenset(
    {
        errno.EAGAIN,
        errno.EBUSY,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
        errno.ESTALE,
        errno.ETXTBSY,
    }
)
_MINUTE = 60


def may_pass(fault: BaseException) -> bool:
    """Whether the same call may succeed later; a wrong call, a bug or a full disk never does."""
    if isinstance(fault, duckdb.IOException):
        return "lock" in str(fault)
    if isinstance(fault, UnreachableError):  # storages raise what they like; its cause tells
        return not isinstance(fault.__cause__, PermissionError | FileNotFoundError)
    if isinstance(fault, ConnectionError | TimeoutError):
        return True
    return isinstance(fault, OSError) and fault.errno in _PASSING


def is_worth_a_retry(_task: "Task[..., Any]", _run: TaskRun, state: "State[Any]") -> bool:
    """For `retry_condition_fn`: whether the fault of a task run may pass."""
    fault = state.result(raise_on_failure=False)
    return isinstance(fault, BaseException) and may_pass(fault)


def patient(minutes: float) -> dict[str, Any]:
    """Options of a task: three more attempts, each after a longer pause, and a time limit."""
    return {
        "retries": 3,
        "retry_delay_seconds": [2, 10, 30],
        "retry_jitter_factor": 0.2,
        "retry_condition_fn": is_worth_a_retry,
        "timeout_seconds": minutes * _MINUTE,
    }
