"""Joins the people of both languages: by spelling, by sound and office, by being left over."""

from collections.abc import Mapping, Sequence

from tasks.language.people.left_over import linked_left_over
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import (
    family_end,
    family_spelt,
    long_family_spelt,
    spelt_by_elements,
)
from tasks.language.people.neighbours_sound import MOST_PAIRS, spelt_by_neighbours
from tasks.language.people.office_fit import office_fit
from tasks.language.people.people_join import Person
from tasks.language.people.sound import likeness
from tasks.language.pinyin import letters, nearly_spells, orders, readings, spells

_SOUNDS_ALIKE = 0.72
# Two languages list their people in nearly the same order.
_FARTHEST = 40
_SAME_OFFICE = 0.5
_ENOUGH = 0.7
_NEARLY_SPELT, _FAMILY_NAME_FITS, _SAME_ORIGIN = 1.0, 0.5, 0.5
# More than a likeness to a part of somebody else's name.
_LONG_FAMILY_NAME_FITS = 0.8


def _score(zh: Person, en: Person, lexicon: PeopleLexicon) -> float:
    """How sure it is that two whose names spell differently are one; too little gives 0."""
    name_zh, name_en = zh.name_zh or "", en.name_en or ""
    if zh.form == "han" or long_family_spelt(name_zh, name_en, lexicon):
        return _han_score(zh, en, lexicon)
    sound = likeness(name_zh, name_en, lexicon.sounds)
    office = office_fit(zh.title_zh, en.title_en, lexicon)
    fits = sound >= _SOUNDS_ALIKE or office > _SAME_OFFICE
    return sound + office if fits and sound + office >= _ENOUGH else 0.0


def _han_score(zh: Person, en: Person, lexicon: PeopleLexicon) -> float:
    """The same for a Chinese name: by a slip of the pen, or the family name and the office.

    Names of Hong Kong, Macao and Taiwan are spelt otherwise (`Leung`): there by the office.
    """
    name_zh, name_en = zh.name_zh or "", en.name_en or ""
    if " " in name_en:
        fits, sureness = nearly_spells(name_zh, name_en), _NEARLY_SPELT
    else:
        fits, sureness = letters(name_en) in readings(name_zh[0]), _FAMILY_NAME_FITS
    if en.form == "latin" and family_spelt(name_zh, name_en, lexicon):
        fits, sureness = True, _FAMILY_NAME_FITS
        if family_end(name_zh, 0, lexicon):
            sureness = _LONG_FAMILY_NAME_FITS
    office = office_fit(zh.title_zh, en.title_en, lexicon)
    if en.form == "latin" and zh.origin and zh.origin == en.origin:
        fits, sureness = True, _SAME_ORIGIN
    return sureness + office if fits and sureness + office >= _ENOUGH else 0.0


def link(
    zh: Sequence[Person],
    en: Sequence[Person],
    lexicon: PeopleLexicon,
    glosses: Mapping[str, Mention] | None = None,
) -> list[Person]:
    """The people of a story: each English one joined to the Chinese one it fits best.

    Whose spelling fits is joined first. Among the rest the best fit goes first; where two fit
    equally well, the order in which the languages name their people decides. Whoever is left
    over is joined to the only one left over on the other side who may be the same.

    Args:
        zh: People named in Chinese.
        en: People named in English.
        lexicon: The vocabularies.
        glosses: For Chinese names, the Latin one that the Chinese prints in brackets behind.
    """
    rest_zh, rest_en = _linked_by_spelling(zh, en, lexicon, glosses or {})
    rest_zh, rest_en = _linked_as_neighbours(rest_zh, rest_en, lexicon)
    rest_zh, rest_en = _linked_by_score(rest_zh, rest_en, lexicon)
    return [*zh, *linked_left_over(rest_zh, rest_en, lexicon)]


def _linked_as_neighbours(
    zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon
) -> tuple[list[Person], list[Person]]:
    """Joins those whose names sound alike in Korea, Hong Kong or Taiwan, and gives the rest."""
    if len(zh) * len(en) > MOST_PAIRS:
        return list(zh), list(en)
    rest: list[Person] = []
    left = {number: (other, other.name_en or "") for number, other in enumerate(en)}
    for person in zh:
        name_zh = person.name_zh or ""
        fits = (n for n, (_, name) in left.items() if spelt_by_neighbours(name_zh, name, lexicon))
        if (fit := next(fits, None)) is None:
            rest.append(person)
        else:
            person.mentions_en += left.pop(fit)[0].mentions_en
    return rest, [other for other, _ in left.values()]


def _linked_by_score(
    rest_zh: Sequence[Person], rest_en: Sequence[Person], lexicon: PeopleLexicon
) -> tuple[list[Person], list[Person]]:
    """Joins the pairs that fit, the best first, and gives the rest of both languages."""
    scored = sorted(
        (-score, abs(i * len(rest_en) - j * len(rest_zh)), i, j)
        for i, one in enumerate(rest_zh)
        for j, other in enumerate(rest_en)
        if abs(i - j) <= _FARTHEST and (score := _score(one, other, lexicon))
    )
    taken_zh: set[int] = set()
    taken_en: set[int] = set()
    for _, _, i, j in scored:
        if i not in taken_zh and j not in taken_en:
            rest_zh[i].mentions_en += rest_en[j].mentions_en
            taken_zh.add(i)
            taken_en.add(j)
    return (
        [person for i, person in enumerate(rest_zh) if i not in taken_zh],
        [person for j, person in enumerate(rest_en) if j not in taken_en],
    )


def _linked_by_spelling(
    zh: Sequence[Person],
    en: Sequence[Person],
    lexicon: PeopleLexicon,
    glosses: Mapping[str, Mention],
) -> tuple[list[Person], list[Person]]:
    """Joins those whose names are spelt alike, and gives the rest of both languages."""
    left_en = {number: (other, other.name_en or "") for number, other in enumerate(en)}
    rest = []
    for person in zh:
        name_zh = person.name_zh or ""
        gloss = glosses.get(name_zh)
        is_sound = person.form == "sound"
        ways = (
            number
            for number, (_, name_en) in left_en.items()
            if _is_spelt(name_zh, name_en, gloss)
            or (is_sound and spelt_by_elements(name_zh, name_en, lexicon))
        )
        fit = next(ways, None)
        if fit is None and gloss:
            person.mentions_en.append(gloss)
        elif fit is None:
            rest.append(person)
        else:
            person.mentions_en += left_en.pop(fit)[0].mentions_en
    return rest, [other for other, _ in left_en.values()]


def _is_spelt(name_zh: str, name_en: str, gloss: Mention | None) -> bool:
    if gloss and not set(orders(gloss.name)).isdisjoint(orders(name_en)):
        return True
    return name_en == name_zh or spells(name_zh, name_en)


def respelled(people: Sequence[Person]) -> list[Person]:
    """Folds English-only people into the one whose Chinese name another spelling gives."""
    joined = [person for person in people if person.mentions_zh]
    for person in people:
        if person.mentions_zh:
            continue
        name = person.name_en or ""
        fits = [p for p in joined if p.form == "han" and nearly_spells(p.name_zh or "", name)]
        if len(fits) == 1 and letters(name):
            fits[0].mentions_en += person.mentions_en
        else:
            joined.append(person)
    return joined
