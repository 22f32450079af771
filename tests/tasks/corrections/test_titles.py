from typing import Any

import pytest

from tasks.corrections.confirmed import confirm
from tasks.corrections.titles import Mapped, map_titles
from warehouse.schemas.lake import Participant


@pytest.fixture
def mapped(frame_of):
    titles = [
        ("副主任", "deputy director"),
        ("副主任", "deputy director"),
        ("副主任", "vice director"),
    ]
    titles += [("二级巡视员", None), (None, "level-II inspector")]
    official = {"event_id": "e", "entity_kind": "official"}
    rows = frame_of(
        Participant,
        [
            official | {"participant_no": number, "title_zh": zh, "title_en": en}
            for number, (zh, en) in enumerate(titles, 1)
        ],
    )

    def run(*decisions: dict[str, Any]) -> Mapped:
        return map_titles(rows, decisions, {})

    return run


def test_a_title_gets_its_other_language_from_either_side(mapped, decide) -> None:
    told = mapped(
        decide("title_mapping", "二级巡视员", value="level-II inspector"),
        decide("title_mapping", "副主任", expected="deputy director", value="vice director"),
    )
    pairs = {("二级巡视员", "level-II inspector"), ("副主任", "vice director")}
    assert set(told.titles.rows()) == pairs
    turned = mapped(decide("title_mapping", "level-II inspector", value="二级巡视员"))
    assert turned.titles.rows() == [("二级巡视员", "level-II inspector")]


@pytest.mark.parametrize(
    ("target", "expected", "value", "state"),
    [
        ("副主任", None, "vice director", "value_differs"),
        ("副主任", None, "deputy director", "not_needed"),
        ("副市长", None, "vice mayor", "matches_nothing"),
    ],
)
def test_what_cannot_be_applied_maps_nothing(  # noqa: PLR0913, PLR0917
    mapped, decide, target: str, expected: str | None, value: str, state: str
) -> None:
    told = mapped(decide("title_mapping", target, expected=expected, value=value))
    assert [verdict.state for verdict in told.verdicts] == [state]
    assert told.titles.is_empty()


def test_what_was_looked_at_is_noted_if_it_is_there(decide) -> None:
    targets = ["副主任", "某", f"{'0' * 16}-00012", f"{'f' * 16}-00012"]
    documents = {"0" * 16: True, "f" * 16: False}
    verdicts = confirm({"副主任"}, [decide("confirmed", target) for target in targets], documents)
    states = ["applied", "matches_nothing", "applied", "source_changed"]
    assert [verdict.state for verdict in verdicts] == states
