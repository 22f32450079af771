"""The page of 100,000 events: as quick and as small as one can open, and it says what it leaves."""

import json
import re
import time
from pathlib import Path

import duckdb
import pytest
from many_events import multiply

from tasks.report.gather import SHOWN_OF_EACH
from tasks.report.write import write_report
from warehouse.layout import Home

pytestmark = pytest.mark.long
pytest.importorskip("altair", reason="the extra `report` is not installed")
EVENTS = 100_000
MOST_SECONDS, MOST_BYTES = 30, 10_000_000


@pytest.fixture(scope="module")
def home(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = str(Home(sample_home).warehouse_file)
    with duckdb.connect(path, read_only=True) as connection:
        (events,) = connection.table("fact_event").count("*").fetchall()[0]
    return multiply(sample_home, EVENTS // events + 1, tmp_path_factory.mktemp("many"))


def test_a_page_of_many_events_is_quick_small_and_says_what_it_leaves(home: Path) -> None:
    before = time.process_time()
    page = Path(write_report(str(home)))
    assert time.process_time() - before < MOST_SECONDS
    assert page.stat().st_size < MOST_BYTES
    text = page.read_text(encoding="utf-8")
    (told,) = re.findall(r'<script[^>]*id="data"[^>]*>(.*?)</script>', text, re.DOTALL)
    data = json.loads(told)
    total, shown, *_ = data["rows"]["all/"]
    assert total > EVENTS
    assert len(shown) == SHOWN_OF_EACH
    assert all(len(carried) <= SHOWN_OF_EACH for _, carried, *_ in data["rows"].values())
    assert "To stay quick the page carries" in text
