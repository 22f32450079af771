"""The scorer, on readings small enough to count by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from accuracy.expected import expected_readings
from accuracy.markdown import BEGIN, END, figure_table, language_table, with_tables
from accuracy.matching import grouping, matched_activities, matched_parties
from accuracy.reading import Activity, LineFound, Party, Reading, keys_of
from accuracy.scoring import score

BULLETINS = Path(__file__).parent.parent / "bulletins"

LIN = Party(keys_of(["林晓"]), keys_of(["Lin Xiao"]), role="lead", titles=keys_of(["副市长"]))
BAI = Party(keys_of(["白德文"]), keys_of(["Dewen Bai"]), "person", "GB", "lead")
CONSULATE = Party(frozenset(), keys_of(["British Consulate General"]), "consulate", "GB")
OFFICE = Party(keys_of(["市外办"]), keys_of(["Foreign Affairs Office"]), role="host")
MEETING = Activity(
    lines=frozenset({1, 2}),
    start="2021-05-03",
    end="2021-05-03",
    precision="day",
    types=("meeting", "courtesy_call"),
    modes=("in_person",),
    headcount=12,
    officials=(LIN,),
    partners=(BAI, CONSULATE),
    organizations=(OFFICE,),
    countries=frozenset({"GB"}),
)
LINES = {1: LineFound("zh", "title", "1"), 2: LineFound("en", "body", "1")}
EXPECTED = Reading("may.txt", LINES, (MEETING,))


def figures(*found: Activity, expected: Reading = EXPECTED) -> dict[str, float]:
    return score([expected], {"may.txt": Reading("may.txt", LINES, found)})


def test_who_finds_everything_has_every_figure_at_one() -> None:
    assert set(figures(MEETING).values()) == {1.0}


@pytest.mark.parametrize("folder", [BULLETINS, BULLETINS / "more", BULLETINS / "held_out"])
def test_expected_results_agree_with_themselves(folder: Path) -> None:
    readings = expected_readings(folder)
    low = {n: f for n, f in score(readings, {r.document: r for r in readings}).items() if f < 1}
    assert not low


def test_an_event_that_is_missed_misses_all_its_facts() -> None:
    missed = figures()
    assert missed["events"] == missed["date.start"] == missed["officials"] == 0.0


def test_an_event_too_many_costs_precision() -> None:
    spurious = replace(MEETING, start="2021-06-09", end="2021-06-09", lines=frozenset({7}))
    found = figures(MEETING, spurious)
    assert found["events"] == pytest.approx(2 / 3)
    assert found["officials"] == 1.0


def test_an_optional_event_neither_counts_nor_costs() -> None:
    optional = Reading("may.txt", LINES, (MEETING, replace(MEETING, start=None, optional=True)))
    assert figures(MEETING, expected=optional)["events"] == 1.0
    assert figures(MEETING, replace(MEETING, start=None), expected=optional)["events"] == 1.0


def test_a_wrong_date_is_wrong_also_where_the_year_is_open() -> None:
    open_year = Reading("may.txt", LINES, (replace(MEETING, year_open=True),))
    nothing = replace(MEETING, start=None, end=None)
    wrong = replace(MEETING, start="2019-05-03", end="2019-05-03")
    assert figures(nothing, expected=open_year)["date.start"] == 1.0
    assert figures(wrong, expected=open_year)["date.start"] == 0.0
    assert figures(nothing)["date.start"] == 0.0


def test_any_accepted_type_will_do() -> None:
    assert figures(replace(MEETING, types=("courtesy_call",)))["event.type"] == 1.0
    assert figures(replace(MEETING, types=("signing",)))["event.type"] == 0.0


def test_a_name_in_one_language_is_found_but_not_linked() -> None:
    half = replace(MEETING, officials=(replace(LIN, names_en=frozenset()),))
    found = figures(half)
    assert found["officials"] == 1.0
    assert found["officials.zh"] == 1.0
    assert found["officials.en"] == 0.0
    assert found["names.linked_zh_en"] == 0.5


def test_a_mission_is_known_by_its_country() -> None:
    other_name = Party(keys_of(["英国驻某地总领事馆"]), frozenset(), "consulate", "GB")
    assert matched_parties([CONSULATE], [other_name]) == [(CONSULATE, other_name)]


def test_the_same_day_goes_before_the_same_lines() -> None:
    day_before = replace(MEETING, start="2021-05-02", end="2021-05-02")
    assert matched_activities([MEETING], [day_before, MEETING]) == [(MEETING, MEETING)]
    assert matched_activities([MEETING], [day_before]) == [(MEETING, day_before)]


def test_stories_thrown_together_lower_the_grouping() -> None:
    apart = {1: "a", 2: "a", 3: "b", 4: "b"}
    assert grouping(apart, {1: "x", 2: "x", 3: "y", 4: "y"}) == 1.0
    assert grouping(apart, dict.fromkeys(apart, "x")) == pytest.approx(2 / 3)


def test_tables_go_between_their_marks() -> None:
    columns = {"samples": {"events": 0.5}}
    assert "| events (F1) | 0.500 |" in figure_table(columns)
    assert "| officials | – | – |" in language_table(columns)
    document = f"before\n{BEGIN}\nold\n{END}\nafter"
    assert with_tables(document, "new") == f"before\n{BEGIN}\nnew\n{END}\nafter"
    with pytest.raises(ValueError, match="no <!-- accuracy"):
        with_tables("nothing here", "new")
