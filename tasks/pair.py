"""Pair: the stories of each bulletin told apart, both languages of one story joined."""

from collections.abc import Mapping
from functools import cache

import dataframely as dy
import polars as pl
from prefect import task

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.anchors import COUNTRY, GUEST, WORD, AnchorWords, with_parts
from tasks.language.stories.block_facts import CutLine
from tasks.language.stories.line_language import halves
from tasks.language.stories.news_items import items_of
from tasks.language.words import forms
from tasks.split import document_spans, story_openers
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import PairedLine, SplitLine
from warehouse.schemas.sources import NewsItem
from warehouse.vocabulary import read_vocabulary

_EVENT, _TITLE, _TERM = 0.15, 0.1, 0.2
_HOME, _FOREIGN_REALM = "CN", "diplomatic"
_CLEAR_NAMES = ("name", "long", "adjective", "people", "capital", "city", "mission")
_PARTS = ("title", "body")
_LANGUAGES = ("zh", "en")


@cache
def anchor_words() -> AnchorWords:
    """Words of the vocabularies by what they mean in both languages, and family names."""
    words: dict[str, dict[str, str]] = {language: {} for language in _LANGUAGES}
    weights: dict[str, float] = {}
    for add in (_add_events, _add_titles, _add_terms, _add_countries):
        add(words, weights)
    readings = {
        reading for row in read_vocabulary("surnames") for reading in row["readings"].split(";")
    }
    families = {f"{reading.capitalize()} ": reading for reading in readings}
    return AnchorWords(
        Gazetteer(with_parts(words["zh"])),
        Gazetteer(with_parts(words["en"])),
        weights,
        Gazetteer(families),
    )


_Words = Mapping[str, dict[str, str]]


def _add_events(words: _Words, weights: dict[str, float]) -> None:
    for row in read_vocabulary("event_words"):
        anchor = f"{WORD}event {row['event_type_code']}"
        weights[anchor] = _EVENT
        words[row["language"]].update(dict.fromkeys(forms(row["word"].lower()), anchor))


def _add_titles(words: _Words, weights: dict[str, float]) -> None:
    """An English title means what its Chinese counterpart means."""
    for row in read_vocabulary("titles"):
        kind = GUEST if row["realm"] == _FOREIGN_REALM else WORD
        anchor = f"{kind}title {row['word' if row['language'] == 'zh' else 'canonical']}"
        weights[anchor] = _TITLE
        words[row["language"]].setdefault(row["word"].lower(), anchor)


def _add_terms(words: _Words, weights: dict[str, float]) -> None:
    for row in read_vocabulary("shared_terms"):
        anchor = f"{GUEST if row['guest'] else WORD}term {row['zh']}"
        weights[anchor] = _TERM
        for language in _LANGUAGES:
            words[language].update(dict.fromkeys(row[language].lower().split(";"), anchor))


def _add_countries(words: _Words, weights: dict[str, float]) -> None:
    """Countries by full names; China is in every story and tells none from another."""
    for row in read_vocabulary("country_names"):
        if row["kind"] in _CLEAR_NAMES and row["country_code"] != _HOME:
            words[row["language"]][row["word"].lower()] = f"{COUNTRY}{row['country_code']}"


def pair_lines(
    frame: dy.DataFrame[SplitLine],
) -> tuple[dy.DataFrame[PairedLine], dy.DataFrame[NewsItem]]:
    """Tells the news items apart and joins their languages.

    Args:
        frame: Split lines, in any order.

    Returns:
        The same lines by document and line number, each with its item; and the items.
    """
    ordered = frame.sort("document_id", "line_number")
    lines = [
        CutLine(*row) for row in ordered.select("line_number", *CutLine._fields[1:]).iter_rows()
    ]
    ordinals: list[int | None] = []
    scores: list[float | None] = []
    for start, end in document_spans(ordered):
        items = items_of(lines[start:end], anchor_words(), story_openers())
        ordinals += items.ordinals
        scores += [ordinal and items.scores[ordinal - 1] for ordinal in items.ordinals]
    numbered = ordered.with_columns(
        pl.Series("ordinal", ordinals, pl.Int32), pl.Series("alignment_score", scores, pl.Float64)
    ).with_columns(item_id=_item_id())
    return PairedLine.cast(numbered), NewsItem.cast(_news_items(numbered))


def _item_id() -> pl.Expr:
    ordinal = pl.col("ordinal").cast(pl.String).str.zfill(3)
    return pl.format("{}-i{}", "document_id", ordinal)


def _news_items(numbered: pl.DataFrame) -> pl.DataFrame:
    """One row per item, its paragraphs joined in the order of the file."""
    told = numbered.filter(pl.col("item_id").is_not_null()).with_columns(*_by_language(numbered))
    return told.group_by("item_id", maintain_order=True).agg(
        pl.col("document_id", "ordinal", "alignment_score").first(),
        *(_joined(kind, language) for kind in _PARTS for language in _LANGUAGES),
        is_bilingual=pl.col("alignment_score").first().is_not_null(),
    )


def _by_language(frame: pl.DataFrame) -> list[pl.Expr]:
    """The text as columns `zh` and `en`; of a mixed line each half in its own."""
    mixed = frame.filter(language="mixed")["text"].unique().to_list()
    parts = [halves(text) for text in mixed]
    return [
        pl.when(pl.col("language") == "mixed")
        .then(pl.col("text").replace_strict(mixed, [part[at] for part in parts], default=None))
        .when(pl.col("language") == language)
        .then("text")
        .alias(language)
        for at, language in enumerate(_LANGUAGES)
    ]


def _joined(kind: str, language: str) -> pl.Expr:
    text = pl.col(language).filter((pl.col("kind") == kind) & (pl.col(language) != ""))
    return (
        pl.when(text.len() > 0)
        .then(text.str.join("\n", ignore_nulls=True))
        .alias(f"{kind}_{language}")
    )


@task(name="pair")
def pair(home: str, batch: str) -> str:
    """Pairs a batch of split lines; returns the path of the paired lines."""
    lake = Home.at(home)
    paired, items = pair_lines(read(SplitLine, [lake.lake_file("split_line", batch)]))
    write(items, NewsItem, lake.lake_file("news_item", batch))
    return write(paired, PairedLine, lake.lake_file("paired_line", batch))
