import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_elements import (
    elements_end,
    family_spelt,
    spelt_by_elements,
    written_by_elements,
    written_families,
)


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("尼玛旺堆", "Nyima Wangdu"),
        ("尼玛旺堆", "Nima Wangdui"),
        ("次仁卓嘎", "Tsering Dolkar"),
        ("乌兰高娃", "Wulan Gaowa"),
        ("古丽·艾山", "Guli Aishan"),
    ],
)
def test_minorities_spell_their_names_by_elements(
    name_zh: str, name_en: str, lexicon: PeopleLexicon
) -> None:
    assert spelt_by_elements(name_zh, name_en, lexicon)
    assert not spelt_by_elements(name_zh, f"{name_en} Smith", lexicon)


def test_a_name_of_elements_ends_with_the_last_one(lexicon: PeopleLexicon) -> None:
    assert elements_end("次仁卓嘎出席", 0, lexicon.elements) == 4
    assert elements_end("李明出席", 0, lexicon.elements) is None


def test_an_english_name_tells_how_it_may_be_written(lexicon: PeopleLexicon) -> None:
    assert "次仁卓嘎" in list(written_by_elements("Tsering Dolkar", lexicon))
    assert "小笠原" in list(written_families("Ken Ogasawara", lexicon))
    assert list(written_by_elements("John Dolkar", lexicon)) == []


@pytest.mark.parametrize(
    ("name_zh", "name_en", "same"),
    [
        ("金哲洙", "Kim Cheol-su", True),
        ("阮文南", "Nguyễn Văn Nam", True),
        ("片山太郎", "Taro Katayama", True),
        ("张国豪", "Cheung Kwok Ho", True),
        ("金哲洙", "Lee Cheol-su", False),
    ],
)
def test_neighbours_spell_family_names_in_their_own_way(
    name_zh: str, name_en: str, *, same: bool, lexicon: PeopleLexicon
) -> None:
    assert family_spelt(name_zh, name_en, lexicon) is same
