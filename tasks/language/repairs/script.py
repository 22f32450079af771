"""Traditional characters to simplified ones, character for character."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from opencc import OpenCC

_HAN_BLOCKS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2EBEF))
_HAN = re.compile("[㐀-䶿一-鿿豈-﫿\U00020000-\U0002ebef]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
PHRASE = re.compile(
    "[俱剋劄吒哩噁坏彷徵扞昇氾沈濛甦畫瞭祕脩蒐薹藉衹袷覆谿逕釐鉅鍊鍾陞麼麽乾著]|貲計"
    "|於[世乎仲倫其則勇呼單坦崇忠惟戲敖期梨清潛琳穆竹菟邑陵]"
)
"""Where a phrase rule, of t2s or of ours, may treat a character otherwise than it is alone."""

HANT_SHARE = 0.1
"""Running traditional text has three in ten; a stray word among simplified ones has fewer."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@cache
def simplified_of() -> Mapping[str, str]:
    """Every traditional character that alone becomes another one, with that one."""
    chars = [chr(code) for first, last in _HAN_BLOCKS for code in range(first, last + 1)]
    simple: list[str] = _converter().convert("\n".join(chars)).split("\n")
    return {char: new for char, new in zip(chars, simple, strict=True) if char != new}


@cache
def _table() -> dict[int, str]:
    return str.maketrans(dict(simplified_of()))


def simplified(text: str, phrases: Iterable[tuple[str, str]] = ()) -> str:
    """The text in simplified characters, of the same length.

    Args:
        text: Any text; what is no Han character stays.
        phrases: What OpenCC's t2s leaves and is certain all the same, such as 随著 to 随着;
            both sides equally long, the left one as t2s gives it.

    Returns:
        What OpenCC's t2s gives, character by character where a phrase rule of its own would
        change the length; after it the phrases.
    """
    converted: str = _converter().convert(text)
    if len(converted) != len(text):
        converted = text.translate(_table())
    for old, new in phrases:
        converted = converted.replace(old, new)
    return converted


def script_of(text: str, simple: str) -> str:
    """The script a line was printed in: `Hans`, `Hant`, `Latn` or `none`.

    Args:
        text: The line, glosses out.
        simple: The same in simplified characters.
    """
    if not _HAN.search(text):
        return "Latn" if _LATIN.search(text) else "none"
    if text == simple:
        return "Hans"
    changed = sum(map(str.__ne__, text, simple))
    return "Hant" if changed >= HANT_SHARE * len(_HAN.findall(text)) else "Hans"
