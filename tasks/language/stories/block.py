"""A block: some lines of a bulletin in a row that tell of one story, and what is known of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tasks.language.stories.anchors import Anchor
from tasks.language.stories.leads import Day

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of one language in a row, or one line in both.

    `heads` says that the heading of a section stands before it.

    `lead` is that of its first paragraph; `size` counts its characters by language; `gap`
    says that more blank lines than usual stand before it; `said` holds its anchors,
    `countries` those of them that are countries, `days` the days it opens with, by language.
    """

    is_titled: bool
    is_told: bool
    lead: float
    gap: bool
    heads: bool
    size: Mapping[str, int]
    said: Mapping[str, frozenset[Anchor]]
    countries: Mapping[str, frozenset[Anchor]]
    days: Mapping[str, tuple[Day, ...]]


def is_within(days: Sequence[Day], known: Sequence[Day]) -> bool:
    """Whether the first day lies among the known ones, from the first to the last of them."""
    return not days or (bool(known) and min(known) <= days[0] <= max(known))
