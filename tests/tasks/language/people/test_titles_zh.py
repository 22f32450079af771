import pytest

from tasks.language.people.titles_zh import ends_name, title_start


def title_of(text: str, word: str, *names: str, ends: frozenset[int] = frozenset()) -> str:
    """The title whose last word is `word`."""
    at = text.rindex(word)
    return text[title_start(text, at, ends, set(names)) : at + len(word)]


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("5月3日，市政府外办主任", "主任", "市政府外办主任"),
        ("5月3日上午市政府外办主任", "主任", "市政府外办主任"),
        ("会见了法国驻成都总领事", "总领事", "法国驻成都总领事"),
        ("陪同会见的新任市委副书记", "副书记", "市委副书记"),
        ("应邀在线出席的市长", "市长", "市长"),
        ("由青山（临江）有限公司总经理", "总经理", "青山（临江）有限公司总经理"),
        ("由青山（临江、汉口）集团总经理", "总经理", "青山（临江、汉口）集团总经理"),
        ("以色列驻华大使", "大使", "以色列驻华大使"),
        ("向阳区区长", "区长", "向阳区区长"),
        ("经贸处处长", "处长", "经贸处处长"),
        ("自治区主席", "主席", "自治区主席"),
    ],
)
def test_a_title_begins_behind_words_it_cannot_contain(text: str, word: str, title: str) -> None:
    assert title_of(text, word) == title


def test_and_joins_two_people_only_behind_a_name() -> None:
    text = "贺长青和人力资源和社会保障局局长"
    assert title_of(text, "局长", "贺长青") == "人力资源和社会保障局局长"
    assert title_of("人力资源和社会保障局局长", "局长") == "人力资源和社会保障局局长"


def test_offices_joined_in_a_list_belong_together_unless_a_name_stands_between() -> None:
    two = "市委常委、副市长"
    assert title_of(two, "副市长", ends=frozenset([two.index("、")])) == two
    named = "副市长沈路、秘书长"
    assert title_of(named, "秘书长", "沈路", ends=frozenset([named.index("、")])) == "秘书长"
    assert title_of("青山、绿水、秘书长", "秘书长") == "秘书长"


def test_a_title_has_a_bounded_length() -> None:
    assert len(title_of("很" * 10_000 + "主任", "主任")) <= 62


def test_a_name_right_before_a_place() -> None:
    assert ends_name("会见贺长青和", 5, {"贺长青"})
    assert not ends_name("会见贺长青和", 4, {"贺长青"})
