"""The lake as views in a connection: `lake.event`, `lake.participant`, … over all batches.

A document may lie in several batches, after it was parsed again; the rows that count are those
of the batch its `staged_document` row names. Unless said otherwise only current documents are
seen: a superseded version keeps its row in `staged_document` and nothing else counts.
"""

from collections.abc import Collection

import dataframely as dy
import duckdb

from warehouse import overlay
from warehouse.layout import Home
from warehouse.near import near
from warehouse.schemas import corrections, lake, resolved
from warehouse.schemas.published import table_name
from warehouse.schemas.runs import PipelineRun
from warehouse.schemas.sources import NewsItem
from warehouse.schemas.staging import SourceFile, StagedDocument

WHOLE: tuple[type[dy.Schema], ...] = (
    StagedDocument,
    SourceFile,
    PipelineRun,
    resolved.ResolvedParticipant,
    resolved.ResolvedEntity,
    resolved.ResolvedAlias,
    resolved.EventCluster,
    corrections.Correction,
    corrections.MappedTitle,
)
"""Tables that are read as they lie."""

OF_EVERY_VERSION: tuple[type[dy.Schema], ...] = (lake.RepairedLine, lake.DocumentIssue)
"""Tables that describe superseded documents too."""

OF_CURRENT: tuple[type[dy.Schema], ...] = (
    lake.Repair,
    lake.PairedLine,
    NewsItem,
    lake.Event,
    lake.Participant,
    lake.EventMention,
    lake.LanguageDisagreement,
)
"""Tables that are seen for current documents only."""

_DOCUMENT = {"language_disagreement": "split_part(event_id, '-', 1)"}
"""How a row tells its document where it has no `document_id`."""


ALL = (*WHOLE, *OF_EVERY_VERSION, *OF_CURRENT)


def attach_lake(
    connection: duckdb.DuckDBPyConnection,
    home: Home,
    tables: Collection[type[dy.Schema]] = ALL,
    *,
    as_read: bool = False,
) -> None:
    """Makes the views `lake.…`; a table that was never written is an empty one.

    What people corrected is seen in its place, unless the tables are wanted `as_read`.

    Files of batches that parse no document any more are not opened: an older version of the
    code may have written them, with other columns.

    Raises duckdb.Error where a file lacks a column its declaration has; of runs, which older
    versions of the code noted too, all files must.
    """
    was = connection.sql("select current_database()").fetchall()[0][0]
    connection.execute("attach ':memory:' as lake")
    connection.execute("use lake")
    for schema in WHOLE:
        if schema in tables or schema is StagedDocument:
            _view(connection, home, schema)
    staged = connection.sql("from staged_document")
    for schema in OF_EVERY_VERSION:
        if schema in tables:
            _view(connection, home, schema, staged)
    for schema in OF_CURRENT:
        if schema in tables:
            current = staged.filter("is_current")
            _view(connection, home, schema, current, is_corrected=not as_read)
    connection.execute(f"use {duckdb.ColumnExpression(was)}")


def open_lake(
    home: Home, tables: Collection[type[dy.Schema]] = ALL, *, as_read: bool = False
) -> duckdb.DuckDBPyConnection:
    """A connection that sees these tables of the lake and nothing else; the caller closes it."""
    connection = duckdb.connect()
    attach_lake(connection, home, tables, as_read=as_read)
    return connection


def _view(
    connection: duckdb.DuckDBPyConnection,
    home: Home,
    schema: type[dy.Schema],
    documents: duckdb.DuckDBPyRelation | None = None,
    *,
    is_corrected: bool = False,
) -> None:
    """One view; with `documents`, of the rows in the batch that parses one of them now."""
    name = table_name(schema)
    files = home.lake_files(name)
    if documents is not None:
        batches = {row[0] for row in documents.select("batch").distinct().fetchall()}
        files = [path for path in files if path.stem in batches]
    if not files:
        connection.from_arrow(schema.create_empty().to_arrow()).create(name)
        return
    rows = connection.read_parquet(
        near(home, files), filename=True, union_by_name=documents is None
    )
    rows = rows.set_alias("entry")
    if documents is not None:
        rows = rows.join(documents.set_alias("staged"), _same_batch(name), how="semi")
    columns = [duckdb.ColumnExpression(column) for column in schema.column_names()]
    seen = rows.select(*columns)
    if is_corrected:
        seen = overlay.corrected(connection, home, schema, seen)
    seen.create_view(name)


def _same_batch(name: str) -> str:
    document = _DOCUMENT.get(name, "entry.document_id")
    batch = "parse_filename(entry.filename, true)"
    return f"{document} = staged.document_id and {batch} = staged.batch"
