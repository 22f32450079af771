"""Measures the pipeline beside its peers and prints the figures: `python -m tests.benchmark`."""

import argparse
import os
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.benchmark.peers import NoPeersError
from tests.benchmark.process_tree import CommandFailedError
from tests.benchmark.tables import page, with_figures
from tests.benchmark.trial import measure

_PLACE = Path(tempfile.gettempdir()) / "waishi-benchmark"


def main() -> int:
    """0 if all was measured, 1 if something is missing or fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--mb", type=float, nargs="+", default=[20], help="sizes, ascending")
    parser.add_argument("--place", type=Path, default=_PLACE, help="keeps corpora and results")
    parser.add_argument("--into", type=Path, help="a Markdown file with marks for the figures")
    told = parser.parse_args()
    told.place.mkdir(parents=True, exist_ok=True)
    try:
        trials = [measure(megabytes, told.place) for megabytes in sorted(told.mb)]
    except (NoPeersError, CommandFailedError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    figures = page(_machine(), trials)
    sys.stdout.write(f"{figures}\n")
    if told.into:
        text = with_figures(told.into.read_text(encoding="utf-8"), figures)
        told.into.write_text(text, encoding="utf-8")
    return 0


def _machine() -> str:
    cores = len(os.sched_getaffinity(0))
    load = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{date.today()}, {cores} cores, {_processor()}, Python {platform.python_version()}; "
        f"load before the end {load}"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(": ")[2] for line in told if line.startswith("model name")), "")


if __name__ == "__main__":
    sys.exit(main())
