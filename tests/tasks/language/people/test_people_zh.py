import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import elements_end
from tasks.language.people.people_zh import find_people_zh, find_spelled
from tasks.language.people.reader_zh import spelled_index
from tasks.language.story import Line, Place


def found(text: str, lexicon: PeopleLexicon, *english: str) -> list[tuple[str, str | None]]:
    spelled = [Mention(Place(2, 0, len(n)), n, "pinyin", None, None, "pinyin_en") for n in english]
    index = spelled_index(spelled, lexicon)
    mentions = find_people_zh(Line(1, "zh", "body", text), index, set(), lexicon)
    assert all(text[m.place.start : m.place.end] == m.name for m in mentions)
    return [(m.name, m.title) for m in mentions]


def test_a_chain_of_titles_and_names(lexicon: PeopleLexicon) -> None:
    text = "市政府副秘书长贺长青，市外办主任罗雁秋、副主任蒲思远，市文广旅局副局长欧阳沁参加会见。"
    assert found(text, lexicon) == [
        ("贺长青", "市政府副秘书长"),
        ("罗雁秋", "市外办主任"),
        ("蒲思远", "副主任"),
        ("欧阳沁", "市文广旅局副局长"),
    ]


def test_two_offices_of_one_person_are_one_title(lexicon: PeopleLexicon) -> None:
    assert found("会议由办党组成员、副主任沈路主持。", lexicon) == [("沈路", "办党组成员、副主任")]


def test_names_under_one_title(lexicon: PeopleLexicon) -> None:
    text = "市外办二级巡视员王平、马力、卢青及有关人员参加。"
    assert [name for name, _ in found(text, lexicon)] == ["王平", "马力", "卢青"]


def test_the_longer_word_behind_a_name_decides_its_end(lexicon: PeopleLexicon) -> None:
    assert found("副市长陈明陪同考察。", lexicon) == [("陈明", "副市长")]
    assert found("副市长李和平说，欢迎来访。", lexicon) == [("李和平", "副市长")]


def test_foreign_names_with_and_without_a_dot(lexicon: PeopleLexicon) -> None:
    text = "论坛由市外办主任罗雁秋和法国驻成都总领事杜兰共同主持，德国驻华大使卡特琳·阿勒斯出席。"
    assert found(text, lexicon) == [
        ("罗雁秋", "市外办主任"),
        ("杜兰", "法国驻成都总领事"),
        ("卡特琳·阿勒斯", "德国驻华大使"),
    ]


def test_a_consulate_is_no_consul(lexicon: PeopleLexicon) -> None:
    assert found("活动由市外办和法国驻成都总领事馆联合主办。", lexicon) == []


def test_a_surname_glued_to_a_verb_is_freed_by_the_english(lexicon: PeopleLexicon) -> None:
    text = "培训会邀请者文杰、周小路、单晓峰三位专家授课。"
    names = [name for name, _ in found(text, lexicon, "Zhe Wenjie")]
    assert names == ["者文杰", "周小路", "单晓峰"]


def test_a_name_without_title_is_known_by_its_spelling(lexicon: PeopleLexicon) -> None:
    line = Line(1, "zh", "body", "决赛中，临江大学的李小溪获得第一名，李小溪很高兴。")
    english = [Mention(Place(2, 0, 9), "Li Xiaoxi", "pinyin", None, None, "pinyin_en")]
    spelled = spelled_index(english, lexicon)
    [first, again] = find_spelled(line, spelled, set(), lexicon)
    assert (first.name, first.title, again.name) == ("李小溪", None, "李小溪")
    taken = set(range(first.place.start, first.place.end))
    assert find_spelled(line, spelled, taken, lexicon) == [again]


def test_a_name_before_its_title(lexicon: PeopleLexicon) -> None:
    assert found("会上，贺长青副市长致辞。", lexicon) == [("贺长青", "副市长")]


def test_our_own_ambassador_is_read_as_a_chinese_name(lexicon: PeopleLexicon) -> None:
    assert found("中国驻法国大使沈路出席。", lexicon) == [("沈路", "中国驻法国大使")]


def test_a_word_before_a_quotation_is_no_part_of_a_name(lexicon: PeopleLexicon) -> None:
    assert ("沈路", "市外办主任") in found("市外办主任沈路以“守正创新”为题授课。", lexicon)


def test_usual_words_behind_a_title_are_nobodys_name(lexicon: PeopleLexicon) -> None:
    for text in (
        "总领事高度评价双方合作。",
        "市外办主任任期届满。",
        "市外办主任曾参观展览。",
        "日本驻临江总领事保护中心开放。",
        "领事保护知识讲座",
        "法国大使提高、改善服务。",
    ):
        assert found(text, lexicon) == []


def test_a_form_of_address_is_no_given_name(lexicon: PeopleLexicon) -> None:
    assert found("国际部主任易老师参加。", lexicon) == []


def test_addresses_and_roles_before_a_foreign_name(lexicon: PeopleLexicon) -> None:
    text = "法国工商会会长Dr. Paul Martin、联合国某署执行主任代表盖里·李维斯出席。"
    assert found(text, lexicon) == [
        ("Paul Martin", "法国工商会会长"),
        ("盖里·李维斯", "联合国某署执行主任代表"),
    ]


def test_a_paper_belongs_to_the_title(lexicon: PeopleLexicon) -> None:
    text = "由埃及《河谷报》主编哈尼·瓦法、约旦电视台主持人拉尼娅·哈达德组成的团"
    assert found(text, lexicon) == [
        ("哈尼·瓦法", "埃及《河谷报》主编"),
        ("拉尼娅·哈达德", "约旦电视台主持人"),
    ]


def test_a_name_ends_before_the_next_ones_title(lexicon: PeopleLexicon) -> None:
    text = "德国商会会长汉斯·迈尔和法国商人让·杜邦、阿曼大使纳赛尔·布萨的代表阿里·哈姆丹到访。"
    names = [name for name, _ in found(text, lexicon)]
    assert names[0] == "汉斯·迈尔"
    assert "阿里·哈姆丹" in names


def test_a_university_bears_a_name_and_is_nobody(lexicon: PeopleLexicon) -> None:
    assert found("以色列本·古里安大学与我市合作。", lexicon) == []


def test_a_minoritys_name_goes_on_to_the_sign(lexicon: PeopleLexicon) -> None:
    assert found("地区商务局局长艾合买提江，会见了客人。", lexicon) == [
        ("艾合买提江", "地区商务局局长")
    ]


def test_a_title_begins_behind_an_and(lexicon: PeopleLexicon) -> None:
    text = "小野寺惠子女士和关西大学教授渡边诚、和平区副区长陈明以及英国商会会长马克·李出席。"
    assert found(text, lexicon) == [
        ("渡边诚", "关西大学教授"),
        ("陈明", "和平区副区长"),
        ("马克·李", "英国商会会长"),
    ]


def test_a_name_of_elements_takes_the_character_before_a_sign(lexicon: PeopleLexicon) -> None:
    assert found("省文化厅副厅长才让太、副市长陈明陪同。", lexicon)[0][0] == "才让太"


def test_a_ministry_of_several_things_is_one_office(lexicon: PeopleLexicon) -> None:
    text = "尼泊尔文化、旅游部部长拉宾德拉·塔帕到访。"
    assert found(text, lexicon) == [("拉宾德拉·塔帕", "尼泊尔文化、旅游部部长")]


def test_an_office_behind_with_is_somebody_elses(lexicon: PeopleLexicon) -> None:
    text = "蒲思远副市长与清迈市副市长颂猜·蓬拉哇举行会谈，副主任与让·杜邦交谈。"
    assert found(text, lexicon) == [
        ("蒲思远", "副市长"),
        ("颂猜·蓬拉哇", "清迈市副市长"),
        ("让·杜邦", None),
    ]


def test_a_family_name_ends_with_its_line(lexicon: PeopleLexicon) -> None:
    assert found("日本旭川市市长西野", lexicon) == [("西野", "日本旭川市市长")]
    assert elements_end("市长艾力", 2, {"艾力": ("eli",)}) == len("市长艾力")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("展览在石鲁美术馆开幕。", "Shi Lu"),
        ("走进沈路农业科技有限公司。", "Shen Lu"),
        ("沈路（集团）公司派代表参加。", "Shen Lu"),
        ("客人参观阿尔贝·杜兰公司。", "Albert Durand"),
        ("他们在阿尔贝·杜兰博物馆会面。", "Albert Durand"),
    ],
)
def test_a_body_that_bears_a_name_is_nobody(
    text: str, english: str, lexicon: PeopleLexicon
) -> None:
    assert found(text, lexicon, english) == []


def test_a_title_behind_somebody_with_a_dot_begins_behind_the_joint(lexicon: PeopleLexicon) -> None:
    text = "护理主管玛丽·杜兰与临江大学医院党委书记贺长青签约。"
    assert ("贺长青", "临江大学医院党委书记") in found(text, lexicon)


def test_a_word_of_an_office_is_no_given_name(lexicon: PeopleLexicon) -> None:
    assert found("外交部领事司原参赞贺长青授课。", lexicon) == [("贺长青", "外交部领事司原参赞")]


def test_a_people_between_title_and_name(lexicon: PeopleLexicon) -> None:
    assert found("公司总经理意大利人马可·贝里尼出席。", lexicon) == [("马可·贝里尼", "公司总经理")]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("91岁的老党员沈明河回忆往事。", "沈明河", "老党员"),
        ("某大学澳门学生卢文皓通过大屏幕问候。", "卢文皓", "某大学澳门学生"),
        ("比赛中，小将藤原健太获“最佳射手”。", "藤原健太", "小将"),
        ("青年党员罗小满、沈远分享了体会。", "罗小满", "青年党员"),
    ],
)
def test_what_somebody_is_stands_before_the_name(
    text: str, name: str, title: str, lexicon: PeopleLexicon
) -> None:
    assert found(text, lexicon)[0] == (name, title)


@pytest.mark.parametrize(
    "text",
    ["留学生曾参加活动。", "全体党员高度评价。", "学生们来到学校。", "中外学生夏令营举行。"],
)
def test_what_people_do_is_nobodys_name(text: str, lexicon: PeopleLexicon) -> None:
    assert found(text, lexicon) == []


def test_a_place_written_by_sound_does_not_break_a_title(lexicon: PeopleLexicon) -> None:
    assert found("中国驻桑给巴尔总领事沈路出席。", lexicon) == [("沈路", "中国驻桑给巴尔总领事")]


def test_a_town_ends_no_name(lexicon: PeopleLexicon) -> None:
    assert found("古石镇党委书记贺长青出席。", lexicon) == [("贺长青", "古石镇党委书记")]
