"""Prints as JSON what each parsing step of one batch costs in CPU seconds: `step_costs.py HOME`."""

import json
import os
import sys
import time
from pathlib import Path

os.environ["POLARS_MAX_THREADS"] = "1"  # as in the workers

import polars as pl

from tasks.parse import STEPS
from warehouse.layout import Home


def main() -> None:
    """Runs the steps of the smallest batch again, each in turn."""
    home = sys.argv[1]
    sizes = pl.read_parquet(Home(Path(home)).lake_file("staged_document"))
    by_size = sizes.group_by("batch").agg(pl.col("byte_size").sum()).sort("byte_size", "batch")
    costs = {}
    for name, step in STEPS.items():
        start = time.process_time()
        step.fn(home, by_size["batch"][0])
        costs[name] = time.process_time() - start
    sys.stdout.write(json.dumps(costs))


if __name__ == "__main__":
    main()
