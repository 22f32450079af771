import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.people.spheres import sphere
from tasks.language.story import Place


def told(title_zh: str | None, title_en: str | None = None) -> Person:
    place = Place(1, 0, 2)
    return Person(
        [Mention(place, "沈路", "han", title_zh, None, "x")] if title_zh else [],
        [Mention(place, "Shen Lu", "pinyin", title_en, None, "x")],
    )


@pytest.mark.parametrize(
    ("title_zh", "title_en", "expected"),
    [
        ("市政府外办副主任", None, "state:重庆"),
        ("渝北区副区长", None, "state:重庆"),
        ("临江大学国际处处长", None, "university:临江大学"),
        ("青山（中国）有限公司总经理", None, "company:青山（中国）有限公司"),
        ("外交部亚洲司副司长", None, "central"),
        (None, "vice mayor of Chongqing", "state:重庆"),
        (
            None,
            "Deputy Director of the Department of Asian Affairs, Ministry of Foreign Affairs",
            "central",
        ),
        (None, "president of Linjiang University", "university:Linjiang University"),
        (None, None, ""),
    ],
)
def test_spheres_keep_namesakes_apart(
    title_zh: str | None, title_en: str | None, expected: str, lexicon: PeopleLexicon
) -> None:
    assert sphere(told(title_zh, title_en), "重庆", lexicon) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("成都市副市长", "state:成都"),
        ("中共成都市委副书记", "state:成都"),
        ("成都外办主任", "state:成都"),
        ("四川省成都市锦江区副区长", "state:成都"),
        ("锦江区副区长", "state:成都"),
        ("四川省外办主任", "state:四川"),
        ("市政府驻北京办事处主任", "state:重庆"),
    ],
)
def test_a_title_that_says_its_city_belongs_there(
    title: str, expected: str, lexicon: PeopleLexicon
) -> None:
    assert sphere(told(title), "重庆", lexicon) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("vice mayor of Chengdu", "state:成都"),
        ("deputy head of Jinjiang District, Chengdu, Sichuan Province", "state:成都"),
        ("vice mayor of Suzhou", "state:重庆"),  # 苏州 and 宿州
    ],
)
def test_an_english_title_that_says_its_city_belongs_there(
    title: str, expected: str, lexicon: PeopleLexicon
) -> None:
    assert sphere(told(None, title), "重庆", lexicon) == expected


@pytest.mark.parametrize("home", ["长春", "武汉"])
def test_a_district_that_several_cities_have_is_the_home_citys(
    home: str, lexicon: PeopleLexicon
) -> None:
    assert sphere(told("朝阳区副区长"), home, lexicon) == f"state:{home}"


def test_the_province_without_its_name_is_that_of_the_home_city(lexicon: PeopleLexicon) -> None:
    assert sphere(told("省外办副主任"), "成都", lexicon) == "state:四川"
