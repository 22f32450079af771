import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.neighbours_sound import (
    code,
    places_written,
    spelt_by_neighbours,
    written_by_neighbours,
)


@pytest.mark.parametrize(
    ("spelled", "expected"),
    [
        ("kwong", "K.G"),
        ("tsz", "J."),
        ("jeong", "J.G"),
        ("park", "P.K"),
        ("ahn", ".N"),
        ("str", None),
    ],
)
def test_a_syllable_is_known_by_its_consonants(spelled: str, expected: str | None) -> None:
    assert code(spelled) == expected


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("徐在贤", "Seo Jae-hyun"),
        ("徐在贤", "Jaehyun Suh"),
        ("南宫熙", "Namgung Hee"),
        ("郭志荣", "Kwok Chi Wing"),
        ("黄少芬", "Vong Sio Fan"),
        ("许家豪", "Hsu Chia-hao"),
    ],
)
def test_neighbours_spell_names_in_their_own_ways(
    lexicon: PeopleLexicon, name_zh: str, name_en: str
) -> None:
    assert spelt_by_neighbours(name_zh, name_en, lexicon)


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("徐在贤", "Bae Sung-ho"),
        ("郭志荣", "Kwok Mei Ling"),
        ("李娜", "Anna Berg"),
        ("安娜·贝里", "Ahn Na-beri"),
        ("罗雁秋", "Lundqvist"),
    ],
)
def test_another_name_is_not_taken_for_it(
    lexicon: PeopleLexicon, name_zh: str, name_en: str
) -> None:
    assert not spelt_by_neighbours(name_zh, name_en, lexicon)


def test_the_characters_of_a_name_are_found_by_its_spelling(lexicon: PeopleLexicon) -> None:
    ways = written_by_neighbours("Kwok Chi Wing", lexicon)
    assert list(places_written("学生代表郭志荣说", ways)) == [(4, 7)]
    assert list(places_written("郭志荣", ways)) == [(0, 3)]
    assert not written_by_neighbours("Ingrid Lundqvist", lexicon)
