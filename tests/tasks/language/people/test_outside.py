import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.outside import is_our_post, outside_codes


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("US Consul General in Chengdu", ["US"]),
        ("the director who told us more", []),
        ("格鲁吉亚驻华大使", ["GE"]),
        ("president of the Georgia branch", []),
        ("英国驻临江领事", ["GB"]),
        ("英驻临江领事", ["GB"]),
        ("英雄城市市长", []),
        ("越剧团团长", []),
        ("市政府港澳办主任", []),
        ("港澳事务办公室主任", []),
        ("美大司司长", []),
        ("美国研究所所长", []),
        ("英语系主任", []),
        ("head of the department of American studies", []),
        ("中国驻美国大使", []),
        ("Chinese Ambassador to the United States", []),
        ("台湾商会会长", ["TW"]),
        ("日本司法部副部长", ["JP"]),
        ("澳门科技大学副校长", ["MO"]),
        ("锡尼什港务局主席", []),
        ("塞尔维亚尼什市市长", ["RS", "RS"]),
        ("Russian interpreter", []),
        (None, []),
    ],
)
def test_countries_of_a_title(title: str | None, codes: list[str], lexicon: PeopleLexicon) -> None:
    assert list(outside_codes(title, lexicon)) == codes


def test_a_word_in_a_longer_word_is_no_country(lexicon: PeopleLexicon) -> None:
    assert outside_codes("envoy of Oman", lexicon) == ("OM",)
    assert outside_codes("a woman of Omanville", lexicon) == ()


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("中国驻法国大使", True),
        ("我驻法国使馆参赞", True),
        ("former PRC Ambassador to France", True),
        ("香港中联办教育科技部部长", True),
        ("外交部驻澳门特派员", True),
        ("法国外交部驻里昂代表", False),
        ("Director of the Liaison Office of the Central People's Government in Macao", True),
        ("法国驻中国大使", False),
        ("Ambassador of France to China", False),
        (None, False),
    ],
)
def test_a_post_of_ours_abroad(title: str | None, ours: bool) -> None:
    assert is_our_post(title) is ours
