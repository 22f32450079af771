"""Notes every run in `pipeline_run`, from its beginning on, so that a failed one is seen too."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import polars as pl

from tasks.batches import code_version
from tasks.stage import Staged
from warehouse import parquet
from warehouse.lake import open_lake
from warehouse.layout import Home
from warehouse.schemas.lake import Event
from warehouse.schemas.runs import PipelineRun

_NOTHING = Staged(0, 0, 0, 0, 0, 0)


class Run(NamedTuple):
    """A run under way."""

    run_id: str
    started_at: datetime
    flow_run_id: str | None


def begin(home: str, flow_run_id: str | None) -> Run:
    """Notes that a run has begun; its row has no end until `end` is called."""
    now = _now()
    run = Run(f"{now:%Y%m%dT%H%M%S}-{uuid4().hex[:8]}", now, flow_run_id)
    _write(Home(Path(home)), run, None, _NOTHING, 0)
    return run


def end(home: str, run: Run, staged: Staged) -> str:
    """Notes what the run found, before it publishes; returns the path of the row."""
    place = Home(Path(home))
    with open_lake(place, (Event,)) as lake:
        events = lake.sql("select count(*) from lake.event").fetchall()[0][0]
    return _write(place, run, _now(), staged, events)


def _write(home: Home, run: Run, finished: datetime | None, staged: Staged, events: int) -> str:
    row = {
        **run._asdict(),
        "finished_at": finished,
        "documents_seen": staged.seen,
        "documents_new": staged.new,
        "documents_changed": staged.changed,
        "documents_rejected": staged.rejected,
        "events": events,
        "code_version": code_version(),
    }
    frame = pl.DataFrame([row], schema=PipelineRun.create_empty().schema)
    return parquet.write(frame, PipelineRun, home.lake_file("pipeline_run", run.run_id))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
