"""Runs a command and measures it with all its processes, by what Linux tells in /proc."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE = 0.25
_PARENT, _TIMES = 1, slice(11, 15)
_PROC = Path("/proc")


class Look(NamedTuple):
    """CPU seconds used so far and bytes in use, by all processes of a command."""

    at: float
    cpu: float
    memory: int


class Measured(NamedTuple):
    """What a command cost: seconds by the clock, seconds of CPU, most bytes at once."""

    wall: float
    cpu: float
    memory: int
    output: str
    looks: Sequence[Look]

    def cpu_at(self, moment: float) -> float:
        """CPU seconds used up to a moment of the monotonic clock."""
        return max((look.cpu for look in self.looks if look.at <= moment), default=0.0)


class CommandFailedError(Exception):
    """A command that was to be measured has failed."""


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Measured:
    """Runs a command to its end; raises CommandFailedError, with what it said, if it fails."""
    before = os.times()
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )
    looks: list[Look] = []
    watcher = threading.Thread(target=_watch, args=(process, looks))
    watcher.start()
    output, _ = process.communicate()
    wall = time.monotonic() - start
    watcher.join()
    after = os.times()
    if process.returncode:
        raise CommandFailedError(f"{' '.join(command)} failed:\n{output[-2000:]}")
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    cpu = max([used, *(look.cpu for look in looks)])
    return Measured(wall, cpu, max([0, *(look.memory for look in looks)]), output, looks)


def _watch(process: subprocess.Popen[str], looks: list[Look]) -> None:
    while process.poll() is None:
        members = _tree(process.pid)
        cpu = sum(times for times in members.values())
        looks.append(Look(time.monotonic(), cpu, sum(map(_memory, members))))
        time.sleep(_PAUSE)


def _tree(root: int) -> dict[int, float]:
    """CPU seconds of a process and of each that descends from it, with dead children's."""
    told = {int(path.name): stat for path in _PROC.glob("[0-9]*") if (stat := _stat(path))}
    members, more = {root}, True
    while more:
        children = {pid for pid, stat in told.items() if int(stat[_PARENT]) in members}
        more = not children <= members
        members |= children
    return {pid: sum(map(int, told[pid][_TIMES])) / _TICKS for pid in members if pid in told}


def _stat(path: Path) -> list[str]:
    """The fields of a process from its state on; none if it is gone."""
    try:
        return (path / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _memory(pid: int) -> int:
    """Proportional set size in bytes; 0 for a process that is gone."""
    try:
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    return (
        next((int(line.split()[1]) for line in rollup.splitlines() if line[:4] == "Pss:"), 0) << 10
    )
