"""From paired lines to events: reads `paired_line` and raw/, writes the event tables.

Reads `paired_line`, `news_item`, `staged_document`; writes `event`, `participant`,
`event_mention`, `language_disagreement` and `document_issue`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import dataframely as dy
import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.body_words import body_lexicon
from tasks.decode_bytes import text_of
from tasks.event_rows import Origin, Rows, Source, add_story
from tasks.event_words import event_lexicon
from tasks.extraction import Told, Words, extract_document
from tasks.language.dates.issue_line import IssueHint
from tasks.language.story import Line, Story
from tasks.people_words import home_words, people_lexicon
from tasks.rows import frame_of
from tasks.split import document_spans
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.lake import (
    DocumentIssue,
    Event,
    EventMention,
    LanguageDisagreement,
    PairedLine,
    Participant,
)
from warehouse.schemas.sources import NewsItem
from warehouse.schemas.staging import StagedDocument
from warehouse.storage import read_all
from warehouse.vocabulary import read_vocabulary

_LINE_COLUMNS = (
    "line_number",
    "char_start",
    "text",
    "clean_breaks",
    "raw_breaks",
    "language",
    "kind",
    "item_id",
    "damage",
)


class Extraction(NamedTuple):
    """The frames that extract makes of a batch."""

    events: dy.DataFrame[Event]
    participants: dy.DataFrame[Participant]
    mentions: dy.DataFrame[EventMention]
    disagreements: dy.DataFrame[LanguageDisagreement]
    issues: dy.DataFrame[DocumentIssue]


@cache
def words() -> Words:
    """All vocabularies of extraction, compiled once a process."""
    grounds = read_vocabulary("confidence_grounds")
    return Words(
        people=people_lexicon(),
        events=event_lexicon(),
        bodies=body_lexicon(),
        homes=home_words(),
        founded={row["word"]: int(row["year"]) for row in read_vocabulary("founding_years")},
        factors={row["ground"]: float(row["factor"]) for row in grounds},
    )


class _Document(NamedTuple):
    """The lines of one document on their way into stories."""

    document_id: str
    origins: dict[int, Origin]
    stories: dict[str, list[Line]]
    rest: list[Line]
    damaged: set[str]


def _documents(lines: pl.DataFrame) -> Iterator[_Document]:
    rows = lines.select(_LINE_COLUMNS).rows()
    for first, end in document_spans(lines):
        document = _Document(lines["document_id"][first], {}, {}, [], set())
        for number, start, text, clean, raw, language, kind, item_id, damage in rows[first:end]:
            document.origins[number] = Origin(start, clean, raw)
            line = Line(number, language, kind, text)
            (document.stories.setdefault(item_id, []) if item_id else document.rest).append(line)
            if damage and item_id:
                document.damaged.add(item_id)
        yield document


def _told(document: _Document, scores: Mapping[str, float | None]) -> list[Told]:
    return [
        Told(Story(ordinal, tuple(lines)), scores.get(item), item in document.damaged)
        for ordinal, (item, lines) in enumerate(document.stories.items(), 1)
    ]


def extract_events(
    lines: dy.DataFrame[PairedLine],
    items: dy.DataFrame[NewsItem],
    staged: dy.DataFrame[StagedDocument],
    texts: Mapping[str, str],
    vocabularies: Words,
) -> Extraction:
    """The events of a batch.

    Args:
        lines: All lines of the batch, documents one after another.
        items: Its news items, for their alignment scores.
        staged: Its documents, for file names and the issue told by the user.
        texts: The decoded files by document, of which evidence is cut.
        vocabularies: See `words`.
    """
    rows = Rows()
    scores = dict(items.select("item_id", "alignment_score").iter_rows())
    hints = {row[0]: row[1:] for row in _hints(staged)}
    for document in _documents(lines):
        document_id = document.document_id
        hint = IssueHint(*hints[document_id], lines=tuple(document.rest))
        issue, stories = extract_document(document_id, _told(document, scores), hint, vocabularies)
        rows.issues.append((document_id, issue.year, issue.month, issue.basis))
        source = Source(document_id, texts[document_id], document.origins)
        for item, found in zip(document.stories, stories, strict=True):
            add_story(rows, item, found, source, vocabularies.factors)
    return Extraction(
        frame_of(Event, rows.events),
        frame_of(Participant, rows.participants),
        frame_of(EventMention, rows.mentions),
        frame_of(LanguageDisagreement, rows.disagreements),
        frame_of(DocumentIssue, rows.issues),
    )


def _hints(staged: pl.DataFrame) -> Iterator[tuple[str, str, int | None, int | None]]:
    yield from staged.select("document_id", "file_name", "issue_year", "issue_month").iter_rows()


def _texts(home: Home, staged: pl.DataFrame) -> dict[str, str]:
    """The decoded files of a batch."""
    files = read_all([home.raw_file(sha256) for sha256 in staged["sha256"]])
    told = staged.select("document_id", "encoding").iter_rows()
    return {
        document_id: text_of(data, encoding)
        for (document_id, encoding), data in zip(told, files, strict=True)
    }


@task(task_run_name="extract {batch}", cache_policy=NO_CACHE)
def extract(home: str, batch: str) -> str:
    """Writes the event tables of a batch; returns the path of its events."""
    place = Home.at(home)
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    members = StagedDocument.cast(staged.filter(pl.col("batch") == batch))
    found = extract_events(
        parquet.read(PairedLine, [place.lake_file("paired_line", batch)]),
        parquet.read(NewsItem, [place.lake_file("news_item", batch)]),
        members,
        _texts(place, members),
        words(),
    )
    parquet.write(found.participants, Participant, place.lake_file("participant", batch))
    parquet.write(found.mentions, EventMention, place.lake_file("event_mention", batch))
    parquet.write(
        found.disagreements, LanguageDisagreement, place.lake_file("language_disagreement", batch)
    )
    parquet.write(found.issues, DocumentIssue, place.lake_file("document_issue", batch))
    return parquet.write(found.events, Event, place.lake_file("event", batch))
