"""Printed numbers of people, and how surely each is the headcount of an event."""

from typing import NamedTuple

from tasks.language.story import Place

TOTAL, PRESENT, PARTY, SUBJECT, HEADLINE = 5, 4, 3, 2, 1
TRAVELLED = 6
"""On a journey the number of those who travel goes before that of whom they met."""
CROWD = 10
"""Fewer people of whom a sentence tells something are hardly all who came."""
SCAN = 6000
"""Of a paragraph longer than that only the beginning is read."""


class Count(NamedTuple):
    """A printed number of people; the higher the rank, the surer it is the headcount."""

    value: int
    rank: int
    place: Place
    rule: str


def around(text: str, start: int, end: int, signs: str) -> tuple[str, str]:
    """What stands in the same sentence before and behind the span."""
    begin = max(text.rfind(sign, max(0, start - 80), start) for sign in signs) + 1
    stops = [at for sign in signs if (at := text.find(sign, end, end + 120)) >= 0]
    return text[max(begin, start - 80) : start], text[end : min(stops, default=end + 120)]
