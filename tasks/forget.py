"""Forgets the files that are gone from the sources, and the documents nothing else holds."""

import polars as pl

from tasks.ledger import Ledger
from tasks.manifest import was_looked_for
from warehouse.schemas.staging import SourceFile, StagedDocument


def forget_missing(ledger: Ledger, found: pl.DataFrame, roots: list[str]) -> Ledger:
    """The ledger without the files that this look did not find; their bytes stay in raw/.

    Args:
        ledger: The ledger after the look.
        found: What the look showed.
        roots: The URIs of its sources; files elsewhere, or in closed folders, are left alone.
    """
    is_gone = ~pl.col("is_present") & was_looked_for(found, roots)
    files = ledger.files.filter(~is_gone)
    forgotten = ledger.files.filter(is_gone).select("document_id").drop_nulls().unique()
    lost = forgotten.join(files, on="document_id", how="anti")
    documents = _without(ledger.documents, lost)
    return Ledger(SourceFile.cast(files), StagedDocument.cast(documents))


def _without(documents: pl.DataFrame, lost: pl.DataFrame) -> pl.DataFrame:
    """The documents without the lost ones and the older versions that led to them."""
    while not lost.is_empty():
        documents = documents.join(lost, on="document_id", how="anti")
        older = documents.join(lost, left_on="superseded_by", right_on="document_id", how="semi")
        lost = older.select("document_id")
    return documents
