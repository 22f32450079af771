"""What the functions that look for people know of the world, compiled once."""

from collections.abc import Mapping
from dataclasses import dataclass

from tasks.language.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Title:
    """A word that names an office: `side` and `realm` as in titles.csv."""

    word: str
    side: str
    realm: str
    head: bool
    canonical: str


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word that names a country, its people or one of its cities."""

    word: str
    country_code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the mainland: `level` is `province`, `city`, `area` or `district`.

    An area is a new area above districts, whose heads commonly hold another office of the city.
    `seats` are the short names of the cities (of a province, its own) it belongs to: several
    where several cities have a district of this name.
    """

    name: str
    level: str
    seats: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class PeopleLexicon:
    """Vocabularies in which people, their offices and countries are recognised.

    `divisions` are provinces, cities and districts in both languages, `provinces` gives the one
    of each city.

    `elements` are those of which names of minorities are made, with their spellings in letters,
    and `elements_spelt` the same the other way round; `foreign_families` are family names of
    neighbours who write Han characters, with their spellings, `japanese_families` those of two
    characters and more, `japanese_spelt` the same by their spelling.

    `homes_zh` are the mainland's provinces and cities, `places_zh` all cities, provinces and
    countries, long and short; `surnames` are single and compound, the ordinary ones everyday
    words as well, the unlikely ones rare besides; `spellings` are theirs in letters,
    `syllables` those of pinyin; `sounds` gives a character's values in foreign names;
    `followers` are words that may stand right behind a name; `words_zh` and `words_en` are
    ordinary words, `usual_words_zh` those so frequent that nobody bears one as a name;
    `title_qualities_en` say of what kind an office is; `given_names_en` only people bear;
    `of_history` are the dead whom texts speak of, in both languages.
    English sets and gazetteers are in lower case.
    """

    titles_zh: Gazetteer[Title]
    titles_en: Gazetteer[Title]
    countries_zh: Gazetteer[CountryWord]
    countries_en: Gazetteer[CountryWord]
    pairs_zh: Gazetteer[tuple[str, ...]]
    homes_zh: Gazetteer[str]
    divisions: Gazetteer[Division]
    provinces: Mapping[str, str]
    divisions_en: frozenset[str]
    places_zh: frozenset[str]
    elements: Mapping[str, tuple[str, ...]]
    elements_spelt: Mapping[str, tuple[str, ...]]
    foreign_families: Mapping[str, tuple[str, ...]]
    neighbour_codes: Mapping[str, Mapping[str, frozenset[str]]]
    neighbour_characters: Mapping[str, Mapping[str, str]]
    japanese_families: frozenset[str]
    japanese_spelt: Mapping[str, tuple[str, ...]]
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    ordinary_surnames: frozenset[str]
    unlikely_surnames: frozenset[str]
    spellings: frozenset[str]
    syllables: frozenset[str]
    sounds: dict[str, tuple[str, ...]]
    followers: frozenset[str]
    never_given: frozenset[str]
    never_names: frozenset[str]
    words_zh: frozenset[str]
    usual_words_zh: frozenset[str]
    words_en: frozenset[str]
    title_blockers_en: frozenset[str]
    title_qualities_en: frozenset[str]
    not_names_en: frozenset[str]
    given_names_en: frozenset[str]
    of_history: frozenset[str]
