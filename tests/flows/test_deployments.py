from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from prefect.flows import Flow, load_flow_from_entrypoint

ROOT = Path(__file__).parents[2]
DEPLOYMENTS = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]


@pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda found: found["name"])
def test_every_entrypoint_loads(deployment: dict[str, object]) -> None:
    flow = load_flow_from_entrypoint(str(deployment["entrypoint"]), use_placeholder_flow=False)
    assert isinstance(flow, Flow)
    parameters = deployment["parameters"]
    assert isinstance(parameters, dict)
    flow.validate_parameters(parameters)


@pytest.mark.parametrize("path", sorted((ROOT / "flows").glob("*.py")), ids=lambda path: path.stem)
def test_no_flow_hides_a_package(path: Path) -> None:
    assert path.stem == "__init__" or find_spec(path.stem) is None
