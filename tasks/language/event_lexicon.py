"""Compiles the vocabularies by which an event is described."""

from collections.abc import Iterable, Mapping

from tasks.language.describe import EventLexicon
from tasks.language.event_mode import ModeLexicon, mode_words
from tasks.language.event_type import TypeLexicon, type_words
from tasks.language.gazetteer import Gazetteer
from tasks.language.venue import venue_lexicon
from tasks.language.visits import Visits, visit_places_zh

Rows = Iterable[Mapping[str, str]]
# Short names of districts and counties are everyday words as well (和平, 新华).
_KNOWN_BY_SHORT_NAME = frozenset(
    ("municipality", "province", "autonomous_region", "sub_provincial_city", "prefecture")
)
_OUTSIDE_LEVEL = "sar"


def compile_events(
    vocabularies: Mapping[str, Rows], countries_zh: Iterable[str], countries_en: Iterable[str]
) -> EventLexicon:
    """Compiles everything `describe` needs.

    Args:
        vocabularies: Rows of event_words, mode_words, outside_words, venue_heads, person_nouns
            and divisions, by these names.
        countries_zh: Chinese words for countries, their people and cities; short forms too.
        countries_en: The English ones, in any case.
    """
    visits = _visits(vocabularies, countries_zh, countries_en)
    words, modes = list(vocabularies["event_words"]), list(vocabularies["mode_words"])
    return EventLexicon(
        types=TypeLexicon(
            Gazetteer(type_words(words, "zh")), Gazetteer(type_words(words, "en")), visits
        ),
        modes=ModeLexicon(Gazetteer(mode_words(modes, "zh")), Gazetteer(mode_words(modes, "en"))),
        venues=venue_lexicon(vocabularies["venue_heads"], visits),
        person_nouns=frozenset(row["word"] for row in vocabularies["person_nouns"]),
    )


def _visits(
    vocabularies: Mapping[str, Rows], countries_zh: Iterable[str], countries_en: Iterable[str]
) -> Visits:
    outside = list(vocabularies["outside_words"])
    divisions = [row for row in vocabularies["divisions"] if row["level"] != _OUTSIDE_LEVEL]
    places_zh = visit_places_zh(
        countries_zh,
        _division_names(divisions, "zh"),
        {row["abbreviation"] for row in divisions} - {""},
        _outside_words(outside, "zh"),
    )
    places_en = dict.fromkeys((name.lower() for name in _division_names(divisions, "en")), "home")
    places_en |= _outside_words(outside, "en")
    places_en |= dict.fromkeys((word.lower() for word in countries_en), "abroad")
    return Visits(Gazetteer(places_zh), Gazetteer(places_en))


def _outside_words(rows: Rows, language: str) -> dict[str, str]:
    return {row["word"]: row["kind"] for row in rows if row["language"] == language}


def _division_names(rows: Rows, language: str) -> set[str]:
    """Full names of all divisions, short ones of provinces and cities."""
    names = {row[f"name_{language}"] for row in rows}
    large = (row for row in rows if row["level"] in _KNOWN_BY_SHORT_NAME)
    return (names | {row[f"short_{language}"] for row in large}) - {""}
