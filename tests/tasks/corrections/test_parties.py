from typing import Any

import polars as pl
import pytest

from tasks.corrections.parties import Regrouped, regroup
from warehouse.schemas.lake import Participant

FIRST, SECOND, THIRD = (f"o-{digit * 16}" for digit in "123")
DOCUMENT = "0123456789abcdef"
EVENTS = [f"{DOCUMENT}-i00{number}-e1" for number in (1, 2, 3, 4)]


@pytest.fixture
def rows(frame_of) -> pl.DataFrame:
    people = [
        (EVENTS[0], "蒲思远", FIRST),
        (EVENTS[1], "蒲思源", SECOND),
        (EVENTS[2], "蒲思元", THIRD),
    ]
    people.append((EVENTS[3], "蒲思远", FIRST))
    named = [
        {"event_id": event, "participant_no": 1, "entity_kind": "official", "name_zh": name}
        for event, name, _ in people
    ]
    ids = pl.Series("entity_id", [who for _, _, who in people])
    return frame_of(Participant, named).with_columns(ids, realm=pl.lit("state:成都"))


@pytest.fixture
def decided(rows: pl.DataFrame):
    def run(*decisions: dict[str, Any]) -> Regrouped:
        return regroup(rows, decisions, {DOCUMENT: True, "f" * 16: False})

    return run


def ids(regrouped: Regrouped) -> list[str]:
    return regrouped.rows["entity_id"].to_list()


def states(regrouped: Regrouped) -> list[str]:
    return [verdict.state for verdict in regrouped.verdicts]


def test_without_decisions_the_rows_are_the_same(decided, rows) -> None:
    assert decided().rows.equals(rows)


def test_two_rows_become_one_person(decided, decide) -> None:
    told = decided(decide("same_person", SECOND, expected="蒲思源", value=FIRST))
    assert ids(told) == [FIRST, FIRST, THIRD, FIRST]
    assert [verdict.rows_touched for verdict in told.verdicts] == [FIRST]


@pytest.mark.parametrize("turned", [False, True])
def test_chains_lead_to_one_person_in_any_order(decided, decide, turned: bool) -> None:
    chain = [
        decide("same_person", SECOND, expected="蒲思源", value=FIRST),
        decide("same_person", THIRD, expected="蒲思元", value=SECOND),
    ]
    told = decided(*(chain[::-1] if turned else chain))
    assert ids(told) == [FIRST] * 4
    assert states(told) == ["applied", "applied"]


def test_a_circle_is_no_obstacle(decided, decide) -> None:
    told = decided(
        decide("same_person", SECOND, expected="蒲思源", value=FIRST),
        decide("same_person", FIRST, expected="蒲思远", value=SECOND),
        decide("same_person", SECOND, expected="蒲思源", value=FIRST),
    )
    assert ids(told) == [FIRST, FIRST, THIRD, FIRST]
    assert states(told) == ["applied", "not_needed", "not_needed"]


def test_one_row_becomes_two_people(decided, decide) -> None:
    parted = decide("not_same_person", FIRST, within=EVENTS[3], expected="蒲思远", value="区里的")
    told = decided(parted)
    first, second, third, other = ids(told)
    assert (first, second, third) == (FIRST, SECOND, THIRD)
    assert other not in (FIRST, SECOND, THIRD)
    assert other.startswith("o-")
    assert told.verdicts[0].rows_touched == f"{FIRST} {other}"
    again = decided(parted | {"within": EVENTS[0]}, parted)
    assert ids(again) == [other, SECOND, THIRD, other]


def test_a_whole_document_can_be_meant_but_no_longer_number(decided, decide) -> None:
    within = decide("not_same_person", FIRST, within=DOCUMENT, expected="蒲思远", value="x")
    assert FIRST not in ids(decided(within))
    missed = within | {"within": f"{DOCUMENT}-i00"}
    assert states(decided(missed)) == ["matches_nothing"]


def test_two_who_are_two_already_stay_so(decided, decide) -> None:
    told = decided(decide("not_same_person", SECOND, expected="蒲思源", value=FIRST))
    assert ids(told) == [FIRST, SECOND, THIRD, FIRST]
    assert [(verdict.state, verdict.rows_touched) for verdict in told.verdicts] == [
        ("applied", None)
    ]


def test_what_cannot_be_applied_is_told(decided, decide) -> None:
    gone = "o-" + "9" * 16
    told = decided(
        decide("same_person", gone, expected="某", value=FIRST),
        decide("same_person", gone, expected="某", value=FIRST, document_id="f" * 16),
        decide("same_person", SECOND, expected="蒲思源", value=gone),
        decide("same_person", SECOND, expected="蒲某", value=FIRST),
        decide("not_same_person", SECOND, expected="蒲某", value=FIRST),
    )
    expected = [
        "matches_nothing",
        "source_changed",
        "matches_nothing",
        "value_differs",
        "value_differs",
    ]
    assert states(told) == expected
    assert ids(told) == [FIRST, SECOND, THIRD, FIRST]
    assert gone in told.verdicts[2].detail
