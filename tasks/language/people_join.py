"""Joins the mentions of a story into people: one each, both languages together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tasks.language.lexicon import PeopleLexicon
from tasks.language.outside import country_words
from tasks.language.people import Mention
from tasks.language.pinyin import letters, nearly_spells, orders, readings, spells
from tasks.language.sound import likeness
from tasks.language.titles_en import lower_in_step, title_hits

_SOUNDS_ALIKE = 0.72
_SAME_OFFICE = 0.5
_ENOUGH = 0.7
_CERTAIN = 3.0


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
        """The first Chinese title printed."""
        return next((m.title for m in self.mentions_zh if m.title), None)

    @property
    def title_en(self) -> str | None:
        """The first English title printed."""
        return next((m.title for m in self.mentions_en if m.title), None)

    @property
    def mentions(self) -> list[Mention]:
        """All mentions, Chinese ones first."""
        return self.mentions_zh + self.mentions_en

    @property
    def form(self) -> str:
        """How the name is written, in Chinese where it is."""
        return (self.mentions_zh or self.mentions_en)[0].form


def _fullest(mentions: Sequence[Mention]) -> str | None:
    return max((m.name for m in mentions), key=len, default=None)


def _is_part(short: str, full: str) -> bool:
    """Whether one name is a part of the other, as a family name is of a full name."""
    return short != full and (short in full.split("·") or short in full.split())


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
    kept = dict(people)
    for name, person in people.items():
        full = [other for other in people if _is_part(name, other)]
        if len(full) == 1 and full[0] in kept:
            kept[full[0]].mentions_zh += person.mentions_zh
            kept[full[0]].mentions_en += person.mentions_en
            del kept[name]
    return list(kept.items())


def _country_codes(text: str | None, *, english: bool, lexicon: PeopleLexicon) -> set[str]:
    if not text:
        return set()
    hits = country_words(text, lexicon, english=english)
    return {hit.value.country_code for hit in hits} - {""}


def _offices(text: str | None, *, english: bool, lexicon: PeopleLexicon) -> set[str]:
    """What the words of a title are called in Chinese."""
    if not text:
        return set()
    if english:
        hits = title_hits(lower_in_step(text), lexicon)
        return {word for hit in hits for word in hit.value.canonical.split("|")}
    return {hit.value.word for hit in lexicon.titles_zh.find(text)}


def _is_office(word_zh: str, canonical: str) -> bool:
    """Whether a Chinese title ends in the office: `外办主任` in `主任`, `副主任` not."""
    return word_zh.endswith(canonical) and not word_zh.removesuffix(canonical).endswith("副")


def same_office(zh: Person, en: Person, lexicon: PeopleLexicon) -> float:
    """-0.5 to 1: how well the titles of the two languages fit each other."""
    here = _country_codes(zh.title_zh, english=False, lexicon=lexicon)
    there = _country_codes(en.title_en, english=True, lexicon=lexicon)
    offices = _offices(en.title_en, english=True, lexicon=lexicon)
    words = _offices(zh.title_zh, english=False, lexicon=lexicon)
    place = 0.5 * bool(here & there) if here & there or not (here and there) else -0.5
    return place + 0.5 * any(_is_office(w, office) for w in words for office in offices)


def _link_score(zh: Person, en: Person, lexicon: PeopleLexicon) -> float:
    """How sure it is that the two are one person; below `_ENOUGH` they are not."""
    name_zh, name_en = zh.name_zh or "", en.name_en or ""
    if name_zh == name_en or spells(name_zh, name_en):
        return _CERTAIN
    office = same_office(zh, en, lexicon)
    if zh.form == "han" and " " not in name_en:
        return office + 0.5 if letters(name_en) in readings(name_zh[0]) else 0.0
    if zh.form == "han":
        return 1.0 + office if nearly_spells(name_zh, name_en) else 0.0
    sound = likeness(name_zh, name_en, lexicon.sounds)
    if sound >= _SOUNDS_ALIKE or office > _SAME_OFFICE:
        return sound + office
    return 0.0


def link(zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon) -> list[Person]:
    """The people of a story: each English one joined to the Chinese one it fits best.

    Where scores tie, the order in which the two languages name their people decides.
    """
    scored = sorted(
        (
            (-score, abs(i * len(en) - j * len(zh)), i, j)
            for i, one in enumerate(zh)
            for j, other in enumerate(en)
            if (score := _link_score(one, other, lexicon)) >= _ENOUGH
        )
    )
    taken_zh: set[int] = set()
    taken_en: set[int] = set()
    for _, _, i, j in scored:
        if i not in taken_zh and j not in taken_en:
            zh[i].mentions_en += en[j].mentions_en
            taken_zh.add(i)
            taken_en.add(j)
    return [*zh, *(person for j, person in enumerate(en) if j not in taken_en)]


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
