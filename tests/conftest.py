"""A small invented lake that every test of warehouse, resolve and publish can change."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl
import pytest
from accuracy.measure import build_warehouse

from tasks.resolve import resolve
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas import lake
from warehouse.schemas.published import table_name
from warehouse.schemas.sources import NewsItem
from warehouse.schemas.staging import SourceFile, StagedDocument
from warehouse.schemas.terms import EVENT_TYPES

Rows = list[dict[str, Any]]
FrameOf = Callable[[type[dy.Schema], Rows], pl.DataFrame]

MOMENT = datetime(2021, 5, 1)
HASH = "0123456789abcdef" * 4
DOCUMENT = HASH[:16]
ITEM = f"{DOCUMENT}-i001"
EVENT = f"{ITEM}-e1"
TITLE, LEAD, ENGLISH = "林晓会见英方", "5月3日，市政府副秘书长林晓会见白德文", "Lin Xiao met Bai"
OLD_HASH = "f" * 64

LINE = {"document_id": DOCUMENT, "script": "Hans"}
SMALL_LAKE: dict[type[dy.Schema], Rows] = {
    StagedDocument: [
        {
            "document_id": digest[:16],
            "sha256": digest,
            "file_name": "may.txt",
            "source_uri": "in/may.txt",
            "byte_size": 999,
            "encoding": "utf-8",
            "format": "text",
            "batch": "b1",
            "first_staged_at": MOMENT,
            "last_seen_at": MOMENT,
            "is_current": current,
            "superseded_by": None if current else DOCUMENT,
        }
        for digest, current in ((HASH, True), (OLD_HASH, False))
    ],
    SourceFile: [
        {
            "source_uri": "in/broken.txt",
            "file_name": "broken.txt",
            "reason_code": "empty",
            "reason": "The file is empty.",
            "first_seen_at": MOMENT,
            "last_seen_at": MOMENT,
            "is_present": True,
        }
    ],
    lake.PairedLine: [
        LINE
        | {"line_number": 1, "char_start": 0, "char_end": 6, "text": TITLE}
        | {"language": "zh", "kind": "title", "item_id": ITEM},
        LINE
        | {"line_number": 3, "char_start": 8, "char_end": 27, "text": LEAD}
        | {"language": "zh", "kind": "body", "item_id": ITEM},
        LINE
        | {"line_number": 4, "char_start": 28, "char_end": 44, "text": ENGLISH, "script": "Latn"}
        | {"language": "en", "kind": "body", "item_id": ITEM},
    ],
    lake.RepairedLine: [
        LINE | {"line_number": 1, "char_start": 0, "char_end": 6, "text": TITLE},
        LINE
        | {"line_number": 4, "char_start": 28, "char_end": 44, "text": ENGLISH * 9}
        | {"script": "Latn"},
    ],
    lake.Repair: [{"document_id": DOCUMENT, "line_number": 3, "kind": "damage", "changes": 2}],
    lake.DocumentIssue: [
        {"document_id": DOCUMENT, "issue_year": 2021, "issue_month": 5, "issue_basis": "date"}
    ],
    NewsItem: [
        {
            "item_id": ITEM,
            "document_id": DOCUMENT,
            "ordinal": 1,
            "title_zh": TITLE,
            "body_zh": LEAD,
            "body_en": ENGLISH,
            "alignment_score": 0.9,
            "is_bilingual": True,
        }
    ],
    lake.Event: [
        {
            "event_id": EVENT,
            "item_id": ITEM,
            "document_id": DOCUMENT,
            "is_main": True,
            "date_start": date(2021, 5, 3),
            "date_end": date(2021, 5, 3),
            "date_precision": "day",
            "date_text_zh": "5月3日",
            "year_basis": "issue_metadata",
            "event_type_code": "meeting",
            "title_zh": TITLE,
            "confidence": 0.8,
            "confidence_grounds": ["year from the issue"],
        }
    ],
    lake.Participant: [
        {
            "participant_no": 1,
            "entity_kind": "official",
            "name_zh": "林晓",
            "name_en": "Lin Xiao",
            "title_zh": "市政府副秘书长",
            "role": "lead",
            "sphere": "state:测试",
        },
        {"participant_no": 2, "entity_kind": "partner", "name_zh": "白德文", "name_en": "Dewen Bai"}
        | {"partner_kind": "person", "country_code": "GB", "affiliation_zh": "英国驻测试总领事馆"},
        {"participant_no": 3, "entity_kind": "country", "country_code": "GB"},
        {"participant_no": 4, "entity_kind": "organization", "name_zh": "市政府", "sphere": "测试"},
        {"participant_no": 5, "entity_kind": "partner", "name_zh": "英国驻测试总领事馆"}
        | {"partner_kind": "consulate", "country_code": "GB"},
    ],
    lake.EventMention: [
        {"line_number": 3, "entity_kind": kind, "participant_no": party, "rule": "test"}
        | {"mention_no": number, "char_start": start, "char_end": end, "surface": surface}
        | {"text_start": start - 8, "text_end": end - 8}
        for number, (kind, party, start, end, surface) in enumerate(
            [
                ("date", None, 8, 12, "5月3日"),
                ("official", 1, 20, 22, "林晓"),
                ("partner", 2, 24, 27, "白德文"),
                ("country", 3, 24, 25, "白"),
                ("organization", 4, 13, 16, "市政府"),
                ("partner", 5, 24, 26, "白德"),
            ],
            start=1,
        )
    ],
    lake.LanguageDisagreement: [
        {"event_id": EVENT, "field": "title", "subject": "林晓", "winner": "zh", "reason": "test"}
    ],
}
for schema in (lake.Participant, lake.EventMention):
    for row in SMALL_LAKE[schema]:
        row |= {"event_id": EVENT, "document_id": DOCUMENT}


def _blank(column: dy.Column) -> object:
    if column.nullable:
        return None
    return [] if isinstance(column, dy.List) else column.dtype.to_python()()


def _frame_of(schema: type[dy.Schema], rows: Rows) -> pl.DataFrame:
    blank = {
        name: None if isinstance(column, dy.Date | dy.Datetime) else _blank(column)
        for name, column in schema.columns().items()
    }
    data = {name: [(blank | row)[name] for row in rows] for name in blank}
    return pl.DataFrame(data, schema={n: c.dtype for n, c in schema.columns().items()})


def _write(home: Home, rows: Mapping[type[dy.Schema], Rows], batch: str = "b1") -> Home:
    for schema, values in rows.items():
        frame = _frame_of(schema, values)
        parquet.write(frame, schema, home.lake_file(table_name(schema), batch))
    return home


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of promises come first: they last longest, and no worker should end with them."""
    items.sort(key=lambda item: "promises" not in item.path.parts)


@pytest.fixture(scope="session")
def frame_of() -> FrameOf:
    """Makes a frame of a schema from rows that name only what matters."""
    return _frame_of


@pytest.fixture
def small_lake() -> dict[type[dy.Schema], Rows]:
    """The rows of the small lake, to change before they are written."""
    return {schema: [dict(row) for row in rows] for schema, rows in SMALL_LAKE.items()}


@pytest.fixture
def write_lake(tmp_path: Path) -> Callable[..., Home]:
    """Writes rows as one batch of a lake; returns its home."""
    return partial(_write, Home(tmp_path / "home"))


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The small lake as it lies after resolve; not to be changed."""
    home = _write(Home(tmp_path_factory.mktemp("small")), SMALL_LAKE)
    resolve.fn(str(home.path))
    return home


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the warehouse of the sample bulletins; not to be changed."""
    home = tmp_path_factory.mktemp("samples") / "data"
    built = build_warehouse(Path(__file__).parent / "bulletins", home)
    built.rename(Home(home).warehouse_file)
    return home


@pytest.fixture(scope="session")
def references() -> dict[str, list[dict[str, str]]]:
    """Vocabularies as small as they may be."""
    country = {"alpha3": "GBR", "name_en": "Britain", "name_zh": "英国", "region": "Europe"}
    label = {"label_en": "x", "label_zh": "某", "definition_en": "x", "category": "x"}
    codes = {"plover_event": "CONSULT", "cameo_code": "040", "code_match": "exact"}
    return {
        "countries": [{"country_code": "GB"} | country],
        "event_types": [{"event_type_code": code} | label | codes for code in EVENT_TYPES],
    }
