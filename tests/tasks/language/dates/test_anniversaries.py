import pytest

from tasks.language.dates.anniversaries import anniversary_clues
from tasks.language.story import Line, Story


def years(text: str, **known: int) -> set[int]:
    clues = anniversary_clues(Story(1, (Line(1, "zh", "body", text),)), known)
    return {year for clue in clues for year in clue.years}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两市自1998年结为友城，明年是结好25周年。", {2022}),
        ("两国1972年建交，今年是建交五十周年。", {2022}),
        ("Founded in 1979, the hall saw its 40th anniversary last year.", {2020}),
        ("庆祝结好40周年图片展开幕。1982年，两市缔结友城。", {2022}),
        ("1982年，两市缔结友城。双方商定筹备结好40周年活动。", set()),
        ("2022年是建交50周年，今年活动丰富。", set()),
        ("1996年论坛创立，2005年结为友城，今年是20周年。", set()),
        ("今年是结好25周年。", set()),
        ("这是两市2023年结好20周年庆祝活动的预热。", set()),
        ("两市1983年缔结友城，建议以2023年结好40周年为目标，谋划纪念活动。", set()),
        ("A concert celebrated the 20th anniversary of the sister-city ties in 2023.", set()),
        ("两市2002年结好，今年是结好?0周年。", set()),
        ("两市1997年结好，今年是先生诞辰151周年。", set()),
        ("Sisters since 1997, they marked his 151st anniversary this year.", set()),
        ("自1998年建立友好关系以来往来密切。今年是建州70周年。", set()),
        (
            "Since 1998 when the two became friends, ties grew. This year is the 30th anniversary"
            " of the diplomatic relations and the 70th anniversary of the founding of the state.",
            set(),
        ),
        ("往来密切。", set()),
    ],
)
def test_years(text, expected):
    assert years(text) == expected


def test_what_everybody_knows():
    assert years("庆祝新中国成立70周年招待会举行。", 新中国成立=1949) == {2019}
    assert years("迎接新中国成立70周年活动。", 新中国成立=1949) == set()
    text = "1986年结为友城。今年恰逢《中日和平友好条约》缔结45周年。"
    assert years(text, 中日和平友好条约=1978) == {2023}


def test_each_anniversary_is_of_what_stands_by_it():
    assert years("今年是中法建交50周年，也是建州60周年。", 中法建交=1964) == {2014}


def test_both_numbers_are_evidence():
    story = Story(1, (Line(3, "zh", "body", "1998年结为友城，今年是25周年。"),))
    (clue,) = anniversary_clues(story, {})
    assert [(place.line, place.start) for place in clue.places] == [(3, 0), (3, 13)]
