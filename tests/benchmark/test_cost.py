import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from refresh_here import refresh_here

from tests.benchmark import peers
from tests.benchmark.corpus import Corpus, make_corpus
from tests.benchmark.process_tree import run
from tests.benchmark.tables import BEGIN, END, text_of, with_figures

RECORDED = Path(__file__).with_name("recorded.json")
MEGABYTES = 2
DEARER = 1.5
TIMES = 2


def best_of(cost: Callable[[int], float]) -> float:
    return min(cost(number) for number in range(TIMES))


@pytest.fixture
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        return peers.peers_python(tmp_path_factory.mktemp("peers"))
    except peers.NoPeersError as missing:
        pytest.skip(str(missing))


def ours(corpus: Corpus, home: Path) -> float:
    start = time.process_time()
    refresh_here(corpus.text, home)
    return time.process_time() - start


@pytest.mark.long
def test_a_megabyte_costs_what_it_did_against_the_peer_beside_it(
    python: Path, tmp_path: Path
) -> None:
    corpus = make_corpus(python, tmp_path, MEGABYTES)
    first = best_of(lambda n: peers.regex(python, corpus.text, tmp_path / f"{n}.duckdb").cpu)
    ours(make_corpus(python, tmp_path / "warm", MEGABYTES / 10), tmp_path / "warm-home")
    cost = best_of(lambda n: ours(corpus, tmp_path / f"home-{n}"))
    again = best_of(lambda n: peers.regex(python, corpus.text, tmp_path / f"{n}.duckdb").cpu)
    now = cost / ((first + again) / 2)
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))["ours_to_peer_regex_mp"]
    assert now < DEARER * recorded, f"now {now:.2f} times the peer's CPU, was {recorded}"


def test_cpu_and_memory_of_all_processes_count() -> None:
    burn = "import time\nend = time.process_time() + .6\nwhile time.process_time() < end: pass"
    room = "b = bytearray(80_000_000); import time; time.sleep(1)"
    command = f'python3 -c "{burn}" & python3 -c "{room}"; wait'
    measured = run(["sh", "-c", command], dict(os.environ))
    assert 0.5 < measured.cpu < 3
    assert measured.memory > 80_000_000
    assert measured.cpu_at(measured.looks[0].at - 1) == 0


def test_a_table_has_its_heads_apart() -> None:
    assert text_of([("a", "b"), ("c", "1")]) == "| a | b |\n| --- | ---: |\n| c | 1 |"


def test_figures_stand_between_their_marks() -> None:
    assert with_figures(f"a {BEGIN} old {END} b", "new") == f"a {BEGIN}\nnew\n{END} b"
    with pytest.raises(ValueError, match="has no"):
        with_figures("a b", "new")
