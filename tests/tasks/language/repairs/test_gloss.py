import pytest

from tasks.language.offsets import edited
from tasks.language.repairs.gloss import glosses, is_gloss, reads


def without(text: str) -> str:
    return edited(text, glosses(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("友好協(xié)會領(lǐng)導(dǎo)", "友好協會領導"),
        ("会见（jiàn）来宾", "会见来宾"),
        ("綠(lǜ)色發(fā)展", "綠色發展"),
        ("綠(lv)色", "綠色"),
        ("长(zhang)江和长(chang)江", "长江和长江"),
        ("重慶( qìng )", "重慶"),
        ("經(jīnɡ)濟", "經濟"),
    ],
)
def test_a_gloss_goes(text: str, expected: str) -> None:
    assert without(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "某某(中国)公司",
        "友好协会(CPAFFC)",
        "国(an)",
        "A plan (an) idea",
        "(xié)會",
        "第一(a)項",
        "西安(xian yang)",
    ],
)
def test_any_other_parenthesis_stays(text: str) -> None:
    assert without(text) == text


def test_half_a_misread_character_keeps_no_gloss() -> None:
    assert without("掳l(fā)展") == "掳l展"


def test_a_reading_counts_with_its_tone() -> None:
    assert reads("數", "shù")
    assert not reads("數", "shū")
    assert not reads("A", "a")


def test_a_marked_syllable_needs_no_known_reading() -> None:
    assert is_gloss("会", "gēng")
    assert not is_gloss("会", "geng")
    assert not is_gloss("会", "bcdé")
