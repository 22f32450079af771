"""One size: the corpus, the peers and the pipeline in turn."""

import json
import shutil
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import duckdb

from tests.benchmark import peers
from tests.benchmark.corpus import Corpus, make_corpus
from tests.benchmark.process_tree import Measured, run

_HERE = Path(__file__).parent
_NOTEBOOK_FILES = 40
_END = "end"


class Refresh(NamedTuple):
    """A refresh and the moments at which its steps began, the end among them."""

    cost: Measured
    began: dict[str, float]

    def wall(self, step: str) -> float:
        """Seconds by the clock from the beginning of a step to that of the next."""
        return self._span(step)[1] - self._span(step)[0] if step in self.began else 0.0

    def cpu(self, step: str) -> float:
        """CPU seconds in that time."""
        if step not in self.began:
            return 0.0
        start, end = self._span(step)
        return self.cost.cpu_at(end) - self.cost.cpu_at(start)

    def _span(self, step: str) -> tuple[float, float]:
        return next((a[1], b[1]) for a, b in pairwise(self.began.items()) if a[0] == step)


class Trial(NamedTuple):
    """All that was measured of one size; of `limit` two runs, around the pipeline's."""

    size: int
    items: int
    limit: tuple[Measured, Measured]
    regex: Measured
    notebook: Measured
    notebook_size: int
    full: Refresh
    unchanged: Refresh
    later: Refresh
    steps: dict[str, float]


def measure(megabytes: float, place: Path) -> Trial:
    """Measures one size in a folder that keeps the corpus for the next time."""
    python = peers.peers_python(place)
    here = place / f"{megabytes:g}"
    corpus = make_corpus(python, here, megabytes)
    shutil.rmtree(home := here / "home", ignore_errors=True)
    first = peers.limit(python, corpus.text, here / "limit")
    regex = peers.regex(python, corpus.text, here / "regex.duckdb")
    full = _refresh(corpus, home)
    unchanged = _refresh(corpus, home)
    second = peers.limit(python, corpus.text, here / "limit")
    steps = json.loads(_ours("step_costs.py", str(home)).output.splitlines()[-1])
    items = _items(home)
    later = _with_later(corpus, home)
    files = min(_NOTEBOOK_FILES, corpus.files)
    notebook = peers.notebook(python, corpus.text, here / "notebook.duckdb", files)
    read = sum(path.stat().st_size for path in sorted(corpus.text.iterdir())[:files])
    return Trial(
        corpus.size,
        items,
        (first, second),
        regex,
        notebook,
        read,
        full,
        unchanged,
        later,
        steps,
    )


def _with_later(corpus: Corpus, home: Path) -> Refresh:
    corpus.add_later()
    try:
        return _refresh(corpus, home)
    finally:
        corpus.remove_later()


def _refresh(corpus: Corpus, home: Path) -> Refresh:
    notes = home.with_name("notes.txt")
    cost = _ours("told_refresh.py", str(notes), "refresh", str(corpus.text), "--home", str(home))
    began: dict[str, float] = {}
    for line in notes.read_text(encoding="utf-8").splitlines():
        moment, step = line.split()
        began.setdefault(step, float(moment))
    began[_END] = max(cost.looks[-1].at, *began.values())
    return Refresh(cost, began)


def _ours(program: str, *arguments: str) -> Measured:
    return run([sys.executable, str(_HERE / program), *arguments])


def _items(home: Path) -> int:
    with duckdb.connect(str(home / "warehouse.duckdb"), read_only=True) as warehouse:
        (count,) = warehouse.table("news_item").count("*").fetchall()[0]
    return int(count)
