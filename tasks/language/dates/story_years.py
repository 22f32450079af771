"""The years of all activities of a document, story by story and then story beside story."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tasks.language.dates.date_choice import Choice
from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.date_roles import EVENT
from tasks.language.dates.dated_story import Dated
from tasks.language.dates.issue_line import Issued, IssueHint, issued_by_file_name, issued_by_sender
from tasks.language.dates.printed_date import PrintedDate, days_in, holds_weekday
from tasks.language.dates.year_choice import (
    UNKNOWN,
    Anchor,
    Settled,
    Surroundings,
    event_anchor,
    issue_anchor,
    settle_year,
)
from tasks.language.dates.year_clues import YearClue
from tasks.language.story import Place, Story

_FROM_TEXT = ("explicit", "other_language", "document", "arithmetic")


@dataclass(slots=True)
class Draft:
    """A story on its way: its dates, what was chosen of them and the years found so far."""

    story: Story
    mentions: list[Mention]
    dated: list[Dated]
    choices: list[Choice | None]
    clues: list[YearClue]
    years: list[Settled]


def settle_years(drafts: list[Draft], issued: Sequence[Issued], hint: IssueHint) -> None:
    """Fills in the years: printed ones, then those of the clues, then by the whole document."""
    for draft in drafts:
        draft.years = [
            _printed_year(dated, choice, draft.mentions)
            for dated, choice in zip(draft.dated, draft.choices, strict=True)
        ]
    around = _surroundings(drafts, issued, hint)
    for draft in drafts:
        _settle_draft(draft, around)
    clued = _distinct(a for d in drafts for a in _anchors(d, ("document", "arithmetic")))
    if not clued:
        return
    around = replace(around, clued=clued)
    for draft in drafts:
        if draft.years and draft.years[0].year is None and not _is_contested(draft):
            _settle_draft(draft, around)


def _is_contested(draft: Draft) -> bool:
    return any(clue.is_firm for clue in draft.clues)


def _surroundings(
    drafts: Sequence[Draft], issued: Sequence[Issued], hint: IssueHint
) -> Surroundings:
    months = all_months(drafts)
    sender, named = issued_by_sender(hint), issued_by_file_name(hint.file_name)
    return Surroundings(
        printed=_distinct(a for d in drafts for a in _anchors(d, ("explicit", "other_language"))),
        issued=_distinct(issue_anchor(statement, months) for statement in once(issued)),
        sender=issue_anchor(sender, months) if sender else None,
        file_name=issue_anchor(named, months) if named else None,
        months=tuple(set(months)),
    )


def once(issued: Iterable[Issued]) -> list[Issued]:
    """Each statement once, where it stands first."""
    first: dict[tuple[object, ...], Issued] = {}
    for statement in issued:
        first.setdefault(statement[:3], statement)
    return list(first.values())


def _distinct(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Each time once, with the place where it is said first; a year has few months."""
    first: dict[tuple[object, ...], Anchor] = {}
    for anchor in anchors:
        first.setdefault((anchor.year, anchor.months, anchor.back, anchor.ahead), anchor)
    return tuple(first.values())


def all_months(drafts: Sequence[Draft]) -> tuple[int, ...]:
    """The months of all stories."""
    return tuple(
        choice.date.month
        for draft in drafts
        for choice in draft.choices[:1]
        if choice is not None and choice.date.month is not None
    )


def _anchors(draft: Draft, bases: Sequence[str]) -> Iterator[Anchor]:
    """The times of the story's activities whose years are settled in one of these ways."""
    for choice, settled in zip(draft.choices, draft.years, strict=True):
        if choice is not None and settled.year is not None and settled.basis in bases:
            yield event_anchor(settled.year, choice.date.month, settled.places)


def _printed_year(dated: Dated, choice: Choice | None, mentions: Sequence[Mention]) -> Settled:
    """The year printed with the date, in the one language or the other, or with its repetition."""
    if choice is None or choice.years or choice.date.shift is not None:
        return UNKNOWN
    year = choice.date.year
    if year is None:
        return _repeated_year(choice.date, mentions)
    bearers = [m for m in dated.mentions if m.date.year == year]
    explicit = not bearers or bearers[0] is dated.mentions[0]
    basis = "explicit" if explicit else "other_language"
    places = tuple(_year_place(m, year) for m in bearers[:1])
    return Settled(year, basis, places) if days_in(choice.date, year) else UNKNOWN


def _repeated_year(date: PrintedDate, mentions: Sequence[Mention]) -> Settled:
    """The year that the story prints where it repeats the day, as under a picture."""
    if date.precision == "unknown":
        return UNKNOWN
    bearers = [
        m
        for m in mentions
        if m.date.year and m.date.days == date.days and m.line.kind != "body" and m.role == EVENT
    ]
    years = {m.date.year for m in bearers if m.date.year}
    if len(years) != 1:
        return UNKNOWN
    year = years.pop()
    fits = days_in(date, year) is not None and holds_weekday(date, year)
    return Settled(year, "document", (_year_place(bearers[0], year),)) if fits else UNKNOWN


def _year_place(mention: Mention, year: int) -> Place:
    """Where the year stands within the date, the whole date if it is not in digits."""
    offset = mention.date.text.find(str(year))
    if offset < 0:
        return mention.place
    start = mention.date.start + offset
    return Place(mention.line.number, start, start + len(str(year)))


def _settle_draft(draft: Draft, around: Surroundings) -> None:
    """Settles what is still open in a story, the main activity first, the others beside it."""
    own = _distinct(_anchors(draft, _FROM_TEXT))
    _settle_open(draft, range(len(draft.choices[:1])), draft.clues, around, own)
    if len(draft.choices) > 1:
        own = _distinct(_anchors(draft, _FROM_TEXT))
        _settle_open(draft, range(1, len(draft.choices)), (), _beside(own, around), own)


def _settle_open(
    draft: Draft,
    numbers: range,
    clues: Sequence[YearClue],
    around: Surroundings,
    own: tuple[Anchor, ...],
) -> None:
    for number in numbers:
        choice = draft.choices[number]
        if choice is not None and draft.years[number].year is None:
            draft.years[number] = _settled(choice, clues, around, own)


def _beside(own: tuple[Anchor, ...], around: Surroundings) -> Surroundings:
    """A further activity lies by the first of its story; only if that is open, in the document."""
    return Surroundings(printed=own, months=around.months) if own else around


def _settled(
    choice: Choice, clues: Sequence[YearClue], around: Surroundings, own: tuple[Anchor, ...]
) -> Settled:
    if choice.date.shift:
        return _shifted(choice.date, around)
    if own and clues:
        around = Surroundings((*around.printed, *own), around.issued, (), months=around.months)
    settled = settle_year(choice.date, clues, around)
    if choice.years and settled.year not in choice.years:
        return UNKNOWN
    return settled


def _shifted(date: PrintedDate, around: Surroundings) -> Settled:
    """`去年12月`: counted from the year of issue, if the document has but one."""
    anchors = (*around.printed, *around.issued, *around.clued)
    years = {anchor.year for anchor in anchors}
    if len(years) != 1 or date.shift is None:
        return UNKNOWN
    return Settled(years.pop() + date.shift, "document", anchors[0].places)
