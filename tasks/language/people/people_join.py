"""Joins the mentions of a story into people: one each, both languages together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.office_fit import office_fit
from tasks.language.people.sound import likeness
from tasks.language.pinyin import letters, nearly_spells, orders, readings, spells

_SOUNDS_ALIKE = 0.72
# Two languages list their people in nearly the same order.
_FARTHEST = 40
_SAME_OFFICE = 0.5
_ENOUGH = 0.7
_NEARLY_SPELT, _FAMILY_NAME_FITS, _SAME_ORIGIN = 1.0, 0.5, 0.5


@dataclass(slots=True)
class Person:
    """One person of a story: the spellings, titles and places of both languages.

    `full` is the same person elsewhere in the document, where this story has a short form only.
    """

    mentions_zh: list[Mention] = field(default_factory=list)
    mentions_en: list[Mention] = field(default_factory=list)
    full: "Person | None" = None

    @property
    def name_zh(self) -> str | None:
        """The fullest Chinese name."""
        return self.full.name_zh if self.full else _fullest(self.mentions_zh)

    @property
    def name_en(self) -> str | None:
        """The fullest English name."""
        return self.full.name_en if self.full else _fullest(self.mentions_en)

    @property
    def title_zh(self) -> str | None:
        """The first Chinese title printed in full."""
        here = next((m.title for m in self.mentions_zh if m.title), None)
        return self.full.title_zh or here if self.full else here

    @property
    def title_en(self) -> str | None:
        """The first English title printed in full."""
        here = next((m.title for m in self.mentions_en if m.title), None)
        return self.full.title_en or here if self.full else here

    @property
    def origin(self) -> str | None:
        """The country the words around the name give."""
        return next((m.origin for m in self.mentions if m.origin), None)

    @property
    def mentions(self) -> list[Mention]:
        """All mentions, Chinese ones first."""
        return self.mentions_zh + self.mentions_en

    @property
    def form(self) -> str:
        """How the name is written, in Chinese where it is."""
        if self.full:
            return self.full.form
        return (self.mentions_zh or self.mentions_en)[0].form


def _fullest(mentions: Sequence[Mention]) -> str | None:
    return max((m.name for m in mentions), key=len, default=None)


def _parts(name: str) -> list[str]:
    """The parts by which a full name is also called, as by its family name."""
    return [part for part in re.split(r"[·\s]", name) if part != name]


def group_zh(mentions: Iterable[Mention]) -> list[Person]:
    """One person for each Chinese name; a part of a dotted name is the same person."""
    people: dict[str, Person] = {}
    for mention in mentions:
        people.setdefault(mention.name, Person()).mentions_zh.append(mention)
    return [person for _, person in _merged(people)]


def group_en(mentions: Iterable[Mention]) -> list[Person]:
    """One person for each English name, whatever its capitals, spaces and order."""
    people: dict[str, Person] = {}
    spelled: dict[str, str] = {}
    for mention in mentions:
        ways = orders(mention.name)
        key = next((spelled[way] for way in ways if way in spelled), mention.name)
        spelled.update(dict.fromkeys(ways, key))
        people.setdefault(key, Person()).mentions_en.append(mention)
    return [person for _, person in _merged(people)]


def _merged(people: dict[str, Person]) -> list[tuple[str, Person]]:
    """The people with short names folded into the one full name that contains them."""
    full: dict[str, list[str]] = {}
    for name in people:
        for part in _parts(name):
            full.setdefault(part, []).append(name)
    kept = dict(people)
    for name, person in people.items():
        names = full.get(name, [])
        if len(names) == 1 and names[0] in kept:
            kept[names[0]].mentions_zh += person.mentions_zh
            kept[names[0]].mentions_en += person.mentions_en
            del kept[name]
    return list(kept.items())


def _score(zh: Person, en: Person, lexicon: PeopleLexicon) -> float:
    """How sure it is that two whose names spell differently are one; too little gives 0."""
    name_zh, name_en = zh.name_zh or "", en.name_en or ""
    if zh.form == "han":
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
    office = office_fit(zh.title_zh, en.title_en, lexicon)
    if en.form == "latin" and zh.origin and zh.origin == en.origin:
        fits, sureness = True, _SAME_ORIGIN
    return sureness + office if fits and sureness + office >= _ENOUGH else 0.0


def link(zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon) -> list[Person]:
    """The people of a story: each English one joined to the Chinese one it fits best.

    Whose spelling fits is joined first. Among the rest the best fit goes first; where two fit
    equally well, the order in which the languages name their people decides.
    """
    rest_zh, rest_en = _linked_by_spelling(zh, en)
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
    return [*zh, *(person for j, person in enumerate(rest_en) if j not in taken_en)]


def _linked_by_spelling(
    zh: Sequence[Person], en: Sequence[Person]
) -> tuple[list[Person], list[Person]]:
    """Joins those whose names are spelt alike, and gives the rest of both languages."""
    names_en = {position: person.name_en or "" for position, person in enumerate(en)}
    rest = []
    for person in zh:
        name_zh = person.name_zh or ""
        ways = (n for n, name in names_en.items() if name == name_zh or spells(name_zh, name))
        fit = next(ways, None)
        if fit is None:
            rest.append(person)
        else:
            person.mentions_en += en[fit].mentions_en
            del names_en[fit]
    return rest, [en[position] for position in names_en]


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
