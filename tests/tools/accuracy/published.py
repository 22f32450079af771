"""Reads what the pipeline found from the published tables of a warehouse."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import duckdb
from accuracy.reading import Activity, LineFound, Party, Reading, keys_of

Row = dict[str, Any]
Rows = list[Row]

_DOCUMENTS = "select document_id, file_name from dim_document where is_current order by file_name"
_LINES = "select document_id, line_number, language, kind, item_id from passage"
_EVENTS = "from fact_event order by event_id"
_COUNTRIES = "select event_id, country_code from bridge_event_country"
_PARTIES = {
    "officials": """
        select b.event_id, b.role, b.title_zh, b.title_en, d.name_zh, d.name_en,
            (select list(alias) from official_alias a
             where a.official_id = d.official_id) as aliases
        from bridge_event_official b join dim_official d using (official_id)
        order by b.event_id, d.official_id""",
    "partners": """
        select b.event_id, b.role, b.title_zh, b.title_en, d.name_zh, d.name_en, d.kind,
            d.country_code,
            (select list(alias) from partner_alias a where a.partner_id = d.partner_id) as aliases
        from bridge_event_partner b join dim_foreign_partner d using (partner_id)
        order by b.event_id, d.partner_id""",
    "organizations": """
        select b.event_id, b.role, d.name_zh, d.name_en,
            (select list(alias) from organization_alias a
             where a.organization_id = d.organization_id) as aliases
        from bridge_event_organization b join dim_organization d using (organization_id)
        order by b.event_id, d.organization_id""",
}


def published_readings(warehouse: duckdb.DuckDBPyConnection) -> dict[str, Reading]:
    """What the warehouse says of every current document, by file name."""
    lines = _by(_rows(warehouse, _LINES), "document_id")
    events = _by(_rows(warehouse, _EVENTS), "document_id")
    parties = {side: _by(_rows(warehouse, sql), "event_id") for side, sql in _PARTIES.items()}
    countries = _by(_rows(warehouse, _COUNTRIES), "event_id")
    return {
        name: _reading(name, lines[document], events[document], parties, countries)
        for document, name in warehouse.sql(_DOCUMENTS).fetchall()
    }


def _rows(warehouse: duckdb.DuckDBPyConnection, sql: str) -> Rows:
    answer = warehouse.sql(sql)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall()]


def _by(rows: Iterable[Row], column: str) -> defaultdict[str, Rows]:
    groups: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _reading(
    name: str,
    lines: Rows,
    events: Rows,
    parties: dict[str, defaultdict[str, Rows]],
    countries: defaultdict[str, Rows],
) -> Reading:
    found = {
        row["line_number"]: LineFound(row["language"], row["kind"], row["item_id"]) for row in lines
    }
    activities = tuple(
        _activity(
            row,
            frozenset(n for n, line in found.items() if line.item == row["item_id"]),
            {side: tuple(map(_party, group[row["event_id"]])) for side, group in parties.items()},
            frozenset(country["country_code"] for country in countries[row["event_id"]]),
        )
        for row in events
    )
    return Reading(name, found, activities)


def _activity(
    row: Row,
    lines: frozenset[int],
    parties: dict[str, tuple[Party, ...]],
    countries: frozenset[str],
) -> Activity:
    return Activity(
        lines=lines,
        start=_iso(row["date_start"]),
        end=_iso(row["date_end"]),
        precision=row["date_precision"],
        types=(row["event_type_code"],),
        modes=(row["mode"],) if row["mode"] else (),
        headcount=row["participant_count"],
        countries=countries,
        is_main=row["is_main"],
        officials=parties["officials"],
        partners=parties["partners"],
        organizations=parties["organizations"],
    )


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _party(row: Row) -> Party:
    """Aliases are counted to the language they are written in."""
    aliases = row["aliases"] or []
    han = [alias for alias in aliases if not alias.isascii() and "\u3400" <= max(alias) <= "\u9fff"]
    return Party(
        names_zh=keys_of([row["name_zh"], *han]),
        names_en=keys_of([row["name_en"], *(alias for alias in aliases if alias not in han)]),
        kind=row.get("kind"),
        country=row.get("country_code"),
        role=row["role"],
        titles=keys_of([row.get("title_zh"), row.get("title_en")]),
    )
