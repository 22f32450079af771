"""How far two people who read the same bulletins agree, and what is asked of the second."""

import json
from pathlib import Path

from accuracy.expected import second_readings
from accuracy.measure import agreement

HELD_OUT = Path(__file__).parent.parent / "bulletins" / "held_out"


def test_both_readers_read_the_same_bulletins_and_agree() -> None:
    first = {path.name for path in HELD_OUT.glob("*.json")}
    assert {path.name for path in (HELD_OUT / "second_reader").glob("*.json")} == first
    figures = agreement(HELD_OUT)
    assert "lines.kind" not in figures
    assert min(figures[name] for name in ("events", "officials", "partner_bodies")) > 0.9


def test_what_the_second_reader_doubts_is_left_out(tmp_path: Path) -> None:
    body = {"zh": "某某公司", "en": [], "kind": "company"}
    event = {
        "date_start": "2021-05-08",
        "date_end": "2021-05-08",
        "precision": "day",
        "main": True,
        "type": "meeting",
        "mode": None,
        "participants": None,
        "countries": [],
        "officials": [],
        "organizations": [],
        "partners": [body, body | {"zh": "某某商会", "optional": True}],
    }
    told = {"document": "a.txt", "items": [{"item": 1, "lines": [1, 2], "events": [event]}]}
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    (activity,) = second_readings(tmp_path)["a.txt"].activities
    assert [party.names_zh for party in activity.partners] == [{"某某公司"}]
    assert activity.lines == {1, 2}
