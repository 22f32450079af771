"""Settles the year of a date that prints none, or leaves it open.

Evidence of three ranks: what the story itself says (its year clues), what the rest of the document
says (years printed with other dates, issue and date lines), and what is known of the document from
outside (its file name, its sender). What they allow must agree; where it does not, or where a
calendar year does not have the day and weekday printed, the year stays open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from tasks.language.dates.issue_line import Issued
from tasks.language.dates.printed_date import MONTHS, PrintedDate, days_in, holds_weekday
from tasks.language.dates.year_clues import YearClue, floor_of
from tasks.language.story import Place

_NEAR = 3
_NEAR_YEARS = 2
_ISSUE_BACK, _ISSUE_AHEAD = 6, 2
_LATE, _EARLY, _AUTUMN = 11, 2, 8
# Months from one issue to the next: half-monthly, monthly, two-monthly, quarterly.
_PERIODS = (0.5, 1.0, 2.0, 3.0)
_WEEK = 12 / 52
_BACKLOG = 2.0
_LOOSE_NEEDED = 2


class Anchor(NamedTuple):
    """A time that the document is known to be about, or to have been issued at.

    `months` are the months it may be: several, or none, where an issue has a number but no month.
    `back` and `ahead` say how many months before and after it a story may lie.
    """

    year: int
    months: tuple[int, ...]
    back: int
    ahead: int
    places: tuple[Place, ...] = ()
    number: int | None = None

    @property
    def month(self) -> int | None:
        """The month, if there is no doubt about it; most numbered bulletins are monthly."""
        if self.number in self.months:
            return self.number
        return self.months[0] if len(self.months) == 1 else None


class Settled(NamedTuple):
    """A year, what settled it and where that stands; year None if it stays open."""

    year: int | None
    basis: str
    places: tuple[Place, ...] = ()


UNKNOWN = Settled(None, "unknown")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document as a whole says of its time.

    `printed` are the dates of other stories that bear a year, `issued` its issue and date lines,
    `clued` the stories settled by year clues; `sender` and `file_name` come from outside;
    `months` are those of all stories.
    """

    printed: tuple[Anchor, ...] = ()
    issued: tuple[Anchor, ...] = ()
    clued: tuple[Anchor, ...] = ()
    sender: Anchor | None = None
    file_name: Anchor | None = None
    months: tuple[int, ...] = ()


def event_anchor(year: int, month: int | None, places: tuple[Place, ...] = ()) -> Anchor:
    """The anchor that a story with a known date is for the stories around it."""
    return Anchor(year, (month,) if month else (), _NEAR, _NEAR, places)


def issue_anchor(issued: Issued, months: Sequence[int]) -> Anchor:
    """The anchor of an issue, given the months of its stories.

    Stories lie before their issue, seldom after it.
    """
    named: tuple[int, ...] = (issued.month,) if issued.month else ()
    if not named and issued.number is not None:
        named = _months_of_number(issued.number, months)
    places = (issued.place,) if issued.place else ()
    return Anchor(issued.year, named, _ISSUE_BACK, _ISSUE_AHEAD, places, issued.number)


def _months_of_number(number: int, months: Sequence[int]) -> tuple[int, ...]:
    """The months that an issue of this number may have: by how often it may appear.

    Of the periods in question those remain that put most stories into the months before.
    """
    issues = {period: ceil(number * period) for period in _PERIODS}
    if number > MONTHS:
        issues[_WEEK] = ceil(number * _WEEK)
    fits = [
        (_suited(month, max(_BACKLOG, period), months), month)
        for period, month in issues.items()
        if month <= MONTHS
    ]
    best = max((count for count, _ in fits), default=0)
    if 2 * best <= len(months):
        return ()
    return tuple(sorted({month for count, month in fits if count == best}))


def _suited(issue: int, back: float, months: Sequence[int]) -> int:
    """How many stories lie from `back` months before the issue to one after it."""
    return sum(-1 <= (issue - month + 1) % MONTHS - 1 <= back for month in months)


def settle_year(date: PrintedDate, clues: Sequence[YearClue], around: Surroundings) -> Settled:
    """The year of a date that prints none, by the story's clues and the document around it."""
    if date.month is None:
        return UNKNOWN
    settled = _settle(date, date.month, clues, around)
    if settled.year is None or not _is_possible(date, settled.year, clues):
        return UNKNOWN
    return settled


def _settle(
    date: PrintedDate, month: int, clues: Sequence[YearClue], around: Surroundings
) -> Settled:
    said = by_anchors(month, (*around.printed, *around.issued), around.months)
    told = _by_clues(clues, said)
    if told is not None and told.year is None:
        return UNKNOWN
    if told is not None and said is not None:
        if _is_misreckoned(told, said):
            return said
        return told if told.year == said.year else UNKNOWN
    found = told or said
    if found is None:
        found = by_anchors(month, around.clued, around.months)
    return _against_outside(found, month, around, is_firm=said is not None)


def _against_outside(
    found: Settled | None, month: int, around: Surroundings, *, is_firm: bool
) -> Settled:
    """What the text says held against what is said of the document from outside.

    The sender must not contradict the text, a file name may where the text prints years.
    """
    if around.sender is None and around.file_name is None:
        return found or UNKNOWN
    senders = [a for a in (around.sender,) if a is not None]
    names = [a for a in (around.file_name,) if a is not None]
    outside = [by_anchors(month, group, around.months) for group in (senders, names)]
    first = next((s for s in outside if s is not None), UNKNOWN)
    if found is None or _is_misreckoned(found, first):
        return Settled(first.year, "issue_metadata") if first.year else UNKNOWN
    for settled, weighs in zip(outside, (True, not is_firm), strict=True):
        if weighs and settled is not None and settled.year != found.year:
            return UNKNOWN
    return found


def _is_misreckoned(told: Settled, said: Settled) -> bool:
    """Whether arithmetic ends years away from the document: it took another founding year."""
    if told.basis != "arithmetic" or told.year is None or said.year is None:
        return False
    return abs(told.year - said.year) > _NEAR_YEARS


def by_anchors(month: int, anchors: Iterable[Anchor], months: Sequence[int]) -> Settled | None:
    """The year in which the month lies nearest to the anchors; open if the nearest disagree.

    None if no anchor reaches as far as this month.
    """
    found: list[tuple[int, int, Anchor]] = []
    for anchor in anchors:
        placed = _placed(month, anchor, months)
        if placed is not None:
            found.append((*placed, anchor))
    if not found:
        return None
    nearest = min(distance for distance, _, _ in found)
    close = [item for item in found if item[0] <= nearest + 1]
    if len({year for _, year, _ in close}) > 1:
        return UNKNOWN
    _, year, anchor = min(close, key=lambda item: item[0])
    return Settled(year, "document", anchor.places)


def _placed(month: int, anchor: Anchor, months: Sequence[int]) -> tuple[int, int] | None:
    """Distance in months and year in which the month lies within reach of the anchor."""
    if not anchor.months:
        year = None if anchor.number is not None else _in_year(month, anchor, months)
        return (0, year) if year is not None else None
    found = [
        (abs(distance), year)
        for near in anchor.months
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if -anchor.back
        <= (distance := (year - anchor.year) * MONTHS + month - near)
        <= anchor.ahead
    ]
    return min(found) if len({year for _, year in found}) == 1 else None


def _in_year(month: int, anchor: Anchor, months: Sequence[int]) -> int | None:
    """The year of a month where only the year of issue is known.

    December alone, or beside January, may belong to the year before.
    """
    has_early = any(m <= _EARLY for m in months)
    has_late = any(m >= _LATE for m in months)
    if has_early and has_late and (month <= _EARLY or month >= _LATE):
        return None
    if month == MONTHS and not any(_AUTUMN <= m < MONTHS for m in months):
        return None
    return anchor.year


def _by_clues(clues: Sequence[YearClue], said: Settled | None) -> Settled | None:
    """What the clues of a story settle: open if they contradict each other, None if too few.

    What the document `said` decides whether a greeted year is the next one or the old.
    """
    telling = [clue for clue in clues if clue.kind != "floor"]
    firm = [clue for clue in telling if clue.is_firm]
    if not firm and len({clue.kind for clue in telling}) < _LOOSE_NEEDED:
        return None
    years = frozenset.intersection(*(clue.years for clue in telling))
    if not years:
        years = _of_majority(firm)
    if len(years) > 1 and all(clue.kind == "greeting" for clue in telling):
        years = years & {said.year if said else None} or frozenset({min(years)})
    if len(years) != 1:
        return UNKNOWN if firm else None
    first = next(c for c in (*firm, *telling) if years <= c.years)
    return Settled(min(years), first.basis, first.places)


def _of_majority(firm: Sequence[YearClue]) -> frozenset[int]:
    """The year that all firm clues name, though a loose one speaks against it."""
    named = {clue.years for clue in firm}
    return named.pop() if len(named) == 1 else frozenset()


def _is_possible(date: PrintedDate, year: int, clues: Sequence[YearClue]) -> bool:
    return days_in(date, year) is not None and holds_weekday(date, year) and year >= floor_of(clues)
