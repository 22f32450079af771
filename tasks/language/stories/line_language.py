"""Tells the language of a line, and cuts a line that says one thing in both."""

import re
from collections.abc import Sequence

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_HAN = re.compile(f"[{HAN}]")
_LETTER = re.compile("[A-Za-z]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_TOKEN = re.compile(rf"[A-Za-z][A-Za-z'’]*|[{HAN}]+")
# What stands in brackets or quotes may be a name in the other language.
_ASIDE = re.compile(r"[(（\[【《“\"][^()（）\[\]【】《》“”\"]*[)）\]】》”\"]")
_SEPARATOR = re.compile(r"[\s.。!！?？,，:：;；/|／｜—–-]")
_WORD_WEIGHT = 2
_PURE = 0.85
_FEW_WORDS_A_HAN, _MANY_WORDS_A_HAN = 0.2, 4.0
_GLUED_WORDS, _GLUED_HAN = 5, 8


def language_of(text: str) -> str | None:
    """The language of a line: `zh`, `en`, `mixed`; None where it has no letter of either.

    A line is mixed where it tells the same in both languages, one behind the other; a name
    or a term of the other language makes no line mixed.
    """
    if text.isascii() or not _HAN.search(text):
        return "en" if _LETTER.search(text) else None
    if not _LATIN.search(text):
        return "zh"
    if _switch(text) is not None:
        return "mixed"
    words, han = _amounts(_without_asides(text))
    return "en" if words * _WORD_WEIGHT > han else "zh"


def languages_of(texts: Sequence[str]) -> list[str]:
    """The language of each line of a document; one without letters has that of the line before."""
    found, last = [], "zh"
    for text in texts:
        last = language_of(text) or last
        found.append(last)
    return found


def halves(text: str) -> tuple[str, str]:
    """The Chinese and the English part of a mixed line; each empty where there is none."""
    cut = _switch(text)
    if cut is None:
        return (text, "") if language_of(text) == "zh" else ("", text)
    first, second = text[:cut].strip(" /|／｜—–-"), text[cut:].strip(" /|／｜—–-")
    return (first, second) if _HAN.search(text).start() < cut else (second, first)  # type: ignore[union-attr]


def _without_asides(text: str) -> str:
    """The text with brackets and quotes blanked, offsets kept; all of it if nothing is left."""
    bare = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    return bare if bare.strip() else text


def _amounts(text: str) -> tuple[int, int]:
    tokens = _TOKEN.findall(text)
    words = sum(token[0] < "\u3400" for token in tokens)
    return words, sum(len(token) for token in tokens if token[0] >= "\u3400")


def _switch(text: str) -> int | None:
    """Where the line changes from one language to the other, if both parts can stand alone."""
    bare = _without_asides(text)
    words, han = _amounts(bare)
    if not han or not _FEW_WORDS_A_HAN <= words / han <= _MANY_WORDS_A_HAN:
        return None
    cut, purity = _purest_cut(bare)
    if purity < _PURE or not _stand_alone(bare, cut, words, han):
        return None
    return cut


def _purest_cut(text: str) -> tuple[int, float]:
    """The token start that best parts the languages, and the share that lies on its side."""
    tokens = [(found.start(), found.group()) for found in _TOKEN.finditer(text)]
    weights = [len(t) if t[0] >= "\u3400" else -_WORD_WEIGHT for _, t in tokens]
    total, running, best, cut = sum(map(abs, weights)), 0, 0, 0
    whole = sum(weights)
    for (start, _), weight in zip(tokens, weights, strict=True):
        parted = abs(running - (whole - running))
        if parted > best:
            best, cut = parted, start
        running += weight
    return cut, best / total


def _stand_alone(text: str, cut: int, words: int, han: int) -> bool:
    if cut and _SEPARATOR.match(text[cut - 1]):
        return words > 1 and han > 1
    return words >= _GLUED_WORDS and han >= _GLUED_HAN
