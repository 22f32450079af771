"""What `waishi serve` offers: every flow as a deployment, served by this process, and the night."""

import asyncio
import signal
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from prefect import Flow
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.runner import Runner
from prefect.types.entrypoint import EntrypointType

from flows.backfill import backfill
from flows.look import check, export, report
from flows.refresh import refresh
from flows.steps import build_warehouse, parse, stage

CRON, TIME_ZONE = "15 2 * * *", "Asia/Shanghai"
WRITING: tuple[Flow[Any, Any], ...] = (refresh, stage, parse, build_warehouse, backfill)
READING: tuple[Flow[Any, Any], ...] = (check, report, export)
TAG = "waishi"
_POLL = 2.0
"""Seconds between two looks for runs to start."""
_SHORT_WHILE = 0.1
_AT_ONCE = 2
"""So many runs at once: one that writes, one that reads."""


def deployments(home: Path, sources: list[str]) -> list[RunnerDeployment]:
    """Every flow as a deployment, with this home and these sources filled into its form."""
    filled = {
        "home": str(home),
        "sources": sources,
        "to": str(home / "export"),
        "with_report": find_spec("altair") is not None,  # the extra `report` is installed
    }
    return [
        *(_deployment(flow, filled, **_ONE_AT_A_TIME, **_schedule(flow)) for flow in WRITING),
        *(_deployment(flow, filled) for flow in READING),
    ]


_ONE_AT_A_TIME = {
    "concurrency_limit": ConcurrencyLimitConfig(
        limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW
    )
}


def serve_deployments(offered: list[RunnerDeployment], ready: Callable[[], None]) -> None:
    """Registers them, says so, and starts their runs until this process is told to end.

    A run under way is then cancelled, and the schedule rests until the next start.
    """
    asyncio.run(_serve(offered, ready))


async def _serve(offered: list[RunnerDeployment], ready: Callable[[], None]) -> None:
    runner = Runner(name="waishi", query_seconds=_POLL, limit=_AT_ONCE)
    for deployment in offered:
        await runner.aadd_deployment(deployment)
    serving = asyncio.create_task(runner.start())
    while not runner.started and not serving.done():
        await asyncio.sleep(_SHORT_WHILE)
    # Only now: the runner sets a handler of its own, which cannot end it from within its loop.
    stopping: list[asyncio.Task[None]] = []
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, _stop_once, runner, stopping)
    ready()
    await serving


def _stop_once(runner: Runner, stopping: "list[asyncio.Task[None]]") -> None:
    """Ends the runs under way and then the runner; a second Ctrl-C does not disturb that."""
    if not stopping:
        stopping.append(asyncio.ensure_future(runner.astop()))


def _deployment(flow: Flow[Any, Any], filled: dict[str, Any], **options: Any) -> RunnerDeployment:
    asked = flow.parameters.properties
    return RunnerDeployment.from_flow(
        flow,
        flow.name,
        parameters={name: value for name, value in filled.items() if name in asked and value},
        tags=[TAG],
        paused=False,  # it was paused when the last server ended
        entrypoint_type=EntrypointType.MODULE_PATH,
        **options,
    )


def _schedule(flow: Flow[Any, Any]) -> dict[str, Any]:
    if flow is not refresh:
        return {}
    return {"schedule": CronSchedule(cron=CRON, timezone=TIME_ZONE)}
