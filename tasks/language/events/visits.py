"""Which way a visit goes: into the city, abroad, or to a place at home."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tasks.language.gazetteer import Gazetteer, Hit
from tasks.language.words import is_word

INBOUND, OUTBOUND, DOMESTIC = "inbound_visit", "outbound_visit", "inspection"
JOURNEYS = (INBOUND, OUTBOUND)
"""The types of which the rest of a story may be parts."""
_SURE, _LIKELY, _PERHAPS = 7.0, 5.0, 3.0
_UNSAID = ("", 0.0)

_ABROAD, _OUTSIDER, _HOME, _ARRIVAL, _DEPARTURE = (
    "abroad",
    "outsider",
    "home",
    "arrival",
    "departure",
)
_FROM_OUTSIDE = (_ABROAD, _OUTSIDER)
_ARRIVAL_VERBS = ("来", "访", "抵", "莅", "到访")
_GO = "赴"
_DEPARTURE_VERBS = ("访", _GO)
# In 未来, 近年来, 本来 the character of arrival is none.
_BEFORE_LAI = frozenset("未年以历本原带下起上出过看后越回由往月近将")
# 走访德国企业 goes round at home.
_ROUNDS_ZH = frozenset(("走访", "采访", "受访", "接访", "家访"))
# 来华留学 tells of those who live here, 即将赴 of those who have not left.
_OF_RESIDENTS = re.compile(r"工作|留学|就业|创业|投资|团聚|邀请函|许可|签证|手续")
_SOON = ("即将", "将", "拟")
_CHINA = ("访华", "来华", "抵华")
_HERE = ("我市", "我省", "我区", "我县", "我州", "本市")

_WAY_ZH = re.compile(
    r"(?:(?:赴|前往|飞赴)([^，。；：]{1,24})|(?:到|抵达|来到|来|走进|在)([^，。；、：]{1,24}))$"
)
# `代表团一行12人访丹`: the one character is a town's, whichever it is.
_PARTY_CAME_ZH = re.compile(
    r"(?:一行|代表团|考察团|访问团)[^，。；]{0,6}[访来抵莅](?![函电信宾临自到达谈华访])[一-鿿](?=[，。；]|$)"
)
_OBJECT_ZH = re.compile(r"(?:了|过)?[^，。；、：]{0,20}")
_AT_HOME_ZH = re.compile(
    r"企业|公司|园区|基地|社区|街道|乡|镇|村|学校|大学|医院|中心|口岸|机场|港|项目"
)
_ROVING_ZH = re.compile(r"考察|参观|走进|参访|走访")
_OFFICE_ZH = re.compile(r"港澳(?:台)?(?:事务)?(?:办|处)|外国语|侨办|侨联")

_OBJECT_EN = 90
_NEAR_EN = 60
_GUESTS_EN = re.compile(r"\b(?:delegation|diplomat|envoy|journalist|guest)s?\b")
_DIVISION_EN = r"\w* (?:affairs )?(?:and \w+ )?(?:affairs )?division"
# Each choice begins with a letter of its own: that is what makes the search fast.
_OFFICE_EN = re.compile(
    r"hong kong (?:and|&|,) maca[ou](?: and taiwan)? (?:affairs )?(?:office|division)"
    r"|foreign affairs(?: office)?|overseas chinese affairs"
    rf"|asia{_DIVISION_EN}|europe{_DIVISION_EN}|america{_DIVISION_EN}|africa{_DIVISION_EN}"
)
# The texts of one activity, looked at again for each word in them.
_TEXTS_KEPT = 32
# `US-funded` says of a firm at home who owns it.
_OWNED_EN = ("-funded", "-invested", "-owned")
_AT_HOME_EN = re.compile(
    r"\b(?:firm|compan(?:y|ies)|enterprise|district|county|counties|communit|village|park|plant"
    r"|factor(?:y|ies)|school|hospital|museum|base|zone|port|township|street)s?"
)


@dataclass(frozen=True, slots=True, eq=False)
class Visits:
    """Words that tell home from abroad; the English ones in lower case.

    Their values are `abroad`, `home`, `outsider` for a party from elsewhere, and for
    Chinese verbs grown together with a place (`来渝`, `访日`) `arrival` and `departure`.
    """

    places_zh: Gazetteer[str]
    places_en: Gazetteer[str]

    def names_outside(self, text: str, language: str) -> bool:
        """Whether the text names a country, a place abroad or a party from there."""
        if language == "zh":
            return _outside_by_zh(text, self) <= len(text)
        return _outside_by_en(text.lower(), self) <= len(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _places(text: str, words: Gazetteer[str]) -> tuple[Hit[str], ...]:
    return tuple(words.find(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _outside_by_zh(text: str, visits: Visits) -> int:
    """Where the first name of a country, a place abroad or a party from there ends.

    Past the end of the text if it has none.
    """
    plain = _OFFICE_ZH.sub(_blank, text)
    names = (h.end for h in _places(plain, visits.places_zh) if h.value in _FROM_OUTSIDE)
    first = next(names, len(text) + 1)
    dot = plain.find("·")
    return first if dot < 0 else min(first, dot + 1)


@lru_cache(maxsize=_TEXTS_KEPT)
def _outside_by_en(lower: str, visits: Visits) -> int:
    """The same in English, in lower case."""
    plain = _OFFICE_EN.sub(_blank, lower)
    names = (h for h in _places(plain, visits.places_en) if h.value in _FROM_OUTSIDE)
    return next((h.end for h in names if is_word(plain, h.start, h.end)), len(lower) + 1)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def visit_places_zh(
    countries: Iterable[str],
    divisions: Iterable[str],
    abbreviations: Iterable[str],
    outside: Mapping[str, str],
) -> dict[str, str]:
    """The words for `Visits.places_zh`.

    Args:
        countries: Words for countries, their people and cities; single characters (`日`) as well.
        divisions: Names of provinces, cities, districts and counties.
        abbreviations: The one character by which a province or city is known (`渝`).
        outside: The Chinese words of outside_words.csv with their kinds.
    """
    words = dict(outside) | dict.fromkeys(_CHINA, _ARRIVAL)
    words |= dict.fromkeys(divisions, _HOME) | dict.fromkeys(_HERE, _HOME)
    short = frozenset(abbreviations)
    for country in countries:
        if len(country) > 1:
            words[country] = _ABROAD
            words[_GO + country] = _DEPARTURE
            if country[0] in short:  # 访新加坡 is not 访新
                words.update({verb + country: _DEPARTURE for verb in _ARRIVAL_VERBS})
        else:
            words.update({verb + country: _DEPARTURE for verb in _DEPARTURE_VERBS})
    for place in short:
        words.update({verb + place: _ARRIVAL for verb in _ARRIVAL_VERBS})
    return words


def visit_zh(text: str, start: int, end: int, visits: Visits) -> tuple[str, float]:
    """Type and weight that a Chinese verb of visiting at the span speaks for."""
    way = _WAY_ZH.search(text, max(0, start - 26), start)
    begin = way.start() if way else start
    target = text[begin:start] + text[end : _object_end(text, end)]
    kinds = {hit.value for hit in visits.places_zh.find(target)}
    if _outside_by_zh(text, visits) <= begin:
        return _of_guests(_HOME in kinds or _ARRIVAL in kinds, _ABROAD in kinds)
    if _ABROAD in kinds and not (_HOME in kinds and _AT_HOME_ZH.search(target)):
        return OUTBOUND, _SURE
    if _HOME in kinds or _AT_HOME_ZH.search(target):
        return DOMESTIC, _LIKELY
    return (DOMESTIC, _PERHAPS) if _ROVING_ZH.match(text, start) else _UNSAID


def _object_end(text: str, end: int) -> int:
    found = _OBJECT_ZH.match(text, end)
    return found.end() if found else end


def _of_guests(home: bool, abroad: bool) -> tuple[str, float]:
    if abroad and not home:
        return _UNSAID
    return INBOUND, _SURE if home else _LIKELY


def travel_zh(text: str, visits: Visits) -> tuple[str, float]:
    """Type and weight that `来渝`, `访蓉`, `赴日` in the text speak for."""
    for hit in _places(text, visits.places_zh):
        if text[hit.start - 1 : hit.start + 1] in _ROUNDS_ZH or _OF_RESIDENTS.match(text, hit.end):
            continue
        if hit.value == _ARRIVAL and text[hit.start - 1 : hit.start] not in _BEFORE_LAI:
            sure = _outside_by_zh(text, visits) <= hit.start
            weight = _SURE if sure else _LIKELY if text[hit.start] == "访" else _PERHAPS
            return INBOUND, weight
        if hit.value == _DEPARTURE and not text.endswith(_SOON, 0, hit.start):
            return OUTBOUND, _SURE
    party = _PARTY_CAME_ZH.search(text)
    came = party and _outside_by_zh(text, visits) <= party.start()
    return (INBOUND, _LIKELY) if came else _UNSAID


def visit_en(text: str, start: int, end: int, visits: Visits) -> tuple[str, float]:
    """Type and weight an English verb of visiting at the span of lower-case text speaks for."""
    stop = text.find(".", end)
    target = text[end : min(end + _OBJECT_EN, stop if stop >= 0 else len(text))]
    goal = _goal_en(target, visits)
    if _outside_by_en(text, visits) <= start or _guests_en(text, start, visits):
        return _of_guests(goal != _ABROAD, goal == _ABROAD) if goal else (INBOUND, _PERHAPS)
    if goal == _ABROAD:
        return OUTBOUND, _SURE
    return (DOMESTIC, _LIKELY) if goal else _UNSAID


def _goal_en(target: str, visits: Visits) -> str:
    """Whether the first place named after the verb lies abroad or at home, or "" for none."""
    local = _AT_HOME_EN.search(target)
    for hit in visits.places_en.find(target):
        if hit.start > _NEAR_EN:
            break
        if not is_word(target, hit.start, hit.end):
            continue
        if target.startswith(_OWNED_EN, hit.end):
            return _HOME
        if local and (local.start() < hit.start or local.start() - hit.end <= 1):
            return _HOME
        return hit.value
    return _HOME if local else ""


def _guests_en(text: str, end: int, visits: Visits) -> bool:
    """Whether a delegation acts, named before `end`, that is not one of a place at home."""
    home = any(hit.value == _HOME for hit in _places(text, visits.places_en) if hit.end <= end)
    return not home and bool(_GUESTS_EN.search(text, 0, end))
