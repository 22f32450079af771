"""`waishi refresh`: runs the flow with a progress display and prints what it did."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.commands import refresh_options as options
from flows.commands.options import HOME, Home
from tasks.limits import MOST_LOST

if TYPE_CHECKING:
    from tasks.summary import RefreshSummary


def refresh(  # noqa: PLR0913, PLR0917
    source: options.Source = None,
    home: Home = HOME,
    full: options.Full = False,
    runner: options.RunnerName = None,
    issue: options.IssueDate = None,
    lake: options.Lake = None,
    wait: options.Wait = False,
    forget_missing: options.ForgetMissing = False,
    most_lost: options.MostLost = MOST_LOST,
    allow_loss: options.AllowLoss = False,
    corrections: options.Corrections = None,
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
    told = {
        "issue": issue,
        "runner": runner,
        "full": full,
        "wait": wait,
        "forget_missing": forget_missing,
        "most_lost": 1.0 if allow_loss else most_lost,
        "corrections": named_folder(corrections),
    }
    _run_and_tell(sources, home, told)


def _run_and_tell(sources: list[str], home: Path, told: dict[str, Any]) -> None:
    summary = _run(sources, home, told)
    from flows.commands.refresh_summary import show_summary  # noqa: PLC0415

    show_summary(summary, home)


def _run(sources: list[str], home: Path, told: dict[str, Any]) -> "RefreshSummary":
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
            summary: RefreshSummary = flow(sources, str(home), **told)
            return summary
