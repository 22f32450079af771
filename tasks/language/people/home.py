"""Whose office tells a bulletin: the mainland city or province it names most."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from tasks.language.gazetteer import Gazetteer

_ENOUGH = 2


def home_of(texts: Iterable[str], places: Gazetteer[str]) -> str:
    """The short Chinese name of the home city, or an empty string where none stands out.

    A tie has no winner: namesakes of two cities must not become one person by a guess.
    """
    counts = Counter(chain.from_iterable(map(places.values, texts)))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH:
        return ""
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return ""
    return ranked[0][0]
