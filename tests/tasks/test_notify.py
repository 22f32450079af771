import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tasks import notify
from tasks.notify import post

TOLD = {"text": {"content": "失败"}}


class Listener(BaseHTTPRequestHandler):
    """Refuses the first request, takes the others."""

    heard: list[dict[str, object]]
    refusals: int

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        refuse = type(self).refusals > 0
        type(self).refusals -= 1
        if not refuse:
            self.heard.append(json.loads(body))
        self.send_response(503 if refuse else 200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, type[Listener]]]:
    monkeypatch.setattr(notify, "_PAUSES", (0.01, 0.01))
    handler = type("OneListener", (Listener,), {"heard": [], "refusals": 0})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", handler
        server.shutdown()


def test_a_message_arrives_as_it_is(listener: tuple[str, type[Listener]]) -> None:
    address, handler = listener
    post(address, TOLD)
    assert handler.heard == [TOLD]


def test_a_listener_that_is_busy_is_told_later(listener: tuple[str, type[Listener]]) -> None:
    address, handler = listener
    handler.refusals = 2
    post(address, TOLD)
    assert handler.heard == [TOLD]


def test_a_listener_that_stays_busy_is_given_up(listener: tuple[str, type[Listener]]) -> None:
    address, handler = listener
    handler.refusals = 9
    with pytest.raises(OSError, match="503"):
        post(address, TOLD)
