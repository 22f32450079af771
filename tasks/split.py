"""Split: the language and kind of every line, and the blocks in which stories are told."""

from collections.abc import Iterator
from functools import cache

import dataframely as dy
import polars as pl
from prefect import task

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.blocks import blocks_of
from tasks.language.stories.contents import contents_of
from tasks.language.stories.leads import Openers, openers
from tasks.language.stories.line_kind import shaped_lines
from tasks.language.stories.line_language import languages_of
from tasks.language.stories.page_furniture import Furniture, furniture
from tasks.language.stories.sections import sections_of, without
from tasks.language.words import forms
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import RepairedLine, SplitLine
from warehouse.vocabulary import read_vocabulary


@cache
def _furniture() -> Furniture:
    return furniture(read_vocabulary("page_furniture"))


@cache
def story_openers() -> Openers:
    """What tells a paragraph that goes on with a story."""
    return openers(read_vocabulary("continuation_words"))


@cache
def _telling() -> Gazetteer[str]:
    """The words that say what happens, in lower case."""
    rows = read_vocabulary("event_words")
    words = [form for row in rows for form in forms(row["word"].lower())]
    return Gazetteer(dict.fromkeys(words, "event"))


def document_spans(frame: pl.DataFrame) -> Iterator[tuple[int, int]]:
    """Yields (start, end) of the rows of each document of a frame sorted by document."""
    start = 0
    for length in frame["document_id"].rle().struct.field("len"):
        yield start, start + length
        start += length


def split_lines(frame: dy.DataFrame[RepairedLine]) -> dy.DataFrame[SplitLine]:
    """Gives each line its language, its kind and its block.

    Args:
        frame: Repaired lines, in any order.

    Returns:
        The same lines by document and line number.
    """
    ordered = frame.sort("document_id", "line_number")
    texts = ordered["text"].to_list()
    languages: list[str] = []
    kinds: list[str] = []
    blocks: list[int | None] = []
    for start, end in document_spans(ordered):
        said = texts[start:end]
        spoken = languages_of(said)
        shaped = shaped_lines(said, spoken, _furniture())
        listed = without(shaped, contents_of(shaped))
        sections = sections_of(listed, _furniture().headings, story_openers())
        lines = without(listed, sections)
        languages += spoken
        kinds += [line.kind for line in lines]
        blocks += blocks_of(lines, sections, story_openers(), _telling())
    return SplitLine.cast(
        ordered.with_columns(
            pl.Series("language", languages, pl.String),
            pl.Series("kind", kinds, pl.String),
            pl.Series("block", blocks, pl.Int32),
        )
    )


@task(name="split")
def split(home: str, batch: str) -> str:
    """Splits a batch of repaired lines; returns the path of the split lines."""
    lake = Home.at(home)
    repaired = read(RepairedLine, [lake.lake_file("repaired_line", batch)])
    return write(split_lines(repaired), SplitLine, lake.lake_file("split_line", batch))
