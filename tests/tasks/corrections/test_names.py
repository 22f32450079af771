from typing import Any

import polars as pl
import pytest

from tasks.corrections.names import Renamed, rename
from warehouse.schemas.resolved import ResolvedAlias, ResolvedEntity

FIRST, SECOND = (f"o-{digit * 16}" for digit in "12")


@pytest.fixture
def named(frame_of):
    entities = frame_of(
        ResolvedEntity,
        [
            {"entity_kind": "official", "entity_id": FIRST, "name_zh": "蒲思远"},
            {"entity_kind": "official", "entity_id": SECOND, "name_en": "Lin Xiao"},
        ],
    )
    alias = {"entity_kind": "official", "entity_id": FIRST, "language": "zh"}
    aliases = frame_of(ResolvedAlias, [alias | {"alias": "蒲思远", "occurrences": 3}])

    def run(*decisions: dict[str, Any]) -> Renamed:
        return rename(entities, aliases, decisions, {})

    return run


def test_a_name_is_put_right_and_the_old_one_stays_a_spelling(named, decide) -> None:
    told = named(
        decide("right_name", FIRST, expected="蒲思远", value="蒲思沅"),
        decide("right_name", FIRST, expected=None, value="Pu Siyuan"),
    )
    first = told.entities.row(by_predicate=pl.col("entity_id") == FIRST, named=True)
    assert (first["name_zh"], first["name_en"]) == ("蒲思沅", "Pu Siyuan")
    assert told.aliases.select("language", "alias", "occurrences").rows() == [
        ("en", "Pu Siyuan", 0), ("zh", "蒲思沅", 0), ("zh", "蒲思远", 3)
    ]  # fmt: skip
    assert [verdict.rows_touched for verdict in told.verdicts] == [FIRST, FIRST]


def test_a_further_spelling_is_noted(named, decide) -> None:
    told = named(
        decide("alias", SECOND, expected="Lin Xiao", value="Lam Siu"),
        decide("alias", FIRST, expected="蒲思远", value="蒲思远"),
    )
    assert (SECOND, "en", "Lam Siu", 0) in told.aliases.drop("entity_kind").rows()
    assert [verdict.state for verdict in told.verdicts] == ["applied", "not_needed"]
    assert told.entities["name_en"].to_list() == [None, "Lin Xiao"]


def test_a_country_is_told(named, decide) -> None:
    told = named(decide("right_country", FIRST, value="FR"))
    assert told.entities["country_code"].to_list() == ["FR", None]
    assert told.aliases.equals(named().aliases)


@pytest.mark.parametrize(
    ("kind", "target", "expected", "value", "state"),
    [
        ("right_name", FIRST, "某某", "蒲思沅", "value_differs"),
        ("right_name", FIRST, "某某", "蒲思远", "not_needed"),
        ("right_name", SECOND, "Lin Xiao", "林晓", "value_differs"),
        ("right_name", "o-" + "9" * 16, "某", "某某", "matches_nothing"),
        ("alias", SECOND, "Lin", "Lam Siu", "value_differs"),
        ("alias", "o-" + "9" * 16, "某", "某某", "matches_nothing"),
    ],
)
def test_what_cannot_be_applied_changes_nothing(  # noqa: PLR0913, PLR0917
    named, decide, kind: str, target: str, expected: str, value: str, state: str
) -> None:
    told = named(decide(kind, target, expected=expected, value=value))
    assert [verdict.state for verdict in told.verdicts] == [state]
    assert told.entities.equals(named().entities)
    assert told.aliases.equals(named().aliases)
