"""Takes one batch through every step that needs nothing but its documents."""

from concurrent.futures import Executor
from datetime import UTC, datetime

import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.decode import decode
from tasks.extract import extract
from tasks.pair import pair
from tasks.repair import repair
from tasks.split import split
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import ParsedBatch, StagedDocument

STEPS = (decode, repair, split, pair, extract)
"""In the order of the data's way; each reads what those before it wrote for the same batch."""


def to_parse(home: str, *, full: bool = False) -> list[str]:
    """The batches of the ledger whose steps are not all done; with `full` all of them."""
    place = Home.at(home)
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    batches = staged["batch"].unique().sort().to_list()
    done = {path.stem for path in place.lake_files("parsed_batch")}
    return [batch for batch in batches if full or batch not in done]


def parse_here(home: str, batch: str) -> None:
    """Runs the steps in this process, without Prefect; for a worker process."""
    for step in STEPS:
        step.fn(home, batch)


@task(task_run_name="parse {batch}", cache_policy=NO_CACHE)
def parse(home: str, batch: str, workers: Executor | None = None) -> str:
    """Takes a batch from kept files to events; returns the path of the note that it is done.

    Args:
        home: The home directory.
        batch: A batch of `staged_document`.
        workers: Processes that do the work; without them each step is a task run here.
    """
    if workers is None:
        for step in STEPS:
            step(home, batch)
    else:
        workers.submit(parse_here, home, batch).result()
    return _note_done(Home.at(home), batch)


def _note_done(home: Home, batch: str) -> str:
    staged = parquet.read(StagedDocument, [home.lake_file("staged_document")])
    documents = staged.filter(pl.col("batch") == batch).height
    now = datetime.now(UTC).replace(tzinfo=None)
    note = pl.DataFrame([{"batch": batch, "documents": documents, "parsed_at": now}])
    return parquet.write(note, ParsedBatch, home.lake_file("parsed_batch", batch))
