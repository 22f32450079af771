"""English names of cities and districts that act like bodies in the Chinese account."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.bodies.bodies import MAINLAND, PARTNER, Body, BodyLexicon
from tasks.language.bodies.body_links import sounds_alike
from tasks.language.bodies.body_party import BodyParty
from tasks.language.story import Evidence
from tasks.language.telling import Piece, Telling
from tasks.language.words import is_word

_CITY_KINDS = ("city", "capital")
_DISTRICTS = (" district", " county", " new area")
_SCAN, _LONGEST = 6000, 50
# A town that no vocabulary knows, before its country: `to Darebin, Australia`.
_TOWN = re.compile(
    r"\b(?:to|with|and|from|between|[Cc]ity of|in) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), $"
)


def places_acting_en(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields foreign cities and the mainland's districts that belong to no body's name."""
    lower = text.lower()
    words = list(lexicon.countries_en.find(lower))
    cities = (
        (hit.start, hit.end, PARTNER, hit.value.country_code)
        for hit in words
        if hit.value.kind in _CITY_KINDS
    )
    towns = (
        (*found.span(1), PARTNER, hit.value.country_code)
        for hit in words
        if hit.value.kind == "name" and (found := _town_before(text, hit.start))
    )
    districts = (
        (hit.start, hit.end, MAINLAND, "")
        for hit in lexicon.divisions_en.find(lower)
        if lower.endswith(_DISTRICTS, hit.start, hit.end)
    )
    for start, end, side, code in (*cities, *towns, *districts):
        inside = any(body.start < end and start < body.end for body in bodies)
        if not inside and is_word(lower, start, end):
            yield Body(text[start:end], start, end, "city", side, code)


def _town_before(text: str, country: int) -> re.Match[str] | None:
    return _TOWN.search(text, max(0, country - _LONGEST), country)


def with_english_place(party: BodyParty, telling: Telling, lexicon: BodyLexicon) -> BodyParty:
    """The party with its English name, where the English account names one such place only."""
    if party.kind != "city" or party.name_en is not None:
        return party
    places = list(_places(party, telling, lexicon))
    if party.side == PARTNER:
        known = _known_as(party.name_zh or "", telling, lexicon)
        places = known or [
            one for one in places if sounds_alike(party.name_zh or "", one[2], lexicon)
        ]
    found = {text: (piece, start) for piece, start, text in places}
    if len(found) != 1:
        return party
    (name, (piece, start)), *_ = found.items()
    evidence = Evidence(piece.place(start, start + len(name)), "place_en")
    return replace(
        party,
        name_en=name,
        aliases=(*party.aliases, ("en", name)),
        evidence=(*party.evidence, evidence),
    )


def _known_as(name_zh: str, telling: Telling, lexicon: BodyLexicon) -> list[tuple[Piece, int, str]]:
    """Where the English account first prints the name that maps give a city."""
    bare = name_zh.removesuffix("市")
    names = (lexicon.city_english.get(name) for name in (name_zh, bare, f"{bare}市"))
    english = next((name for name in names if name), "")
    if not english:
        return []
    pattern = re.compile(rf"\b{re.escape(_plain(english))}\b")
    for piece in (*telling.titles, *telling.bodies):
        if found := pattern.search(_plain(piece.text[:_SCAN])):
            return [(piece, found.start(), piece.text[found.start() : found.end()])]
    return []


def _plain(text: str) -> str:
    """The text with as many characters, each without its accents."""
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text)


def _places(
    party: BodyParty, telling: Telling, lexicon: BodyLexicon
) -> Iterator[tuple[Piece, int, str]]:
    for piece in (*telling.titles, *telling.bodies):
        lower = piece.text[:_SCAN].lower()
        spans = _cities(party, lower, lexicon) if party.side == PARTNER else ()
        for start, end in spans or _divisions(party, lower, lexicon):
            if is_word(lower, start, end):
                yield piece, start, piece.text[start:end]


def _cities(party: BodyParty, lower: str, lexicon: BodyLexicon) -> list[tuple[int, int]]:
    return [
        (hit.start, hit.end)
        for hit in lexicon.countries_en.find(lower)
        if hit.value.kind in _CITY_KINDS and hit.value.country_code == party.country_code
    ]


def _divisions(party: BodyParty, lower: str, lexicon: BodyLexicon) -> list[tuple[int, int]]:
    own = {hit.value for hit in lexicon.divisions_zh.find(party.name_zh or "")}
    hits = lexicon.divisions_en.find(lower) if own else ()
    return [(hit.start, hit.end) for hit in hits if hit.value in own]
