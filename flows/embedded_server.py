"""Prefect's embedded server, started while this process still imports what it needs.

Prefect would start it itself at the first flow run: after its own imports, and after importing
the whole server a second time here only to know how. It is the same server with the same
settings, but both sides get ready at once.
"""

import atexit
import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from flows.history import furnish, keep_empty
from flows.prefect_environment import history_folder, prepare_prefect, user_chose_server
from tasks.faults import CallError, RunError
from tasks.progress import tell

_PROCESS = Path(__file__).with_name("server_process.py")
_HOST = "127.0.0.1"
_PATIENCE = 120
"""Seconds; a first start on a small and busy machine took 40."""
_FAREWELL = 10
_SETTINGS = {
    # As Prefect sets them for the server it starts itself.
    "PREFECT_UI_ENABLED": "0",
    "PREFECT__SERVER_EPHEMERAL": "1",
    "PREFECT__SERVER_FINAL": "1",
    # Block types are stored settings of integrations; no flow here uses one.
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
}


class ServerFailedError(RunError):
    """Prefect's server did not come up."""


class PortTakenError(CallError):
    """Another program already listens on the port."""


class EmbeddedServer:
    """A server under way; it ends with this process."""

    def __init__(
        self, port: int = 0, settings: Mapping[str, str] = _SETTINGS, folder: Path | None = None
    ) -> None:
        """Starts the process; whoever connects before it is ready waits in the socket's queue.

        Args:
            port: Where it listens, on this machine only; 0 lets the system choose.
            settings: Environment variables beside those of this process.
            folder: Its files are served too, under `/reports`.

        Raises:
            PortTakenError: Another program listens there.
        """
        with _listening(port) as listening:
            self._port: int = listening.getsockname()[1]
            self._process = _start(listening.fileno(), self._told(settings), folder)
        # After the last event was sent: Prefect sends them before functions of atexit run.
        atexit.register(self.stop)

    @property
    def url(self) -> str:
        """Where people find it, and the files of its folder under `/reports`."""
        return f"http://{_HOST}:{self._port}"

    @property
    def api_url(self) -> str:
        """The address of the API, for `PREFECT_API_URL`."""
        return f"{self.url}/api"

    def _told(self, settings: Mapping[str, str]) -> dict[str, str]:
        """The settings, and where it is reached: the UI would look for it on Prefect's port."""
        return {**settings, "PREFECT_SERVER_API_PORT": str(self._port)}

    def wait(self) -> None:
        """Returns once the server answers; raises ServerFailedError where it does not."""
        connection = HTTPConnection(_HOST, self._port, timeout=_PATIENCE)
        try:
            connection.request("GET", "/api/health")
            status = connection.getresponse().status
        except (OSError, HTTPException) as fault:
            message = "Prefect's embedded server did not start; set PREFECT_API_URL to use another."
            raise ServerFailedError(message) from fault
        finally:
            connection.close()
        if status != 200:  # noqa: PLR2004
            raise ServerFailedError(f"Prefect's embedded server is not well: HTTP {status}.")

    def stop(self) -> None:
        """Lets the server write what it was told, and end."""
        if self._process.stdin is None:
            raise AssertionError("the server was started with a pipe")
        self._process.stdin.close()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((_HOST, port), backlog=128)
    except OSError as fault:
        if fault.errno != errno.EADDRINUSE:
            raise
        raise PortTakenError(
            f"Another program listens on port {port}; choose another one with --port."
        ) from fault


def _start(
    descriptor: int, settings: Mapping[str, str], folder: Path | None
) -> "subprocess.Popen[bytes]":
    """In a session of its own, so that Ctrl-C leaves it time to note that the run was ended."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", str(_PROCESS), str(descriptor), *([str(folder)] if folder else [])],
        stdin=subprocess.PIPE,
        env={**os.environ, **settings},
        pass_fds=[descriptor],
        start_new_session=True,
    )


def start_unless_chosen(home: Path) -> Callable[[], None]:
    """Prepares Prefect and starts its server, unless the user chose one by settings.

    Must be called before Prefect is imported. Returns what to call before the first flow run:
    it returns once the server answers, or raises ServerFailedError.
    """
    chosen = user_chose_server()
    prepare_prefect(home)
    if chosen:
        return _at_once
    folder = history_folder(home)
    is_new = furnish(folder)
    tell("first start" if is_new else "start", 0)
    server = EmbeddedServer()
    os.environ["PREFECT_API_URL"] = server.api_url

    def wait() -> None:
        server.wait()
        if is_new:
            keep_empty(folder)

    return wait


def _at_once() -> None:
    """Prefect finds or starts the server of the user's choice itself."""
