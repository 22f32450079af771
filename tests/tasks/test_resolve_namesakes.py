from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.resolve_namesakes import people_of_units


def printed(*titles):
    """Titles such as `江东区 3` or `外办+商务 5`: the units, and the day where it is known."""
    parsed = (title.partition(" ") for title in titles)
    return [
        (tuple(units.split("+")), date(2021, 5, int(day)) if day else None)
        for units, _, day in parsed
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("外办 1", "江东区 5", "外办 9"),
        ("外办 1", "江东区 1"),
        ("江东区 1", "江西区 5", "江东区 9"),
        ("外办 1", "港口 5", "外办 9"),
        ("市 1", "江东区 5", "市 9"),
    ],
)
def test_offices_held_over_the_same_days_are_two_peoples(titles):
    assert len(set(people_of_units(printed(*titles)).values())) == 2


@pytest.mark.parametrize(
    "titles",
    [
        ("外办 1", "外办 3", "江东区 5", "江东区 9"),
        ("江东区 1", "江西区 9"),
        ("市 1", "外办 5", "市 9"),
        ("文旅 1", "文化旅游 5", "文旅 9"),
        ("外办 1", "外办+江东区 4", "江东区 5", "外办 9"),
        ("外办 1", "江东区", "外办 9"),
    ],
)
def test_a_change_of_office_or_two_of_one_person_are_one(titles):
    assert people_of_units(printed(*titles)) == {}


def test_who_leads_the_city_and_a_department_is_not_torn_by_a_namesake():
    found = people_of_units(printed("市 1", "外办 3", "江东区 4", "市 5", "外办 9"))
    assert found["市"] == found["外办"] != found["江东区"]


def test_what_could_be_either_namesakes_is_neithers():
    found = people_of_units(printed("外办 1", "江东区 5", "外办 9", "商务 20"))
    assert len(set(found.values())) == 3


def test_one_office_after_the_other_is_one_person_beside_a_namesake():
    found = people_of_units(printed("外办 1", "商务 9", "江东区 1", "江东区 9"))
    assert found["外办"] == found["商务"] != found["江东区"]


TITLES = st.lists(
    st.tuples(
        st.sampled_from([("市",), ("外办",), ("商务",), ("江东区",), ("商务", "外办")]),
        st.one_of(st.none(), st.dates(date(2021, 5, 1), date(2021, 5, 4))),
    ),
    max_size=5,
)


@given(TITLES)
def test_the_order_of_titles_changes_nothing(titles):
    expected = people_of_units(titles)
    assert all(people_of_units(order) == expected for order in permutations(titles, len(titles)))


@given(TITLES)
def test_units_of_one_title_are_one_persons(titles):
    found = people_of_units(titles)
    assert all(len({found.get(unit) for unit in units}) == 1 for units, _ in titles)
