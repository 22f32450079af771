"""Takes one batch through every step that needs nothing but its documents."""

import gc
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE

from tasks.assets import LEDGER, PARSED, RAW
from tasks.decode import decode
from tasks.done import PARSING, forget_parsed, note_parsed, steps_to_do, unparsed
from tasks.extract import extract
from tasks.pair import pair
from tasks.repair import repair
from tasks.split import split
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import StagedDocument

STEPS = dict(zip(PARSING, (decode, repair, split, pair, extract), strict=True))
"""In the order of the data's way; each reads what those before it wrote for the same batch."""

_SELDOM = (200_000, 50, 100)


def to_parse(home: str, *, full: bool = False) -> list[str]:
    """The batches of the ledger whose steps do not all stand; with `full` all, from the start."""
    place = Home.at(home)
    if full:
        forget_parsed(place)
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    return unparsed(place, staged["batch"].unique().sort().to_list())


def parse_here(home: str, batch: str) -> str:
    """Runs what is to do in this process, without Prefect, for a worker; returns the note."""
    place = Home.at(home)
    with _few_collections():
        for name in steps_to_do(place, batch):
            STEPS[name].fn(home, batch)
    return note_parsed(place, batch)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Lets Python look for garbage seldom: what a batch makes lives until its step ends."""
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@materialize(
    *PARSED,
    asset_deps=[RAW, *LEDGER],
    task_run_name="parse {batch}",
    cache_policy=NO_CACHE,
)
def parse(home: str, batch: str, workers: Executor | None = None) -> str:
    """Takes a batch from kept files to events; returns the path of the note that it is done.

    Only the steps whose outputs do not stand are run, from the first of them on.

    Args:
        home: The home directory.
        batch: A batch of `staged_document`.
        workers: Processes that do the work; without them each step is a task run here.
    """
    if workers is not None:
        return workers.submit(parse_here, home, batch).result()
    place = Home.at(home)
    with _few_collections():
        for name in steps_to_do(place, batch):
            STEPS[name](home, batch)
    return note_parsed(place, batch)
