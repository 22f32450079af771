"""Finds what stays the same when a story is told in the other language.

Dates, numbers, names by their pinyin, Latin letters within Chinese, and words of
vocabularies whose rows mean the same in both languages. An anchor is a text; its first
letter says of what kind it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick, Implementation

from tasks.language.gazetteer import Gazetteer
from tasks.language.pinyin import letters, readings
from tasks.language.stories.leads import MONTHS

Anchor = str

_DAY, _PART_OF_MONTH, _NUMBER, _NAME, _LATIN = "d", "p", "n", "s", "l"
WORD, GUEST, COUNTRY = "w", "g", "c"
# Without groups, and with a set of characters in front, a pattern finds many times as fast.
_NUMBERS_ZH = re.compile(r"[0-9]\d?月(?:\d{1,2}|[上中下]旬|[初底末])?|[0-9]\d*(?:,\d{3})*")
_PARTS_EN = re.compile(r"(?:early|mid|late|beginning of|middle of|end of)[- ]([a-z]{3})")
_PART_WORDS = ("early ", "mid", "late ", "ning of ", "end of ")
_NUMBERS_EN = re.compile(r"[0-9]\d*(?:,\d{3})*")
_MONTH_BEHIND = re.compile(r"(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Z][a-z]{2})")
_GIVEN_EN = re.compile(r"[A-Z][A-Za-zü]{1,6}(?:[-'’ ]?[a-zü]{1,6})?\b")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&-]{2,}")
_LONGEST_MONTH = 12
_YEAR_DIGITS, _TELLING_DIGITS = 4, 2
_WEIGHTS = {_DAY: 1.0, _PART_OF_MONTH: 0.8, _LATIN: 0.7, GUEST: 0.15, COUNTRY: 0.6}
_YEAR_WEIGHT, _NUMBER_WEIGHTS = 0.2, {2: 0.5}
_LONG_NUMBER_WEIGHT = 0.8
# By the number of letters from 0 on; short names are often something else in Chinese.
_NAME_WEIGHTS = (*[0.4] * 5, *[0.8] * 2, 1.0)
# Who, when and where stand at the beginning; both languages take about the same share.
_TELLING = {"zh": 240, "en": 800}
# What it is about is said in the headline and the first sentence.
_TOPIC = {"zh": 130, "en": 420}


@dataclass(frozen=True, slots=True)
class AnchorWords:
    """Words that have a counterpart in the other language, and family names.

    `zh` and `en` (in lower case) give the anchors of each word: COUNTRY and a code, GUEST
    for words that foreign parties go by, or WORD for what `weights` gives a weight (0 to 1).
    `families` gives the letters of each family name, which stands there with a capital and
    the space behind it.
    """

    zh: Gazetteer[tuple[Anchor, ...]]
    en: Gazetteer[tuple[Anchor, ...]]
    weights: Mapping[Anchor, float]
    families: Gazetteer[str]


def with_parts(words: Mapping[str, Anchor]) -> dict[str, tuple[Anchor, ...]]:
    """The anchors of each word and of the common words in it: only the longest word is found."""
    common = {word: anchor for word, anchor in words.items() if anchor[0] != COUNTRY}
    parts = {word: [common[part] for part in _parts(word) if part in common] for word in words}
    return {word: tuple(dict.fromkeys((words[word], *found))) for word, found in parts.items()}


def _parts(word: str) -> Iterator[str]:
    for start in range(len(word)):
        for end in range(start + 1, len(word) + 1):
            if not word.isascii() or _is_whole(word, start, end):
                yield word[start:end]


class _Spelling(dict[str, str]):
    """Usual reading of each Han character, looked up once; the rest as it is."""

    def __missing__(self, char: str) -> str:
        found = readings(char)
        self[char] = found[0] if found else char
        return self[char]


_spell = _Spelling().__getitem__


def weight_of(anchor: Anchor, words: AnchorWords) -> float:
    """How surely two texts that share the anchor tell the same, from 0 to 1."""
    kind, said = anchor[0], anchor[1:]
    if kind == WORD:
        return words.weights[anchor]
    if kind == _NAME:
        return _NAME_WEIGHTS[min(len(said), len(_NAME_WEIGHTS) - 1)]
    if kind == _NUMBER:
        is_year = len(said) == _YEAR_DIGITS and said[:2] in ("19", "20")
        return _YEAR_WEIGHT if is_year else _NUMBER_WEIGHTS.get(len(said), _LONG_NUMBER_WEIGHT)
    return _WEIGHTS[kind]


def is_party(anchor: Anchor) -> bool:
    """Whether the anchor is somebody: a person, a country, or a word for guests."""
    return anchor[0] in (_NAME, COUNTRY, GUEST)


def is_telling(anchor: Anchor) -> bool:
    """Whether hardly two stories of one day share the anchor: a name, a country, a number."""
    return anchor[0] in (_NAME, COUNTRY, _NUMBER, _LATIN)


def countries_of(anchors: frozenset[Anchor]) -> frozenset[Anchor]:
    """Those of the anchors that are countries."""
    return frozenset([anchor for anchor in anchors if anchor[0] == COUNTRY])


def anchors_of(
    texts: Sequence[str], languages: Sequence[str], words: AnchorWords
) -> list[frozenset[Anchor]]:
    """The anchors of each text of one document; every text is in `zh` or `en`."""
    texts = [text[: _TELLING[language]] for text, language in zip(texts, languages, strict=True)]
    found = [
        _english(text, words) if language == "en" else _chinese(text, words)
        for text, language in zip(texts, languages, strict=True)
    ]
    _add_names(found, texts, languages)
    _add_latin(found, texts, languages)
    return [frozenset(said) for said in found]


def _english(text: str, words: AnchorWords) -> set[Anchor]:
    lowered = text[: _TOPIC["en"]].lower()
    found = {*_numbers_en(text), *_parts_en(lowered)}
    for start, end, anchors in words.en.find(lowered):
        if not found.issuperset(anchors) and _is_whole(lowered, start, end):
            found.update(anchors)
    for start, end, family in words.families.find(text):
        if not text[start - 1 : start].isalpha() and (given := _GIVEN_EN.match(text, end)):
            found.add(_NAME + family + _letters(given.group()))
    return found


def _chinese(text: str, words: AnchorWords) -> set[Anchor]:
    found = set(_numbers_zh(text))
    return found.union(*[hit.value for hit in words.zh.find(text[: _TOPIC["zh"]])])


@lru_cache(maxsize=32_768)
def _letters(given: str) -> str:
    return given.lower() if given.isascii() and given.isalpha() else letters(given)


def _add_names(
    found: Sequence[set[Anchor]], texts: Sequence[str], languages: Sequence[str]
) -> None:
    """Adds to Chinese texts the names that English ones have and that are read so there."""
    names = {anchor[1:]: anchor for said in found for anchor in said if anchor[0] == _NAME}
    if not names:
        return
    spelt = AhoCorasick(
        list(names),
        matchkind=MATCHKIND_LEFTMOST_LONGEST,
        store_patterns=True,
        implementation=Implementation.NoncontiguousNFA,
    )
    for said, text, language in zip(found, texts, languages, strict=True):
        if language == "zh":
            spelled = "".join(map(_spell, text))
            said.update(map(names.__getitem__, spelt.find_matches_as_strings(spelled)))


def _add_latin(
    found: Sequence[set[Anchor]], texts: Sequence[str], languages: Sequence[str]
) -> None:
    """Adds the Latin words of the Chinese texts, and where English ones have them too."""
    latin: set[str] = set()
    for said, text, language in zip(found, texts, languages, strict=True):
        if language == "zh":
            words = {word.lower() for word in _LATIN_WORD.findall(text)}
            said.update(_LATIN + word for word in words)
            latin |= words
    for said, text, language in zip(found, texts, languages, strict=True):
        if latin and language == "en":
            shared = latin.intersection(map(str.lower, _LATIN_WORD.findall(text)))
            said.update(_LATIN + word for word in shared)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the span is a whole word, a plural ending allowed."""
    if start and text[start - 1].isalpha():
        return False
    if text.startswith("s", end):
        end += 1
    return not text[end : end + 1].isalpha()


def _numbers_zh(text: str) -> Iterator[Anchor]:
    for said in _NUMBERS_ZH.findall(text):
        number, month, day = said.partition("月")
        if day.isdecimal():
            yield f"{_DAY}{number}-{int(day)}"
        elif day:
            yield f"{_PART_OF_MONTH}{number}"
        elif not month and len(number) >= _TELLING_DIGITS:
            yield _NUMBER + number.replace(",", "")


def _numbers_en(text: str) -> Iterator[Anchor]:
    """Dates and numbers; one digit says nothing, English may print it as a word."""
    for found in _NUMBERS_EN.finditer(text):
        digits = found.group()
        month = _month_beside(text, found) if len(digits) <= _TELLING_DIGITS else None
        if month:
            yield f"{_DAY}{month}-{int(digits)}"
        elif len(digits) >= _TELLING_DIGITS:
            yield _NUMBER + digits.replace(",", "")


def _parts_en(lowered: str) -> Iterator[Anchor]:
    if any(word in lowered for word in _PART_WORDS):
        for name in _PARTS_EN.findall(lowered):
            if name in MONTHS:
                yield f"{_PART_OF_MONTH}{MONTHS[name]}"


def _month_beside(text: str, digits: re.Match[str]) -> int | None:
    """The month whose name stands before or behind the digits of a day."""
    start, end = digits.span()
    before = text[max(0, start - _LONGEST_MONTH) : start].split()
    if before and before[-1][:1].isupper() and before[-1][:3].lower() in MONTHS:
        return MONTHS[before[-1][:3].lower()]
    behind = _MONTH_BEHIND.match(text, end)
    return MONTHS.get(behind.group(1).lower()) if behind else None
