"""Builds a warehouse from a folder of bulletins and measures it against what is expected."""

from pathlib import Path

import duckdb
from accuracy.evidence import decoded_texts, score_evidence
from accuracy.expected import expected_readings, second_readings
from accuracy.published import published_readings
from accuracy.scoring import score

from tasks.parse import parse_here, to_parse
from tasks.publish import build_checked
from tasks.resolve import resolve
from tasks.stage import stage
from warehouse.layout import Home

_BULLETINS = {".txt", ".html"}


def bulletins(folder: Path) -> list[str]:
    """The bulletins of a folder, without those of the folders in it."""
    return sorted(str(path) for path in folder.iterdir() if path.suffix in _BULLETINS)


def build_warehouse(folder: Path, home: Path) -> Path:
    """Takes every bulletin of a folder through the steps, with no flow; returns the warehouse."""
    home.mkdir(parents=True, exist_ok=True)
    stage.fn(str(home), bulletins(folder))
    for batch in to_parse(str(home)):
        parse_here(str(home), batch)
    resolve.fn(str(home))
    return build_checked(Home(home))


def agreement(folder: Path) -> dict[str, float]:
    """How far a second person, who read the same bulletins, agrees with what is expected.

    That person was asked neither about single lines nor about titles.
    """
    expected = expected_readings(folder)
    figures = score(expected, second_readings(folder / "second_reader"))
    unasked = ("lines.", "items.", "official.title", "names.")
    return {name: figure for name, figure in figures.items() if not name.startswith(unasked)}


def measure(warehouse: Path, folder: Path) -> dict[str, float]:
    """All figures of a warehouse against the expected results of a folder."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        figures = score(expected_readings(folder), published_readings(connection))
        return figures | score_evidence(connection, decoded_texts(connection, folder))
