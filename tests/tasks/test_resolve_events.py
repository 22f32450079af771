from datetime import date

import polars as pl
import pytest

from tasks.resolve_events import cluster_events
from warehouse.schemas.lake import Event

DAY = date(2021, 5, 3)


@pytest.fixture
def clusters(frame_of):
    def run(*events):
        rows = [
            {
                "date_start": DAY,
                "date_precision": "day",
                "year_basis": "explicit",
                "event_type_code": "meeting",
                "document_id": event["event_id"][:1],
            }
            | {name: value for name, value in event.items() if name != "parties"}
            for event in events
        ]
        parties = [
            (event["event_id"], "partner" if party.startswith("p") else "official", party)
            for event in events
            for party in event.get("parties", ())
        ]
        schema = {"event_id": pl.String, "entity_kind": pl.String, "entity_id": pl.String}
        found = cluster_events(
            frame_of(Event, rows), pl.DataFrame(parties, schema=schema, orient="row")
        )
        return dict(found.iter_rows())

    return run


def test_two_tellings_are_one_cluster(clusters):
    assert clusters(
        {"event_id": "b1", "parties": ["o1", "p1"]},
        {"event_id": "a1", "parties": ["o1", "p1", "p2"]},
        {"event_id": "c1", "parties": ["p9"]},
    ) == {"a1": "a1", "b1": "a1"}


def test_one_document_tells_of_two_events(clusters):
    assert (
        clusters({"event_id": "a1", "parties": ["p1"]}, {"event_id": "a2", "parties": ["p1"]}) == {}
    )


def test_an_official_who_meets_two_parties_on_one_day_has_two_meetings(clusters):
    assert (
        clusters(
            {"event_id": "a1", "parties": ["o1", "p1"], "title_zh": "林晓会见英方"},
            {"event_id": "b1", "parties": ["o1", "p2"], "title_zh": "林晓会见法方"},
        )
        == {}
    )


@pytest.mark.parametrize(
    "other",
    [{"date_start": date(2021, 5, 4)}, {"event_type_code": "signing"}, {"date_precision": "month"}],
)
def test_another_day_or_type_or_an_inexact_date_is_no_match(clusters, other):
    one = {"event_id": "a1", "parties": ["p1"]}
    assert clusters(one, {"event_id": "b1", "parties": ["p1"]} | other) == {}


def test_the_same_headline_is_enough(clusters):
    assert clusters(
        {"event_id": "a1", "title_zh": "某地举行友城论坛"},
        {"event_id": "b1", "title_zh": "某地举行友城论坛"},
    ) == {"a1": "a1", "b1": "a1"}


def test_each_event_takes_the_best_of_another_document(clusters):
    assert (
        clusters(
            {"event_id": "a1", "parties": ["p1", "p2"]},
            {"event_id": "b1", "parties": ["p1"], "title_en": "x"},
            {"event_id": "b2", "parties": ["p1", "p2", "o1"], "title_en": "y"},
            {"event_id": "b3", "parties": ["p2", "p5", "p6"]},
        )["a1"]
        == "a1"
    )
