"""Tells a webhook that a run failed."""

import json
import os
import time
import urllib.request
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prefect import Flow
    from prefect.client.schemas.objects import FlowRun, State

WEBHOOK = "WAISHI_WEBHOOK"
"""The environment variable that names the address; without it nobody is told."""
_PAUSES = (1, 4)
"""Seconds before each further attempt."""
_PATIENCE = 10


def notify(flow: "Flow[..., Any]", flow_run: "FlowRun", state: "State[Any]") -> None:
    """A hook for runs that fail or crash: posts a message, if an address is set.

    Raises OSError where the address cannot be reached; Prefect notes that in the run's log.
    """
    address = os.environ.get(WEBHOOK)
    if address:
        post(address, message(flow.name, flow_run, state))


def message(flow: str, flow_run: "FlowRun", state: "State[Any]") -> dict[str, Any]:
    """What is told, in the form that WeCom and DingTalk robots take, with its parts beside it."""
    from prefect.utilities.urls import url_for  # noqa: PLC0415

    said, link = state.message or "", url_for(flow_run) or ""
    content = f"waishi: {flow_run.name}: {state.name}\n{said}\n{link}"
    parts = {"flow": flow, "run": flow_run.name, "state": state.name, "message": said, "link": link}
    return {"msgtype": "text", "text": {"content": content}, **parts}


def post(address: str, told: dict[str, Any]) -> None:
    """Posts JSON, again after a pause where that fails; raises OSError after the last attempt."""
    request = urllib.request.Request(  # noqa: S310 whoever sets the address chooses where to
        address,
        json.dumps(told, ensure_ascii=False).encode(),
        {"Content-Type": "application/json; charset=utf-8"},
    )
    for pause in (*_PAUSES, None):
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE):  # noqa: S310
                return
        except OSError:
            if pause is None:
                raise
            time.sleep(pause)
