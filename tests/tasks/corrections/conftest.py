"""Decisions that name only what matters."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from warehouse.schemas.corrections import CorrectionRow

Decide = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def decide() -> Decide:
    """Makes a decision as it stands in the lake."""

    def make(decision: str, target: str, **more: Any) -> dict[str, Any]:
        blank = dict.fromkeys(CorrectionRow.column_names())
        told = {"file_name": "a.csv", "line_number": 2, "decided_on": date(2024, 3, 1)}
        return blank | told | {"decision": decision, "target": target} | more

    return make
