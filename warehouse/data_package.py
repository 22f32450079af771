"""The data package descriptor: what the declarations say, as Frictionless programs read it."""

from collections.abc import Iterable, Mapping
from typing import Any

import dataframely as dy

from warehouse.dictionary import column_types
from warehouse.schemas.published import (
    PUBLISHED,
    column_comment,
    table_comment,
    table_name,
    target_of,
    vocabulary_of,
)

RIGHTS = (
    "The rights in the texts that the tables quote (headlines, passages, summaries, the words of "
    "each mention) lie with the publishers of the bulletins. The Apache License 2.0 is that of "
    "the code, its vocabularies and the arrangement of the tables, and grants nothing in the texts."
)
LICENSES = (
    {
        "name": "Apache-2.0",
        "title": "Apache License 2.0: the code, its vocabularies, the arrangement of the tables",
        "path": "https://www.apache.org/licenses/LICENSE-2.0",
    },
    {"name": "other-closed", "title": "The quoted texts: all rights lie with their publishers"},
)
_TYPES = {
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "VARCHAR": "string",
}
"""What Frictionless calls the types that DuckDB gives the columns."""


def data_package(resources: Iterable[Mapping[str, Any]], notes: str = "") -> dict[str, Any]:
    """A descriptor of these resources with the rights in them.

    Args:
        resources: Their descriptors; see `table_resource`.
        notes: What a reader of the files must know besides, as whole sentences.
    """
    told = "What bulletins of Chinese foreign affairs offices say: events, people, evidence."
    return {
        "profile": "data-package",
        "name": "waishi",
        "title": "waishi: bulletins of Chinese foreign affairs offices",
        "description": " ".join(filter(None, (told, RIGHTS, notes))),
        "licenses": list(LICENSES),
        "resources": [dict(resource) for resource in resources],
    }


def table_resource(schema: type[dy.Schema], path: str, **how: Any) -> dict[str, Any]:
    """The descriptor of one table that lies in a file.

    Args:
        schema: The declaration of the table.
        path: The file, as seen from the descriptor.
        how: How the file is read: `format`, `mediatype`, `encoding`, `dialect` ….
    """
    return {
        "name": table_name(schema),
        "path": path,
        "profile": "tabular-data-resource",
        "description": table_comment(schema),
        **how,
        "schema": table_schema(schema),
    }


def published_resources(pattern: str, **how: Any) -> list[dict[str, Any]]:
    """The descriptors of all published tables; `{}` in the pattern stands for a table's name."""
    return [table_resource(each, pattern.format(table_name(each)), **how) for each in PUBLISHED]


def table_schema(schema: type[dy.Schema]) -> dict[str, Any]:
    """Fields, key and foreign keys of a table as a Frictionless Table Schema."""
    types = column_types(schema)
    found = {
        "fields": [
            _field(name, str(types[name]), column) for name, column in schema.columns().items()
        ],
        "primaryKey": schema.primary_key(),
        "foreignKeys": [
            _foreign_key(name, target, table_name(schema))
            for name, column in schema.columns().items()
            if (target := target_of(column))
        ],
    }
    return {name: value for name, value in found.items() if value}


def _field(name: str, kind: str, column: dy.Column) -> dict[str, Any]:
    field = {"name": name, "type": _TYPES[kind], "description": column_comment(column)}
    constraints = {
        # a key may be an empty text, which a CSV does not tell from a value that is missing
        "required": not column.nullable and not column.primary_key,
        "enum": list(vocabulary_of(column)),
        "minimum": getattr(column, "min", None),
        "maximum": getattr(column, "max", None),
    }
    told = {rule: value for rule, value in constraints.items() if value not in (None, False, [])}
    return field | ({"constraints": told} if told else {})


def _foreign_key(name: str, target: tuple[str, str], here: str) -> dict[str, Any]:
    """A foreign key; a table that points into itself is named by the empty text."""
    table, column = target
    resource = "" if table == here else table
    return {"fields": [name], "reference": {"resource": resource, "fields": [column]}}
