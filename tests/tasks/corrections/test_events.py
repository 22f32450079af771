from datetime import date
from typing import Any

import polars as pl
import pytest

from tasks.corrections.events import CorrectedEvents, correct_events, with_corrections
from warehouse.schemas.lake import Event

DOCUMENT = "0123456789abcdef"
MEETING, SIGNING = f"{DOCUMENT}-i001-e1", f"{DOCUMENT}-i001-e2"


@pytest.fixture
def events(frame_of) -> pl.DataFrame:
    day = {"date_start": date(2019, 5, 16), "date_end": date(2019, 5, 16), "date_precision": "day"}
    common = {"document_id": DOCUMENT, "year_basis": "explicit", "confidence": 1.0} | day
    return frame_of(
        Event,
        [
            common
            | {
                "event_id": MEETING,
                "event_type_code": "meeting",
                "title_zh": "会见",
                "is_main": True,
            },
            common
            | {"event_id": SIGNING, "event_type_code": "signing", "summary_en": "They signed."}
            | {"parent_event_id": MEETING, "is_main": False},
        ],
    )


@pytest.fixture
def correct(events: pl.DataFrame, decide):
    def run(*decisions: dict[str, Any]) -> CorrectedEvents:
        return correct_events(events, decisions, {DOCUMENT: True, "f" * 16: False})

    return run


def states(corrected: CorrectedEvents) -> list[str]:
    return [verdict.state for verdict in corrected.verdicts]


def test_a_date_is_put_right(correct, decide) -> None:
    told = correct(
        decide("right_date", MEETING, expected="2019/5/16", value="2019-05-17/2019-05-18")
    )
    (event,) = told.changed.to_dicts()
    assert (event["date_start"], event["date_end"]) == (date(2019, 5, 17), date(2019, 5, 18))
    assert (event["date_precision"], event["year_basis"]) == ("day", "correction")
    assert event["title_zh"] == "会见"
    assert [verdict.rows_touched for verdict in told.verdicts] == [MEETING]


def test_a_wrong_date_can_be_taken_away(correct, decide) -> None:
    told = correct(decide("right_date", MEETING, expected="2019-05-16", value="unknown"))
    (event,) = told.changed.to_dicts()
    assert (event["date_start"], event["date_precision"]) == (None, "unknown")
    assert event["year_basis"] == "unknown"


def test_decisions_build_on_each_other(correct, decide) -> None:
    told = correct(
        decide("right_type", MEETING, expected="meeting", value="signing"),
        decide("right_type", MEETING, expected="signing", value="aid"),
        decide("right_type", MEETING, expected="meeting", value="reception"),
        decide("right_type", MEETING, expected="meeting", value="aid"),
    )
    assert states(told) == ["applied", "applied", "value_differs", "not_needed"]
    assert told.changed["event_type_code"].to_list() == ["aid"]
    assert told.verdicts[2].detail == "It now says 'aid'."


def test_what_is_no_event_goes_and_what_was_within_it_stays(correct, events, decide) -> None:
    told = correct(decide("not_an_event", MEETING, expected="会见"))
    assert told.dropped["event_id"].to_list() == [MEETING]
    left = with_corrections(events, told)
    assert left.select("event_id", "parent_event_id", "is_main").rows() == [(SIGNING, None, True)]
    assert told.verdicts[0].rows_touched == f"{MEETING} {SIGNING}"
    both = correct(
        decide("not_an_event", SIGNING, expected="They signed."),
        decide("not_an_event", MEETING, expected="会见"),
    )
    assert with_corrections(events, both).is_empty()


@pytest.mark.parametrize(
    ("target", "state"),
    [(f"{DOCUMENT}-i009-e1", "matches_nothing"), (f"{'f' * 16}-i001-e1", "source_changed")],
)
def test_what_matches_nothing_is_told(correct, decide, target: str, state: str) -> None:
    told = correct(decide("right_type", target, expected="meeting", value="aid"))
    assert states(told) == [state]
    assert told.changed.is_empty()


def test_a_value_that_is_not_the_expected_one_is_left(correct, decide) -> None:
    told = correct(
        decide("right_date", MEETING, expected="2019-05-15", value="2019-05-17"),
        decide("not_an_event", MEETING, expected="会谈"),
    )
    assert states(told) == ["value_differs", "value_differs"]
    assert told.changed.is_empty()
    assert told.dropped.is_empty()


def test_decisions_of_other_kinds_are_passed_over(correct, decide) -> None:
    assert correct(decide("alias", "o-0123456789abcdef", expected="a", value="b")).verdicts == []
