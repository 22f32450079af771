"""Writes the descriptor that says what the files beside it hold."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write_descriptor(package: Mapping[str, Any], folder: Path) -> Path:
    """Writes `datapackage.json`; returns its path."""
    path = folder / "datapackage.json"
    text = json.dumps(package, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")
    return path
