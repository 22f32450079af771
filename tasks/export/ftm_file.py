"""The warehouse as FollowTheMoney entities, one JSON a line, as Aleph and OpenSanctions read."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb

from tasks.export.data_package_file import write_descriptor
from warehouse.data_package import data_package
from warehouse.queries import queries_in

FILE = "entities.ftm.json"
_PORTION = 10_000
_NOTE = (
    "Entities of the FollowTheMoney model, one JSON object a line. An Occupancy tells between "
    "which days a person was seen with a title; it claims no term of office."
)


def write_ftm_file(connection: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """Writes all entities and the descriptor; returns the files."""
    path = folder / FILE
    with path.open("w", encoding="utf-8") as out:
        for entity in entities(connection):
            out.write(json.dumps(entity, ensure_ascii=False) + "\n")
    how = {"format": "ndjson", "mediatype": "application/json+ftm", "encoding": "utf-8"}
    resource = {"name": "entities", "path": FILE, "profile": "data-resource", **how}
    return [path, write_descriptor(data_package([resource], _NOTE), folder)]


def entities(connection: duckdb.DuckDBPyConnection) -> Iterator[dict[str, Any]]:
    """Every entity the selects in sql/ftm give.

    A select gives `id`, `schema`, and for each property a list of texts under its name.
    """
    for query in queries_in("ftm").values():
        rows = connection.execute(query)
        names = [column[0] for column in rows.description]
        while portion := rows.fetchmany(_PORTION):
            for row in portion:
                yield _entity(dict(zip(names, row, strict=True)))


def _entity(row: Mapping[str, Any]) -> dict[str, Any]:
    """An entity without the values that are not known, and each of the others once."""
    told = {
        name: list(dict.fromkeys(value for value in values if value))
        for name, values in row.items()
        if name not in ("id", "schema") and values
    }
    properties = {name: values for name, values in told.items() if values}
    return {"id": row["id"], "schema": row["schema"], "properties": properties}
