"""The process of a Prefect server, on a socket that whoever started it already holds.

Run as a file, not imported: `server_process.py DESCRIPTOR [FOLDER]`. It ends when its standard
input does, and so with the process that started it, however that one ends. Whether it is an
embedded server or one with services and UI, the environment says. The files in FOLDER are served
under /reports.
"""

import gc
import socket
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI


def serve(descriptor: int, folder: str | None = None) -> None:
    """Answers on an open socket until standard input ends; shows the files of a folder too."""
    gc.disable()  # what the imports make stays; looking through it again costs half a second
    import uvicorn  # noqa: PLC0415
    from prefect.server.api.server import create_app  # noqa: PLC0415

    app = create_app(final=True)
    if folder:
        _show_files(app, folder)
    gc.freeze()
    gc.enable()
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    threading.Thread(target=_end_with_input, args=(server,), daemon=True).start()
    server.run(sockets=[socket.socket(fileno=descriptor)])


def _show_files(app: "FastAPI", folder: str) -> None:
    """Before all other paths: what the UI does not know it takes for a page of its own."""
    from starlette.routing import Mount  # noqa: PLC0415
    from starlette.staticfiles import StaticFiles  # noqa: PLC0415

    files = StaticFiles(directory=folder, html=True, check_dir=False)
    app.router.routes.insert(0, Mount("/reports", files))


def _end_with_input(server: object) -> None:
    sys.stdin.buffer.read()
    server.should_exit = True  # type: ignore[attr-defined]


if __name__ == "__main__":
    serve(int(sys.argv[1]), *sys.argv[2:])
