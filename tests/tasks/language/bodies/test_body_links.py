from datetime import date

import pytest

from tasks.body_words import body_lexicon
from tasks.language.bodies.body_links import sounds_alike
from tasks.language.bodies.body_party import Occasion
from tasks.language.bodies.read_bodies import read_bodies
from tasks.language.story import Activity, Line
from tasks.language.telling import accounts_of

DAY = date(2021, 5, 8)


def names(chinese: str, english: str) -> dict[str | None, str | None]:
    lines = (Line(1, "zh", "body", chinese), Line(2, "en", "body", english))
    activity = Activity(lines, DAY, DAY, "day", "explicit", None, None, (), True, None)
    found = read_bodies(
        activity, accounts_of(activity), (), Occasion("meeting", {}), body_lexicon()
    )
    return {party.name_zh: party.name_en for party in found}


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        (
            "代表团参观了西门子电机（武汉）有限公司。",
            "They saw a line of Siemens Motors (Wuhan) Ltd. with great interest.",
            {"西门子电机（武汉）有限公司": "Siemens Motors (Wuhan) Ltd."},
        ),
        (
            "汇丰银行代表参加会议。",
            "People from HSBC were also there.",
            {"汇丰银行": "HSBC"},
        ),
        (
            "代表团与曼纳瓦图工商会、林雪平大学座谈。",
            "Talks were held with Linköping University and the Manawatu Chamber of Commerce.",
            {
                "曼纳瓦图工商会": "Manawatu Chamber of Commerce",
                "林雪平大学": "Linköping University",
            },
        ),
        (
            "突尼斯《新闻报》、摩洛哥《晨报》的记者参加。",
            "Journalists of La Presse of Tunisia and Le Matin of Morocco came.",
            {"突尼斯《新闻报》": "La Presse", "摩洛哥《晨报》": "Le Matin"},
        ),
        (
            "武汉市与日本大分市、法国尼斯市举行视频会谈。",
            "Wuhan had a video meeting with Oita of Japan and Nice of France.",
            {"大分市": "Oita", "尼斯市": "Nice"},
        ),
    ],
)
def test_one_body_under_both_its_names(
    chinese: str, english: str, expected: dict[str, str]
) -> None:
    found = names(chinese, english)
    assert {zh: (found.get(zh) or "").rstrip(".") for zh in expected} == {
        zh: en.rstrip(".") for zh, en in expected.items()
    }


def test_an_office_is_no_name_of_a_firm() -> None:
    found = names(
        "代表团参观了西门子电机有限公司。",
        "They met the Deputy General Manager of Wuhan Information Group in France.",
    )
    assert found == {"西门子电机有限公司": None}


def test_characters_sound_like_a_word() -> None:
    lexicon = body_lexicon()
    assert sounds_alike("莱斯特市政府", "Leicester City Council", lexicon)
    assert not sounds_alike("莱斯特市政府", "Municipality of Porto", lexicon)


def test_what_is_printed_of_a_mission_in_a_list_is_another_form_of_its_name() -> None:
    lines = (
        Line(1, "zh", "body", "匈牙利、智利驻沪总领事馆官员出席。"),
        Line(2, "en", "body", "Officials of the Consulates General of Hungary and Chile attended."),
    )
    activity = Activity(lines, DAY, DAY, "day", "explicit", None, None, (), True, None)
    found = read_bodies(
        activity, accounts_of(activity), (), Occasion("meeting", {}), body_lexicon()
    )
    aliases = {party.country_code: dict.fromkeys(party.aliases) for party in found}
    assert ("en", "Consulates General of Hungary") in aliases["HU"]
    assert ("en", "Chile") in aliases["CL"]


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("Dawn Daily of Egypt took part.", "Dawn Daily"),
        ("The Ambassador of Egypt thanked those who came.", None),
        ("Dawn Daily of Egypt and Nile Weekly of Egypt took part.", None),
    ],
)
def test_a_paper_has_the_one_name_said_to_be_of_its_country(
    english: str, expected: str | None
) -> None:
    found = names("突尼斯《新闻报》、埃及《晨报》的记者参加。", english)
    assert found == {"突尼斯《新闻报》": None, "埃及《晨报》": expected}
