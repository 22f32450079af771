"""What spares a text a slow pattern spares none in which the pattern would find something."""

import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from tasks.language.bodies import body_parties_en, body_starts_zh
from tasks.language.events import count_en, event_countries
from tasks.language.people import family_names, guests_en
from tasks.language.words import holds_any

BULLETINS = Path(__file__).parents[2] / "bulletins"
SPARED = {
    "foreign-funded firms": (body_parties_en._FOREIGN_FUNDED, body_parties_en._FUNDED),
    "dashes": (body_starts_zh._DASH, body_starts_zh._DASHES),
    "audiences": (count_en._AUDIENCE_EN, count_en._AUDIENCES),
    "what was told": (event_countries._TOLD_EN, event_countries._TELLING_EN),
    "offices": (family_names._OFFICE, family_names._BY_OFFICE),
    "guests": (guests_en._FROM, guests_en._SIGNS),
}


@pytest.mark.parametrize(("pattern", "words"), SPARED.values(), ids=SPARED)
def test_no_text_is_spared_that_has_something(
    pattern: re.Pattern[str], words: Iterable[str]
) -> None:
    found = 0
    for path in chain(BULLETINS.glob("*.txt"), (BULLETINS / "more").glob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if pattern.search(line):
                found += 1
                assert holds_any(line, words) or holds_any(line.lower(), words)
    assert found
