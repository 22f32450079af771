"""The commands: each reads its arguments, calls the same code as Prefect, and prints.

Heavy imports stand in the commands, so that `waishi --help` answers at once.
"""

import gc
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from typer.exceptions import Exit, TyperException

from tasks.faults import CallError, RunError
from tasks.workers import Runner

if TYPE_CHECKING:
    from tasks.summary import RefreshSummary

DONE, FAILED, CALLED_WRONGLY = 0, 1, 2

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Bulletins of Chinese foreign affairs offices as a warehouse to count, join and cite.",
)

Home = Annotated[
    Path,
    typer.Option(envvar="WAISHI_HOME", help="Folder of raw files, lake and warehouse."),
]
HOME = Path("data")


@app.callback()
def waishi() -> None:
    """Groups the commands, also while there is only one."""


@app.command()
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


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One query that reads.")],
    home: Home = HOME,
    format: Annotated[  # noqa: A002
        Literal["table", "csv", "json"], typer.Option(help="How rows are printed.")
    ] = "table",
) -> None:
    """Ask the warehouse one read-only question."""
    from tasks.query import ask  # noqa: PLC0415
    from tasks.show import show_csv, show_json, show_table  # noqa: PLC0415

    show = {"table": show_table, "csv": show_csv, "json": show_json}[format]
    answer = ask(str(home), sql)
    show(answer.columns, answer.rows, sys.stdout)


@app.command()
def check(home: Home = HOME) -> None:
    """Run every quality check against the warehouse; exit 1 if any fails."""
    from tasks.query import reading  # noqa: PLC0415
    from tasks.show import show_table  # noqa: PLC0415
    from warehouse.check import run_checks  # noqa: PLC0415

    with reading(str(home)) as connection:
        failures = run_checks(connection)
    for failure in failures:
        sys.stdout.write(f"{failure.check}: {failure.promise}\n")
        show_table(list(failure.rows[0]), [list(row.values()) for row in failure.rows], sys.stdout)
    if failures:
        raise RunError(f"{len(failures)} checks fail; the rows above break them.")
    sys.stdout.write("Every check holds.\n")


def main() -> None:
    """Runs a command; a mistake of the user is one sentence on stderr."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs a command and returns its exit code: 0 done, 1 failed, 2 called wrongly."""
    try:
        code = app(arguments, prog_name="waishi", standalone_mode=False)
    except Exit as done:
        return done.exit_code
    except TyperException as mistake:
        return _complain(f"{mistake.format_message()} `waishi --help` says more.", CALLED_WRONGLY)
    except CallError as mistake:
        return _complain(str(mistake), CALLED_WRONGLY)
    except RunError as fault:
        return _complain(str(fault), FAILED)
    except OSError as fault:
        return _complain(f"{fault.filename or 'The system'}: {fault.strerror or fault}.", FAILED)
    return code if isinstance(code, int) else DONE


def _complain(sentence: str, code: int) -> int:
    sys.stderr.write(f"waishi: {sentence}\n")
    return code


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
