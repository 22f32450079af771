"""Decodes a batch of kept files into lines: reads raw/ and `staged_document`, writes `line`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import dataframely as dy
import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.decode_bytes import page_furniture_words
from tasks.language.html.article import article_lines
from tasks.rows import Row, frame_of
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.lake import Line
from warehouse.schemas.staging import StagedDocument
from warehouse.storage import read_all

_VISIBLE = re.compile(r"[^\s\ufeff\u200b-\u200f\u2060]")
"""A line of nothing but spaces, marks of zero width and marks of direction is blank."""


class TextLine(NamedTuple):
    """A non-blank line of a decoded file, in the columns of `line`."""

    line_number: int
    char_start: int
    char_end: int
    text: str
    clean_breaks: list[int]
    raw_breaks: list[int]


def text_lines(text: str) -> Iterator[TextLine]:
    r"""The non-blank lines of plain text, cut at `\n`; a `\r` before it belongs to no line."""
    start = 0
    for number, whole in enumerate(text.split("\n"), 1):
        line = whole.rstrip("\r")
        if _VISIBLE.search(line):
            yield TextLine(number, start, start + len(line), line, [], [])
        start += len(whole) + 1


def page_lines(source: str) -> Iterator[TextLine]:
    """The non-blank lines of the article in a saved page; numbers count shown lines."""
    for line in article_lines(source, page_furniture_words()):
        yield TextLine(
            line.number, line.start, line.end, line.text, line.clean_breaks, line.raw_breaks
        )


def document_lines(data: bytes, encoding: str, form: str) -> Iterator[TextLine]:
    """The lines of one file whose encoding and format stage has recognised."""
    text = data.decode(encoding)
    return page_lines(text) if form == "html" else text_lines(text)


def batch_lines(home: Home, documents: pl.DataFrame) -> dy.DataFrame[Line]:
    """The lines of all these documents; raises OSError where a kept file is missing."""
    rows: list[Row] = []
    files = read_all([home.raw_file(sha256) for sha256 in documents["sha256"]])
    told = documents.select("document_id", "encoding", "format").iter_rows()
    for (document_id, encoding, form), data in zip(told, files, strict=True):
        rows.extend((document_id, *line) for line in document_lines(data, encoding, form))
    return frame_of(Line, rows)


@task(task_run_name="decode {batch}", cache_policy=NO_CACHE)
def decode(home: str, batch: str) -> str:
    """Writes the lines of a batch; returns the path of its Parquet."""
    place = Home.at(home)
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    lines = batch_lines(place, staged.filter(pl.col("batch") == batch))
    return parquet.write(lines, Line, place.lake_file("line", batch))
