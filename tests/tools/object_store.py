"""A real S3 server of this machine for tests, which can be told to fail its next requests."""

import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

BUCKET = "waishi-tests"
FAULT = b"<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"


class ObjectStore:
    """The server: where it listens, what it was asked, and how many requests it will refuse."""

    def __init__(self) -> None:
        self.refusals = 0
        self.requests: list[str] = []
        self._app = DomainDispatcherApplication(create_backend_app)
        self._server = make_server("127.0.0.1", 0, self._answer, threaded=True)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def environment(self) -> dict[str, str]:
        """What tells a client where the server is."""
        return {
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "not-a-secret-in-any-log",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": self.url,
        }

    def _answer(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.requests.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        if self.refusals:
            self.refusals -= 1
            start_response("503 Slow Down", [("Content-Type", "application/xml")])
            return [FAULT]
        return self._app(environ, start_response)

    @contextmanager
    def running(self) -> Iterator["ObjectStore"]:
        """Serves until the block ends; begins empty."""
        thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        thread.start()
        try:
            urllib.request.urlopen(f"{self.url}/moto-api/reset", data=b"").close()
            yield self
        finally:
            self._server.shutdown()
            thread.join()
