import subprocess
import sys
from pathlib import Path

import pytest

from tasks.lock import HomeBusyError, alone_in
from tasks.progress import Progress, heard_by

HOLD = """
import sys
from tasks.lock import alone_in
with alone_in(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_only_one_is_let_in(tmp_path: Path) -> None:
    with (
        alone_in(str(tmp_path)),
        alone_in(str(tmp_path / "other")),
        pytest.raises(HomeBusyError, match="Another refresh"),
        alone_in(str(tmp_path)),
    ):
        pass
    with alone_in(str(tmp_path)):
        pass


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HomeBusyError), alone_in(str(tmp_path)):
            pass
        other.kill()
        other.wait()
        with alone_in(str(tmp_path)):
            pass


def test_one_may_wait_for_another(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        heard: list[str] = []

        def let_go(progress: Progress) -> None:
            heard.append(progress.step)
            other.kill()

        with heard_by(let_go), alone_in(str(tmp_path), wait=True):
            assert other.wait(10) != 0
        assert heard == ["wait"]
