"""Turns what was read of one document into rows of the lake's event tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tasks.language.events.confidence import confidence
from tasks.language.events.describe import Description
from tasks.language.offsets import raw_span
from tasks.language.party import Party
from tasks.language.story import Activity, Evidence, Place
from tasks.rows import Row


class Origin(NamedTuple):
    """Where a line's text came from in the decoded file; offsets in code points."""

    char_start: int
    clean_breaks: Sequence[int]
    raw_breaks: Sequence[int]

    def span(self, place: Place) -> tuple[int, int]:
        """The place in the decoded file."""
        start, end = raw_span(self.clean_breaks, self.raw_breaks, place.start, place.end)
        return self.char_start + start, self.char_start + end


class Source(NamedTuple):
    """A document as it came: evidence is cut from `text`, the decoded file."""

    document_id: str
    text: str
    origins: Mapping[int, Origin]


class Found(NamedTuple):
    """All that was read of one activity."""

    activity: Activity
    description: Description
    parties: Sequence[Party]
    grounds: Sequence[str]
    disagreements: Sequence[tuple[str, str, str | None, str | None, str, str]]


@dataclass(slots=True)
class Rows:
    """Rows of the tables that extract writes, in the order of their columns."""

    events: list[Row] = field(default_factory=list)
    participants: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    disagreements: list[Row] = field(default_factory=list)
    issues: list[Row] = field(default_factory=list)


def add_story(
    rows: Rows, item_id: str, found: Sequence[Found], source: Source, factors: Mapping[str, float]
) -> None:
    """Adds the events of one story; `factors` is how far each ground lowers confidence."""
    ids = [f"{item_id}-e{number}" for number in range(1, len(found) + 1)]
    for event_id, one in zip(ids, found, strict=True):
        parent = None if one.activity.parent is None else ids[one.activity.parent]
        keys = (event_id, item_id, source.document_id, parent)
        sureness = (confidence(one.grounds, factors), sorted(set(one.grounds)))
        rows.events.append((*keys, *_event(one), *sureness))
        rows.participants += _participants(event_id, source.document_id, one.parties)
        rows.mentions += _mentions(event_id, one, source)
        rows.disagreements += [(event_id, *difference) for difference in one.disagreements]


def _event(found: Found) -> Row:
    told, what = found.activity, found.description
    return (
        told.is_main,
        told.date_start,
        told.date_end,
        told.precision,
        told.date_text_zh,
        told.date_text_en,
        told.year_basis,
        what.event_type,
        what.mode,
        what.title_zh,
        what.title_en,
        what.summary_zh,
        what.summary_en,
        what.venue_zh,
        what.venue_en,
        what.headcount,
    )


def _participants(event_id: str, document_id: str, parties: Iterable[Party]) -> list[Row]:
    return [
        (
            event_id,
            number,
            document_id,
            party.entity_kind,
            party.name_zh,
            party.name_en,
            party.aliases,
            party.title_zh,
            party.title_en,
            party.role,
            party.partner_kind,
            party.country_code,
            party.sphere,
            party.affiliation_zh,
            party.units,
        )
        for number, party in enumerate(parties, 1)
    ]


def _evidence(found: Found) -> Iterable[tuple[str, int | None, Evidence]]:
    for evidence in found.activity.evidence:
        yield "date", None, evidence
    for evidence in found.description.venue_evidence:
        yield "venue", None, evidence
    for evidence in found.description.headcount_evidence:
        yield "participant_count", None, evidence
    for number, party in enumerate(found.parties, 1):
        for evidence in party.evidence:
            yield party.entity_kind, number, evidence


def _mentions(event_id: str, found: Found, source: Source) -> Iterable[Row]:
    for number, (kind, party, evidence) in enumerate(_evidence(found), 1):
        line, *clean = evidence.place
        start, end = source.origins[line].span(evidence.place)
        where = (source.document_id, line, party, kind, start, end)
        yield (event_id, number, *where, source.text[start:end], *clean, evidence.rule)
