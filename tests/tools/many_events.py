"""A warehouse of as many events as are wanted: one that is there, over and over again by SQL."""

from pathlib import Path

import duckdb

from warehouse.layout import Home
from warehouse.queries import table_query
from warehouse.schemas.published import PUBLISHED, table_name
from warehouse.schemas.terms import EVENT_TYPES, OFFICIAL_ROLES, ORGANIZATION_ROLES

_IDS = {
    "document_id",
    "passage_id",
    "item_id",
    "event_id",
    "mention_id",
    "parent_event_id",
    "same_event_as",
}
"""What each further round of events has for itself; people and bodies stay the same."""
_ORDERS = {
    "official_roles": OFFICIAL_ROLES,
    "organization_roles": ORGANIZATION_ROLES,
    "event_types": EVENT_TYPES,
}


def multiply(home: Path, times: int, target: Path) -> Path:
    """Writes the warehouse of a home, with its events so many times, into another one."""
    target.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(Home(target).warehouse_file)) as connection:
        connection.execute(f"attach '{Home(home).warehouse_file}' as one (read_only)")
        connection.execute(f"create temp table round as select range as n from range({times})")
        for name, values in _ORDERS.items():
            connection.execute(f"set variable {name} = $values", {"values": list(values)})
        for schema in PUBLISHED:
            _fill(connection, table_name(schema))
    return target


def _fill(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    query = table_query(table)
    own = sorted(_IDS & set(connection.table(f"one.{table}").columns))
    if "lake." not in query and "reference." not in query:
        rows = query
    elif own and not table.endswith(("_history", "correction")):
        ids = ", ".join(f"if({name} is null, null, n || '-' || {name}) as {name}" for name in own)
        rows = f"select rows.* replace ({ids}) from one.{table} as rows, round"
    else:
        rows = f"from one.{table}"
    connection.execute(f"create table {table} as {rows}")
