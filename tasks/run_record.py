"""Notes every run in `pipeline_run`, from its beginning on, so that a failed one is seen too."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import polars as pl

from tasks.fingerprints import STEPS, fingerprints
from tasks.opened import opened
from tasks.published import steps_to_remake
from tasks.run_log import log, logged
from tasks.stage import Staged
from warehouse import parquet
from warehouse.lake import open_lake
from warehouse.layout import Home
from warehouse.schemas.lake import Event
from warehouse.schemas.runs import PipelineRun

_NOTHING = {
    "documents_seen": 0,
    "documents_new": 0,
    "documents_changed": 0,
    "documents_rejected": 0,
    "events": 0,
}


class Run(NamedTuple):
    """A run under way."""

    run_id: str
    started_at: datetime
    flow_run_id: str | None


@contextmanager
def recorded(home: str, flow_run_id: str | None) -> Iterator[Run]:
    """Notes that a run has begun, and if it fails, why; logs what it tells meanwhile."""
    place, now = Home(Path(home)), _now()
    run = Run(f"{now:%Y%m%dT%H%M%S}-{uuid4().hex[:8]}", now, flow_run_id)
    _write(place, run, "running")
    with logged(place, run.run_id):
        log("begun", home=home, flow_run_id=flow_run_id, code_version=_code())
        try:
            yield run
        except BaseException as fault:
            _note_failure(place, run, fault)
            raise
        log("done")


def settle_interrupted(home: str, run: Run) -> list[str]:
    """Notes which earlier runs were killed; returns their ids.

    Called by the one run that may write here: no other can be under way. Such a run ended
    without a word, or is noted as done but unknown to the warehouse it should have published.
    """
    place = Home(Path(home))
    noted = parquet.read(PipelineRun, place.lake_files("pipeline_run"))
    others = noted.filter(pl.col("run_id") != run.run_id)
    known = _published_runs(place)
    is_unknown = (pl.col("outcome") == "done") & ~pl.col("run_id").is_in(list(known or ()))
    is_killed = (pl.col("outcome") == "running") | (is_unknown & pl.lit(known is not None))
    killed = others.filter(is_killed).with_columns(
        outcome=pl.lit("interrupted"), finished_at=pl.lit(None, pl.Datetime("us"))
    )
    for row in killed.iter_slices(1):
        parquet.write(row, PipelineRun, place.lake_file("pipeline_run", row["run_id"][0]))
    return killed["run_id"].to_list()


def end(home: str, run: Run, staged: Staged, *, full: bool = False) -> str:
    """Notes what the run found, before it publishes; returns the path of the row."""
    place = Home(Path(home))
    with open_lake(place, (Event,)) as lake:
        events = lake.sql("select count(*) from lake.event").fetchall()[0][0]
    remade = list(STEPS) if full else steps_to_remake(place)
    log("parsed", **staged._asdict(), events=events, remade=remade)
    return _write(
        place,
        run,
        "done",
        documents_seen=staged.seen,
        documents_new=staged.new,
        documents_changed=staged.changed,
        documents_rejected=staged.rejected,
        events=events,
        steps_remade=", ".join(remade) or None,
    )


def _note_failure(home: Home, run: Run, fault: BaseException) -> None:
    """Notes why a run failed, if that can be written: the fault itself is what counts."""
    reason = str(fault).partition("\n")[0] or type(fault).__name__
    log("failed", kind=type(fault).__name__, reason=reason, message=str(fault))
    try:
        _write(home, run, "failed", failure=reason)
    except OSError as further:
        log("failure not noted", reason=str(further))


def _write(home: Home, run: Run, outcome: str, **told: Any) -> str:
    """Writes the row of a run; what is not told is not known yet."""
    row = {
        **run._asdict(),
        **_NOTHING,
        "finished_at": None if outcome == "running" else _now(),
        "code_version": _code(),
        "outcome": outcome,
        **told,
    }
    frame = pl.DataFrame([row], schema=PipelineRun.create_empty().schema)
    return parquet.write(frame, PipelineRun, home.lake_file("pipeline_run", run.run_id))


def _published_runs(home: Home) -> set[str] | None:
    """The runs that the warehouse tells of; None without a warehouse."""
    if not home.warehouse_file.is_file():
        return None
    with opened(home.warehouse_file) as warehouse:
        return {row[0] for row in warehouse.sql("select run_id from pipeline_run").fetchall()}


def _code() -> str:
    return fingerprints()["publish"]


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
