"""Decodes a batch of kept files into lines: reads raw/ and `staged_document`, writes `line`."""

from collections.abc import Sequence
from typing import NamedTuple

import dataframely as dy
import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.decode_bytes import page_furniture_words, text_of
from tasks.language.html.article import article_lines
from tasks.rows import frame_of
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.lake import Line
from warehouse.schemas.staging import StagedDocument
from warehouse.storage import read_all

_VISIBLE = r"[^\s\x1c-\x1f\ufeff\u{200b}-\u{200f}\u2060]"
"""A line of nothing but spaces, marks of zero width and marks of direction is blank."""
_COLUMNS = tuple(Line.column_names())
_OF_PAGE = ("number", "start", "end", "text", "clean_breaks", "raw_breaks")


class Decoded(NamedTuple):
    """A file as text; `form` is `text` or `html`."""

    document_id: str
    text: str
    form: str


def text_lines(documents: Sequence[Decoded]) -> pl.DataFrame:
    r"""The non-blank lines of plain texts, cut at `\n`; a `\r` before it belongs to no line."""
    ids = [document.document_id for document in documents]
    texts = pl.Series([document.text for document in documents], dtype=pl.String)
    whole = pl.DataFrame({"document_id": ids, "whole": texts.str.split("\n")}).with_columns(
        line_number=pl.int_ranges(1, pl.col("whole").list.len() + 1, dtype=pl.Int32)
    )
    width = pl.col("whole").str.len_chars().cast(pl.Int32) + 1
    start = (width.cum_sum() - width).over("document_id")
    text = pl.col("whole").str.strip_chars_end("\r")
    empty = pl.lit([], pl.List(pl.Int32))
    return (
        whole.explode("whole", "line_number")
        .with_columns(char_start=start, text=text, clean_breaks=empty, raw_breaks=empty)
        .with_columns(char_end=pl.col("char_start") + pl.col("text").str.len_chars())
        .filter(pl.col("text").str.contains(_VISIBLE))
        .select(_COLUMNS)
    )


def page_lines(documents: Sequence[Decoded]) -> pl.DataFrame:
    """The non-blank lines of the articles in saved pages; numbers count shown lines."""
    return frame_of(
        Line,
        [
            (
                page.document_id,
                line.number,
                line.start,
                line.end,
                line.text,
                line.clean_breaks,
                line.raw_breaks,
            )
            for page in documents
            for line in article_lines(page.text, page_furniture_words())
        ],
    )


def lines_of(documents: Sequence[Decoded]) -> dy.DataFrame[Line]:
    """The lines of all these documents, those of each in the order of its file."""
    pages = [document for document in documents if document.form == "html"]
    texts = [document for document in documents if document.form != "html"]
    found = [text_lines(texts), page_lines(pages)] if pages else [text_lines(texts)]
    return Line.cast(pl.concat(found, how="vertical_relaxed"))


def batch_lines(home: Home, documents: pl.DataFrame) -> dy.DataFrame[Line]:
    """The lines of all these documents; raises OSError where a kept file is missing."""
    files = read_all([home.raw_file(sha256) for sha256 in documents["sha256"]])
    told = documents.select("document_id", "encoding", "format").iter_rows()
    return lines_of(
        [
            Decoded(document_id, text_of(data, encoding), form)
            for (document_id, encoding, form), data in zip(told, files, strict=True)
        ]
    )


@task(task_run_name="decode {batch}", cache_policy=NO_CACHE)
def decode(home: str, batch: str) -> str:
    """Writes the lines of a batch; returns the path of its Parquet."""
    place = Home.at(home)
    staged = parquet.read(StagedDocument, [place.lake_file("staged_document")])
    lines = batch_lines(place, staged.filter(pl.col("batch") == batch))
    return parquet.write(lines, Line, place.lake_file("line", batch))
