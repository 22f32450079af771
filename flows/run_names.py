"""What a run is called: the flow, what it works on, and when it began."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from prefect.runtime import flow_run


def run_name() -> str:
    """The name of the run under way: `refresh bulletins 2022-12-20 02:15`."""
    return name_of(str(flow_run.flow_name), flow_run.parameters, datetime.now().astimezone())


def name_of(flow: str, parameters: Mapping[str, Any], moment: datetime) -> str:
    """Flow, sources (else the home), and the moment to the minute, in the time of the machine."""
    return f"{flow} {_subject(parameters)} {moment:%Y-%m-%d %H:%M}"


def _subject(parameters: Mapping[str, Any]) -> str:
    if "sources" not in parameters:
        return _last_part(str(parameters.get("home", "")))
    sources = parameters["sources"]
    if not sources:
        return "samples"
    more = f" +{len(sources) - 1}" if len(sources) > 1 else ""
    return f"{_last_part(str(sources[0]))}{more}"


def _last_part(place: str) -> str:
    return PurePosixPath(place).name or place
