import pytest

from tasks.language.events.country_pairs import paired_countries
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.story import Line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中日韩友城论坛举行。", ["JP", "KR"]),
        ("日韩两国企业参加。", ["JP", "KR"]),
        ("中白友好青年活动举行。", ["BY"]),
        ("中美贸易额增长。", []),
        ("全市高中英语大赛举行。", []),
        ("中美洲文化周开幕。", []),
        ("中西部地区交流会举行。", []),
        ("集中日常工作交流。", []),
    ],
)
def test_countries_of_a_character_each(
    text: str, expected: list[str], lexicon: PeopleLexicon
) -> None:
    found = list(paired_countries(Line(1, "zh", "body", text), lexicon))
    assert [code for code, _ in found] == expected
