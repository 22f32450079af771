"""What the page carries for its rows and their evidence, as small as it can be told."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from tasks.report.evidence import Mark, Piece, mark_of, pieces
from tasks.report.gather import SHOWN_OF_EACH, Gathered, Row, Rows
from tasks.report.questions import QUESTIONS
from tasks.report.words import LANGUAGES, words

_EVENT = (
    "event_id",
    "date_start",
    "date_end",
    "date_precision",
    "year_basis",
    "event_type_code",
    "mode",
    "title_zh",
    "title_en",
    "venue_zh",
    "venue_en",
    "participant_count",
    "confidence",
    "confidence_grounds",
    "same_event_as",
    "file_name",
    "officials",
    "partners",
    "organizations",
    "countries",
)


def payload(gathered: Gathered) -> dict[str, Any]:
    """Events with their evidence, which of them each number counts, names and words."""
    evidence = _evidence(gathered["evidence"])
    events = [
        {name: _plain(row[name]) for name in _EVENT if row[name] not in (None, [])}
        | {"evidence": evidence.get(row["event_id"], [])}
        for row in gathered["events"]
    ]
    places = {row["event_id"]: number for number, row in enumerate(gathered["events"])}
    return {
        "events": events,
        "rows": {_key(row): _number(row, places) for row in gathered["rows"]},
        "names": {row["id"]: [row["name_en"], row["name_zh"]] for row in gathered["names"]},
        "types": {
            row["event_type_code"]: [row["label_en"], row["label_zh"]]
            for row in gathered["by_event_type"]
        },
        "words": {key: [words(one)[key] for one in LANGUAGES] for key in words("en")},
        "questions": QUESTIONS,
        "each": SHOWN_OF_EACH,
    }


def keys(gathered: Gathered) -> set[str]:
    """The numbers that lead to rows: `kind/key`."""
    return {_key(row) for row in gathered["rows"]}


def _key(row: Row) -> str:
    return f"{row['kind']}/{row['key']}"


def _number(row: Row, places: dict[str, int]) -> list[Any]:
    """How many events, which of them the page has, and what the number is called."""
    newest = [places[event] for event in row["newest"]]
    return [row["events"], newest, row["label_en"], row["label_zh"]]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _evidence(rows: Rows) -> dict[str, list[Any]]:
    """By event, the lines it was read from: language, number of the line, and its pieces."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        marks = [mark_of(values) for values in row["marks"]]
        told = pieces(row["text"], row["language"], marks)
        line = [row["language"], row["line_number"], [_piece(one) for one in told]]
        found[row["event_id"]].append(line)
    return found


def _piece(piece: Piece) -> list[Any]:
    if not piece.marks:
        return [piece.text]
    return [piece.text, [_mark(mark, piece) for mark in piece.marks]]


def _mark(mark: Mark, piece: Piece) -> Sequence[str | None]:
    """What the words were taken for; how they are printed where the repaired line differs."""
    printed = mark.surface if piece.text not in mark.surface else None
    return [mark.kind, mark.entity, mark.rule, printed]
