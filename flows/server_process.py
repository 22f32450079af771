"""The process of Prefect's embedded server, on a socket that whoever started it already holds.

Run as a file, not imported: `server_process.py DESCRIPTOR`. It ends when its standard input
does, and so with the process that started it, however that one ends.
"""

import gc
import socket
import sys
import threading


def serve(descriptor: int) -> None:
    """Answers on an open socket until standard input ends."""
    gc.disable()  # what the imports make stays; looking through it again costs half a second
    import uvicorn  # noqa: PLC0415
    from prefect.server.api.server import create_app  # noqa: PLC0415

    app = create_app(ephemeral=True, final=True)
    gc.freeze()
    gc.enable()
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on"))
    threading.Thread(target=_end_with_input, args=(server,), daemon=True).start()
    server.run(sockets=[socket.socket(fileno=descriptor)])


def _end_with_input(server: object) -> None:
    sys.stdin.buffer.read()
    server.should_exit = True  # type: ignore[attr-defined]


if __name__ == "__main__":
    serve(int(sys.argv[1]))
