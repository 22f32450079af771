"""Compiles the vocabularies by which an event is described."""

from collections.abc import Mapping, Sequence

from tasks.language.events.describe import EventLexicon
from tasks.language.events.event_mode import ModeLexicon, mode_words
from tasks.language.events.event_type import TypeLexicon, type_words
from tasks.language.events.venue import venue_lexicon
from tasks.language.events.visits import Visits, visit_places_zh
from tasks.language.gazetteer import Gazetteer

Rows = Sequence[Mapping[str, str]]
# Short names of districts and counties are everyday words as well (和平, 新华).
_KNOWN_BY_SHORT_NAME = frozenset(
    ("municipality", "province", "autonomous_region", "sub_provincial_city", "prefecture")
)
_OUTSIDE_LEVEL = "sar"
_MAINLAND = "CN"


def compile_events(vocabularies: Mapping[str, Rows], country_names: Rows) -> EventLexicon:
    """Compiles everything `describe` needs.

    Args:
        vocabularies: Rows of event_words, mode_words, outside_words, venue_heads, person_nouns
            and divisions, by these names.
        country_names: Rows of the vocabulary of that name, with those that name no country.
    """
    visits = _visits(vocabularies, country_names)
    words, modes = list(vocabularies["event_words"]), list(vocabularies["mode_words"])
    return EventLexicon(
        types=TypeLexicon(
            Gazetteer(type_words(words, "zh")), Gazetteer(type_words(words, "en")), visits
        ),
        modes=ModeLexicon(Gazetteer(mode_words(modes, "zh")), Gazetteer(mode_words(modes, "en"))),
        venues=venue_lexicon(vocabularies["venue_heads"], visits),
        person_nouns=frozenset(row["word"] for row in vocabularies["person_nouns"]),
    )


def _visits(vocabularies: Mapping[str, Rows], names: Rows) -> Visits:
    outside = list(vocabularies["outside_words"])
    divisions = [row for row in vocabularies["divisions"] if row["level"] != _OUTSIDE_LEVEL]
    places_zh = visit_places_zh(
        _countries(names, "zh"),
        _division_names(divisions, "zh"),
        {row["abbreviation"] for row in divisions} - {""},
        _outside_words(outside, "zh"),
    )
    places_en = dict.fromkeys((name.lower() for name in _division_names(divisions, "en")), "home")
    places_en |= _outside_words(outside, "en")
    places_en |= dict.fromkeys((word.lower() for word in _countries(names, "en")), "abroad")
    return Visits(
        Gazetteer(_decoys(names, "zh") | places_zh), Gazetteer(_decoys(names, "en") | places_en)
    )


def _countries(rows: Rows, language: str) -> list[str]:
    """Words that surely name a country outside the mainland, its people or its city."""
    return [
        row["word"]
        for row in rows
        if row["language"] == language
        and row["country_code"] not in ("", _MAINLAND)
        and not row["kind"].endswith("_ambiguous")
    ]


def _decoys(rows: Rows, language: str) -> dict[str, str]:
    """Words that only look like a country's (印度洋): found, but with no value."""
    mine = (row for row in rows if row["language"] == language and not row["country_code"])
    return {row["word"].lower(): "" for row in mine}


def _outside_words(rows: Rows, language: str) -> dict[str, str]:
    return {row["word"]: row["kind"] for row in rows if row["language"] == language}


def _division_names(rows: Rows, language: str) -> set[str]:
    """Full names of all divisions, short ones of provinces and cities."""
    names = {row[f"name_{language}"] for row in rows}
    large = (row for row in rows if row["level"] in _KNOWN_BY_SHORT_NAME)
    return (names | {row[f"short_{language}"] for row in large}) - {""}
