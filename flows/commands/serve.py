"""`waishi serve`: a Prefect server with its UI, the deployments and the night, on one machine."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import HOME, Home

_PORT = 4200
_SETTINGS = {
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT__SERVER_FINAL": "1",
}
_READY = """\
Prefect runs at {url} — Ctrl-C ends it.
  1. Open the address, choose Deployments, then `refresh`.
  2. Press Run, then Custom run; look at the form; press Submit.
  3. Choose Runs to see how far it is; its Artifacts tell what changed.
Every night at 02:15 ({zone}) it refreshes {home} by itself from {sources}.
"""


def serve(
    source: Annotated[
        list[str] | None,
        typer.Argument(help="What each night takes in; the sample bulletins if none is named."),
    ] = None,
    home: Home = HOME,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the UI.")] = _PORT,
    webhook: Annotated[
        str | None,
        typer.Option(envvar="WAISHI_WEBHOOK", help="Address that is told of runs that fail."),
    ] = None,
) -> None:
    """Start Prefect with its UI and the flows to press in it.

    It answers on this machine only, and refreshes each night at 02:15 until it is ended.
    """
    from tasks.sources import root_uris  # noqa: PLC0415

    sources = [_as_seen_anywhere(name) for name in source or []]
    root_uris(sources)
    if webhook:
        os.environ["WAISHI_WEBHOOK"] = webhook
    url = _start_server(home, port)

    from flows.serving import TIME_ZONE, deployments, serve_deployments  # noqa: PLC0415

    offered = deployments(home.absolute(), sources)
    told = ", ".join(sources) or "the sample bulletins"
    said = _READY.format(url=url, zone=TIME_ZONE, home=home, sources=told)
    serve_deployments(offered, lambda: _say(said))


def _start_server(home: Path, port: int) -> str:
    """Starts the server and waits until it answers; must come before Prefect is imported."""
    from flows.embedded_server import EmbeddedServer  # noqa: PLC0415
    from flows.history import furnish  # noqa: PLC0415
    from flows.prefect_environment import history_folder, prepare_prefect  # noqa: PLC0415
    from warehouse.layout import Home as Place  # noqa: PLC0415

    os.environ.pop("PREFECT_API_URL", None)
    prepare_prefect(home)
    furnish(history_folder(home))
    _say("Starting Prefect; the first time takes longer …\n")
    server = EmbeddedServer(port, _SETTINGS, Place(home).report_folder.absolute())
    os.environ["PREFECT_API_URL"] = server.api_url
    os.environ["PREFECT_UI_URL"] = server.url
    os.environ.setdefault("WAISHI_REPORT_URL", f"{server.url}/reports")
    server.wait()
    return server.url


def _as_seen_anywhere(source: str) -> str:
    """A path that means the same in whatever folder a run starts; a URL as it is."""
    return source if "://" in source else str(Path(source).absolute())


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
