import polars as pl
import pytest

from tasks.resolve_entities import aliases_of, entities_of
from warehouse.schemas.lake import Participant


@pytest.fixture
def parties(frame_of):
    def make(*rows):
        full = [
            {"event_id": f"e{n}", "participant_no": 1, "entity_kind": "official"} | row
            for n, row in enumerate(rows)
        ]
        frame = frame_of(Participant, full)
        return frame.with_columns(
            pl.Series("entity_id", [row.get("id", "x") for row in rows]),
            pl.Series("realm", [row.get("realm", "") for row in rows]),
        )

    return make


def only_entity(rows):
    (entity,) = entities_of(rows, aliases_of(rows)).to_dicts()
    return entity


def test_a_spelling_counts_once_an_event(parties):
    rows = parties(
        {"name_zh": "林晓", "aliases": [{"language": "zh", "alias": "林晓"}]},
        {"name_zh": "林晓", "aliases": [{"language": "en", "alias": "Lin"}]},
    )
    found = aliases_of(rows).select("language", "alias", "occurrences").rows()
    assert found == [("en", "Lin", 1), ("zh", "林晓", 2)]


@pytest.mark.parametrize(
    ("spellings", "best"),
    [
        (["Lin Xiao", "Lin Xiao", "LIN Xiao"], "Lin Xiao"),
        (["LinXiao", "Lin Xiao"], "Lin Xiao"),
        (["Ling Xiao", "Ling Xiao", "Lin Xiao"], "Lin Xiao"),
        ([None], None),
    ],
)
def test_the_best_spelling_fits_then_is_frequent_then_well_formed(parties, spellings, best):
    rows = parties(*({"name_zh": "林晓", "name_en": name} for name in spellings))
    assert only_entity(rows)["name_en"] == best


def test_a_citys_body_is_called_with_the_city(parties):
    body = {"entity_kind": "organization", "realm": "甲州"}
    rows = parties(*(body | {"name_zh": name} for name in ("市外办", "市外办", "甲州市外办")))
    assert only_entity(rows)["name_zh"] == "甲州市外办"


def test_the_kind_most_events_say_wins(parties):
    kinds = ("other", "company", "other")
    rows = parties(
        *({"entity_kind": "partner", "name_en": "Foo", "partner_kind": kind} for kind in kinds)
    )
    assert only_entity(rows)["partner_kind"] == "other"


def test_a_person_belongs_to_the_body_of_that_name_and_country(parties):
    person = {"entity_kind": "partner", "partner_kind": "person", "affiliation_zh": "某 公司"}
    body = {"entity_kind": "partner", "partner_kind": "company", "name_zh": "某公司"}
    rows = parties(
        person | {"id": "p1", "realm": "GB", "name_en": "Anna White"},
        person | {"id": "p2", "realm": "FR", "name_en": "Anne Blanc"},
        body | {"id": "b1", "realm": "GB"},
    )
    found = dict(
        entities_of(rows, aliases_of(rows)).select("entity_id", "affiliation_id").iter_rows()
    )
    assert found == {"p1": "b1", "p2": None, "b1": None}
