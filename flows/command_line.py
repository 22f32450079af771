"""The command `waishi`: its commands by name, its exit codes, and a sentence for each mistake."""

import sys

import typer
from typer.exceptions import Exit, TyperException

from flows.commands.ask import check, query
from flows.commands.compare import diff
from flows.commands.correct import review
from flows.commands.look import report
from flows.commands.serve import serve
from flows.commands.take_away import export
from flows.commands.take_in import refresh
from tasks.faults import CallError, RunError

DONE, FAILED, CALLED_WRONGLY = 0, 1, 2
COMMANDS = (refresh, query, check, export, diff, review, report, serve)

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Bulletins of Chinese foreign affairs offices as a warehouse to count, join and cite.",
)
for command in COMMANDS:
    app.command()(command)


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
        told = " ".join(mistake.format_message().split()).rstrip(".")
        return _complain(f"{told}. `waishi --help` says more.", CALLED_WRONGLY)
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
