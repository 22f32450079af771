import errno

import duckdb
import pytest

from tasks.faults import CallError
from tasks.patience import may_pass
from tasks.remote_sources import UnreachableError


def away(cause: BaseException) -> UnreachableError:
    fault = UnreachableError("s3://bucket cannot be read")
    fault.__cause__ = cause
    return fault


@pytest.mark.parametrize(
    "fault",
    [
        ConnectionResetError(),
        TimeoutError(),
        OSError(errno.EHOSTUNREACH, "no route"),
        duckdb.IOException('Could not set lock on file "x": Conflicting lock is held'),
        away(OSError("no answer")),
    ],
)
def test_what_may_pass_is_tried_again(fault: BaseException) -> None:
    assert may_pass(fault)


@pytest.mark.parametrize(
    "fault",
    [
        FileNotFoundError(),
        OSError(errno.ENOSPC, "disk full"),
        CallError("called wrongly"),
        ValueError("a bug"),
        duckdb.IOException("No space left on device"),
        away(PermissionError("wrong key")),
    ],
)
def test_what_cannot_pass_is_not(fault: BaseException) -> None:
    assert not may_pass(fault)
