"""Writes the parts of README and cookbook that follow from the code and the sample bulletins.

    python tests/tools/readme_parts.py

The table of tables comes from the declarations, the answers and what the Python prints from a
warehouse of the samples; the accuracy table has a command of its own.
"""

import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from accuracy.measure import build_warehouse

from tasks.query import ask
from tasks.show import show_table
from warehouse.layout import Home
from warehouse.schemas.published import PUBLISHED, table_comment, table_name

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
COOKBOOK = ROOT / "warehouse" / "COOKBOOK.md"
BULLETINS = ROOT / "tests" / "bulletins"
TABLES = ("<!-- tables: made by tests/tools/readme_parts.py -->", "<!-- /tables -->")
_PYTHON = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n.*?```", re.DOTALL)
_QUESTION = re.compile(r"```sql\n(?P<sql>.*?)\n```\n\n```text\n(?P<answer>.*?)```", re.DOTALL)


def questions(document: str) -> list[str]:
    """The SQL questions of a document that have an answer below them."""
    return [found["sql"] for found in _QUESTION.finditer(document)]


def with_answers(document: str, answer: Callable[[str], str]) -> str:
    """The document with each answer made anew from its question."""
    return _QUESTION.sub(
        lambda found: f"```sql\n{found['sql']}\n```\n\n```text\n{answer(found['sql'])}```", document
    )


def with_printed(document: str, home: Path) -> str:
    """The document with what its Python prints, run beside the home, which is named `data`."""

    def block(found: re.Match[str]) -> str:
        done = subprocess.run(
            [sys.executable, "-c", found["code"]],
            cwd=home.parent,
            capture_output=True,
            text=True,
            check=True,
        )
        return f"```python\n{found['code']}```\n\n```text\n{done.stdout}```"

    return _PYTHON.sub(block, document)


def answer_from(home: Path) -> Callable[[str], str]:
    """What `waishi query` prints for a question to the warehouse of a home."""

    def printed(sql: str) -> str:
        out = io.StringIO()
        found = ask(str(home), sql)
        show_table(found.columns, found.rows, out)
        return out.getvalue()

    return printed


def table_of_tables() -> str:
    """One row per published table, in the order in which they are built."""
    rows = [f"| `{table_name(schema)}` | {table_comment(schema)} |" for schema in PUBLISHED]
    return "\n".join(["| table | what it holds |", "| --- | --- |", *rows])


def with_tables(document: str) -> str:
    """The document with the table of tables between its marks; ValueError where it has none."""
    before, begin, rest = document.partition(TABLES[0])
    _, end, after = rest.partition(TABLES[1])
    if not (begin and end):
        raise ValueError(f"the document has no {TABLES[0]} … {TABLES[1]}")
    return f"{before}{begin}\n{table_of_tables()}\n{end}{after}"


def main() -> None:
    """Writes all parts into both pages."""
    document = with_tables(README.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as passing:
        home = Path(passing) / "data"
        build_warehouse(BULLETINS, home).rename(Home(home).warehouse_file)
        document = with_printed(with_answers(document, answer_from(home)), home)
        cookbook = with_answers(COOKBOOK.read_text(encoding="utf-8"), answer_from(home))
    COOKBOOK.write_text(cookbook, encoding="utf-8")
    README.write_text(document, encoding="utf-8")


if __name__ == "__main__":
    main()
