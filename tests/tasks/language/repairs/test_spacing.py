import pytest

from tasks.language.offsets import edited
from tasks.language.repairs.spacing import edges, lost_spaces, torn_han, torn_numbers, torn_words

ENGLISH = """office of affairs a conference benefit efficient officers the staff for from film sci
fields confidence in reflect on all offer"""
KNOWN = frozenset(ENGLISH.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of fi ce of Af fairs", "Office of Affairs"),
        ("Of fice", "Office"),
        ("a con ference for all", "a conference for all"),
        ("benefi t", "benefit"),
        ("ef fi cient of ficers", "efficient officers"),
        ("confi dence in re fl ect", "confidence in reflect"),
    ],
)
def test_words_torn_at_an_f_are_joined(text: str, expected: str) -> None:
    assert edited(text, torn_words(text, KNOWN)) == expected


@pytest.mark.parametrize(
    "text", ["staff of the office", "a sci fi film", "in fields", "Zuo fang", "a fter"]
)
def test_words_that_are_no_torn_word_stay_apart(text: str) -> None:
    assert edited(text, torn_words(text, KNOWN)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from May 30thto June 1st", "from May 30th to June 1st"),
        ("the 20thCPC Congress", "the 20th CPC Congress"),
        ("Harbin,China", "Harbin, China"),
        ("May 15th,2022", "May 15th, 2022"),
        ("on May 14,2017", "on May 14, 2017"),
        ("Mr.Smith met Dr.Lee.They talked", "Mr. Smith met Dr. Lee. They talked"),
        ("under the“Sea and Sky”theme", "under the “Sea and Sky” theme"),
        ("adopted theDeclaration", "adopted the Declaration"),
        ("Trade Co.,Ltd", "Trade Co., Ltd"),
    ],
)
def test_lost_spaces_come_back(text: str, expected: str) -> None:
    assert edited(text, lost_spaces(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10,000 people",
        "1,200,300",
        "the U.S. and e.g. H.E. the envoy",
        "Ph.D. students",
        "3.5 percent",
        "see www.example.com/A,B.Html",
        "write to office@example.Com,please",
        "iPhone and WeChat",
        "10th",
    ],
)
def test_what_belongs_together_stays_together(text: str) -> None:
    assert edited(text, lost_spaces(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月1 8日至2 0日", "7月18日至20日"),
        ("1 2月3日", "12月3日"),
        ("2 0 2 2年", "2022年"),
        ("六月二 十日至二十 五日", "六月二十日至二十五日"),
        ("20 22 年 5 月 8 日", "2022年5月8日"),
        ("共 66 名代表", "共66名代表"),
        ("达里 · 米林", "达里·米林"),
    ],
)
def test_torn_dates_are_mended(text: str, expected: str) -> None:
    assert edited(text, torn_numbers(text)) == expected


@pytest.mark.parametrize("text", ["第5 1日游", "5 9日", "1 9月", "1 200人", "3 0 1 2年"])
def test_numbers_that_make_no_date_stay_apart(text: str) -> None:
    assert edited(text, torn_numbers(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重 庆 市外办举行座谈。", "重庆市外办举行座谈。"),
        (
            "代表团一行参观了规划展览馆 并听取了情况介绍。",
            "代表团一行参观了规划展览馆并听取了情况介绍。",
        ),
        ("李 明会见来宾", "李明会见来宾"),
    ],
)
def test_torn_han_text_is_joined(text: str, expected: str) -> None:
    assert edited(text, torn_han(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "市长会见大使 双方签署协议",
        "以“同心 同行”为题举行。",
        "张伟明 李大勇出席了活动。",
        "会长张大伟  李　明",
    ],
)
def test_spaces_that_part_clauses_or_names_stay(text: str) -> None:
    assert edited(text, torn_han(text)) == text


def test_spaces_at_the_ends_and_doubled_ones_go() -> None:
    text = "  The  mayor   said  "
    assert edited(text, edges(text)) == "The mayor said"
    assert edited("    ", edges("    ")) == ""
