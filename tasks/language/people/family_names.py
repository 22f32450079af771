"""Later mentions of people from outside by less than their full name."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.story import Line, Place
from tasks.language.words import holds_any

_SHORTEST_ZH, _SHORTEST_EN = 3, 4
_LANGUAGES = {"zh": ("sound",), "en": ("latin",)}
# Whom a story calls by the office alone: it tells of one such guest.
_OFFICE = re.compile(
    r"\b[Tt]he (Ambassador|Consul[- ]General|High Commissioner)\b(?! (?:of|in|to) )"
)
_BY_OFFICE = ("he Ambassador", "he Consul", "he High Commissioner")


def add_short_mentions(
    people: Sequence[Person],
    lines: Sequence[Line],
    language: str,
    lexicon: PeopleLexicon,
) -> None:
    """Gives people from outside the places of one language that name them in short.

    `雅诺什·科瓦奇` is 科瓦奇 later on and `Janos Kovacs` is Kovacs, or `the Ambassador` where one
    person alone is one. A family name that is a word or place as well, or part of two names of
    the story, names nobody.
    """
    families = _families(people, language, lexicon)
    found: list[tuple[Person, Place, str]] = []
    for line in lines:
        found += _by_family(line, families)
        if language == "en":
            found += _by_office(line, people)
    taken = _taken(people) if found else set()
    for person, place, name in found:
        if (place.line, place.start) not in taken:
            _add(person, place, name, language)


def _add(person: Person, place: Place, name: str, language: str) -> None:
    own = person.mentions_zh if language == "zh" else person.mentions_en
    own.append(Mention(place, name, own[0].form, None, None, f"short_again_{language}"))


def _taken(people: Sequence[Person]) -> set[tuple[int, int]]:
    places = [m.place for person in people for m in person.mentions]
    return {(place.line, at) for place in places for at in range(place.start, place.end)}


def _families(people: Sequence[Person], language: str, lexicon: PeopleLexicon) -> dict[str, Person]:
    """The family names that tell one person of the story from all others."""
    own = [
        (person, person.name_zh if language == "zh" else person.name_en)
        for person in people
        if any(m.form in _LANGUAGES[language] for m in person.mentions)
    ]
    named = {family: p for p, name in own if (family := _family(name or "", language, lexicon))}
    if not named:
        return named
    names = [name for p in people for name in (p.name_zh, p.name_en) if name]
    return {f: p for f, p in named.items() if sum(f in name for name in names) == 1}


def _family(name: str, language: str, lexicon: PeopleLexicon) -> str:
    if language == "zh":
        family = name.rpartition("·")[2] if "·" in name else ""
        is_word = family in lexicon.places_zh or family in lexicon.words_zh
        return family if len(family) >= _SHORTEST_ZH and not is_word else ""
    family = name.rpartition(" ")[2] if " " in name else ""
    lowered = family.lower()
    is_word = lowered in lexicon.words_en or lowered in lexicon.not_names_en
    is_place = lowered in lexicon.divisions_en or any(lexicon.countries_en.find(lowered))
    return family if len(family) >= _SHORTEST_EN and not is_word and not is_place else ""


def _by_family(line: Line, families: dict[str, Person]) -> Iterator[tuple[Person, Place, str]]:
    for family, person in families.items():
        start = line.text.find(family)
        while start >= 0:
            end = start + len(family)
            around = line.text[max(0, start - 1) : start] + line.text[end : end + 1]
            if not (family.isascii() and any(map(str.isalnum, around))) and "·" not in around:
                yield person, Place(line.number, start, end), family
            start = line.text.find(family, end)


def _by_office(line: Line, people: Sequence[Person]) -> Iterator[tuple[Person, Place, str]]:
    if not holds_any(line.text, _BY_OFFICE):
        return
    for found in _OFFICE.finditer(line.text):
        office = found.group(1).replace("-", " ")
        holders = [p for p in people if office in (p.title_en or "").replace("-", " ")]
        if len(holders) == 1 and (name := holders[0].name_en) and " " in name:
            yield holders[0], Place(line.number, *found.span(1)), name
