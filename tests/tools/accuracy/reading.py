"""What a reader, a careful person or the pipeline, finds in one bulletin."""

from dataclasses import dataclass, field
from typing import NamedTuple

from accuracy.keys import key


class LineFound(NamedTuple):
    """What a reader says of one line; `item` tells stories apart and is null for furniture."""

    language: str
    kind: str
    item: str | None


@dataclass(frozen=True)
class Party:
    """A person, body or partner in an event, under every name this reader knows."""

    names_zh: frozenset[str]
    names_en: frozenset[str]
    kind: str | None = None
    country: str | None = None
    role: str | None = None
    titles: frozenset[str] = frozenset()
    optional: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Every key it may be recognised by; a mission is also known by its country."""
        mission = self.kind in ("consulate", "embassy") and self.country
        country = {f"{self.kind}@{self.country}"} if mission else set()
        return self.names_zh | self.names_en | country


@dataclass(frozen=True, eq=False)
class Activity:
    """An event; `types` and `modes` hold every value a reasonable reader accepts."""

    lines: frozenset[int]
    start: str | None
    end: str | None
    precision: str
    types: tuple[str, ...]
    modes: tuple[str, ...]
    headcount: int | None
    officials: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    organizations: tuple[Party, ...] = ()
    countries: frozenset[str] = frozenset()
    is_main: bool = True
    optional: bool = False
    year_open: bool = False

    @property
    def required(self) -> bool:
        """Whether a reader who leaves it out has missed something."""
        return self.is_main and not self.optional

    @property
    def names(self) -> frozenset[str]:
        """Every key of every person, body and partner in it."""
        return frozenset[str]().union(*(party.keys for party in self.officials + self.partners))


@dataclass(frozen=True)
class Reading:
    """One bulletin as read."""

    document: str
    lines: dict[int, LineFound] = field(default_factory=dict)
    activities: tuple[Activity, ...] = ()


def keys_of(names: list[str | None]) -> frozenset[str]:
    """The keys of those names that are there."""
    return frozenset(key(name) for name in names if name) - {""}
