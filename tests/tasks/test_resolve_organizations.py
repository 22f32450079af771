import polars as pl

from tasks.resolve_names import PARTY
from tasks.resolve_organizations import resolve_organizations

PROVINCES = {"甲州": "甲", "甲城": "甲", "乙州": "乙"}


def resolved(parties):
    return resolve_organizations(parties, PROVINCES)


def party(name_zh, name_en=None, city="甲州", document_id="d1"):
    return {"name_zh": name_zh, "name_en": name_en, "sphere": city, "document_id": document_id}


def test_a_citys_body_is_one_with_and_without_the_city(ids):
    a, b, c = ids(
        resolved,
        [party("市政府外办"), party("甲州市政府外办"), party("市政府外办", city="乙州")],
    )
    assert a == b
    assert a != c


def test_a_provinces_body_is_one_in_its_cities_and_another_elsewhere(ids):
    a, b, c, unknown = ids(
        resolved,
        [
            party("省外办"),
            party("省外办", city="甲城"),
            party("省外办", city="乙州"),
            party("省外办", city="d9"),
        ],
    )
    assert a == b
    assert len({a, c, unknown}) == 3


def test_other_bodies_are_one_whatever_city_tells_of_them(ids):
    a, b = ids(resolved, [party("某某大学"), party("某某大学", city="乙州")])
    assert a == b


def test_an_english_name_joins_the_one_body_that_bears_it(ids):
    a, b, elsewhere = ids(
        resolved,
        [
            party("某某大学", "Some University"),
            party(None, "The Some University", document_id="d2"),
            party(None, "Some University", city="", document_id="d3"),
        ],
    )
    assert a == b
    assert elsewhere != a


def test_an_english_name_two_bodies_bear_joins_none(ids):
    found = ids(
        resolved,
        [
            party("市外办", "Foreign Office"),
            party("区外办", "Foreign Office"),
            party(None, "Foreign Office"),
        ],
    )
    assert len(set(found)) == 3


def test_only_a_citys_own_body_has_the_city_as_realm():
    rows = [party("市政府外办"), party("某某大学"), party(None, None)]
    frame = pl.DataFrame([{"row": n} | row for n, row in enumerate(rows)])
    blank = [
        pl.lit(None, kind).alias(name) for name, kind in PARTY.items() if name not in frame.columns
    ]
    found = resolved(frame.with_columns(blank))
    assert found.sort("row")["realm"].to_list() == ["甲州", ""]
