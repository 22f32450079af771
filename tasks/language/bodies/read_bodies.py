"""The bodies that take part in an activity, both languages together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tasks.language.bodies.bodies import CONSULATE, EMBASSY, PARTNER, BodyLexicon
from tasks.language.bodies.body_parties_en import parties_en
from tasks.language.bodies.body_parties_zh import parties_zh
from tasks.language.bodies.body_party import BodyParty, merged
from tasks.language.bodies.places_as_bodies_en import with_english_place
from tasks.language.story import Activity, Place
from tasks.language.telling import Accounts

_MISSIONS = (CONSULATE, EMBASSY)
_ABOVE_CITIES = ("省", "道", "大区", "共和国", "边疆区")
# 光州 and 济州 are cities, 明斯克州 is none.
_LONG_STATE = 4
_ENOUGH = 0.9
_SAME_ROLE = 0.3
_SAME_KIND = 0.2
_ALONE, _ALONE_EN = 0.5, 0.5


def read_bodies(
    activity: Activity,
    told: Accounts,
    title_places: Sequence[Place],
    event_type: str,
    lexicon: BodyLexicon,
) -> list[BodyParty]:
    """Reads who takes part, Chinese names joined with English ones where they mean the same.

    Args:
        activity: What is told, in one language or both.
        told: How either language tells it.
        title_places: Where people's titles stand: a body there only says where one works.
        event_type: Within its own walls an office acts through its people (`inspection`).
        lexicon: The vocabularies.

    Returns:
        Parties in the order of the Chinese account, each once. A body only the English account
        names is taken where there is no Chinese one: the two differ in wording too much to
        tell a new body from another name of one.
    """
    chinese = parties_zh(told.zh, activity.date_start, title_places, event_type, lexicon)
    if not any(line.language != "en" and line.kind == "body" for line in activity.lines):
        return parties_en(told.en, title_places, lexicon, places=True)
    if not chinese:
        return []
    for party in parties_en(told.en, title_places, lexicon, places=False):
        number = _counterpart(party, chinese, lexicon)
        if number is not None:
            chinese[number] = merged(chinese[number], party)
    return [_ranked(with_english_place(party, told.en, lexicon)) for party in chinese]


def _ranked(party: BodyParty) -> BodyParty:
    """A province, state or prefecture that acts like a body is a government, not a city."""
    name = party.name_zh or ""
    abroad = party.kind == "city" and party.side == PARTNER
    above = name.endswith(_ABOVE_CITIES) or (name.endswith("州") and len(name) >= _LONG_STATE)
    return replace(party, kind="government") if abroad and above else party


def _counterpart(
    party: BodyParty, chinese: Sequence[BodyParty], lexicon: BodyLexicon
) -> int | None:
    """Which Chinese party the English one is: the most alike that has no English name yet."""
    best, number = _ENOUGH, None
    for index, other in enumerate(chinese):
        if other.name_en is None and other.side == party.side:
            alike = _likeness(other, party, lexicon)
            if alike > best:
                best, number = alike, index
    return number


def _likeness(chinese: BodyParty, english: BodyParty, lexicon: BodyLexicon) -> float:
    """How much two names share: places, countries and the words for what a body does."""
    if chinese.kind in _MISSIONS or english.kind in _MISSIONS:
        same = chinese.kind == english.kind and chinese.country_code == english.country_code
        return 2 * _ENOUGH if same else 0.0
    if _differ(chinese.country_code, english.country_code):
        return 0.0
    zh, en = chinese.name_zh or "", (english.name_en or "").lower()
    topics_zh, topics_en = _topics(zh, en, lexicon)
    places_zh = {hit.value for hit in lexicon.divisions_zh.find(zh)}
    places_en = {hit.value for hit in lexicon.divisions_en.find(en)}
    if places_zh and places_en and not places_zh & places_en:
        return 0.0
    shared = len(topics_zh & topics_en) + len(places_zh & places_en)
    alone = len(topics_zh - topics_en) + _ALONE_EN * len(topics_en - topics_zh)
    bonus = _SAME_ROLE * (chinese.role == english.role) + _SAME_KIND * (
        chinese.kind == english.kind
    )
    country = chinese.country_code is not None and chinese.country_code == english.country_code
    return shared + country - _ALONE * alone + bonus


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _topics(zh: str, en: str, lexicon: BodyLexicon) -> tuple[set[int], set[int]]:
    found_zh: Iterable[frozenset[int]] = (hit.value for hit in lexicon.terms_zh.find(zh))
    found_en: Iterable[frozenset[int]] = (hit.value for hit in lexicon.terms_en.find(en))
    return set().union(*found_zh), set().union(*found_en)
