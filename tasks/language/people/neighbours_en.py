"""Names of neighbours in Latin letters, whose words may be ordinary ones: `Park Jong-hwan`."""

import re
from functools import lru_cache

from tasks.language.people.lexicon import PeopleLexicon

_GIVEN = re.compile(r"([A-Z][a-z]+)-([A-Za-z][a-z]+)")
_FAMILY_OF_VIETNAM = 3


@lru_cache(maxsize=8)
def _families(lexicon: PeopleLexicon) -> frozenset[str]:
    return frozenset(way for ways in lexicon.foreign_families.values() for way in ways)


def is_neighbours_name(first: str, second: str, lexicon: PeopleLexicon) -> bool:
    """Whether two words are a family name of a neighbour and a given name with a hyphen.

    In either order; a compound of English words (`High-tech Park`) is no given name before the
    family's, though one behind it may look so (`Park Jun-young`).
    """
    families = _families(lexicon)
    if first.lower() in families and _GIVEN.fullmatch(second):
        return True
    return second.lower() in families and _is_given(first, lexicon)


def _is_given(word: str, lexicon: PeopleLexicon) -> bool:
    found = _GIVEN.fullmatch(word)
    return found is not None and not all(
        part.lower() in lexicon.words_en for part in found.groups()
    )
