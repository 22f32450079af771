"""What people corrected: rows as they stand in their files, what became of them, what they change.

`Correction` is published; the others lie in the lake.
"""

import dataframely as dy

from warehouse.schemas.declare import key, says, text
from warehouse.schemas.lake import Event
from warehouse.schemas.terms import CORRECTION_STATES


class _Row(dy.Schema):
    file_name = key("The file of corrections")
    line_number = dy.Int32(
        primary_key=True, min=1, metadata=says("Line of the file on which the row begins")
    )
    decision = text("What was decided", nullable=False)
    target = text("The row it is about: an event, a person or body, or a title", nullable=False)
    within = text("Document, story or event within which it holds; null everywhere")
    expected = text("What the decision expects to find; null for nothing")
    value = text("What is right instead; null where the decision needs none")
    author = text("Who decided")
    decided_on = dy.Date(nullable=True, metadata=says("When it was decided"))
    reason = text("Why")
    question = text("The question of a review that it answers; null where nobody asked")
    document_id = text("The document that the decision rests on, where the file says it")


class CorrectionRow(_Row):
    """One row per decided line of a file of corrections, as read; made by take_corrections."""

    fault = text("Why the row cannot be understood; null for a sound one")


class Correction(_Row):
    """One row per decision of a person about what was read, and what became of it.

    Decisions are applied in the order of their days, files and lines.
    """

    state = text("What became of it", nullable=False, values=CORRECTION_STATES)
    detail = text("Why it was not applied, as a sentence")
    rows_touched = text("Ids (of titles: the Chinese words) of the rows it changed, by a space")


class CorrectedEvent(Event):
    """One row per event that corrections changed, as it now stands; made by resolve."""


class DroppedEvent(dy.Schema):
    """One row per event that a person took for none; made by resolve."""

    event_id = key("The event")


class MappedTitle(dy.Schema):
    """One row per Chinese title whose English a person gave, or the other way round."""

    title_zh = key("Title, Chinese")
    title_en = text("Title, English", nullable=False)
