"""The folder that people keep their corrections in, as they name it."""

from pathlib import Path

from tasks.faults import CallError


class CorrectionsMissingError(CallError):
    """The folder of corrections that was named is not there."""


def named_folder(folder: Path | str | None) -> str | None:
    """The folder as text, None if none was named; raises CorrectionsMissingError."""
    if folder is not None and not Path(folder).is_dir():
        raise CorrectionsMissingError(f"There is no folder {str(folder)!r} of corrections.")
    return None if folder is None else str(folder)
