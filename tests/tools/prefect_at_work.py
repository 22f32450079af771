"""What tests of a running Prefect need: its API in plain JSON, and processes that surely end."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeVar

PATIENCE = 300
"""Seconds; a busy machine takes a minute to start a server, and as long to start a run."""
_T = TypeVar("_T")
BIN = Path(sys.executable).parent


class Api:
    """The REST API of a Prefect server."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str) -> Any:
        """What the server says."""
        return self._ask(urllib.request.Request(f"{self.url}{path}"))

    def post(self, path: str, told: object) -> Any:
        """What the server answers."""
        body = json.dumps(told).encode()
        headers = {"Content-Type": "application/json"}
        return self._ask(urllib.request.Request(f"{self.url}{path}", body, headers))

    def delete(self, path: str) -> None:
        """Takes something away."""
        request = urllib.request.Request(f"{self.url}{path}", method="DELETE")
        urllib.request.urlopen(request, timeout=60).close()

    def _ask(self, request: urllib.request.Request) -> Any:
        """Asks again while the server is too busy for its database."""

        def asked() -> tuple[Any] | None:
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return (json.load(answer),)
            except urllib.error.HTTPError as fault:
                if fault.code != 503:
                    raise
                return None

        return until(asked)[0]

    def start(self, deployment: str, **parameters: Any) -> str:
        """Starts a run of `flow/deployment`; returns its id."""
        found = self.get(f"/deployments/name/{deployment}")["id"]
        run = self.post(f"/deployments/{found}/create_flow_run", {"parameters": parameters})
        return str(run["id"])

    def state(self, run: str) -> dict[str, Any]:
        """The state of a flow run."""
        state: dict[str, Any] = self.get(f"/flow_runs/{run}")["state"]
        return state

    def reaches(self, run: str, *names: str) -> dict[str, Any]:
        """Waits until a run is in one of the states, or over; returns the state it is in."""
        over = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}

        def reached() -> dict[str, Any] | None:
            state = self.state(run)
            return state if state["name"] in names or state["type"] in over else None

        return until(reached)

    def artifacts(self, run: str) -> dict[str, Any]:
        """The data of the artifacts of a run, by their key."""
        found = self.post("/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [run]}}})
        return {artifact["key"]: artifact["data"] for artifact in found}

    def task_states(self, run: str) -> dict[str, str]:
        """The states of the task runs of a run, by their names."""
        found = self.post("/task_runs/filter", {"flow_runs": {"id": {"any_": [run]}}})
        return {task["name"]: task["state"]["name"] for task in found}


def until(found: Callable[[], _T | None]) -> _T:
    """Asks again and again until there is an answer; fails when patience is over."""
    ends = time.monotonic() + PATIENCE
    while (answer := found()) is None or answer is False:
        assert time.monotonic() < ends, f"nothing in {PATIENCE} seconds"
        time.sleep(0.3)
    return answer


@contextmanager
def process(*command: str, **options: Any) -> Iterator["subprocess.Popen[str]"]:
    """A process in a group of its own; whatever is left of the group is ended with the block."""
    started = subprocess.Popen(
        [str(BIN / command[0]), *command[1:]], text=True, start_new_session=True, **options
    )
    try:
        yield started
    finally:
        if started.poll() is None:
            started.send_signal(signal.SIGTERM)
            try:
                started.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(started.pid, signal.SIGKILL)
                started.wait()


@contextmanager
def listener() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """An HTTP listener on loopback: its address, and what was posted to it so far."""
    heard: list[dict[str, Any]] = []

    class Hears(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Hears) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", heard
        server.shutdown()
