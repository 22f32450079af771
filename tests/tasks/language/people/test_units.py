import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.units import FOREIGN_AFFAIRS, LEADERS, is_one_body, units


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("涪陵区副区长", ("涪陵区",)),
        ("重庆市涪陵区委书记", ("涪陵区",)),
        ("临江区外办主任", ("临江区",)),
        ("都江堰市副市长", ("都江堰市",)),
        ("市外办党组书记、主任", (FOREIGN_AFFAIRS,)),
        ("重庆市人民政府外事办公室副主任", (FOREIGN_AFFAIRS,)),
        ("市台港澳办主任", (FOREIGN_AFFAIRS,)),
        ("市人民对外友好协会会长", (FOREIGN_AFFAIRS,)),
        ("市港口局副局长", ("港口",)),
        ("市对外经济贸易委员会主任", ("对外经济贸易",)),
        ("市委宣传部副部长", ("宣传",)),
        ("副市长", (LEADERS,)),
        ("成都市副市长", (LEADERS,)),
        ("市政府副秘书长", (LEADERS,)),
        ("中共重庆市委副书记", (LEADERS,)),
        ("副市长、市公安局局长", ("公安",)),
        ("市委常委、涪陵区委书记", ("涪陵区",)),
        ("市委常委", ()),
        ("两江新区管委会主任", ()),
        ("高新区管委会副主任", ()),
        ("副主任", ()),
        (None, ()),
    ],
)
def test_the_units_of_a_title(
    title: str | None, expected: tuple[str, ...], lexicon: PeopleLexicon
) -> None:
    assert units(title, lexicon) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("文旅", "文化和旅游", True),
        ("发改", "发展和改革", True),
        ("公安", "国家安全", False),
        ("江东区", "江区", False),
        (LEADERS, "城市管理", False),
    ],
)
def test_a_body_in_full_and_in_short_is_one(one: str, other: str, *, same: bool) -> None:
    assert is_one_body(one, other) is same
