import re

import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.people.sides import side
from tasks.language.story import Line


def named(lexicon: PeopleLexicon, *texts: str) -> set[tuple[str | None, str | None, str]]:
    lines = [
        Line(n, "zh" if re.search("[一-鿿]", text) else "en", "body", text)
        for n, text in enumerate(texts, 1)
    ]
    return {(p.name_zh, p.name_en, side(p, lexicon)) for p in people_of(lines, lexicon)}


def test_a_long_family_name_of_japan_joins_whatever_else_sounds_alike(
    lexicon: PeopleLexicon,
) -> None:
    lines = [
        Line(1, "zh", "body", "走友会会长藤原茂已是第七次参赛，肯尼亚选手基普·切鲁约特夺冠。"),
        Line(2, "en", "body", "Mr. Fujiwara Shigeru came again. Kip Cheruiyot won."),
    ]
    found = {p.name_zh: p.name_en for p in people_of(lines, lexicon)}
    assert found["藤原茂"] == "Fujiwara Shigeru"


def test_an_untitled_name_of_japan_is_known_by_its_family_name(lexicon: PeopleLexicon) -> None:
    lines = [
        Line(1, "zh", "body", "小将藤原健太获“最佳射手”。"),
        Line(2, "en", "body", "Fujiwara Kenta of Sakuragaoka, who scored most, was honoured."),
    ]
    [person] = people_of(lines, lexicon)
    assert person.name_en == "Fujiwara Kenta"


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        (
            "市外办主任罗雁秋会见了大田市国际关系大使金哲洙。",
            "Luo Yanqiu, director of the office, met with Kim Cheol-su, Ambassador for "
            "International Relations of Daejeon.",
            ("金哲洙", "Kim Cheol-su", "partner"),
        ),
        (
            "世界城市论坛首席代表艾大文（David Evans）来访。",
            "David Evans, Chief Representative of the World City Forum, visited.",
            ("艾大文", "David Evans", "partner"),
        ),
        (
            "自治区外办副主任尼玛旺堆出席。",
            "Nyima Wangdu, Deputy Director of the Foreign Affairs Office of the Region, attended.",
            ("尼玛旺堆", "Nyima Wangdu", "official"),
        ),
        (
            "日本友好交流人士小笠原健转交了口罩。",
            "Ken Ogasawara, director of the Japan Centre, handed over the masks.",
            ("小笠原健", "Ken Ogasawara", "partner"),
        ),
        (
            "天津飞机公司总经理马克·杜兰致辞。",
            "Marc Durand, General Manager of Tianjin Aircraft Company, spoke.",
            ("马克·杜兰", "Marc Durand", "partner"),
        ),
    ],
)
def test_names_that_are_no_pinyin_are_joined(
    zh: str, en: str, expected: tuple[str, str, str], lexicon: PeopleLexicon
) -> None:
    assert expected in named(lexicon, zh, en)


def test_two_left_over_on_one_side_are_nobody_s_other_name(lexicon: PeopleLexicon) -> None:
    zh = "埃及驻沪领事阿明、苏丹驻沪领事哈桑出席。"
    en = "Victor Ode, Consul, attended."
    assert ("阿明", "Victor Ode", "partner") not in named(lexicon, zh, en)
    assert ("哈桑", "Victor Ode", "partner") not in named(lexicon, zh, en)


def test_an_official_in_chinese_alone_is_no_foreigner_in_english_alone(
    lexicon: PeopleLexicon,
) -> None:
    zh = "市外办主任罗雁秋出席。"
    en = "Kim Cheol-su, Director of the Daejeon Centre, attended."
    assert named(lexicon, zh, en) == {
        ("罗雁秋", None, "official"),
        (None, "Kim Cheol-su", "partner"),
    }


def test_as_many_of_one_office_in_both_languages_are_joined_in_order(
    lexicon: PeopleLexicon,
) -> None:
    zh = "美国驻临江总领事梅儒安，政治经济领事狄悠文、公共事务领事雷康明到访。"
    en = (
        "Gregory Mason, US Consul General in Linjiang, Eunice Dyer, Political and Economic Consul, "
        "and Conrad Leigh, Public Affairs Consul, visited."
    )
    assert named(lexicon, zh, en) == {
        ("梅儒安", "Gregory Mason", "partner"),
        ("狄悠文", "Eunice Dyer", "partner"),
        ("雷康明", "Conrad Leigh", "partner"),
    }
    fewer = "Gregory Mason, US Consul General in Linjiang, and Eunice Dyer, Consul, visited."
    assert (None, "Eunice Dyer", "partner") in named(lexicon, zh, fewer)
