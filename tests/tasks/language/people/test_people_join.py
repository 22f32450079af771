from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.story import Line


def names(lexicon: PeopleLexicon, zh: str, en: str) -> set[tuple[str | None, str | None]]:
    lines = [Line(1, "zh", "body", zh), Line(2, "en", "body", en)]
    return {(p.name_zh, p.name_en) for p in people_of(lines, lexicon)}


def test_spelling_sound_and_office_join_the_languages(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，副市长贺长青会见了法国驻成都总领事杜兰、德国驻成都总领事安思远。"
    en = (
        "On May 3, He Changqing, vice mayor, met with Jean Durand, French Consul General in "
        "Chengdu, and Peter Schulz, German Consul General in Chengdu."
    )
    assert names(lexicon, zh, en) == {
        ("贺长青", "He Changqing"),
        ("杜兰", "Jean Durand"),
        ("安思远", "Peter Schulz"),
    }


def test_capitals_and_spaces_lost_in_the_english_are_found_again(lexicon: PeopleLexicon) -> None:
    zh = "市政府副秘书长贺长青参加。"
    assert names(lexicon, zh, "He changqing was present.") == {("贺长青", "He changqing")}


def test_a_letter_more_in_the_english_makes_no_second_person(lexicon: PeopleLexicon) -> None:
    zh = "5月3日，副市长贺长青会见埃塞俄比亚驻临江总领事塔德塞·沃尔德马里亚姆。"
    en = (
        "He Changqing, vice mayor, met with Tadesse Woldemariam, Consul General of Ethiopia. "
        "Tadese Woldemariam, the new consul general, thanked him."
    )
    assert names(lexicon, zh, en) == {
        ("贺长青", "He Changqing"),
        ("塔德塞·沃尔德马里亚姆", "Tadesse Woldemariam"),
    }


def test_a_letter_makes_another_chinese_name_or_the_holder_of_another_office(
    lexicon: PeopleLexicon,
) -> None:
    zh = "市外办主任罗建明、副主任罗建宁参加。"
    en = (
        "Luo Jianming, director of the office, and Luo Jianning, deputy director of the office, "
        "were present. Johannes Hansson, mayor of Kalmar, and Johannes Hanssen, curator of a "
        "museum, spoke."
    )
    assert names(lexicon, zh, en) == {
        ("罗建明", "Luo Jianming"),
        ("罗建宁", "Luo Jianning"),
        (None, "Johannes Hansson"),
        (None, "Johannes Hanssen"),
    }


def test_two_people_stay_two(lexicon: PeopleLexicon) -> None:
    zh = "市外办主任罗雁秋、副主任罗雁秀参加。"
    en = (
        "Luo Yanqiu, director of the office, and Luo Yanxiu, deputy director of the office, were "
        "present."
    )
    assert names(lexicon, zh, en) == {("罗雁秋", "Luo Yanqiu"), ("罗雁秀", "Luo Yanxiu")}


def test_a_leader_whose_words_are_studied_takes_no_part(lexicon: PeopleLexicon) -> None:
    zh = "市外办主任罗雁秋带领大家学习李明山总书记重要讲话精神。"
    en = (
        "Luo Yanqiu, director of the office, led the study of General Secretary Li Mingshan's "
        "important speech."
    )
    assert names(lexicon, zh, en) == {("罗雁秋", "Luo Yanqiu")}


def test_what_goes_on_from_a_word_that_is_no_name_is_nobody(lexicon: PeopleLexicon) -> None:
    assert names(lexicon, "会上发放《领事保护和协助指南》，省外办主任高新民出席。", "") == {
        ("高新民", None)
    }
