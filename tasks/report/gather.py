"""Asks the warehouse for everything the page shows; whatever is counted is counted in SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import duckdb

from warehouse.queries import queries_in

Row = dict[str, Any]
Rows = list[Row]

LISTED = 50
"""So many officials, partners, pairs and documents are listed; the rest is left to SQL."""
SHOWN_WHOLE = 1500
"""Up to so many events every one is in the page; of more, the newest of each number."""
SHOWN_OF_EACH = 3

_SUMMARIES = ("overview", "by_month", "by_event_type", "by_country")
_LISTS = ("officials", "partners", "pairs", "titles", "documents", "disagreements", "rejected")
_OF_EVENTS = ("events", "evidence", "names")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the page is made of: rows by the name of the table or query they came from."""

    parts: Mapping[str, Rows]

    def __getitem__(self, name: str) -> Rows:
        """The rows of one part."""
        return self.parts[name]

    @property
    def overview(self) -> Row:
        """The one row for the whole warehouse."""
        return self.parts["overview"][0]


def gather(connection: duckdb.DuckDBPyConnection) -> Gathered:
    """Asks for all parts; raises duckdb.Error where a table or column is missing."""
    asked = partial(_asked, connection, queries_in("report"))
    parts = {name: _rows(connection.table(f"summary_{name}")) for name in _SUMMARIES}
    parts |= {name: asked(name, listed=LISTED) for name in _LISTS}
    parts["news"] = asked("news")
    is_whole = parts["overview"][0]["events"] <= SHOWN_WHOLE
    shown = SHOWN_WHOLE if is_whole else SHOWN_OF_EACH
    parts["rows"] = asked("rows", shown=shown, **_listed(parts))
    events = sorted({event for row in parts["rows"] for event in row["newest"]})
    parts |= {name: asked(name, events=events) for name in _OF_EVENTS}
    return Gathered(parts)


def _listed(parts: Mapping[str, Rows]) -> dict[str, list[str]]:
    """The ids whose numbers lead to rows; who is in a pair or a history has a timeline too."""
    pairs = parts["pairs"]
    officials = [row["id"] for row in (*parts["officials"], *parts["titles"])]
    return {
        "officials": _once([*officials, *(row["official_id"] for row in pairs)]),
        "partners": _once([row["id"] for row in parts["partners"]] + _of(pairs, "partner_id")),
        "pairs": _of(pairs, "id"),
        "documents": _of(parts["documents"], "id"),
        "differing": _once(_of(parts["disagreements"], "event_id")),
    }


def _of(rows: Rows, column: str) -> list[str]:
    return [row[column] for row in rows]


def _once(ids: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _asked(
    connection: duckdb.DuckDBPyConnection, queries: Mapping[str, str], name: str, **values: Any
) -> Rows:
    return _rows(connection.sql(queries[name], params=values))


def _rows(relation: duckdb.DuckDBPyRelation) -> Rows:
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
