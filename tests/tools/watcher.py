"""Reads a warehouse again and again until standard input ends: `watcher.py FILE`.

Prints how many reads there were, then a line for each that failed or saw two builds at once.
"""

import select
import sys

import duckdb

PAUSE = 0.05
"""Seconds between two reads: readers shall meet every moment of a refresh, not starve it."""
ONE_BUILD = """
    select
        (select events from summary_overview),
        (select count(*) from fact_event),
        (select count(distinct event_id) from mention),
        (select count(*) from summary_by_event_type),
        (select events from pipeline_run where outcome = 'done' order by started_at desc limit 1)
"""
"""The same number of events wherever it is told, or the tables are not of one build."""


def main(path: str) -> None:
    """Reads until told to stop."""
    reads, faults = 0, []
    while not select.select([sys.stdin], [], [], PAUSE)[0]:
        try:
            with duckdb.connect(path, read_only=True) as connection:
                ((told, counted, seen, types, run),) = connection.sql(ONE_BUILD).fetchall()
            if not told == counted == seen == run or not types:
                faults.append(f"not one build: {told} {counted} {seen} {types} {run}")
        except Exception as fault:
            faults.append(f"{type(fault).__name__}: {fault}".partition("\n")[0])
        reads += 1
    print("\n".join([str(reads), *faults]))


if __name__ == "__main__":
    main(sys.argv[1])
