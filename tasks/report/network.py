"""Who meets whom, as a network that Vega lays out by forces."""

import copy
import json
from functools import cache
from typing import Any

from tasks.report.chart_style import FONT, Spec
from tasks.report.gather import Gathered, Row
from tasks.report.words import LANGUAGES, PAGE, named, words

DRAWN = 40
"""So many pairs are drawn; the table below has all that are listed."""


def network(gathered: Gathered) -> dict[str, Spec]:
    """The network by language; empty where nobody met anybody."""
    pairs = gathered["pairs"][:DRAWN]
    return {language: _spec(pairs, language) for language in LANGUAGES} if pairs else {}


@cache
def _pattern() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PAGE / "network.vg.json").read_text(encoding="utf-8"))
    return found


def _spec(pairs: list[Row], language: str) -> Spec:
    spec = copy.deepcopy(_pattern())
    spec["description"] = words(language)["network.head"]
    spec["config"] = {"text": {"font": FONT}}
    nodes = _nodes(pairs, language)
    places = {node["id"]: number for number, node in enumerate(nodes)}
    links = [
        {
            "source": places[row["official_id"]],
            "target": places[row["partner_id"]],
            "events": row["events"],
            "key": f"rows/pair/{row['id']}",
            "tip": f"{named(row, language, 'official')} – {named(row, language, 'partner')}: "
            f"{row['events']}",
        }
        for row in pairs
    ]
    values = {"nodes": nodes, "links": links}
    for data in spec["data"]:
        data["values"] = values[data["name"]]
    return spec


def _nodes(pairs: list[Row], language: str) -> list[Row]:
    """Everybody in the pairs once, with the number of events over the pairs."""
    found: dict[str, Row] = {}
    for row in pairs:
        for side in ("official", "partner"):
            node = found.setdefault(
                row[f"{side}_id"],
                {
                    "id": row[f"{side}_id"],
                    "side": side,
                    "events": 0,
                    "label": named(row, language, side),
                    "tip": named(row, language, side),
                    "key": f"rows/{side}/{row[f'{side}_id']}",
                },
            )
            node["events"] += row["events"]
    return list(found.values())
