"""People of a story: the mentions of one name together, in each language."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from tasks.language.people.mention import Mention
from tasks.language.pinyin import orders

_OFFICE_WORD = re.compile(r"[a-z]{5,}")
_FULL_NAME = 2
_LONG_WORD = 6


@dataclass(slots=True)
class Person:
    """One person of a story: the spellings, titles and places of both languages.

    `full` is the same person elsewhere in the document, where this story has a short form only;
    `home` the country the rest of the story gives somebody whose own words give none.
    """

    mentions_zh: list[Mention] = field(default_factory=list)
    mentions_en: list[Mention] = field(default_factory=list)
    full: "Person | None" = None
    home: str | None = None

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
    if len(mentions) == 1:
        return mentions[0].name
    return max([mention.name for mention in mentions], key=len, default=None)


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
    return [person for _, person in _merged(_misspelt(people))]


def _misspelt(people: dict[str, Person]) -> dict[str, Person]:
    """The people with a name that is another's but for one letter folded into that.

    In pinyin a letter makes another name, and who holds another office is another person.
    """
    kept: dict[str, Person] = {}
    for name, person in people.items():
        same = next(
            (
                known
                for known, other in kept.items()
                if person.form == other.form == "latin"
                and _is_slip(known, name)
                and _may_be_one(person.title_en, other.title_en)
            ),
            None,
        )
        if same is None:
            kept[name] = person
        else:
            kept[same].mentions_en += person.mentions_en
    return kept


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two titles, if both are printed, have a word of office or place in common."""
    if not one or not other:
        return True
    words = [set(_OFFICE_WORD.findall(title.lower())) for title in (one, other)]
    return not words[0].isdisjoint(words[1])


def _is_slip(one: str, other: str) -> bool:
    """Whether two names in Latin letters differ in one letter of one long word: `Tades(s)e`."""
    words = list(zip(one.split(), other.split(), strict=False))
    if one.count(" ") != other.count(" ") or len(words) < _FULL_NAME:
        return False
    different = [pair for pair in words if pair[0] != pair[1]]
    return (
        len(different) == 1
        and all(len(word) >= _LONG_WORD for word in different[0])
        and Levenshtein.distance(*different[0]) == 1
    )


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
