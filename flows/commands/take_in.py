"""`waishi refresh`: runs the flow with a progress display and prints what it did."""

import gc
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import HOME, Home
from tasks.workers import Runner

if TYPE_CHECKING:
    from tasks.summary import RefreshSummary


def refresh(
    source: Annotated[
        list[str] | None,
        typer.Argument(help="Files and folders; the sample bulletins if none is named."),
    ] = None,
    home: Home = HOME,
    full: Annotated[bool, typer.Option("--full", help="Parse everything again.")] = False,
    runner: Annotated[
        Runner | None,
        typer.Option(help="Where parsing runs; by default as the amount of text asks for."),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(metavar="YYYY[-MM]", help="Issue date of a SOURCE that does not say it."),
    ] = None,
) -> None:
    """Take in every bulletin under SOURCE and refresh the warehouse."""
    from tasks.issue import parse_issue  # noqa: PLC0415
    from tasks.sources import root_uris, sample_bulletins  # noqa: PLC0415

    sources = source or sample_bulletins()
    root_uris(sources)
    parse_issue(issue)
    summary = _run_refresh(sources, home, issue, runner, full=full)
    _show_summary(summary, home)


def _run_refresh(
    sources: list[str], home: Path, issue: str | None, runner: Runner | None, *, full: bool
) -> "RefreshSummary":
    """Runs the flow with a progress display; the server starts while Prefect is imported here."""
    from flows.embedded_server import start_unless_chosen  # noqa: PLC0415
    from flows.prefect_environment import no_heartbeat  # noqa: PLC0415
    from tasks.show_progress import shown_progress  # noqa: PLC0415

    with shown_progress():
        wait_for_server = start_unless_chosen(home)
        gc.disable()  # what imports make stays: to look through it again costs a second
        from flows.refresh import refresh as flow  # noqa: PLC0415

        gc.freeze()
        gc.enable()
        wait_for_server()
        with no_heartbeat():
            return flow(sources, str(home), issue, runner, full=full)


def _show_summary(summary: "RefreshSummary", home: Path) -> None:
    from tasks.show import show_table  # noqa: PLC0415

    staged = summary.staged
    rows = [
        ("documents new", staged.new),
        ("documents changed", staged.changed),
        ("documents unchanged", staged.unchanged),
        ("documents rejected", staged.rejected),
        ("events", summary.events),
        ("officials", summary.officials),
        ("partners", summary.partners),
        ("warehouse", summary.warehouse),
    ]
    show_table(("what", "now"), rows, sys.stdout)
    if not summary.is_rebuilt:
        sys.stdout.write("Nothing changed: the warehouse stands, with this run noted in it.\n")
    question = shlex.quote("from summary_by_event_type order by events desc")
    where = "" if home == HOME else f" --home {shlex.quote(str(home))}"
    sys.stdout.write(f"Try: waishi query {question}{where}\n")
