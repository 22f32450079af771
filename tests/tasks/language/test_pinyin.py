import pytest

from tasks.language.pinyin import (
    letters,
    nearly_spells,
    readings,
    spelled_ends,
    spelling,
    spells,
    syllable_count,
)


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("贺长青", "He Changqing"),
        ("贺长青", "He Zhangqing"),
        ("贺长青", "Changqing He"),
        ("贺长青", "HE Changqing"),
        ("曾敏", "Ceng Min"),
        ("曾敏", "Zeng Min"),
        ("吕安", "Lu An"),
        ("吕安", "Lyu An"),
        ("吕安", "Lü An"),
        ("欧阳沁", "Ouyang Qin"),
        ("西安平", "Xi Anping"),
        ("热孜万·吐尔逊", "Reziwan Tuerxun"),
    ],
)
def test_every_reading_and_order_spells_the_name(name_zh: str, name_en: str) -> None:
    assert spells(name_zh, name_en)


@pytest.mark.parametrize(
    ("name_zh", "name_en"), [("贺长青", "He Chang"), ("贺长", "He Changqing"), ("李波", "Li Ba")]
)
def test_another_name_does_not(name_zh: str, name_en: str) -> None:
    assert not spells(name_zh, name_en)


def test_one_slip_is_forgiven_only_in_a_name_that_can_bear_it() -> None:
    assert nearly_spells("程文迪", "Cheng Wendy")
    assert nearly_spells("罗雁秋", "Luo Yanqu")
    assert not nearly_spells("李波", "Li Ba")
    assert not nearly_spells("罗雁秋", "Guo Yanqiu")


def test_letters_drop_tones_signs_and_capitals() -> None:
    assert letters("Lǚ Yong'an") == "luyongan"


def test_readings_are_empty_for_what_is_no_han_character() -> None:
    assert readings("x") == ()
    assert "lyu" in readings("吕")


def test_spelling_takes_the_usual_reading() -> None:
    assert spelling("汪达") == "wangda"


def test_spelled_ends_finds_the_name_inside_a_sentence() -> None:
    assert list(spelled_ends("市长李波会见", 2, "libo")) == [4]
    assert list(spelled_ends("市长李波会见", 1, "libo")) == []


def test_syllables_are_counted_as_few_as_can_be() -> None:
    syllables = frozenset({"xi", "an", "xian", "yong"})
    assert syllable_count("xian", syllables) == 1
    assert syllable_count("yongan", syllables) == 2
    assert syllable_count("vanna", syllables) == 0
