"""How alike a foreign name sounds in Chinese characters and in Latin letters.

Only consonants are compared, in classes that the transcription tables of the Xinhua News
Agency do not keep apart (b/p, d/t, l/r, g/k/h, f/v/w, and all sibilants): vowels are what
transcribers differ in most.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from rapidfuzz.distance import Indel

from tasks.language.pinyin import letters, spelling

_SIBILANT = re.compile(r"sch|sh|ch|tch|zh|cz|sz|dz|ts|tz|c(?=[eiy])")
_LETTERS = (
    *(("S", "jqsxz"), ("F", "fvw"), ("T", "dt"), ("P", "bp"), ("L", "lr"), ("K", "cghk")),
    *(("M", "m"), ("N", "n"), (None, "aeiouy")),
)
_CLASSES = {ord(letter): sign for sign, group in _LETTERS for letter in group}
_AGAIN = re.compile(r"(.)(?=\1)")
_CONSONANTS_WEIGH = 0.7


@lru_cache(maxsize=65_536)
def skeleton(spelled: str) -> str:
    """The classes of the consonants in a string of lower-case letters."""
    text = _SIBILANT.sub("s", spelled).replace("ph", "f").replace("th", "t")
    return _AGAIN.sub("", text.translate(_CLASSES))


@lru_cache(maxsize=65_536)
def _skeletons(name_en: str) -> tuple[str, ...]:
    """Those of the whole name and of the parts by which somebody is called."""
    words = [letters(word) for word in name_en.split()]
    parts = ["".join(words)]
    if len(words) > 1:
        parts += [words[-1], "".join(words[-2:]), words[0]]
    return tuple(dict.fromkeys(skeleton(part) for part in parts if part))


@lru_cache(maxsize=65_536)
def _similarity(heard: str, name_en: str) -> float:
    one = skeleton(heard)
    alike = [Indel.normalized_similarity(one, other) for other in _skeletons(name_en)]
    return max(alike, default=0.0)


def _tabled(char: str, sounds: Mapping[str, Sequence[str]]) -> str:
    """A character by the transcription tables, by pinyin where they have no value."""
    return sounds[char][0] if sounds.get(char) else spelling(char)


def _ways(by_pinyin: str, by_table: str) -> tuple[str, ...]:
    return (by_pinyin,) if by_pinyin == by_table else (by_pinyin, by_table)


def heard_as(name_zh: str, sounds: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The letters one may hear in Chinese characters: by pinyin and by the transcription tables."""
    return _ways(spelling(name_zh), "".join([_tabled(char, sounds) for char in name_zh]))


def heard_so_far(name_zh: str, sounds: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The same of the first character, of the first two, and so on."""
    by_table = accumulate(_tabled(char, sounds) for char in name_zh)
    return list(map(_ways, accumulate(map(spelling, name_zh)), by_table))


@lru_cache(maxsize=65_536)
def _spelled_like(heard: str, word: str) -> float:
    spelled = letters(word)
    consonants = Indel.normalized_similarity(skeleton(heard), skeleton(spelled))
    every = Indel.normalized_similarity(heard, spelled)
    return _CONSONANTS_WEIGH * consonants + (1 - _CONSONANTS_WEIGH) * every


def spelled_like(heard: Sequence[str], word: str) -> float:
    """0 to 1: how like one word that is what one hears in Chinese characters, counting vowels."""
    return max([_spelled_like(way, word) for way in heard])


def likeness(name_zh: str, name_en: str, sounds: Mapping[str, Sequence[str]]) -> float:
    """0 to 1: how well the Chinese characters sound like the name or one of its parts.

    `sounds` gives the values of characters in the transcription tables; offices also
    transcribe by ear, so the pinyin of the characters is tried as well.
    """
    return likeness_heard(heard_in_parts(name_zh, sounds), name_en)


def heard_in_parts(name_zh: str, sounds: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The letters one may hear in a name, and in what stands behind its last dot."""
    ways = heard_as(name_zh, sounds)
    return ways + heard_as(name_zh.rpartition("·")[2], sounds) if "·" in name_zh else ways


def likeness_heard(ways: Sequence[str], name_en: str) -> float:
    """The same for what one hears in the Chinese characters."""
    return max([_similarity(way, name_en) for way in ways])
