"""What the functions that look for people know of the world, compiled once."""

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


@dataclass(frozen=True, slots=True, eq=False)
class PeopleLexicon:
    """Vocabularies in which people, their offices and countries are recognised.

    `surnames` are single and compound; `spellings` are theirs in letters; `syllables` are
    those of pinyin; `places_zh` are cities, provinces and countries, with and without their last character;
    `sounds` gives a character's values in foreign names; `followers` are words
    that may stand right behind a name; English sets and gazetteers are in lower case.
    """

    titles_zh: Gazetteer[Title]
    titles_en: Gazetteer[Title]
    countries_zh: Gazetteer[CountryWord]
    countries_en: Gazetteer[CountryWord]
    divisions_en: frozenset[str]
    places_zh: frozenset[str]
    surnames: frozenset[str]
    spellings: frozenset[str]
    syllables: frozenset[str]
    sounds: dict[str, tuple[str, ...]]
    followers: frozenset[str]
    never_given: frozenset[str]
    never_names: frozenset[str]
    not_names_en: frozenset[str]
