"""Which outside countries a printed title belongs to."""

import re
from functools import lru_cache

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import CountryWord, PeopleLexicon
from tasks.language.people.titles_en import lower_in_step

_OUR_POST = ("中国驻", "我国驻", "我驻", "中华人民共和国驻")
_OUR_POST_EN = re.compile(
    r"\b(?:Chinese|China's|PRC) (?:[A-Za-z-]+ )*(?:Ambassador|Consul|Embassy|Minister)"
    r"|Liaison Office of the Central",
    re.IGNORECASE,
)
# What the central authorities keep in Hong Kong and Macao.
_CENTRAL = re.compile("中联办|中央(?:人民)?政府驻|^外交部驻|特派员公署")
# The country is only what the office deals with: 港澳办, 美大司, 日本处, 东南亚研究所.
_DEALS_WITH_ZH = re.compile(
    r"(?:事务|工作|特别行政区事务)?"
    r"(?:办|处(?!长)|司(?![法令])|科(?![技学])|研究|组(?!织)|语|文学|问题|同胞|侨(?!领))"
)
_DEALS_WITH_EN = re.compile(
    r"(?:\s+and\s+\w+)*\s+"
    r"(?:affairs|studies|language|interpreter|translator|translation|office|division|department)\b",
    re.IGNORECASE,
)
_AFTER_SHORT = re.compile(r"[驻方侨籍企资商]|国(?!际)")
_TOWNS = ("city", "capital")
_SHORT_TOWN = 2
_LONGEST_COUNTRY = 10
_HAN = re.compile("[\u4e00-\u9fff]")


@lru_cache(maxsize=65_536)
def is_our_post(title: str | None) -> bool:
    """Whether the title is a post of China's abroad: `中国驻白俄罗斯大使`, `香港中联办部长`."""
    if title is None:
        return False
    is_ours = title.startswith(_OUR_POST) or _CENTRAL.search(title) or _OUR_POST_EN.search(title)
    return bool(is_ours)


@lru_cache(maxsize=2_048)
def country_words(
    text: str, lexicon: PeopleLexicon, *, english: bool
) -> tuple[Hit[CountryWord], ...]:
    """The words for countries in a text, ours among them; English ones as whole words only.

    A word in capitals (`US`) must be printed in capitals. The last texts are kept: a line is
    asked for each of its people, bodies and activities.
    """
    if not english:
        return tuple(lexicon.countries_zh.find(text))
    found = lexicon.countries_en.find(lower_in_step(text))
    return tuple(hit for hit in found if _is_printed_so(text, hit))


def _is_printed_so(text: str, hit: Hit[CountryWord]) -> bool:
    """Whether an English word stands there whole, and in capitals if it is written so."""
    if text[hit.start - 1 : hit.start].isalnum() or text[hit.end : hit.end + 1].isalnum():
        return False
    word = hit.value.word
    return not word.isupper() or text[hit.start : hit.end] == word


@lru_cache(maxsize=2_048)
def outside_words(
    text: str, lexicon: PeopleLexicon, *, english: bool
) -> tuple[Hit[CountryWord], ...]:
    """Those that name a country or region outside the mainland beyond doubt.

    A single character (英, 越) does so only before that country's side, post or capital; a
    country that a body at home is concerned with (`港澳办`) is no party.
    """
    return tuple(
        hit
        for hit in country_words(text, lexicon, english=english)
        if _is_outside(text, hit, lexicon, english=english)
    )


def _is_outside(text: str, hit: Hit[CountryWord], lexicon: PeopleLexicon, *, english: bool) -> bool:
    word = hit.value
    if word.country_code in ("", "CN") or word.kind.endswith("_ambiguous"):
        return False
    if word.kind == "short" and not _AFTER_SHORT.match(text, hit.end):
        return False
    if not english and _is_within_sounds(text, hit, lexicon):
        return False
    return not _deals_with(text, hit.end, english=english)


def _is_within_sounds(text: str, hit: Hit[CountryWord], lexicon: PeopleLexicon) -> bool:
    """Whether a short city's name only ends a longer one that is written by sound: `锡|尼什`."""
    if hit.value.kind not in _TOWNS or hit.end - hit.start > _SHORT_TOWN:
        return False
    before = text[max(0, hit.start - _LONGEST_COUNTRY) : hit.start]
    if before[-1:] not in lexicon.sounds:
        return False
    return not any(h.end == len(before) for h in lexicon.countries_zh.find(before))


def _deals_with(text: str, end: int, *, english: bool) -> bool:
    return bool((_DEALS_WITH_EN if english else _DEALS_WITH_ZH).match(text, end))


@lru_cache(maxsize=65_536)
def outside_codes(title: str | None, lexicon: PeopleLexicon) -> tuple[str, ...]:
    """ISO codes of the outside countries a printed title belongs to, in order; () for ours."""
    if not title or is_our_post(title):
        return ()
    hits = outside_words(title, lexicon, english=not _HAN.search(title))
    return tuple(hit.value.country_code for hit in hits)
