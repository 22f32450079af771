"""The vocabularies in which extraction recognises people, compiled once a process."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from tasks.division_words import division_words, provinces
from tasks.language.gazetteer import Gazetteer
from tasks.language.people.lexicon import CountryWord, PeopleLexicon, Title
from tasks.language.people.neighbours_sound import characters_of, codes_of
from warehouse.vocabulary import read_vocabulary

_BODY_REALM = "body"
_LONGEST_NAME = 4
_USUAL = 500


def _titles(language: str) -> dict[str, Title]:
    rows = [row for row in read_vocabulary("titles") if row["language"] == language]
    words: dict[str, Title] = {}
    for row in rows:
        word = row["word"].lower() if language == "en" else row["word"]
        canonical = "|".join(filter(None, [row["canonical"], *row["others"].split(";")]))
        words[word] = Title(word, row["side"], row["realm"], row["head"] == "yes", canonical)
    return words


def _bodies_as_titles(titles: dict[str, Title]) -> dict[str, Title]:
    """Words of bodies that begin like a title (总领事馆), so that the longer word is found.

    With those of their heads that share a character with them: `公安局长`, `总会长`.
    """
    rows = [row for row in read_vocabulary("body_kinds") if row["language"] == "zh"]
    words = {row["word"]: Title(row["word"], row["side"], _BODY_REALM, False, "") for row in rows}
    for word in list(words):
        if head := titles.get(f"{word[-1]}长"):
            words[f"{word}长"] = replace(head, word=f"{word}长")
    return words


def _plural_titles(words: dict[str, Title]) -> dict[str, Title]:
    """Plurals of English titles: `consuls general`, `level-II inspectors`."""
    plurals: dict[str, Title] = {}
    for word, title in words.items():
        head, _, tail = word.rpartition(" ")
        plurals[word + "s"] = title
        if tail in ("general", "counsellor", "counselor") and head:
            plurals[f"{head}s {tail}"] = title
    return plurals


def _countries(language: str) -> Gazetteer[CountryWord]:
    rows = [row for row in read_vocabulary("country_names") if row["language"] == language]
    words = {
        row["word"].lower() if language == "en" else row["word"]: CountryWord(
            row["word"], row["country_code"], row["kind"]
        )
        for row in rows
    }
    if language == "zh":
        words = {**_places_that_contain(words), **words}
    return Gazetteer(words)


def _places_that_contain(words: Iterable[str]) -> dict[str, CountryWord]:
    """Divisions of the mainland in whose names a country seems to stand: `万柏林区`."""
    whole = Gazetteer({word: word for word in words if len(word) > 1})
    names = {
        row[column] for row in read_vocabulary("divisions") for column in ("name_zh", "short_zh")
    }
    return {name: CountryWord(name, "", "name") for name in names if any(whole.find(name))}


def _pairs() -> Gazetteer[tuple[str, ...]]:
    """Countries named together by a character each (`中日韩`), with the outside ones meant."""
    rows = read_vocabulary("country_pairs")
    return Gazetteer({row["word"]: tuple(row["country_codes"].split()) for row in rows})


def _places_zh() -> frozenset[str]:
    divisions = read_vocabulary("divisions")
    words = {row[column] for row in divisions for column in ("name_zh", "short_zh")}
    words |= {row["word"] for row in read_vocabulary("country_names") if row["language"] == "zh"}
    return frozenset(word for word in words if len(word) > 1)


def _context(language: str, use: str) -> frozenset[str]:
    """Words that stand beside names, or could be taken for one."""
    rows = read_vocabulary("name_context")
    return frozenset(r["word"] for r in rows if (r["language"], r["use"]) == (language, use))


def _ordinary_words(frequency: int = 0) -> frozenset[str]:
    """Chinese words that a name, or a given name, could be taken for; from a frequency on."""
    rows = read_vocabulary("han_words")
    words = (row["word"] for row in rows if int(row["frequency"]) >= frequency)
    found = frozenset(word for word in words if 1 < len(word) <= _LONGEST_NAME)
    return found | _context("zh", "word")


def _english_words_of_bodies() -> frozenset[str]:
    """Words that make a run of capitals a body, an office or an adjective, never a name."""
    bodies = (row["word"] for row in read_vocabulary("body_kinds") if row["language"] == "en")
    titles = (
        row["word"]
        for row in read_vocabulary("titles")
        if row["language"] == "en" and not (row["realm"] == "honorific" and " " in row["word"])
    )
    people = (
        row["word"]
        for row in read_vocabulary("country_names")
        if row["language"] == "en"
        and row["kind"] in ("adjective", "people")
        and " " not in row["word"]
    )
    found = {
        word.lower().strip(".,'") for text in (*bodies, *titles, *people) for word in text.split()
    }
    return frozenset(found | _context("en", "never_name"))


def _of_history() -> frozenset[str]:
    """Names of the dead whom texts speak of, in either language."""
    rows = read_vocabulary("historical_figures")
    return frozenset(name for row in rows for name in (row["zh"], row["en"]) if name)


def _spelled(uses: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    """Words of names with all their spellings, for these pairs of people and use."""
    words: dict[str, dict[str, None]] = {}
    for row in read_vocabulary("name_elements"):
        if (row["people"], row["use"]) in uses:
            words.setdefault(row["word"], {}).update(dict.fromkeys(row["spellings"].split()))
    return {word: tuple(spellings) for word, spellings in words.items()}


def _turned(spellings: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The words for each spelling."""
    turned: dict[str, list[str]] = {}
    for word, ways in spellings.items():
        for way in ways:
            turned.setdefault(way, []).append(word)
    return {way: tuple(words) for way, words in turned.items()}


_MINORITIES = (("tibetan", "whole"), ("mongolian", "whole"), ("uyghur", "whole"))
_JAPANESE = ("japanese", "family")
_NEIGHBOURS = (
    _JAPANESE,
    ("korean", "family"),
    ("vietnamese", "family"),
    ("cantonese", "family"),
)


@cache
def people_lexicon() -> PeopleLexicon:
    """All vocabularies for people, read from warehouse/reference."""
    titles_en, titles_zh = _titles("en"), _titles("zh")
    elements = _spelled(_MINORITIES)
    japanese = {word: ways for word, ways in _spelled((_JAPANESE,)).items() if len(word) > 1}
    surnames = read_vocabulary("surnames")
    divisions = read_vocabulary("divisions")
    neighbours = codes_of(read_vocabulary("neighbour_readings"))
    sounds = {
        row["character"]: tuple(row["sounds"].split()) for row in read_vocabulary("transliteration")
    }
    return PeopleLexicon(
        titles_zh=Gazetteer({**_bodies_as_titles(titles_zh), **titles_zh}),
        titles_en=Gazetteer({**_plural_titles(titles_en), **titles_en}),
        countries_zh=_countries("zh"),
        countries_en=_countries("en"),
        pairs_zh=_pairs(),
        homes_zh=home_words(),
        divisions=division_words(),
        provinces=provinces(),
        divisions_en=frozenset(
            row[column].lower() for row in divisions for column in ("name_en", "short_en")
        ),
        places_zh=_places_zh(),
        elements=elements,
        elements_spelt=_turned({word: w for word, w in elements.items() if len(word) > 1}),
        foreign_families=_spelled(_NEIGHBOURS),
        neighbour_codes=neighbours,
        neighbour_characters=characters_of(neighbours),
        japanese_families=frozenset(japanese),
        japanese_spelt=_turned(japanese),
        surnames=frozenset(row["surname"] for row in surnames),
        common_surnames=frozenset(
            row["surname"] for row in surnames if row["frequency"] == "common"
        ),
        ordinary_surnames=frozenset(row["surname"] for row in surnames if row["ordinary"] == "yes"),
        unlikely_surnames=frozenset(
            row["surname"]
            for row in surnames
            if row["frequency"] == "rare" and row["ordinary"] == "yes"
        ),
        spellings=frozenset(
            spelled.replace(" ", "") for row in surnames for spelled in row["readings"].split()
        ),
        syllables=frozenset(
            row["syllable"] for row in read_vocabulary("syllables") if row["kind"] == "pinyin"
        ),
        sounds=sounds,
        followers=_context("zh", "follows"),
        never_given=_context("zh", "never_given"),
        never_names=_context("zh", "never_name"),
        title_blockers_en=_context("en", "blocks_title"),
        title_qualities_en=_context("en", "qualifies_title"),
        words_zh=_ordinary_words(),
        usual_words_zh=_ordinary_words(_USUAL),
        words_en=frozenset(row["word"] for row in read_vocabulary("english_words")),
        not_names_en=_english_words_of_bodies(),
        of_history=_of_history(),
        given_names_en=frozenset(row["name"] for row in read_vocabulary("given_names")),
    )


@cache
def home_words() -> Gazetteer[str]:
    """Names of the mainland's provinces and cities, each with the short name of its city.

    A district or county counts for the city it belongs to; an English name that two cities
    share (Suzhou, Taizhou) counts for neither.
    """
    rows = read_vocabulary("divisions")
    short = {row["name_zh"]: row["short_zh"] for row in rows}
    spelt = Counter(row["short_en"] for row in rows if row["level"] in _CITIES)
    words: dict[str, str] = {}
    for row in rows:
        if row["level"] in _CITIES:
            words[row["short_zh"]] = row["short_zh"]
            if spelt[row["short_en"]] == 1:
                words[row["short_en"]] = row["short_zh"]
        elif row["level"] in _PROVINCES:
            words.setdefault(row["short_zh"], row["short_zh"])
            words.setdefault(row["short_en"], row["short_zh"])
        elif row["parent"] in short:
            words.setdefault(row["name_zh"], short[row["parent"]])
    return Gazetteer({word: home for word, home in words.items() if word})


_CITIES = ("municipality", "sub_provincial_city", "prefecture")
_PROVINCES = ("province", "autonomous_region")
