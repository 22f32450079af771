from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
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
