"""Shows the batches that need no parsing as task runs too, in the state `Cached`."""

from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed

from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import StagedDocument


def show_unchanged(home: str, to_parse: list[str]) -> list[str]:
    """Shows each batch of the ledger that is not to be parsed; returns them.

    What decides is the note of what was done (`tasks/done.py`), keyed on content and code.
    """
    staged = parquet.read(StagedDocument, [Home.at(home).lake_file("staged_document")])
    unchanged = sorted(set(staged["batch"]) - set(to_parse))
    for batch in unchanged:
        keep(batch)
    return unchanged


@task(name="parse", task_run_name="parse {batch}", cache_policy=NO_CACHE)
def keep(batch: str) -> "State[Any]":
    """Says that what was read from a batch before stands."""
    said = "Neither its documents nor the code that reads them have changed. 文件和程序均未变。"
    return Completed(name="Cached", message=said, data=batch)
