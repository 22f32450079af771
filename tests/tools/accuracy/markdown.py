"""The accuracy table as Markdown, and its place in a README."""

from collections.abc import Mapping

BEGIN, END = "<!-- accuracy: made by tests/tools/accuracy_table.py -->", "<!-- /accuracy -->"

ROWS = {
    "lines.language": "language of a line",
    "lines.kind": "kind of a line",
    "items.grouping": "lines grouped into stories (B-cubed F1)",
    "events": "events (F1)",
    "events.sub_recall": "events within events (share found)",
    "date.start": "first day",
    "date.end": "last day",
    "date.precision": "precision of the date",
    "event.type": "type",
    "event.mode": "in person, online or both",
    "event.headcount": "headcount",
    "officials": "officials (F1)",
    "partner_persons": "partners: persons (F1)",
    "partner_bodies": "partners: bodies (F1)",
    "organizations": "mainland bodies (F1)",
    "countries": "countries (F1)",
    "names.linked_zh_en": "Chinese and English name joined",
    "official.title": "title of an official",
    "official.lead_role": "who led",
    "partner.country": "country of a partner",
    "partner.kind": "kind of a partner",
    "evidence.exact": "mentions exact to the character",
    "evidence.coverage": "people and partners with a mention",
}
LANGUAGE_ROWS = {"officials": "officials", "partner_persons": "partners: persons"}


def figure_table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """One row per figure, one column per set of bulletins."""
    rows = [
        [label, *(_shown(c.get(name)) for c in columns.values())] for name, label in ROWS.items()
    ]
    return _table(["figure", *columns], rows)


def language_table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """Of the names each language prints, the share found; two columns per set of bulletins."""
    header = ["names found", *(f"{name}, {lang}" for name in columns for lang in ("zh", "en"))]
    rows = [
        [
            label,
            *(_shown(c.get(f"{name}.{lang}")) for c in columns.values() for lang in ("zh", "en")),
        ]
        for name, label in LANGUAGE_ROWS.items()
    ]
    return _table(header, rows)


def _shown(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3f}"


def _table(header: list[str], rows: list[list[str]]) -> str:
    rule = ["---", *("---:" for _ in header[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))


def with_tables(document: str, tables: str) -> str:
    """A document with the tables between its marks; raises ValueError if it has none."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the document has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{tables}\n{END}{after}"
