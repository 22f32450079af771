"""Renew: a warehouse that is up to date gets the new run and the times of the last look."""

import os
import shutil
from pathlib import Path

import duckdb
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks.assets import LEDGER, WAREHOUSE
from tasks.patience import patient
from tasks.publish import BrokenPromiseError, built_aside
from tasks.published import note_published
from warehouse.build import OF_EACH_RUN, build_again
from warehouse.check import run_declared
from warehouse.layout import Home


def renew_checked(home: Home) -> Path:
    """Renews a copy of the warehouse beside the one readers use; returns the finished file.

    Raises BrokenPromiseError if a check of the renewed tables fails.
    """
    with built_aside(home.building_file):
        shutil.copyfile(home.warehouse_file, home.building_file)
        with duckdb.connect(str(home.building_file)) as connection:
            build_again(connection, home, OF_EACH_RUN)
            failures = run_declared(connection, OF_EACH_RUN)
            connection.execute("checkpoint")
    if failures:
        raise BrokenPromiseError(failures, home.building_file)
    return home.building_file


@materialize(WAREHOUSE, asset_deps=[*LEDGER], cache_policy=NO_CACHE, **patient(minutes=30))
def renew(home: str) -> str:
    """Reads the ledger and the runs, replaces the warehouse; returns the path of the warehouse."""
    place = Home(Path(home))
    os.replace(renew_checked(place), place.warehouse_file)
    note_published(place)
    return str(place.warehouse_file)
