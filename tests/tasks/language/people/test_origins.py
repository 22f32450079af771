import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.people.sides import country, side
from tasks.language.story import Line


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("来自尼泊尔的阿尔琼·塔帕获得一等奖。", "NP"),
        ("在当地工作的尼泊尔人阿尔琼·塔帕获得一等奖。", "NP"),
        ("Arjun Thapa from Nepal won the first prize.", "NP"),
        ("香港青年实习团抵达，团长陈慧仪表示感谢。", "HK"),
        ("A group of students from Hong Kong came. Winnie Cheung, head of the group, spoke.", "HK"),
    ],
)
def test_the_words_around_a_name_tell_where_from(
    text: str, code: str, lexicon: PeopleLexicon
) -> None:
    language = "en" if text.isascii() else "zh"
    [person] = people_of([Line(1, language, "body", text)], lexicon)
    assert (side(person, lexicon), country(person, lexicon)) == ("partner", code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("尼泊尔加德满都商会举行年会，商会会长沈明河致辞。", "NP"),
        ("法国客人访问尼泊尔商会，商会会长沈明河接待。", "NP"),
        ("法国客人访问武汉市商会，商会会长沈明河陪同。", None),
        ("法国代表团与武汉国际商会座谈，商会会长沈明河参加。", None),
    ],
)
def test_an_office_of_a_body_named_in_short_is_of_the_one_named_before(
    text: str, code: str | None, lexicon: PeopleLexicon
) -> None:
    [person] = people_of([Line(1, "zh", "body", text)], lexicon)
    assert person.origin == code


def test_an_origin_told_elsewhere_is_kept(lexicon: PeopleLexicon) -> None:
    told = (
        Line(1, "zh", "body", "日方佐佐木健一课长、长谷川润部长参加。"),
        Line(2, "en", "body", "Section Chief Sasaki Kenichi and Director Hasegawa Jun attended."),
    )
    assert [person.origin for person in people_of(told, lexicon)] == ["JP", "JP"]


@pytest.mark.parametrize(
    "text",
    ["市青年代表团出发，团长陈慧仪表示感谢。", "法国代表团和德国代表团来访，团长陈慧仪表示感谢。"],
)
def test_the_head_of_a_group_is_from_nowhere_where_no_one_group_is(
    text: str, lexicon: PeopleLexicon
) -> None:
    [person] = people_of([Line(1, "zh", "body", text)], lexicon)
    assert person.origin is None


@pytest.mark.parametrize(
    "text",
    [
        "He Changqing from the School of Japanese of Linjiang University spoke.",
        "He Changqing from the Hong Kong and Macao Affairs Office spoke.",
    ],
)
def test_who_deals_with_a_country_is_not_from_there(text: str, lexicon: PeopleLexicon) -> None:
    assert [p.origin for p in people_of([Line(1, "en", "body", text)], lexicon)] == [None]


def test_a_name_of_hong_kong_is_linked_by_the_office(lexicon: PeopleLexicon) -> None:
    told = (
        Line(1, "zh", "body", "香港青年实习团抵达，团长陈慧仪表示感谢。"),
        Line(
            2, "en", "body", "A group from Hong Kong came. Winnie Chan, head of the group, spoke."
        ),
    )
    [person] = people_of(told, lexicon)
    assert (person.name_zh, person.name_en) == ("陈慧仪", "Winnie Chan")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("代表团拜会泰国临江商会，与商会主席沈明河座谈。", "TH"),
        ("香港青山扶轮社捐赠物资。扶轮社社长沈明河出席。", "HK"),
        ("代表团拜会临江商会，与商会主席沈明河座谈。", None),
        ("泰国友人来访，商会主席沈明河出席。", None),
    ],
)
def test_a_body_named_in_short_is_the_one_named_before(
    text: str, origin: str | None, lexicon: PeopleLexicon
) -> None:
    [person] = people_of([Line(1, "zh", "body", text)], lexicon)
    assert person.origin == origin
