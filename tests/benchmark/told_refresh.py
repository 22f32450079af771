"""Runs `waishi` and notes in a file when each step began: `told_refresh.py NOTES refresh …`."""

import sys
import time
from pathlib import Path

from flows.command_line import run
from tasks.progress import Progress, heard_by


def main() -> int:
    """The exit code of the command."""
    notes, *arguments = sys.argv[1:]
    with Path(notes).open("w", encoding="utf-8") as file:

        def note(progress: Progress) -> None:
            file.write(f"{time.monotonic()} {progress.step.replace(' ', '_')}\n")
            file.flush()

        with heard_by(note):
            return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
