"""Asks the warehouse for what is doubtful in it: a select in sql/review a question."""

from typing import NamedTuple

import duckdb
import polars as pl

from warehouse.queries import queries_in

_COLUMNS = (
    "severity",
    "target",
    "subject",
    "note",
    "words_zh",
    "words_en",
    "file_name",
    "may_be",
    "expected",
    "value",
    "document_id",
)


class Question(NamedTuple):
    """One question to a person.

    `severity` orders the questions, the smallest first, and is no probability; `may_be` names
    the decisions that answer it, by a space; `expected` and `value` are what such a decision
    expects to find and, where that can be guessed, what it would say.
    """

    question: str
    severity: float
    target: str
    subject: str | None
    note: str | None
    words_zh: str | None
    words_en: str | None
    file_name: str | None
    may_be: str
    expected: str | None
    value: str | None
    document_id: str | None


def questions(connection: duckdb.DuckDBPyConnection) -> list[Question]:
    """All questions that no correction has answered yet, the worst first."""
    answered = _answers(connection)
    asked = [
        Question(name, float(severity), *told)
        for name, query in queries_in("review").items()
        for severity, *told in connection.sql(query).select(*_COLUMNS).fetchall()
    ]
    unanswered = (question for question in asked if not _keys(question) & answered)
    return sorted(unanswered, key=lambda each: (each.severity, each.question, each.target))


def _answers(connection: duckdb.DuckDBPyConnection) -> set[tuple[str, ...]]:
    """What was decided of what, for the decisions that hold.

    One that names its question answers that one, another one all that it may be the answer to;
    that two are not the same answers for these two only.
    """
    held = connection.table("correction").filter("state in ('applied', 'not_needed')").pl()
    other = pl.when(pl.col("decision") == "not_same_person").then("value").otherwise(pl.lit(""))
    what = pl.coalesce("question", "decision")
    return set(held.select(what, "target", other.fill_null("")).rows())


def _keys(question: Question) -> set[tuple[str, ...]]:
    """The answers that would settle a question."""
    names = {question.question, *question.may_be.split()}
    return {
        (name, question.target, other) for name in names for other in ("", question.value or "")
    }
