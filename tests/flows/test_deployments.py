import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect.exceptions import ParameterTypeError
from prefect.flows import Flow, load_flow_from_entrypoint

from flows.backfill import backfill
from flows.look import export
from flows.refresh import refresh
from flows.serving import CRON, READING, TIME_ZONE, WRITING, deployments

ROOT = Path(__file__).parents[2]
FILES = ("prefect.yaml", ".docker/prefect.yaml")
FLOWS = [*WRITING, *READING]
CHINESE, ENGLISH = re.compile(r"[\u4e00-\u9fff]{2}"), re.compile(r"[A-Za-z]{3}")


def of_file(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))[
        "deployments"
    ]
    return found


DEPLOYMENTS = [(name, deployment) for name in FILES for deployment in of_file(name)]


@pytest.mark.parametrize(("file", "deployment"), DEPLOYMENTS, ids=lambda found: str(found)[:30])
def test_every_entrypoint_loads(file: str, deployment: dict[str, Any]) -> None:
    flow = load_flow_from_entrypoint(deployment["entrypoint"], use_placeholder_flow=False)
    assert isinstance(flow, Flow)
    flow.validate_parameters(deployment["parameters"])


def test_what_writes_runs_once_at_a_time() -> None:
    writing = {flow.name for flow in WRITING}
    limits = {found["name"]: found.get("concurrency_limit") for found in of_file("prefect.yaml")}
    assert {name for name, limit in limits.items() if limit} == writing
    assert all(
        limit == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
        for limit in limits.values()
        if limit
    )


def test_serve_and_the_worker_offer_the_same() -> None:
    served = {found.name: found for found in deployments(Path("/srv/data"), ["/srv/in"])}
    standing = {found["name"]: found for found in of_file("prefect.yaml")}
    assert {name: found.entrypoint for name, found in served.items()} == {
        name: found["entrypoint"] for name, found in standing.items()
    }
    (nightly,) = standing["refresh"]["schedules"]
    assert (nightly["cron"], nightly["timezone"]) == (CRON, TIME_ZONE)
    assert served["refresh"].parameters["sources"] == ["/srv/in"]
    assert served["export"].parameters == {"home": "/srv/data", "to": "/srv/data/export"}


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_every_form_explains_itself_in_both_languages(flow: Flow[Any, Any]) -> None:
    fields = flow.parameters.properties
    assert "home" in fields
    texts = [flow.description, *(part for f in fields.values() for part in texts_of(f))]
    assert [text for text in texts if not (CHINESE.search(text) and ENGLISH.search(text))] == []
    assert "Args:" not in (flow.description or "")


def texts_of(field: dict[str, Any]) -> list[str]:
    return [field["title"], field.get("description", "")]


@pytest.mark.parametrize(
    ("flow", "nonsense"),
    [
        (refresh, {"issue": "soon"}),
        (refresh, {"home": ""}),
        (refresh, {"most_lost": 1.5}),
        (refresh, {"runner": "abacus"}),
        (backfill, {"below": -1}),
        (backfill, {"since": "yesterday"}),
        (export, {"to": "out", "format": "doc"}),
        (export, {}),
    ],
    ids=lambda value: str(value)[:30],
)
def test_nonsense_is_refused_before_a_run_starts(
    flow: Flow[Any, Any], nonsense: dict[str, Any]
) -> None:
    with pytest.raises((ParameterTypeError, TypeError)):
        flow.validate_parameters(nonsense)


@pytest.mark.parametrize("path", sorted((ROOT / "flows").glob("*.py")), ids=lambda path: path.stem)
def test_no_flow_hides_a_package(path: Path) -> None:
    assert path.stem == "__init__" or find_spec(path.stem) is None
