import pytest

from tasks.language.offsets import edited
from tasks.language.repairs import signs


def test_decomposed_letters_are_composed() -> None:
    text = "Cafe\u0301 Mu\u0308ller 協 \ufa19"
    assert edited(text, signs.composed(text)) == "Café Müller 協 神"
    assert signs.composed("Café") == []


def test_the_invisible_goes_and_odd_spaces_are_plain() -> None:
    text = "\ufeff重\u200b庆\u202e　外\xa0办\tA"
    assert edited(text, signs.plain(text)) == "重庆 外 办 A"


def test_full_width_letters_and_digits_are_narrow() -> None:
    assert edited("２０２１年ＡＰＥＣ", signs.plain("２０２１年ＡＰＥＣ")) == "2021年APEC"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the people’s group", "the people's group"),
        ("the members’ group", "the members' group"),
        ("O‘Neill", "O'Neill"),
        ("‘一带一路’倡议", "‘一带一路’倡议"),
        ("the ‘Big Roads’ plan", "the ‘Big Roads’ plan"),
    ],
)
def test_apostrophes_are_plain_and_quotes_stay(text: str, expected: str) -> None:
    assert edited(text, signs.apostrophes(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("达里・米林和尤里•申科", "达里·米林和尤里·申科"),
        ("大使达里.米林出席。", "大使达里·米林出席。"),
        ("J•史密斯", "J·史密斯"),
        ("•第一条", "•第一条"),
        ("增长2.5倍", "增长2.5倍"),
    ],
)
def test_dots_of_names_have_one_form(text: str, expected: str) -> None:
    assert edited(text, signs.dots(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会上,双方交流;会后:合影!", "会上，双方交流；会后：合影！"),
        ("海林(中国)公司(HLC),成立", "海林（中国）公司（HLC），成立"),
        ("10:30开始,共1,200人", "10:30开始，共1,200人"),
        ("“七一”,今天", "“七一”，今天"),
        ("Held in Harbin, China. (photo) 合影", "Held in Harbin, China. (photo) 合影"),
    ],
)
def test_signs_beside_han_are_wide(text: str, expected: str) -> None:
    assert edited(text, signs.widths(text)) == expected


def test_a_mark_of_loss_is_not_widened() -> None:
    assert edited("正?化,好", signs.widths("正?化,好", keep="?")) == "正?化，好"


def test_signs_without_han_are_narrow() -> None:
    assert (
        edited("Harbin，China（north）", signs.narrow("Harbin，China（north）"))
        == "Harbin,China(north)"
    )
