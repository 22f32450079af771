"""Decision `title_mapping`: how a title is called in the other language."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import polars as pl

from tasks.corrections.script import language_of
from tasks.corrections.verdicts import Decision, Verdict, compared, missing
from warehouse.schemas.corrections import MappedTitle

KIND = "title_mapping"


class Mapped(NamedTuple):
    """The titles that people mapped, and the verdicts."""

    titles: pl.DataFrame
    verdicts: list[Verdict]


def map_titles(
    rows: pl.DataFrame, decisions: Iterable[Decision], current: Mapping[str, bool]
) -> Mapped:
    """Applies the decisions about titles of officials; what was printed is not changed.

    Args:
        rows: Parties with `entity_kind`, `title_zh` and `title_en`.
        decisions: Sound corrections of any kind, in their order; others are passed over.
        current: For every document ever taken in whether it still counts.
    """
    chosen = [decision for decision in decisions if decision["decision"] == KIND]
    targets = [decision["target"] for decision in chosen]
    about = pl.col("title_zh").is_in(targets) | pl.col("title_en").is_in(targets)
    seen = rows.filter((pl.col("entity_kind") == "official") & about)
    told: dict[str, str] = {}
    verdicts = []
    for decision in chosen:
        verdict = _decide(decision, seen, told, current)
        if verdict.is_applied:
            title_zh, title_en = _in_order(decision)
            told[title_zh] = title_en
            verdict = verdict._replace(rows_touched=title_zh)
        verdicts.append(verdict)
    columns = MappedTitle.create_empty().schema
    return Mapped(pl.DataFrame(list(told.items()), schema=columns, orient="row"), verdicts)


def _in_order(decision: Decision) -> tuple[str, str]:
    """The Chinese title and the English one; the decision may be about either."""
    target, value = decision["target"], decision["value"]
    return (target, value) if language_of(target) == "zh" else (value, target)


def _decide(
    decision: Decision, seen: pl.DataFrame, told: Mapping[str, str], current: Mapping[str, bool]
) -> Verdict:
    target = decision["target"]
    here, there = (
        ("title_zh", "title_en") if language_of(target) == "zh" else ("title_en", "title_zh")
    )
    named = seen.filter(pl.col(here) == target)
    if named.is_empty():
        return missing(decision, current)
    beside = named.drop_nulls(there).group_by(there).len().sort("len", there, descending=True)
    printed = beside[there][0] if beside.height else ""
    return compared(decision, told.get(target, printed), decision["expected"], decision["value"])
