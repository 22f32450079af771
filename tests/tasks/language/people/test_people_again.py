from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.people_again import again_en, again_zh, heard, misspelled
from tasks.language.story import Line, Place


def line(text: str, language: str = "zh") -> Line:
    return Line(1, language, "body", text)


def mention(name: str, start: int, form: str = "han") -> Mention:
    return Mention(Place(1, start, start + len(name)), name, form, "x", None, "x")


def test_a_name_is_found_again_but_not_inside_a_longer_one() -> None:
    told = line("李明山与李明座谈，李明山说，李明答。")
    found = [mention("李明山", 0), mention("李明", 4)]
    again = again_zh([told], found)
    assert {(m.name, m.place.start) for m in again} == {("李明山", 9), ("李明", 14)}
    assert {m.rule for m in again} == {"name_again_zh"}


def test_many_names_are_found_as_few_are() -> None:
    names = [f"{family}{given}" for family in "王李张刘陈杨赵黄" for given in "平明安宁思远"]
    told = line("，".join([*names, *names]))
    half = len(told.text) // 2
    found = [mention(name, 3 * number) for number, name in enumerate(names)]
    again = again_zh([told], found)
    assert sorted(m.place.start for m in again) == list(range(half + 1, len(told.text), 3))
    assert again_zh([told], []) == []


def test_an_english_name_is_found_again_as_a_whole_word_only() -> None:
    told = line("Lin met Linda Lin and Lindsay; Linjiang thanked Lin.", "en")
    found = [mention("Lin", 0, "pinyin"), mention("Wu", 8, "pinyin")]
    assert [m.place.start for m in again_en([told], found)] == [14, 48]


def test_lost_capitals_and_spaces_are_looked_for_by_every_reading() -> None:
    told = [line("Present: SHAN Xiaofeng, shanxiaofeng, Danxiaofeng and Shan X.", "en")]
    assert [m.name for m in misspelled(told, "单晓峰")] == [
        "SHAN Xiaofeng",
        "shanxiaofeng",
        "Danxiaofeng",
    ]
    assert misspelled(told, "单A峰") == []
    assert misspelled(told, "单") == []


def test_the_one_name_that_sounds_like_it_is_heard(lexicon: PeopleLexicon) -> None:
    told = [line("Idris Bello, an international student of the university, won.", "en")]
    [found] = heard(told, "伊德里斯·贝洛", set(), lexicon)
    assert (found.name, found.title) == (
        "Idris Bello",
        "international student of the university",
    )
    assert heard(told, "伊德里斯·贝洛", {(1, 0)}, lexicon) == []
    assert heard(told, "卡特琳·阿勒斯", set(), lexicon) == []


def test_the_place_of_an_office_is_no_part_of_the_name(lexicon: PeopleLexicon) -> None:
    told = [line("Consul General of Norway in Shanghai Bellomar sent his thanks.", "en")]
    [found] = heard(told, "贝洛马尔", set(), lexicon)
    assert found.name == "Bellomar"


def test_of_two_names_that_sound_alike_none_is_heard(lexicon: PeopleLexicon) -> None:
    told = [line("Idris Bello and Idris Pelo won.", "en")]
    assert heard(told, "伊德里斯·贝洛", set(), lexicon) == []
