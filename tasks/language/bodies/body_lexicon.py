"""Compiles the vocabularies by which bodies are recognised."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tasks.language.bodies.bodies import (
    ALONE,
    HOME,
    INSIDE,
    MAINLAND,
    STOP,
    THING,
    TRADE,
    WHOLE,
    BodyLexicon,
    BodyWord,
)
from tasks.language.bodies.foreign_sound_zh import SoundWords
from tasks.language.gazetteer import Gazetteer
from tasks.language.people.lexicon import CountryWord

Rows = Iterable[Mapping[str, str]]
_OUTSIDE_LEVEL, _COUNTY = "sar", "county"
_HEAD = "head"
# Japanese and Korean names carry the rank of the place: `Fukui-shi`.
_DIVISION = re.compile(r"-(?:shi|si|gun|cho|ku)$")
_NO_BODIES = (THING, STOP)


def compile_bodies(vocabularies: Mapping[str, Rows]) -> BodyLexicon:
    """Compiles the vocabularies, by their names.

    Args:
        vocabularies: Rows of body_kinds, body_words, body_terms, country_names, divisions,
            foreign_firms, home_firms, world_cities, english_words, han_words,
            syllables and transliteration.
    """
    kinds, uses = list(vocabularies["body_kinds"]), list(vocabularies["body_words"])
    cities = list(vocabularies["world_cities"])
    countries = [*map(_city, cities), *vocabularies["country_names"]]
    firms = {row["zh"]: row["en"] for row in vocabularies["foreign_firms"]}
    ours = {row["zh"]: row["en"] for row in vocabularies["home_firms"]}
    divisions = [row for row in vocabularies["divisions"] if row["level"] != _OUTSIDE_LEVEL]
    terms = list(vocabularies["body_terms"])
    return BodyLexicon(
        heads_zh=Gazetteer(
            _firms(firms, "foreign") | _firms(ours, MAINLAND) | _heads(kinds, uses, "zh")
        ),
        heads_en=Gazetteer(_heads(kinds, uses, "en")),
        countries_zh=Gazetteer(_countries(countries, "zh")),
        countries_en=Gazetteer(_countries(countries, "en")),
        divisions_zh=Gazetteer(_divisions(divisions, ("name_zh", "short_zh"))),
        county_cities=frozenset(
            row["name_zh"]
            for row in divisions
            if row["level"] == _COUNTY and row["name_zh"].endswith("市")
        ),
        divisions_en=Gazetteer(_divisions(divisions, ("name_en", "short_en"))),
        firms_zh=Gazetteer(firms),
        firms_en=Gazetteer({name.lower(): name for name in firms.values()}),
        home_firms_zh=Gazetteer(ours),
        terms_zh=Gazetteer(_terms(terms, "zh")),
        terms_en=Gazetteer(_terms(terms, "en")),
        english_of=ours | firms,
        city_english={row["word"]: _DIVISION.sub("", row["en"]) for row in cities},
        foreign_sound=SoundWords(
            sounds={
                row["character"]: tuple(row["sounds"].split())
                for row in vocabularies["transliteration"]
            },
            home=frozenset(row["word"] for row in uses if row["use"] == HOME),
            ordinary=frozenset(row["word"] for row in vocabularies["han_words"]),
        ),
        ordinary_en=frozenset(row["word"].lower() for row in vocabularies["english_words"]),
        syllables=frozenset(
            row["syllable"] for row in vocabularies["syllables"] if row["kind"] == "pinyin"
        ),
    )


def _heads(kinds: Rows, uses: Rows, language: str) -> dict[str, BodyWord]:
    """The words for bodies; what stands alone is an office of the mainland unless listed else."""
    mine = [row for row in uses if row["language"] == language]
    use = {row["word"]: row["use"] for row in mine}
    words = {row["word"]: _own(row) for row in mine if row["use"] not in (THING, HOME)}
    for row in kinds:
        if row["language"] == language:
            word = row["word"].lower()
            kind = "" if use.get(word) in _NO_BODIES else row["kind"]
            words[word] = BodyWord(row["word"], kind, row["side"], use.get(word, ""))
    return words | {word: _ending(word, words) for word, how in use.items() if how == INSIDE}


def _ending(word: str, heads: Mapping[str, BodyWord]) -> BodyWord:
    """A longer word that is no stop is a word for a body if it ends with one: 促进局."""
    if heads[word].kind:
        return heads[word]
    ends = (heads.get(word[at:]) for at in range(1, len(word)))
    head = next((one for one in ends if one and one.kind and one.use not in _NO_BODIES), None)
    return heads[word] if head is None else BodyWord(word, head.kind, head.side, INSIDE)


def _own(row: Mapping[str, str]) -> BodyWord:
    use = row["use"]
    side = {ALONE: "mainland", WHOLE: "foreign"}.get(use, "either")
    return BodyWord(row["word"], row["kind"], side, "" if use == _HEAD else use)


def _firms(names: Iterable[str], side: str) -> dict[str, BodyWord]:
    """Firms under their short names."""
    return {name: BodyWord(name, "company", side, TRADE) for name in names}


def _city(row: Mapping[str, str]) -> Mapping[str, str]:
    return {**row, "language": "zh", "kind": "city"}


def _countries(rows: Rows, language: str) -> dict[str, CountryWord]:
    return {
        row["word"].lower() if language == "en" else row["word"]: CountryWord(
            row["word"], row["country_code"], row["kind"]
        )
        for row in rows
        if row["language"] == language
    }


def _divisions(rows: Rows, columns: tuple[str, str]) -> dict[str, str]:
    """Names in lower case with the short English name; single characters are no names.

    Under it 台州 and 泰州 are one, as they are for who reads of Taizhou.
    """
    words: dict[str, str] = {}
    for row in rows:
        for column in columns:
            if len(row[column]) > 1:
                words.setdefault(row[column].lower(), row["short_en"] or row["name_en"])
    return words


def _terms(rows: Rows, language: str) -> dict[str, frozenset[int]]:
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for word in row[language].split(";"):
            numbers[word].add(number)
    return {word: frozenset(found) for word, found in numbers.items()}
