"""Namesakes within one sphere: two people where their titles and days say so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, combinations
from typing import NamedTuple

import polars as pl

from tasks.language.people.units import LEADERS, is_district, is_one_body
from tasks.resolve_names import components, only_one

_PERSON = ["name_zh", "realm"]
_STATE = "state:"
_TWO = 2


class _Seen(NamedTuple):
    """From which to which day a body's office was printed beside a name."""

    first: date
    last: date


def part_namesakes(rows: pl.DataFrame) -> pl.DataFrame:
    """Adds `part`: which of the namesakes of one sphere each row is; empty for the only one.

    A name printed with offices of two districts, or of a district and the city, or of two
    departments, is two people if their days overlap; one after the other they are a change of
    office. A row whose title names none of the units is the one of its document, or nobody's
    in particular where the document has two of the name.

    Args:
        rows: Has `document_id`, `name_zh`, `realm`, `units` and `day`.
    """
    placed = rows.with_columns(unit=pl.col("units").list.first())
    parts = _parts(_at_one_time(placed.drop_nulls("unit")))
    told = placed.join(parts, on=[*_PERSON, "unit"], how="left")
    here = [*_PERSON, "document_id"]
    lent = only_one(told.drop_nulls("part"), here, "part").rename({"part": "lent"})
    silent = pl.when(pl.col("unit").is_null()).then("lent")
    part = pl.coalesce("part", silent, pl.lit(""))
    return told.join(lent, on=here, how="left").with_columns(part=part).drop("unit", "lent")


def _at_one_time(placed: pl.DataFrame) -> pl.DataFrame:
    """The rows of names that may be several people: units over the same days.

    Of three units two may be one body in full and in short, whose days count together.
    """
    within = placed.filter(pl.col("realm").str.starts_with(_STATE))
    several = within.group_by(_PERSON).agg(times=pl.col("unit").n_unique())
    named = within.join(several.filter(pl.col("times") > 1), on=_PERSON, how="semi")
    days = pl.col("day")
    seen = named.drop_nulls("day").group_by(*_PERSON, "unit").agg(first=days.min(), last=days.max())
    overlapping = seen.join(seen, on=_PERSON, suffix="_other").filter(
        (pl.col("unit") < pl.col("unit_other"))
        & (pl.col("first") <= pl.col("last_other"))
        & (pl.col("first_other") <= pl.col("last"))
    )
    many = seen.group_by(_PERSON).len().filter(pl.col("len") > _TWO)
    suspects = pl.concat([overlapping.select(_PERSON), many.select(_PERSON)])
    return within.join(suspects, on=_PERSON, how="semi")


def _parts(placed: pl.DataFrame) -> pl.DataFrame:
    """For the names that are several people: which one holds which unit."""
    found: list[tuple[str, str, str, str]] = []
    for (name, realm), group in placed.partition_by(_PERSON, as_dict=True).items():
        parts = people_of_units(group.select("units", "day").rows())
        found += [(str(name), str(realm), unit, part) for unit, part in parts.items()]
    schema = dict.fromkeys([*_PERSON, "unit", "part"], pl.String())
    return pl.DataFrame(found, schema=schema, orient="row")


def people_of_units(printed: Sequence[tuple[Sequence[str], date | None]]) -> dict[str, str]:
    """Which person holds which unit, named after one of theirs; empty where all are one.

    Units printed in one title are one person's. Bodies that nothing tells apart go together,
    unless that would join two who are apart: then each is a person of its own.

    Args:
        printed: The units of each title of the name with the day, null where unknown.
    """
    body = _bodies(units for units, _ in printed)
    seen = _seen(printed, body)
    pairs = list(combinations(sorted(set(body.values())), 2))
    apart = {pair for pair in pairs if _are_apart(*pair, seen)}
    if not apart:
        return {}
    person = components([(one, other) for one, other in pairs if (one, other) not in apart])
    torn = {
        person[one] for one, other in apart if one in person and person[one] == person.get(other)
    }
    return {
        unit: one if person.get(one, one) in torn else person.get(one, one)
        for unit, one in body.items()
    }


def _bodies(titles: Iterable[Sequence[str]]) -> dict[str, str]:
    """Each unit with the name of its body: one name for units of one title or one body."""
    together = {tuple(units) for units in titles}
    units = sorted(set(chain.from_iterable(together)))
    same = [pair for pair in combinations(units, 2) if is_one_body(*pair)]
    beside = [(title[0], unit) for title in together for unit in title]
    return components([*beside, *same])


def _seen(
    printed: Sequence[tuple[Sequence[str], date | None]], body: Mapping[str, str]
) -> dict[str, _Seen]:
    seen: dict[str, _Seen] = {}
    for units, day in printed:
        if day is not None:
            known = seen.get(body[units[0]], _Seen(day, day))
            seen[body[units[0]]] = _Seen(min(known.first, day), max(known.last, day))
    return seen


def _are_apart(one: str, other: str, seen: Mapping[str, _Seen]) -> bool:
    """Whether two bodies had different people of the name at one time.

    Who leads the city may head a department besides, but not a district.
    """
    if LEADERS in (one, other) and not (is_district(one) or is_district(other)):
        return False
    if one not in seen or other not in seen:
        return False
    return seen[one].first <= seen[other].last and seen[other].first <= seen[one].last
