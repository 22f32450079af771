import os
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from flows.embedded_server import EmbeddedServer, ServerFailedError
from flows.history import furnish, keep_empty


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def is_answering(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def test_a_server_that_ends_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.embedded_server._PROCESS", Path("/no/such/file.py"))
    server = EmbeddedServer()
    with pytest.raises(ServerFailedError, match="PREFECT_API_URL"):
        server.wait()
    server.stop()


def test_a_server_ends_with_the_process_that_started_it() -> None:
    code = (
        "import os; from flows.embedded_server import EmbeddedServer as Server\n"
        "server = Server(); server.wait(); print(server.api_url, flush=True); os._exit(1)"
    )
    started = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )  # fmt: skip
    address = urlsplit(started.stdout.strip())
    assert address.port is not None
    ends = time.monotonic() + 30
    while is_answering(address.port) and time.monotonic() < ends:
        time.sleep(0.1)
    assert not is_answering(address.port)


def test_an_empty_history_is_kept_for_the_next_home(
    prefect_server: str, cache: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert furnish(first)
    (first / "prefect.db").write_bytes(
        (Path(os.environ["PREFECT_HOME"]) / "prefect.db").read_bytes()
    )
    keep_empty(first)
    assert not furnish(second)
    assert (second / "prefect.db").stat().st_size > 0
    assert not furnish(second)
    assert not list(tmp_path.rglob("*.tmp"))


def test_a_history_that_cannot_be_kept_costs_nothing_else(cache: Path, tmp_path: Path) -> None:
    cache.touch()  # where the folder should be
    folder = tmp_path / "home"
    assert furnish(folder)
    keep_empty(folder)
    assert furnish(folder)
