"""Prints how accurate the pipeline is on the sample bulletins, read and put aside.

    python tests/tools/accuracy_table.py [--into README.md] [--home FOLDER]

The figures mean what `tests/bulletins/README.md` says.
"""

import argparse
import tempfile
from pathlib import Path

from accuracy.markdown import figure_table, language_table, with_tables
from accuracy.measure import agreement, build_warehouse, measure

BULLETINS = Path(__file__).parent.parent / "bulletins"
SETS = {
    "samples": BULLETINS,
    "read later": BULLETINS / "more",
    "put aside": BULLETINS / "held_out",
}


def tables(home: Path) -> str:
    """Both tables, measured on warehouses built below a folder."""
    columns = {
        name: measure(build_warehouse(folder, home / folder.name), folder)
        for name, folder in SETS.items()
    }
    second = {"second reader": agreement(SETS["put aside"])}
    return f"{figure_table(columns | second)}\n\n{language_table(columns)}"


def main() -> None:
    """Prints the tables, or writes them into a document between its marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, help="a Markdown file with marks for the tables")
    parser.add_argument("--home", type=Path, help="a new folder to keep the warehouses in")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        made = tables(arguments.home or Path(passing))
    if arguments.into is None:
        print(made)
    else:
        text = with_tables(arguments.into.read_text(encoding="utf-8"), made)
        arguments.into.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
