# ruff: noqa: D102, N805 - a rule is a class method whose name and sentence say what it wants
"""What a correction must say to be understood; every rule has the sentence that tells its fault."""

from collections.abc import Callable
from functools import cache

import dataframely as dy
import polars as pl

from tasks.corrections.spans import told_span
from warehouse.schemas.corrections import CorrectionRow
from warehouse.schemas.terms import CORRECTION_KINDS, EVENT_TYPES
from warehouse.vocabulary import read_vocabulary

OF_EVENTS = ("right_date", "right_type", "not_an_event")
OF_PARTIES = ("same_person", "not_same_person", "right_name", "right_country", "alias")
_EVENT = r"^[0-9a-f]{16}-i\d{3,}-e\d+$"
_PARTY = r"^[opg]-[0-9a-f]{16}$"
_PLACE = r"^[0-9a-f]{16}(-i\d{3,}(-e\d+)?)?$"
_TEXT = r"\S"

SENTENCES = {
    "decision_is_known": f"The decision is none of {', '.join(CORRECTION_KINDS)}.",
    "target_is_an_event": "The target must be an event_id.",
    "target_is_a_party": "The target must be the id of a person or body (o-…, p-… or g-…).",
    "target_is_told": "The target is missing.",
    "value_is_a_date": "The value must be a date: 2019-05-16, 2019-05-16/2019-05-18, 2019-05, "
    "2019 or unknown.",
    "value_is_a_type": f"The value must be one of {', '.join(EVENT_TYPES)}.",
    "value_is_a_country": "The target must be a partner (p-…) and the value the code of a country, "
    "such as FR.",
    "value_is_another_party": "The value must be the id of another of the same kind.",
    "value_is_told": "The value is missing.",
    "expected_is_told": "The expected value is missing.",
    "expected_is_a_date": "The expected value must be a date, or empty for an unknown one.",
    "within_is_a_place": "within must be an id of a document, story or event, and only "
    "not_same_person has it.",
    "author_is_told": "The author is missing.",
    "day_is_told": "The date must be a day such as 2024-03-01.",
    "reason_is_told": "The reason is missing.",
}


def _when(kinds: tuple[str, ...], holds: pl.Expr) -> pl.Expr:
    """The condition for rows of these kinds; others keep it anyway."""
    return ~pl.col("decision").is_in(kinds) | holds.fill_null(False)


def _says(column: str, pattern: str = _TEXT) -> pl.Expr:
    return pl.col(column).str.contains(pattern)


def _is(column: str, test: Callable[[str], bool]) -> pl.Expr:
    return pl.col(column).fill_null("").map_elements(test, return_dtype=pl.Boolean)


@cache
def _countries() -> list[str]:
    return [row["country_code"] for row in read_vocabulary("countries")]


def _is_date(text: str) -> bool:
    return told_span(text) is not None


class DecidedRow(CorrectionRow):
    """A sound row: what `CorrectionRow` declares and all that the kinds of decisions need."""

    @dy.rule()
    def decision_is_known(cls) -> pl.Expr:
        return pl.col("decision").is_in(CORRECTION_KINDS)

    @dy.rule()
    def target_is_an_event(cls) -> pl.Expr:
        return _when(OF_EVENTS, _says("target", _EVENT))

    @dy.rule()
    def target_is_a_party(cls) -> pl.Expr:
        return _when(OF_PARTIES, _says("target", _PARTY))

    @dy.rule()
    def target_is_told(cls) -> pl.Expr:
        return _when(("title_mapping", "confirmed"), _says("target"))

    @dy.rule()
    def value_is_a_date(cls) -> pl.Expr:
        return _when(("right_date",), _says("value") & _is("value", _is_date))

    @dy.rule()
    def value_is_a_type(cls) -> pl.Expr:
        return _when(("right_type",), pl.col("value").is_in(EVENT_TYPES))

    @dy.rule()
    def value_is_a_country(cls) -> pl.Expr:
        partner = pl.col("target").str.starts_with("p-")
        return _when(("right_country",), partner & pl.col("value").is_in(_countries()))

    @dy.rule()
    def value_is_another_party(cls) -> pl.Expr:
        same_kind = pl.col("value").str.head(2) == pl.col("target").str.head(2)
        other = pl.col("value") != pl.col("target")
        return _when(("same_person",), _says("value", _PARTY) & same_kind & other)

    @dy.rule()
    def value_is_told(cls) -> pl.Expr:
        parted = _says("value").fill_null(False) | _says("within").fill_null(False)
        named = _when(("right_name", "alias", "title_mapping"), _says("value"))
        return named & _when(("not_same_person",), parted)

    @dy.rule()
    def expected_is_told(cls) -> pl.Expr:
        kinds = ("same_person", "not_same_person", "right_type", "not_an_event", "alias")
        return _when(kinds, _says("expected"))

    @dy.rule()
    def expected_is_a_date(cls) -> pl.Expr:
        return _when(("right_date",), _is("expected", _is_date))

    @dy.rule()
    def within_is_a_place(cls) -> pl.Expr:
        place = (pl.col("decision") == "not_same_person") & _says("within", _PLACE)
        return pl.col("within").is_null() | place

    @dy.rule()
    def author_is_told(cls) -> pl.Expr:
        return _says("author").fill_null(False)

    @dy.rule()
    def day_is_told(cls) -> pl.Expr:
        return pl.col("decided_on").is_not_null()

    @dy.rule()
    def reason_is_told(cls) -> pl.Expr:
        return _says("reason").fill_null(False)


def with_faults(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows, each that breaks a rule with the sentences of all it breaks in `fault`.

    Args:
        rows: Has the columns of CorrectionRow; a fault that is told already stays.
    """
    readable = rows.filter(pl.col("fault").is_null())
    _, failure = DecidedRow.filter(readable, cast=True)
    broken = failure.details()
    told = [
        pl.when(pl.col(rule).cast(pl.String) == "invalid").then(pl.lit(sentence))
        for rule, sentence in SENTENCES.items()
    ]
    place = ["file_name", "line_number"]
    faults = broken.select(
        *place, pl.concat_str(told, separator=" ", ignore_nulls=True).alias("new")
    )
    return (
        rows.join(faults, on=place, how="left")
        .with_columns(fault=pl.coalesce("fault", "new"))
        .drop("new")
    )
