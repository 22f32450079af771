"""Chinese names against their spelling in Latin letters.

Every reading of a character counts, right or wrong for a surname: offices that romanise
by machine print `Ceng` for 曾 and `Dan` for 单.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pypinyin import Style, pinyin
from rapidfuzz.distance import DamerauLevenshtein

# ü has no key on most keyboards; offices print Lu, Lv and Lyu for 吕 (ISO 7098 and GB/T 28039).
_UMLAUT = {"lv": ("lv", "lu", "lyu"), "nv": ("nv", "nu", "nyu"), "lve": ("lve", "lue")}
_NOT_LETTERS = re.compile(r"[^a-z]+")
_LONGEST_NAME = 24
_SHORTEST_FUZZY = 6
_LONGEST_SYLLABLE = 6


@lru_cache(maxsize=65_536)
def letters(text: str) -> str:
    """The text in lower-case ASCII letters alone: `Lü Yong'an` gives `luyongan`."""
    plain = unicodedata.normalize("NFD", text).lower()
    return _NOT_LETTERS.sub("", plain)


@lru_cache(maxsize=32_768)
def readings(char: str) -> tuple[str, ...]:
    """All toneless readings of one Han character, the usual one first; empty for others."""
    if not "㐀" <= char <= "鿿":
        return ()
    found: dict[str, None] = {}
    for reading in pinyin(char, style=Style.NORMAL, heteronym=True)[0]:
        found.update(dict.fromkeys(_UMLAUT.get(reading, (reading,))))
    return tuple(found)


@lru_cache(maxsize=65_536)
def spelling(name_zh: str) -> str:
    """The usual spelling of a Han string in letters; dots and Latin letters pass."""
    return "".join((readings(char) or (letters(char),))[0] for char in name_zh)


def spelled_ends(text: str, start: int, spelled: str) -> Iterator[int]:
    """Yields each offset up to which the Han characters from `start` on are spelt so.

    `spelled` is in letters; a dot between two parts of a name is passed over.
    """
    if not spelled:
        yield start
        return
    if start >= len(text):
        return
    if text[start] == "·":
        yield from spelled_ends(text, start + 1, spelled)
    for reading in readings(text[start]):
        if spelled.startswith(reading):
            yield from spelled_ends(text, start + 1, spelled[len(reading) :])


@lru_cache(maxsize=65_536)
def orders(name_en: str) -> tuple[str, ...]:
    """The letters of a name family name first as printed, and family name last."""
    words = [letters(word) for word in name_en.split()]
    as_printed = "".join(words)
    turned = words[-1] + "".join(words[:-1]) if len(words) > 1 else as_printed
    return (as_printed,) if as_printed == turned else (as_printed, turned)


@lru_cache(maxsize=65_536)
def spells(name_zh: str, name_en: str) -> bool:
    """Whether the English name is a spelling of the whole Chinese name."""
    return any(
        len(name_zh) in spelled_ends(name_zh, 0, spelled) for spelled in orders(name_en) if spelled
    )


@lru_cache(maxsize=65_536)
def nearly_spells(name_zh: str, name_en: str) -> bool:
    """The same with one slip of the pen in a name long enough to bear it."""
    if spells(name_zh, name_en):
        return True
    usual = spelling(name_zh)
    return len(usual) >= _SHORTEST_FUZZY and any(
        spelled[:1] == usual[:1] and DamerauLevenshtein.distance(spelled, usual) <= 1
        for spelled in orders(name_en)
    )


@lru_cache(maxsize=65_536)
def syllable_count(spelled: str, syllables: frozenset[str]) -> int:
    """The fewest syllables the letters can be cut into; 0 where they are no pinyin."""
    if len(spelled) > _LONGEST_NAME:
        return 0
    count, ends = 0, {0}
    while ends and len(spelled) not in ends:
        count += 1
        ends = {
            end
            for start in ends
            for end in range(start + 1, min(start + _LONGEST_SYLLABLE, len(spelled)) + 1)
            if spelled[start:end] in syllables
        }
    return count if ends else 0
