"""Writes what `waishi diff` prints after the corrections that the README shows.

python tests/tools/correct_part.py
"""

import io
import re
import shutil
import tempfile
from pathlib import Path

from accuracy.measure import build_warehouse

from tasks.corrections.take import take_corrections
from tasks.diff import Change, compare
from tasks.publish import publish
from tasks.resolve import resolve
from tasks.show import show_table
from warehouse.layout import Home

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BULLETINS = ROOT / "tests" / "bulletins"
_SHOWN = re.compile(
    r"```csv\n(?P<rows>.*?)```\n(?P<between>.*?)```text\n(?P<diff> change.*?)```", re.DOTALL
)


def corrections(document: str) -> str:
    """The file of corrections that the document shows; raises ValueError where there is none."""
    found = _SHOWN.search(document)
    if found is None:
        raise ValueError("the document shows no corrections with what they change below")
    return found["rows"]


def with_changes(document: str, home: Path) -> str:
    """The document with what its corrections change in a warehouse; the home is changed too."""
    changes = _changes(corrections(document), Home(home))
    return _SHOWN.sub(
        lambda found: f"```csv\n{found['rows']}```\n{found['between']}```text\n{changes}```",
        document,
    )


def _changes(rows: str, home: Home) -> str:
    before = shutil.copy(home.warehouse_file, home.path / "before.duckdb")
    home.corrections_folder.mkdir()
    (home.corrections_folder / "a.csv").write_text(rows, encoding="utf-8")
    take_corrections.fn(str(home.path))
    resolve.fn(str(home.path))
    publish.fn(str(home.path))
    changes = compare(str(before), str(home.warehouse_file))
    out = io.StringIO()
    show_table(Change._fields, [[text or "" for text in change] for change in changes], out)
    return out.getvalue()


def main() -> None:
    """Writes the part into the README."""
    with tempfile.TemporaryDirectory() as passing:
        home = Path(passing) / "data"
        build_warehouse(BULLETINS, home).rename(Home(home).warehouse_file)
        document = with_changes(README.read_text(encoding="utf-8"), home)
    README.write_text(document, encoding="utf-8")


if __name__ == "__main__":
    main()
