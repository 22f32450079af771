"""Joins those whom neither spelling nor sound joins: the only two left that may be one."""

from collections.abc import Callable, Sequence

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_elements import family_spelt
from tasks.language.people.office_fit import office_fit, offices_differ
from tasks.language.people.people_join import Person
from tasks.language.people.sides import is_state_office
from tasks.language.people.sound import likeness

_SAME_OFFICE = 0.5
_SOUNDS_NOT_UNLIKE = 0.4

_Test = Callable[[Person, Person, PeopleLexicon], bool]


def linked_left_over(
    zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon
) -> list[Person]:
    """Joins foreigners left over on both sides, and gives the English ones that stay alone.

    Two are one where they hold the same office, or are the last two without a difference, and
    where nobody else on either side could be meant. Names of the mainland are spelt in pinyin
    and joined by that: an official whom one language alone names joins nobody here.
    """
    left_zh = [person for person in zh if not is_state_office(person.title_zh)]
    left_en = [p for p in en if p.form == "latin" and not is_state_office(p.title_en)]
    for test in (_same_office, _may_be_same):
        for one, other in _only_pairs(left_zh, left_en, lexicon, test):
            one.mentions_en += other.mentions_en
            left_zh.remove(one)
            left_en.remove(other)
    if _same_in_order(left_zh, left_en, lexicon):
        for one, other in zip(left_zh, left_en, strict=True):
            one.mentions_en += other.mentions_en
    joined = {id(m) for person in zh for m in person.mentions_en}
    return [person for person in en if id(person.mentions_en[0]) not in joined]


def _only_pairs(
    zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon, test: _Test
) -> list[tuple[Person, Person]]:
    """The pairs that pass the test where neither passes it with anybody else."""
    passed = [(i, j) for i, one in enumerate(zh) for j, b in enumerate(en) if test(one, b, lexicon)]
    first, second = [i for i, _ in passed], [j for _, j in passed]
    return [(zh[i], en[j]) for i, j in passed if first.count(i) == second.count(j) == 1]


def _same_in_order(zh: Sequence[Person], en: Sequence[Person], lexicon: PeopleLexicon) -> bool:
    """Whether as many are left in both languages, and each holds the office of his counterpart."""
    return len(zh) == len(en) and all(map(_same_office, zh, en, [lexicon] * len(zh)))


def _same_office(zh: Person, en: Person, lexicon: PeopleLexicon) -> bool:
    if office_fit(zh.title_zh, en.title_en, lexicon) < _SAME_OFFICE:
        return False
    return not _sounds_unlike(zh, en, lexicon)


def _may_be_same(zh: Person, en: Person, lexicon: PeopleLexicon) -> bool:
    """Whether both have an office, and nothing speaks against its being the same."""
    if not zh.title_zh or not en.title_en or _sounds_unlike(zh, en, lexicon):
        return False
    fit = office_fit(zh.title_zh, en.title_en, lexicon)
    if family_spelt(zh.name_zh or "", en.name_en or "", lexicon):
        return fit >= 0
    return fit >= 0 and not offices_differ(zh.title_zh, en.title_en, lexicon)


def _sounds_unlike(zh: Person, en: Person, lexicon: PeopleLexicon) -> bool:
    """A dotted name is a transcription; one in the Chinese manner may be chosen freely."""
    name = zh.name_zh or ""
    if "·" not in name:
        return False
    return likeness(name, en.name_en or "", lexicon.sounds) < _SOUNDS_NOT_UNLIKE
