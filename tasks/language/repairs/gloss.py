"""Pronunciations put behind characters to spoil a text against copying: 協(xié)議 for 協議."""

import re
import unicodedata
from functools import lru_cache

from pypinyin import Style, pinyin

from tasks.language.offsets import Edit

PINYIN = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɑɡ"
"""Letters of Pinyin (GB/T 16159); a page may have the IPA's ɑ and ɡ for its a and g."""

PARENTHESIS = re.compile(f"[(（] ?([{PINYIN}]{{1,6}}) ?[)）]")
_SYLLABLE = re.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouü]{1,3}(?:ng?|r)?|n|ng|m)")
_TONES = re.compile("[\u0304\u0301\u030c\u0300]")
_LOOKALIKES = str.maketrans("ɑɡv", "agü")


def glosses(text: str) -> list[Edit]:
    """The edits that take all glosses out of a line.

    A gloss is a parenthesis of exactly one syllable, with a tone mark, or without one if
    the Han character before it has this reading. Anything else in parentheses stays.
    """
    if "(" not in text and "（" not in text:
        return []
    return [
        Edit(found.start(), found.end(), "")
        for found in PARENTHESIS.finditer(text)
        if found.start() and is_gloss(text[found.start() - 1], found.group(1))
    ]


@lru_cache(maxsize=8192)
def is_gloss(char: str, syllable: str) -> bool:
    """Whether a syllable in parentheses behind this character is its pronunciation.

    Behind a Latin letter it is one if it has a tone mark: the letter is half of a character
    whose bytes were read one off.
    """
    toneless = _toneless(syllable)
    if not _SYLLABLE.fullmatch(toneless):
        return False
    if toneless != syllable.translate(_LOOKALIKES):
        return _is_han(char) or (char.isascii() and char.isalpha()) or char == "_"
    return toneless in {_toneless(reading) for reading in _readings(char)}


@lru_cache(maxsize=8192)
def reads(char: str, syllable: str) -> bool:
    """Whether a Han character has this reading, tone mark and all."""
    return syllable.translate(_LOOKALIKES) in _readings(char)


def _readings(char: str) -> list[str]:
    return pinyin(char, style=Style.TONE, heteronym=True)[0] if _is_han(char) else []


def _is_han(char: str) -> bool:
    return "㐀" <= char <= "鿿"


def _toneless(syllable: str) -> str:
    bare = _TONES.sub("", unicodedata.normalize("NFD", syllable))
    return unicodedata.normalize("NFC", bare).translate(_LOOKALIKES)
