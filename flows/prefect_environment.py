"""Settings without which Prefect's embedded server loses history or makes noise.

They must be in the environment before Prefect is imported, since configuration files are
read from the working directory only. What the user has set is left alone.
"""

import os
from contextlib import AbstractContextManager
from pathlib import Path

_SETTINGS = {
    # One transaction a task loses most of the history and stalls everything (SQLite).
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_READ_BATCH_SIZE": "200",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "1",
    # A first start on a small machine takes half of the 20 seconds that are the default.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # The terminal shows progress; the logs are kept with the run.
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}
_SAYS_WHERE = (
    "PREFECT_API_URL",
    "PREFECT_HOME",
    "PREFECT_PROFILE",
    "PREFECT_API_DATABASE",
    "PREFECT_SERVER_DATABASE",
    "PREFECT_SERVER_EPHEMERAL_ENABLED",
    "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE",
)
"""Variables, or beginnings of them, by which a user says which server or database to use."""
_SAYS_IN_FILE = {"prefect.toml": b"", "pyproject.toml": b"[tool.prefect", ".env": b"PREFECT_"}
"""Files of the working directory that Prefect reads, and how one says something to it."""


def prepare_prefect(home: Path) -> None:
    """Sets the environment; without a server of the user's, runs are remembered in the home.

    Raises OSError where the home cannot be written to.
    """
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    if "PREFECT_API_URL" not in os.environ:
        history = history_folder(home)
        history.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("PREFECT_HOME", str(history))


def history_folder(home: Path) -> Path:
    """Where Prefect remembers the runs of a home."""
    return home.absolute() / ".prefect"


def user_chose_server() -> bool:
    """Whether the user has a say in which server or database Prefect uses."""
    if any(name.startswith(_SAYS_WHERE) for name in os.environ):
        return True
    return any(_says(Path(name), sign) for name, sign in _SAYS_IN_FILE.items())


def _says(path: Path, sign: bytes) -> bool:
    return path.is_file() and sign in path.read_bytes()


def no_heartbeat() -> AbstractContextManager[object]:
    """Without heartbeats a run does not wait for the thread that sends them: up to a second."""
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings  # noqa: PLC0415

    return temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
