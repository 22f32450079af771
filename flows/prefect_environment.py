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


def prepare_prefect(home: Path) -> None:
    """Sets the environment; without a server of the user's, runs are remembered in the home.

    Raises OSError where the home cannot be written to.
    """
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    if "PREFECT_API_URL" not in os.environ:
        history = home.absolute() / ".prefect"
        history.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("PREFECT_HOME", str(history))


def no_heartbeat() -> AbstractContextManager[object]:
    """Without heartbeats a run does not wait for the thread that sends them: up to a second."""
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings  # noqa: PLC0415

    return temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
