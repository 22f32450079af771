"""Parties as resolve sees them, from rows that name only what matters."""

from collections.abc import Callable

import polars as pl
import pytest

from tasks.resolve_names import PARTY

Resolve = Callable[[pl.DataFrame], pl.DataFrame]
Party = dict[str, object]


@pytest.fixture(scope="session")
def ids() -> Callable[[Resolve, list[Party]], list[str]]:
    """Resolves parties and gives their ids, in the order of the parties."""

    def run(resolve: Resolve, parties: list[Party]) -> list[str]:
        rows = [
            {name: party.get(name) for name in PARTY} | {"row": number}
            for number, party in enumerate(parties)
        ]
        found = resolve(pl.DataFrame(rows, schema=PARTY))
        return found.sort("row")["entity_id"].to_list()

    return run
