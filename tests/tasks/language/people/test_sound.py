import pytest

from tasks.language.people.sound import likeness, skeleton


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("让-马克·杜兰", "Jean-Marc Durand"),
        ("卡特琳·阿勒斯", "Katrin Ahlers"),
        ("卡里米", "Reza Karimi"),
        ("索科洛夫", "Pavel Sokolov"),
    ],
)
def test_a_transcription_sounds_like_its_name(name_zh: str, name_en: str) -> None:
    assert likeness(name_zh, name_en, {}) >= 0.72


def test_another_name_sounds_different() -> None:
    assert likeness("卡特琳·阿勒斯", "Pavel Sokolov", {}) < 0.6


def test_only_consonant_classes_count() -> None:
    assert skeleton("durand") == skeleton("tulant")


def test_the_tables_know_values_that_pinyin_does_not() -> None:
    sounds = {"加": ("ga",), "尼": ("ni",), "埃": ("e",)}
    assert likeness("加尼埃", "Garnier", sounds) > likeness("加尼埃", "Garnier", {})
