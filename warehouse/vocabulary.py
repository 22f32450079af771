"""Reads the vocabularies: general public knowledge that lies as CSV in reference/."""

import csv
import json
from importlib.resources import files
from typing import Any

_REFERENCE = files("warehouse") / "reference"
_SUFFIX = ".csv"


def read_vocabulary(name: str) -> list[dict[str, str]]:
    """Reads one vocabulary.

    Args:
        name: What the file is called, without folder and ending: "titles".

    Returns:
        One dictionary a row, keyed by the header; an empty cell is an empty string.

    Raises:
        FileNotFoundError: There is no vocabulary of that name; the message names those there are.
    """
    if name not in vocabulary_names():
        raise FileNotFoundError(
            f"There is no vocabulary named {name!r}; there are: {', '.join(vocabulary_names())}."
        )
    text = (_REFERENCE / f"{name}{_SUFFIX}").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))


def read_coastlines() -> dict[str, Any]:
    """The land of the earth as one TopoJSON object named `land`, in degrees, without borders."""
    found: dict[str, Any] = json.loads((_REFERENCE / "coastlines.json").read_text("utf-8"))
    return found


def vocabulary_names() -> list[str]:
    """Names of all vocabularies, in alphabetical order."""
    found = (entry.name for entry in _REFERENCE.iterdir())
    return sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX))
