"""What was measured, as tables: beside the figures aimed at, beside the peers, by step."""

import math
from collections.abc import Iterator, Sequence

from tests.benchmark.process_tree import Measured
from tests.benchmark.trial import Refresh, Trial

_MB, _GB = 1e6, 1e9
BEGIN, END = "<!-- figures: made by python -m tests.benchmark -->", "<!-- /figures -->"
_PHASES = ("start", "stage", "parse", "resolve", "publish", "done")
Row = tuple[str, ...]


def promises(trials: Sequence[Trial]) -> list[Row]:
    """The figures to reach, of the largest size; growth from the smallest to the largest."""
    trial, first = trials[-1], trials[0]
    load = trial.full.wall("publish")
    return [
        ("figure", "at least", "aim", "here"),
        ("CPU of `limit.py` / CPU of a full refresh", "0.10", "0.25", f"{_limit(trial):.3f}"),
        ("throughput against `peer_notebook.py`", "50x", "150x", f"{_faster(trial):.0f}x"),
        ("refresh with 1 % new files / full (wall)", "0.15", "0.08", _part(trial.later, trial)),
        ("refresh, nothing changed / full (wall)", "0.05", "0.02", _part(trial.unchanged, trial)),
        ("peak memory of the process tree", "under 2 GB", "under 1 GB", _gigabytes(trial)),
        ("its growth", "1.5x", "1.2x", _growth(first, trial)),
        ("load and checks / full (wall)", "0.10", "0.04", f"{load / trial.full.cost.wall:.3f}"),
        ("growth of CPU (log-log slope)", "1.1", "1.0", _slope(first, trial)),
        ("both cores busy (CPU / wall of parsing)", "1.6", "1.9", f"{_busy(trial):.2f}"),
    ]


def costs(trials: Sequence[Trial]) -> list[Row]:
    """What each size costs, and the peers on it."""
    rows: list[Row] = [
        ("corpus", "program", "CPU s/GB", "MB/s", "items/s", "memory MB", "CPU: peer / ours")
    ]
    for trial in trials:
        name, ours = f"{trial.size / _MB:.0f} MB", trial.full.cost
        rows.append((name, "waishi, full", *_cost(ours, trial.size, trial.items), "1.00"))
        for label, run in (("unchanged", trial.unchanged), ("1 % new", trial.later)):
            rows.append((name, f"waishi, {label}", *_cost(run.cost, trial.size, trial.items), ""))
        for label, cost, size in _peers(trial):
            items = round(trial.items * size / trial.size)
            ratio = (cost.cpu / size) / (ours.cpu / trial.size)
            rows.append((name, label, *_cost(cost, size, items), f"{ratio:.3f}"))
    return rows


def shares(trial: Trial) -> list[Row]:
    """Where the CPU of a full refresh goes."""
    whole = trial.full.cost.cpu
    parsing = sum(trial.steps.values())
    rows: list[Row] = [("step", "CPU s", "share", "CPU ms an item")]
    for phase in _PHASES:
        used = _phase(trial.full, phase)
        parts = {f"parse: {name}": cost / parsing for name, cost in trial.steps.items()}
        for name, part in (parts if phase == "parse" else {phase: 1.0}).items():
            cpu = used * part
            rows.append(
                (name, f"{cpu:.2f}", f"{cpu / whole:.1%}", f"{1e3 * cpu / trial.items:.3f}")
            )
    return rows


def page(machine: str, trials: Sequence[Trial]) -> str:
    """All tables as Markdown, below a line that tells when and on what they were measured."""
    tables = (promises(trials), costs(trials), shares(trials[-1]))
    return "\n\n".join((machine, *map(text_of, tables)))


def with_figures(document: str, figures: str) -> str:
    """The document with the figures between its marks; ValueError where it has none."""
    before, begun, rest = document.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not begun or not ended:
        raise ValueError(f"the document has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{figures}\n{END}{after}"


def text_of(rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown, its first row the heads."""
    heads, *rest = rows
    lines = [heads, tuple("---" if n == 0 else "---:" for n, _ in enumerate(heads)), *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _phase(refresh: Refresh, phase: str) -> float:
    """CPU of a phase; what comes before the first step is the start, Prefect's above all."""
    if phase == "start":
        return refresh.cost.cpu_at(refresh.began["stage"])
    if phase == "done":
        return refresh.cost.cpu - refresh.cost.cpu_at(refresh.began["done"])
    return refresh.cpu(phase)


def _limit(trial: Trial) -> float:
    return sum(run.cpu for run in trial.limit) / len(trial.limit) / trial.full.cost.cpu


def _faster(trial: Trial) -> float:
    ours = trial.size / trial.full.cost.wall
    return ours / (trial.notebook_size / trial.notebook.wall)


def _part(refresh: Refresh, trial: Trial) -> str:
    return f"{refresh.cost.wall / trial.full.cost.wall:.3f}"


def _gigabytes(trial: Trial) -> str:
    return f"{trial.full.cost.memory / _GB:.2f} GB"


def _growth(first: Trial, last: Trial) -> str:
    return f"{last.full.cost.memory / first.full.cost.memory:.2f}x" if first != last else "one size"


def _slope(first: Trial, last: Trial) -> str:
    if first == last:
        return "one size"
    cpu = math.log(last.full.cost.cpu / first.full.cost.cpu)
    return f"{cpu / math.log(last.size / first.size):.2f}"


def _busy(trial: Trial) -> float:
    return trial.full.cpu("parse") / trial.full.wall("parse")


def _peers(trial: Trial) -> Iterator[tuple[str, Measured, int]]:
    for number, run in enumerate(trial.limit, 1):
        yield f"limit.py, run {number}", run, trial.size
    yield "peer_regex_mp.py", trial.regex, trial.size
    yield "peer_notebook.py", trial.notebook, trial.notebook_size


def _cost(cost: Measured, size: int, items: int) -> Row:
    return (
        f"{cost.cpu / (size / _GB):.0f}",
        f"{size / _MB / cost.wall:.2f}",
        f"{items / cost.wall:.0f}",
        f"{cost.memory / _MB:.0f}",
    )
