"""The SQL files: one select a table in sql/, others by what they are for in its folders."""

from functools import cache
from importlib.resources import files

_SQL = files("warehouse") / "sql"
_SUFFIX = ".sql"


def table_query(table: str) -> str:
    """The select that fills a table; raises FileNotFoundError where there is none."""
    return (_SQL / f"{table}{_SUFFIX}").read_text(encoding="utf-8")


def table_names() -> list[str]:
    """The tables for which there is a select, in alphabetical order."""
    return sorted(
        entry.name.removesuffix(_SUFFIX) for entry in _SQL.iterdir() if entry.name.endswith(_SUFFIX)
    )


@cache
def check_queries() -> dict[str, str]:
    """The selects that must return no row, by name and in the order of the names."""
    return queries_in("checks")


def queries_in(folder: str) -> dict[str, str]:
    """The selects in a folder of sql/, by name and in the order of the names."""
    entries = sorted((_SQL / folder).iterdir(), key=lambda entry: entry.name)
    return {
        entry.name.removesuffix(_SUFFIX): entry.read_text(encoding="utf-8")
        for entry in entries
        if entry.name.endswith(_SUFFIX)
    }


def promise_of(query: str) -> str:
    """What a query says of itself in its first line."""
    return query.partition("\n")[0].removeprefix("--").strip()
