import pytest

from tasks.language.offsets import edited
from tasks.language.repairs.damage import (
    LOST_CHARACTER,
    MISREAD,
    damage_left,
    misdecoded,
    noise,
    remnants,
)

SENTENCE = "市政府举行座谈会，代表团出席。"


def test_utf8_read_as_windows_1252_comes_back() -> None:
    for text in ("Café São", "“the mayor’s”", "重庆", "naïve café"):
        seen = "".join(
            bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode()
        )
        assert edited(seen, misdecoded(seen)) == text


def test_utf8_read_as_latin_1_comes_back() -> None:
    seen = SENTENCE.encode().decode("latin-1")
    assert edited(seen, misdecoded(seen)) == SENTENCE


def test_utf8_read_as_gbk_comes_back_where_nothing_was_lost() -> None:
    whole = "会见的时间，"
    seen = whole.encode().decode("gb18030")
    assert edited(seen, misdecoded(seen)) == whole
    assert misdecoded("锛氱殑") == []


@pytest.mark.parametrize("text", ["São Paulo", "“CAFÉ”", "Müller’s", "naïve", SENTENCE, "鈥"])
def test_sound_text_stays(text: str) -> None:
    assert misdecoded(text) == []


def test_gbk_mojibake_with_losses_is_named() -> None:
    seen = (SENTENCE * 3).encode()[:-1].decode("gb18030", "replace")
    assert damage_left(edited(seen, misdecoded(seen))) == MISREAD


@pytest.mark.parametrize(
    "text",
    [
        "V??g the envoy",
        "caf?s",
        "以“山?城”为主题",
        "邦交正常化?0周年",
        "会\ufffd",
        "出席?,并讲话",
        "欢迎??来宾",
    ],
)
def test_lost_characters_are_named(text: str) -> None:
    assert damage_left(text) == LOST_CHARACTER


@pytest.mark.parametrize(
    "text",
    [
        "Why? Because.",
        "前景如何?对此，双方表示乐观",
        "你来吗?",
        "see http://a.example/?id=3&b=?c",
        SENTENCE,
    ],
)
def test_questions_and_addresses_are_no_damage(text: str) -> None:
    assert damage_left(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("??市长出席", "市长出席"),
        ("The end. ??", "The end."),
        ("什么??", "什么??"),
        ("a ?? b", "a ?? b"),
    ],
)
def test_noise_goes_from_the_ends_alone(text: str, expected: str) -> None:
    assert edited(text, noise(text)) == expected


def test_the_rest_of_a_torn_pronunciation_goes() -> None:
    assert edited("展?jié)摿", remnants("展?jié)摿")) == "展?摿"
    assert remnants("好?(yes)") == []
    assert remnants("what?no)") == []
