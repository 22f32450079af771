"""Reads a whole number written in digits or in words."""

_DIGITS_ZH = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS_ZH = {"十": 10, "百": 100, "千": 1000}
_MYRIAD = 10_000

_ONES_EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS_EN = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS_EN = (
    {word: number for number, word in enumerate(_ONES_EN)}
    | {word: 10 * number for number, word in enumerate(_TENS_EN, 2)}
    | {"a": 1, "an": 1}
)
_UNITS_EN = {"hundred": 100, "thousand": 1000}
NUMBER_WORDS_EN = (*_WORDS_EN, *_UNITS_EN)
# A pair or a trio is seldom the headcount of an event.
LARGE_WORDS_EN = (*_ONES_EN[4:], *_TENS_EN, *_UNITS_EN)


def number_zh(text: str) -> int | None:
    """The value of `1,200`, `三十五`, `两百`, `1.2万`; None where it is no number."""
    head, myriad, tail = text.replace(",", "").partition("万")
    if not myriad:
        return _below_myriad(head)
    try:
        high = float(head) if head.replace(".", "").isdecimal() else _below_myriad(head)
    except ValueError:
        return None
    low = _below_myriad(tail) if tail else 0
    return None if high is None or low is None else round(high * _MYRIAD) + low


def _below_myriad(text: str) -> int | None:
    if text.isdecimal() and text.isascii():
        return int(text)
    total, digit = 0, -1
    for char in text:
        if char in _DIGITS_ZH:
            digit = _DIGITS_ZH[char]
        elif char in _UNITS_ZH:
            total += _UNITS_ZH[char] * (1 if digit < 0 else digit)
            digit = -1
        else:
            return None
    return total + max(digit, 0) if text else None


def number_en(text: str) -> int | None:
    """The value of `1,200`, `sixty-six`, `a hundred and ten`; None where it is no number."""
    plain = text.replace(",", "")
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    total, current = 0, 0
    words = text.lower().replace("-", " ").split()
    for word in words:
        if word in _WORDS_EN:
            current += _WORDS_EN[word]
        elif word in _UNITS_EN:
            total += max(current, 1) * _UNITS_EN[word]
            current = 0
        elif word != "and":
            return None
    return total + current if words else None
