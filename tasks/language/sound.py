"""How alike a foreign name sounds in Chinese characters and in Latin letters.

Only consonants are compared, in classes that the transcription tables of the Xinhua News
Agency do not keep apart (b/p, d/t, l/r, g/k/h, f/v/w, and all sibilants): vowels are what
transcribers differ in most.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from tasks.language.pinyin import letters, spelling

_CLASSES = (
    (re.compile(r"sch|sh|ch|tch|zh|cz|sz|dz|ts|tz|[jqxzs]|c(?=[eiy])"), "S"),
    (re.compile(r"ph|[fvw]"), "F"),
    (re.compile(r"th|[dt]"), "T"),
    (re.compile(r"[bp]"), "P"),
    (re.compile(r"[lr]"), "L"),
    (re.compile(r"gh|kh|ck|[ckgh]"), "K"),
    (re.compile(r"m"), "M"),
    (re.compile(r"ng?"), "N"),
    (re.compile(r"[aeiouy]"), ""),
)
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65_536)
def skeleton(spelled: str) -> str:
    """The classes of the consonants in a string of lower-case letters."""
    text = spelled
    for pattern, sign in _CLASSES:
        text = pattern.sub(sign, text)
    return _TWICE.sub(r"\1", text)


def _parts(name_en: str) -> list[str]:
    words = [letters(word) for word in name_en.split()]
    wholes = ["".join(words)]
    return wholes + [words[-1], "".join(words[-2:]), words[0]] if len(words) > 1 else wholes


@lru_cache(maxsize=65_536)
def likeness(name_zh: str, name_en: str) -> float:
    """0 to 1: how well the Chinese characters sound like the name or one of its parts."""
    heard = [skeleton(spelling(name_zh))]
    if "·" in name_zh:
        heard.append(skeleton(spelling(name_zh.rpartition("·")[2])))
    return max(
        Indel.normalized_similarity(one, skeleton(part))
        for one in heard
        for part in _parts(name_en)
        if part
    )
