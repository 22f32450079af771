"""How sure an event is: what lowers it, and by how much."""

from collections.abc import Iterable, Mapping
from math import prod


def confidence(grounds: Iterable[str], factors: Mapping[str, float]) -> float:
    """0 to 1: the product of the factors of its grounds; a ground without one lowers nothing."""
    return round(prod(factors.get(ground, 1.0) for ground in grounds), 3)
