"""Names of neighbours in Latin letters, whose words may be ordinary ones: `Park Jong-hwan`."""

import re

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.neighbours_sound import code, families

_GIVEN = re.compile(r"([A-Z][a-z]+)-([A-Za-z][a-z]+)")
_FAMILY_OF_VIETNAM = 3


def is_neighbours_name(first: str, second: str, lexicon: PeopleLexicon) -> bool:
    """Whether two words are a family name of a neighbour and a given name with a hyphen.

    In either order; a compound of English words (`High-tech Park`) is no given name before the
    family's, though one behind it may look so (`Park Jun-young`).
    """
    known = families(lexicon)
    if first.lower() in known and _GIVEN.fullmatch(second):
        return True
    return second.lower() in known and _is_given(first, lexicon)


def _is_given(word: str, lexicon: PeopleLexicon) -> bool:
    found = _GIVEN.fullmatch(word)
    return found is not None and not all(
        part.lower() in lexicon.words_en for part in found.groups()
    )


def is_bare_neighbours_name(family: str, given: str, lexicon: PeopleLexicon) -> bool:
    """The same for a name that nothing around shows to be one: `Seo Ji-won`.

    The second part of the given name is written small and is no English word, lest a compound
    be taken for it (`Park Check-in`).
    """
    found = _GIVEN.fullmatch(given)
    return (
        found is not None
        and found[2].islower()
        and family in families(lexicon)
        and f"{family} {given}".lower() not in lexicon.not_names_en
        and not lexicon.words_en.issuperset(part.lower() for part in found.groups())
        and all(code(part.lower()) for part in found.groups())
    )
