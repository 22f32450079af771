"""Where Chinese and English say different things of one person."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.office_fit import offices_differ
from tasks.language.people.outside import outside_codes
from tasks.language.people.people_join import Person
from tasks.language.people.roles import Roles

_ACTS = ("lead", "chair", "speaker")
_ORIGINAL = "the Chinese is the original"


class PersonDifference(NamedTuple):
    """A field of a person on which the languages differ; `winner` is the language taken."""

    field: str
    subject: str
    value_zh: str
    value_en: str
    winner: str
    reason: str


def person_differences(
    person: Person, said: Roles, lexicon: PeopleLexicon
) -> Iterator[PersonDifference]:
    """The title, country and role that the two languages give one person.

    `said` is what the lines of an activity let the person do, from `said_roles`.
    A title differs only where both languages name an office and neither vocabulary counts one
    as a translation of the other.
    """
    subject = person.name_zh or person.name_en or ""
    title_zh, title_en = person.title_zh, person.title_en
    if title_zh and title_en:
        if offices_differ(title_zh, title_en, lexicon):
            yield PersonDifference("title", subject, title_zh, title_en, "zh", _ORIGINAL)
        here, there = outside_codes(title_zh, lexicon), outside_codes(title_en, lexicon)
        if here and there and not set(here) & set(there):
            yield PersonDifference("country", subject, here[0], there[0], "zh", _ORIGINAL)
    zh, en = said
    if zh and en and zh.role in _ACTS and en.role in _ACTS and zh.role != en.role:
        yield PersonDifference("role", subject, zh.role, en.role, "zh", _ORIGINAL)
