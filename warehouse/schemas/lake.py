"""Tables between the steps: Parquet in the lake, one file a batch; they are not published.

A line's `clean_breaks` and `raw_breaks` lead from its text back to the decoded file.
They are parallel lists of offsets (clean: into `text`; raw: from `char_start`) that begin
with 0, 0 and end with both lengths; between two neighbours the text runs in step where both
distances are equal, and is one indivisible replacement where they differ (a distance of 0 in
`clean_breaks` is a deletion). Both are empty where clean and raw are the same to the letter.
"""

import dataframely as dy

from warehouse.schemas.declare import breaks, key, number, says, text
from warehouse.schemas.terms import (
    DATE_PRECISIONS,
    ENTITY_KINDS,
    EVENT_TYPES,
    LANGUAGES,
    LINE_KINDS,
    MODES,
    PARTICIPANT_KINDS,
    PARTNER_KINDS,
    REPAIR_KINDS,
    SCRIPTS,
    YEAR_BASES,
)


class _Line(dy.Schema):
    document_id = key("The document")
    line_number = dy.Int32(primary_key=True, min=1, metadata=says("From 1, blank lines count"))
    char_start = number("First code point in the decoded file", nullable=False)
    char_end = number("One past the last code point in the decoded file", nullable=False)
    text = dy.String(nullable=False, metadata=says("The line"))
    clean_breaks = breaks("Offsets in `text`, see the module")
    raw_breaks = breaks("Offsets from `char_start`, parallel to `clean_breaks`")


class Line(_Line):
    """One row per non-blank line of a staged document, as decoded; made by stage."""


class RepairedLine(_Line):
    """One row per non-blank line, normalised; made by repair."""

    script = text("Script of the Han characters as printed", nullable=False, values=SCRIPTS)
    damage = text("What kind of damage is left in the line, if any")


class Repair(dy.Schema):
    """One row per line and kind of change; made by repair."""

    document_id = key("The document")
    line_number = dy.Int32(primary_key=True, min=1, metadata=says("The line"))
    kind = dy.String(
        primary_key=True,
        check=lambda c: c.is_in(list(REPAIR_KINDS)),
        metadata=says("What was changed"),
    )
    changes = number("How many places", nullable=False, min=1)
    char_starts = breaks("Where each change begins, in code points of the decoded file")
    before = dy.List(dy.String(), nullable=False, metadata=says("What stood there"))
    after = dy.List(dy.String(), nullable=False, metadata=says("What stands there now"))


class SplitLine(RepairedLine):
    """One row per non-blank line with its language, kind and block; made by split."""

    language = text("Language of the line", nullable=False, values=LANGUAGES)
    kind = text("Part of the page the line is", nullable=False, values=LINE_KINDS)
    block = number("Block of lines in one language of one story; a number left out is a heading")


class PairedLine(SplitLine):
    """One row per non-blank line with the story it belongs to; made by pair."""

    item_id = text("The news item; null for sources and page furniture")


class DocumentIssue(dy.Schema):
    """One row per document: when it was issued; made by extract."""

    document_id = key("The document")
    issue_year = number("Year of issue", min=1900)
    issue_month = number("Month of issue", min=1)
    issue_basis = text("How the year was settled")


class Event(dy.Schema):
    """One row per separately dated activity; made by extract."""

    event_id = key("The event")
    item_id = text("The news item", nullable=False)
    document_id = text("The document", nullable=False)
    parent_event_id = text("The event it happened within")
    is_main = dy.Bool(nullable=False, metadata=says("Whether it is an activity of its own"))
    date_start = dy.Date(nullable=True, metadata=says("First day"))
    date_end = dy.Date(nullable=True, metadata=says("Last day, inclusive"))
    date_precision = text("Precision", nullable=False, values=DATE_PRECISIONS)
    date_text_zh = text("Date as printed in Chinese")
    date_text_en = text("Date as printed in English")
    year_basis = text("What settled the year", nullable=False, values=YEAR_BASES)
    event_type_code = text("Type", nullable=False, values=EVENT_TYPES)
    mode = text("In person, online or both", values=MODES)
    title_zh = text("Headline, Chinese")
    title_en = text("Headline, English")
    summary_zh = text("First sentence that tells it, Chinese")
    summary_en = text("First sentence that tells it, English")
    venue_zh = text("Place, Chinese")
    venue_en = text("Place, English")
    participant_count = number("Headcount as printed", min=1)
    confidence = dy.Float64(nullable=False, min=0, max=1, metadata=says("0 to 1"))
    confidence_grounds = dy.List(dy.String(), nullable=False, metadata=says("What lowered it"))


ALIAS = dy.Struct({"language": dy.String(), "alias": dy.String()})


class Participant(dy.Schema):
    """One row per party to an event, both languages together; made by extract."""

    event_id = key("The event")
    participant_no = dy.Int32(primary_key=True, min=1, metadata=says("From 1 within the event"))
    document_id = text("The document", nullable=False)
    entity_kind = text("Which dimension", nullable=False, values=PARTICIPANT_KINDS)
    name_zh = text("Name, simplified Chinese")
    name_en = text("Name, English")
    aliases = dy.List(ALIAS, nullable=False, metadata=says("Every spelling in this event"))
    title_zh = text("Title as printed, Chinese")
    title_en = text("Title as printed, English")
    role = text("Part played in the event")
    partner_kind = text("Kind of partner", values=PARTNER_KINDS)
    country_code = text("ISO 3166-1 alpha-2, where said")
    sphere = text("What keeps namesakes apart: the realm the title belongs to")
    affiliation_zh = text("Name of a person's body, Chinese")
    units = dy.List(
        dy.String(), nullable=False, metadata=says("Districts and departments the title names")
    )


class EventMention(dy.Schema):
    """One row per piece of evidence; made by extract."""

    event_id = key("The event")
    mention_no = dy.Int32(primary_key=True, min=1, metadata=says("From 1 within the event"))
    document_id = text("The document", nullable=False)
    line_number = number("The line", nullable=False, min=1)
    participant_no = number("The party, null for date, venue and headcount", min=1)
    entity_kind = text("What it is evidence for", nullable=False, values=ENTITY_KINDS)
    char_start = number("First code point in the decoded file", nullable=False)
    char_end = number("One past the last code point", nullable=False, min=1)
    surface = dy.String(nullable=False, metadata=says("Exactly those characters"))
    text_start = number("First code point in the repaired line", nullable=False)
    text_end = number("One past the last code point there", nullable=False)
    rule = text("What found it", nullable=False)


class LanguageDisagreement(dy.Schema):
    """One row per field in which the two languages differ; made by extract."""

    event_id = key("The event")
    field = key("Which field")
    subject = key("Whose field: a person's name, or empty for the event itself")
    value_zh = text("What the Chinese says")
    value_en = text("What the English says")
    winner = text("Which one was taken: zh, en or neither", values=("zh", "en", "neither"))
    reason = text("Why")
