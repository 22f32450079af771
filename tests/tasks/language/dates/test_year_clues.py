import pytest

from tasks.language.dates.date_mentions import mentions_of
from tasks.language.dates.year_clues import floor_of, year_clues
from tasks.language.story import Line, Story


def clues(text: str, kind: str = "body") -> list[tuple[str, set[int], bool]]:
    """Kind, nearest years and firmness of what a text says; its first date is the event's."""
    story = Story(1, (Line(1, "zh", kind, text),))
    mentions = mentions_of(story)
    found = year_clues(story, mentions, mentions[0])
    return [(c.kind, set(c.years), c.is_firm) for c in found if c.kind != "floor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月8日，会见。2021年是起步之年。", [("marks", {2021}, True)]),
        ("1月8日，会见。2020年是不平凡的一年。", [("marks", {2020, 2021}, False)]),
        ("12月8日，会见。2022年是建交之年。", [("marks", {2021, 2022}, False)]),
        ("2月7日，召开2020年度总结会。", [("summary", {2021}, True)]),
        ("12月27日，召开2020年度总结会。", [("summary", {2020}, True)]),
        ("2月7日，会议部署2021年工作。", [("plan", {2021}, False)]),
        ("12月27日，会议部署2021年工作。", [("plan", {2020}, False)]),
        ("9月8日，出席2021友城峰会。", [("name", {2021}, True)]),
        ("1月8日，出席2021友城峰会。", [("name", {2021, 2022}, False)]),
        ("9月8日，会见。他介绍了2019友城峰会。", []),
    ],
)
def test_what_a_year_allows(text, expected):
    assert clues(text) == expected


def test_history_is_a_floor():
    story = Story(1, (Line(1, "zh", "body", "9月8日，会见。2005年第五届峰会在我市举行。"),))
    mentions = mentions_of(story)
    assert floor_of(year_clues(story, mentions, mentions[0])) == 2005


def test_plans_are_no_floor():
    story = Story(1, (Line(1, "zh", "body", "9月8日，会见。下届峰会将于2024年举行。"),))
    mentions = mentions_of(story)
    assert year_clues(story, mentions, mentions[0]) == []
