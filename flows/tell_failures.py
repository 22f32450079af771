"""An automation of the Prefect server that tells a webhook of runs that fail or die.

    python -m flows.tell_failures https://example.org/robot

The hook of the flows themselves (`WAISHI_WEBHOOK`) needs no server; but only the server notices
that a machine is gone. Started again with another address, the automation follows.
"""

import sys

from prefect.blocks.webhook import Webhook
from prefect.client.orchestration import get_client
from prefect.events.actions import CallWebhook
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification
from pydantic import SecretStr

from flows.serving import TAG

NAME = "waishi tells of failures"
_BLOCK = "waishi-failures"
_PAYLOAD = """\
{"msgtype": "text", "text": {"content": {{
  ("waishi: " ~ flow_run.name ~ ": " ~ flow_run.state.name ~ "\\n" ~ flow_run.state.message)|tojson
}}}}"""


def tell_failures(address: str) -> None:
    """Puts the automation on the server that Prefect's settings name, in place of an older one."""
    block = Webhook(method="POST", url=SecretStr(address))
    block.save(_BLOCK, overwrite=True)
    with get_client(sync_client=True) as client:
        for older in client.read_automations_by_name(NAME):
            client.delete_automation(older.id)
        client.create_automation(_automation(block))


def _automation(block: Webhook) -> AutomationCore:
    if block._block_document_id is None:  # Prefect has no other name for it
        raise AssertionError("a block that was saved has an id")
    return AutomationCore(
        name=NAME,
        description="Tells of runs that fail or die. 任务失败或中断时通知。",
        trigger=EventTrigger(
            expect={f"prefect.flow-run.{state}" for state in ("Failed", "Crashed", "TimedOut")},
            match_related=ResourceSpecification(
                {"prefect.resource.role": "tag", "prefect.resource.id": f"prefect.tag.{TAG}"}
            ),
            posture=Posture.Reactive,
            threshold=1,
        ),
        actions=[CallWebhook(block_document_id=block._block_document_id, payload=_PAYLOAD)],
    )


if __name__ == "__main__":
    tell_failures(*sys.argv[1:])
