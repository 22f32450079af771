"""`waishi refresh`: runs the flow with a progress display and prints what it did."""

import gc
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.commands.options import HOME, Home
from tasks.limits import MOST_LOST
from tasks.workers import Runner

if TYPE_CHECKING:
    from tasks.corrections.outcome import Outcome
    from tasks.stage import Staged
    from tasks.summary import RefreshSummary


def refresh(  # noqa: PLR0913, PLR0917
    source: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders, URLs; the sample bulletins if none is named."),
    ] = None,
    home: Home = HOME,
    full: Annotated[
        bool,
        typer.Option("--full", help="Parse everything again, as if nothing had been done before."),
    ] = False,
    runner: Annotated[
        Runner | None,
        typer.Option(
            help="Where parsing runs.  [default: threads or processes, by the amount of text]"
        ),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(metavar="YYYY[-MM]", help="Issue date of a SOURCE that does not say it."),
    ] = None,
    lake: Annotated[
        str | None,
        typer.Option(
            envvar="WAISHI_LAKE",
            metavar="URL",
            help="Object store for raw inputs and lake of a new home, such as s3://bucket/prefix.",
        ),
    ] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait for another refresh of the same home.")
    ] = False,
    forget_missing: Annotated[
        bool,
        typer.Option("--forget-missing", help="Drop documents whose files are gone from SOURCE."),
    ] = False,
    most_lost: Annotated[
        float,
        typer.Option(
            metavar="SHARE", min=0, max=1, help="Stop if more than this share of events would go."
        ),
    ] = MOST_LOST,
    allow_loss: Annotated[
        bool, typer.Option("--allow-loss", help="Let any number of events go, this once.")
    ] = False,
    corrections: Annotated[
        Path | None,
        typer.Option(
            envvar="WAISHI_CORRECTIONS",
            help="Folder with CSV files of what people corrected.  [default: HOME/corrections]",
        ),
    ] = None,
) -> None:
    """Take in every bulletin under SOURCE and refresh the warehouse.

    Exit code 1 where nothing can be taken in, a check fails, too many events would go or
    another refresh of the home is running; the old warehouse then stands.
    """
    from tasks.corrections.folder import named_folder  # noqa: PLC0415
    from tasks.issue import parse_issue  # noqa: PLC0415
    from tasks.lake_place import keep_lake_at  # noqa: PLC0415
    from tasks.sources import root_uris, sample_bulletins  # noqa: PLC0415

    sources = source or sample_bulletins()
    root_uris(sources)
    parse_issue(issue)
    keep_lake_at(str(home), lake)
    options = {
        "issue": issue,
        "runner": runner,
        "full": full,
        "wait": wait,
        "forget_missing": forget_missing,
        "most_lost": 1.0 if allow_loss else most_lost,
        "corrections": named_folder(corrections),
    }
    summary = _run_refresh(sources, home, options)
    _show_summary(summary, home)


def _run_refresh(sources: list[str], home: Path, options: dict[str, Any]) -> "RefreshSummary":
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
            summary: RefreshSummary = flow(sources, str(home), **options)
            return summary


def _seldom(staged: "Staged") -> list[tuple[str, int]]:
    """What is twice in the sources, or gone from them, where anything is."""
    numbers = [
        ("files that repeat another", staged.repeated),
        ("documents vanished", staged.vanished),
        ("documents forgotten", staged.forgotten),
    ]
    return [(what, number) for what, number in numbers if number]


def _corrected(corrections: "Outcome") -> list[tuple[str, int]]:
    """How many corrections hold and how many do not, where there are any."""
    numbers = [
        ("corrections applied", corrections.applied),
        ("corrections not applied", len(corrections.left)),
    ]
    return [(what, number) for what, number in numbers if number]


def _show_summary(summary: "RefreshSummary", home: Path) -> None:
    from tasks.show import show_table  # noqa: PLC0415

    staged = summary.staged
    rows = [
        ("documents new", staged.new),
        ("documents changed", staged.changed),
        ("documents unchanged", staged.unchanged),
        ("documents rejected", staged.rejected),
        *_seldom(staged),
        ("events", summary.events),
        ("officials", summary.officials),
        ("partners", summary.partners),
        *_corrected(summary.corrections),
        ("warehouse", summary.warehouse),
    ]
    show_table(("what", "now"), rows, sys.stdout)
    sys.stdout.writelines(f"{line}\n" for line in summary.corrections.left)
    if not summary.is_rebuilt:
        sys.stdout.write("Nothing changed: the warehouse stands, with this run noted in it.\n")
    if staged.rejected:
        _show_call("Rejected and why", "select source_uri, reason from rejected_document", home)
    _show_call("Try", "from summary_by_event_type order by events desc", home)


def _show_call(why: str, question: str, home: Path) -> None:
    where = "" if home == HOME else f" --home {shlex.quote(str(home))}"
    sys.stdout.write(f"{why}: waishi query {shlex.quote(question)}{where}\n")
