"""The programs we compare ourselves with, in an environment of their own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmark.process_tree import Measured, run

PEERS = Path(__file__).parents[3] / "shared" / "peers"
PYTHON = "WAISHI_PEERS_PYTHON"
WORKERS = 2


class NoPeersError(Exception):
    """What the benchmark compares with is not here."""


def peers_python(place: Path) -> Path:
    """The interpreter that has what the peers need: the one the environment names, or a new one.

    Raises NoPeersError where the peers, or what they need, cannot be had.
    """
    if not PEERS.is_dir():
        raise NoPeersError(f"The generator and the peers are not here: {PEERS} is no folder.")
    if named := os.environ.get(PYTHON):
        return Path(named)
    python = place / "peers" / "bin" / "python"
    ready = place / "peers" / "ready"
    if not ready.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", place / "peers"], check=True)
            wanted = ["-r", str(PEERS / "requirements.txt")]
            subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
        except (OSError, subprocess.CalledProcessError) as fault:
            raise NoPeersError(f"What the peers need cannot be installed: {fault}") from fault
        ready.touch()
    return python


def limit(python: Path, text: Path, out: Path) -> Measured:
    """The unavoidable passes with the best kernels known."""
    return run(
        [str(python), str(PEERS / "limit.py"), str(text), str(out), "--workers", f"{WORKERS}"]
    )


def regex(python: Path, text: Path, out: Path) -> Measured:
    """What a good engineer writes in a day."""
    peer = str(PEERS / "peer_regex_mp.py")
    return run([str(python), peer, str(text), str(out), "--workers", f"{WORKERS}"])


def notebook(python: Path, text: Path, out: Path, files: int) -> Measured:
    """What an analyst writes in a notebook, on the first files."""
    peer = str(PEERS / "peer_notebook.py")
    return run([str(python), peer, str(text), str(out), "--limit", f"{files}"])
