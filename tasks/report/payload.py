"""What the page carries for its rows and their evidence, as small as it can be told."""

from collections import defaultdict
from datetime import date
from typing import Any

from tasks.report.evidence import Piece, mark_of, pieces
from tasks.report.gather import Gathered, Row, Rows
from tasks.report.questions import QUESTIONS
from tasks.report.words import LANGUAGES, words
from warehouse.schemas.terms import ENTITY_KINDS

Places = dict[str, int]

_TOLD = (
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
    "is_corrected",
    "file_name",
)


def payload(gathered: Gathered) -> dict[str, Any]:
    """Events with their evidence, which of them each number counts, names and words.

    Names and rules are told once and elsewhere by their place in `names` and `rules`.
    """
    names = {row["id"]: number for number, row in enumerate(gathered["names"])}
    rules = sorted({mark_of(m).rule for row in gathered["evidence"] for m in row["marks"]})
    evidence = _evidence(gathered["evidence"], names, {rule: n for n, rule in enumerate(rules)})
    events = [
        _event(row, names) | {"evidence": evidence.get(row["event_id"], [])}
        for row in gathered["events"]
    ]
    places = {row["event_id"]: number for number, row in enumerate(gathered["events"])}
    return {
        "events": events,
        "rows": {_key(row): _number(row, places) for row in gathered["rows"]},
        "names": [[row["name_en"], row["name_zh"], row["id"]] for row in gathered["names"]],
        "rules": rules,
        "types": {
            row["event_type_code"]: [row["label_en"], row["label_zh"]]
            for row in gathered["by_event_type"]
        },
        "words": {key: [words(one)[key] for one in LANGUAGES] for key in words("en")},
        "kinds": ENTITY_KINDS,
        "questions": QUESTIONS,
    }


def keys(gathered: Gathered) -> set[str]:
    """The numbers that lead to rows: `kind/key`."""
    return {_key(row) for row in gathered["rows"]}


def _key(row: Row) -> str:
    return f"{row['kind']}/{row['key']}"


def _number(row: Row, places: Places) -> list[Any]:
    """How many events, which of them the page has, and what the number is called."""
    newest = [places[event] for event in row["newest"]]
    return [row["events"], newest, row["label_en"], row["label_zh"]]


def _event(row: Row, names: Places) -> Row:
    told = {name: _plain(row[name]) for name in _TOLD if row[name] is not None}
    for side in ("officials", "partners"):
        told[side] = [[names[party], *rest] for party, *rest in row[side] or ()]
    for side in ("organizations", "countries"):
        told[side] = [names[party] for party in row[side] or ()]
    return told


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _evidence(rows: Rows, names: Places, rules: Places) -> dict[str, list[Any]]:
    """By event, the lines it was read from: language, number of the line, and its pieces."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        told = pieces(row["text"], row["language"], [mark_of(mark) for mark in row["marks"]])
        parts = [_piece(one, names, rules) for one in told]
        found[row["event_id"]].append([row["language"], row["line_number"], parts])
    return found


def _piece(piece: Piece, names: Places, rules: Places) -> list[Any]:
    """The characters, and for each mark what they were taken for, by which rule.

    How the words are printed is told where the repaired line differs.
    """
    return [piece.text] + [
        [
            ENTITY_KINDS.index(mark.kind),
            names.get(mark.entity or "", -1),
            rules[mark.rule],
            *([mark.surface] if piece.text not in mark.surface else []),
        ]
        for mark in piece.marks
    ]
