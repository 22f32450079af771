"""The ledger: the tables of what was taken in, and how they are set back when a gate fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import dataframely as dy

from tasks.faults import GateError
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import SourceFile, StagedDocument


class Ledger(NamedTuple):
    """Both tables of what was taken in."""

    files: dy.DataFrame[SourceFile]
    documents: dy.DataFrame[StagedDocument]


def read_ledger(home: Home) -> Ledger:
    """The ledger as the last look left it; empty in a new home."""
    return Ledger(
        parquet.read(SourceFile, home.lake_files("source_file")),
        parquet.read(StagedDocument, home.lake_files("staged_document")),
    )


def whole(ledger: Ledger) -> Ledger:
    """The ledger without the documents of a look that was killed between its two tables.

    The table of files is written last, so a current document that no file holds is of such a
    look, which will be repeated.
    """
    held = ledger.files.select("document_id").drop_nulls()
    unheld = ledger.documents.filter("is_current").join(held, on="document_id", how="anti")
    documents = ledger.documents.join(unheld, on="document_id", how="anti")
    return ledger._replace(documents=StagedDocument.cast(documents))


def write_ledger(home: Home, ledger: Ledger) -> None:
    """Puts the ledger in place; the table of files last, for it says what is whole."""
    parquet.write(ledger.documents, StagedDocument, home.lake_file("staged_document"))
    parquet.write(ledger.files, SourceFile, home.lake_file("source_file"))


@contextmanager
def ledger_of_what_is_shown(home: str) -> Iterator[None]:
    """Sets the ledger back where a gate refuses what was built from it meanwhile.

    What the run took in or was told to forget is then undone: the next one looks again.
    """
    place = Home.at(home)
    before = read_ledger(place)
    try:
        yield
    except GateError:
        write_ledger(place, before)
        raise
