"""Our figures against the yardstick's, on a warehouse that was perfect and has been spoilt."""

import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import pytest
from accuracy.expected import expected_readings
from accuracy.published import published_readings
from accuracy.scoring import score

BULLETINS = Path(__file__).parent.parent / "bulletins"
YARDSTICK = Path(__file__).parents[3] / "shared" / "eval"
SOME = 8

DAMAGE = """
    delete from fact_event where random() < 0.1;
    update fact_event set date_start = date_start + 1 where random() < 0.2;
    update fact_event set date_start = null, date_end = null where random() < 0.1;
    update fact_event set is_main = false where random() < 0.2;
    update fact_event set event_type_code = 'signing', mode = 'online' where random() < 0.3;
    insert into fact_event select event_id || 'x', * exclude (event_id) from fact_event
        where random() < 0.1;
    update passage set item_id = document_id || '#1' where random() < 0.1;
    update passage set language = 'mixed', kind = 'caption' where random() < 0.1;
    delete from bridge_event_official where random() < 0.2;
    update bridge_event_official set role = 'lead', title_zh = null where random() < 0.2;
    update bridge_event_official set title_en = 'gardener' where random() < 0.2;
    update fact_event set participant_count = 1, date_precision = 'year' where random() < 0.2;
    update dim_official set name_en = null where random() < 0.3;
    delete from bridge_event_partner where random() < 0.1;
    update dim_foreign_partner set kind = 'other' where random() < 0.1;
    update dim_foreign_partner set country_code = 'XX' where random() < 0.1;
    delete from bridge_event_organization where random() < 0.1;
    delete from bridge_event_country where random() < 0.1;
"""


@pytest.fixture(scope="module")
def yardstick() -> ModuleType:
    if not YARDSTICK.exists():
        pytest.skip("the yardstick ../shared/eval does not lie beside this clone")
    return module("score")


@pytest.fixture(scope="module")
def perfect(yardstick: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("perfect") / "warehouse.duckdb"
    sys.modules["score"] = yardstick  # which `selftest` imports
    module("selftest").perfect_warehouse(annotations(), str(path))
    return path


@pytest.mark.parametrize("seed", [0.1, 0.2, 0.3])
def test_figures_are_those_of_the_yardstick(
    seed: float, yardstick: ModuleType, perfect: Path, tmp_path: Path
) -> None:
    warehouse = tmp_path / "spoilt.duckdb"
    shutil.copy(perfect, warehouse)
    ours = spoilt_figures(warehouse, seed)
    golds = annotations()
    out = yardstick.score(yardstick.Warehouse(str(warehouse)), golds, None, lambda *_: None)
    theirs = {name: yardstick.figure(out[name]) for name in out.keys() & ours.keys()}
    assert len(theirs) == len(ours) - len(OURS_ALONE)
    assert sum(figure < 1 for figure in theirs.values()) > 15
    assert {name: ours[name] for name in theirs} == pytest.approx(theirs, abs=1e-4)


OURS_ALONE = {
    f"{side}.{lang}" for side in ("officials", "partner_persons") for lang in ("zh", "en")
}


def annotations() -> list[dict[str, Any]]:
    files = sorted(BULLETINS.glob("*.json"))[:SOME]  # the yardstick fills its tables slowly
    return [json.loads(path.read_text(encoding="utf-8")) for path in files]


def spoilt_figures(warehouse: Path, seed: float) -> dict[str, float]:
    """Damages a perfect warehouse and returns our figures, under the yardstick's names."""
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("select setseed($seed)", {"seed": seed})
        connection.execute(DAMAGE)
        figures = score(expected_readings(BULLETINS)[:SOME], published_readings(connection))
    return figures | {"items.grouping_bcubed_f1": figures.pop("items.grouping")}


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, YARDSTICK / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded
