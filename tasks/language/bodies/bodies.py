"""Bodies: offices, firms, schools, missions and cities that act in an event."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.bodies.foreign_sound_zh import RANKS, SoundWords
from tasks.language.gazetteer import Gazetteer, Hit
from tasks.language.people.lexicon import CountryWord

MAINLAND, PARTNER = "mainland", "partner"
MISSIONS = CONSULATE, EMBASSY = "consulate", "embassy"
ALONE, WHOLE, RARELY, TRADE, THING, STOP = "alone", "whole", "rarely", "trade", "thing", "stop"
HOME, INSIDE, OF_COUNTY = "home", "inside", "county"
CHINA = "CN"

CITIES = ("city", "capital")
_DOUBTFUL_CITIES = ("city_ambiguous", "capital_ambiguous")
# Names recur over documents; what a name tells does not change.
NAMES_KEPT = 65_536


class BodyWord(NamedTuple):
    """What a word that names a sort of body tells: `kind` and `side` as in body_kinds.csv.

    `use` is that of body_words.csv, "" for a word not listed there: `alone` is a name without
    any other (外办), `whole` a full name from outside, `rarely` one of bodies that mostly are
    mere places (酒店), `trade` one that ends the short names of firms (电器), `thing` hardly
    ever a body; no name runs over a `stop` (举办) but for one `inside` a longer word.
    """

    word: str
    kind: str
    side: str
    use: str = ""


class Body(NamedTuple):
    """A name of a body in a text; `country` is an ISO code, "" where unsaid; `use` its word's.

    `others` are shorter and longer forms of the name that stand there too: without the country
    or city before it, with the Party group behind it. An office of a city that lies within
    another one (昆山市外办) has a `use` of its own.
    """

    name: str
    start: int
    end: int
    kind: str
    side: str
    country: str
    use: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class BodyLexicon:
    """Vocabularies in which bodies are recognised; English words in lower case.

    The gazetteers of divisions hold the mainland's provinces, cities, districts and counties,
    with the short English name as value in both; those of terms hold the words of
    body_terms.csv, one number for what means the same. `english_of` gives the English names of
    firms, `city_english` those of cities; `foreign_sound` tells which characters write foreign
    names.
    """

    heads_zh: Gazetteer[BodyWord]
    heads_en: Gazetteer[BodyWord]
    countries_zh: Gazetteer[CountryWord]
    countries_en: Gazetteer[CountryWord]
    divisions_zh: Gazetteer[str]
    divisions_en: Gazetteer[str]
    county_cities: frozenset[str]
    firms_zh: Gazetteer[str]
    firms_en: Gazetteer[str]
    home_firms_zh: Gazetteer[str]
    terms_zh: Gazetteer[frozenset[int]]
    terms_en: Gazetteer[frozenset[int]]
    english_of: Mapping[str, str]
    city_english: Mapping[str, str]
    foreign_sound: SoundWords
    ordinary_en: frozenset[str]
    syllables: frozenset[str]


def is_country(word: CountryWord) -> bool:
    """Whether the word surely names a country outside the mainland, its people or its city."""
    return word.country_code not in ("", CHINA) and not word.kind.endswith("_ambiguous")


def is_ranked_city(text: str, hit: Hit[CountryWord]) -> bool:
    """Whether a doubtful word for a city has its kind of place behind it: 里加市."""
    return hit.value.kind in _DOUBTFUL_CITIES and text.startswith(tuple(RANKS), hit.end)
