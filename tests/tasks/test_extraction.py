"""What one document tells, all rooms together. People and events are invented."""

from datetime import date

import pytest

from tasks.event_rows import Found
from tasks.extract import words
from tasks.extraction import Told, extract_document
from tasks.language.dates.issue_line import IssueHint
from tasks.language.story import Line, Story

ISSUED = IssueHint(year=2021, month=5)
MEETING = (
    "T:副市长贺长青会见挪威客人",
    "5月3日，副市长贺长青在青山楼会见了挪威驻华大使汉森。市外办主任蒲思远参加。",
    "On May 3, He Changqing, vice mayor, met with Olaf Hansen, Ambassador of Norway to China, at "
    "Qingshan Hall. Pu Siyuan, director of the Foreign Affairs Office, was present.",
)


def told(*stories: tuple[str, ...], score: float | None = 0.9, damaged: bool = False) -> list[Told]:
    number, built = 0, []
    for ordinal, rows in enumerate(stories, 1):
        lines = []
        for row in rows:
            number += 1
            text = row.removeprefix("T:")
            language = "en" if text.isascii() else "zh"
            lines.append(Line(number, language, "body" if text == row else "title", text))
        built.append(Told(Story(ordinal, tuple(lines)), score, damaged))
    return built


def read(stories: list[Told], hint: IssueHint = ISSUED) -> list[list[Found]]:
    return extract_document("doc", stories, hint, words()).stories


def kinds(found: Found) -> list[tuple[str, str | None]]:
    return [(p.entity_kind, p.name_zh or p.name_en or p.country_code) for p in found.parties]


def test_what_when_who_and_where_from() -> None:
    [[found]] = read(told(MEETING))
    assert (found.activity.date_start, found.description.event_type) == (
        date(2021, 5, 3),
        "meeting",
    )
    assert kinds(found) == [
        ("official", "贺长青"),
        ("partner", "汉森"),
        ("official", "蒲思远"),
        ("country", "NO"),
    ]
    assert found.grounds == []


def test_every_party_has_evidence_in_the_lines_of_its_event() -> None:
    [[found]] = read(told(MEETING))
    lines = {line.number for line in found.activity.lines}
    assert all(p.evidence and {e.place.line for e in p.evidence} <= lines for p in found.parties)


def test_a_story_without_a_date_is_an_event_to_look_at() -> None:
    [[found]] = read(told(("T:贺长青会见客人", "副市长贺长青会见了挪威客人。")))
    assert (found.activity.date_start, found.activity.precision) == (None, "unknown")
    assert "date_unknown" in found.grounds
    assert kinds(found)[0] == ("official", "贺长青")


def test_without_a_year_the_date_stays_open() -> None:
    [[found]] = read(told(MEETING), IssueHint())
    assert (found.activity.date_start, found.activity.year_basis) == (None, "unknown")
    assert "year_unknown" in found.grounds


@pytest.mark.parametrize(
    ("score", "damaged", "ground", "there"),
    [
        (0.34, False, "weak_pairing", True),
        (0.35, False, "weak_pairing", False),
        (None, False, "weak_pairing", False),
        (0.9, True, "damaged_passage", True),
        (0.9, False, "damaged_passage", False),
    ],
)
def test_grounds_from_the_steps_before(
    score: float | None, damaged: bool, ground: str, there: bool
) -> None:
    [[found]] = read(told(MEETING, score=score, damaged=damaged))
    assert (ground in found.grounds) is there


def test_an_event_with_nobody_in_it_says_so() -> None:
    [[found]] = read(told(("T:市外办举办培训", "5月3日，市外办举办领事保护培训。")))
    assert "nobody_named" in found.grounds


def test_two_dates_are_a_difference_and_a_ground() -> None:
    english = "On May 4, He Changqing, vice mayor, met with guests from Norway."
    [[found]] = read(told((*MEETING[:2], english)))
    assert "date_differs" in found.grounds
    assert [row[0] for row in found.disagreements] == ["date"]


def test_a_short_form_is_explained_by_another_story_of_the_document() -> None:
    later = ("T:市外办举办座谈会", "5月5日，市外办举办座谈会，蒲主任介绍了情况。")
    [_, [found]] = read(told(MEETING, later))
    assert ("official", "蒲思远") in kinds(found)
    [[alone]] = read(told(later))
    assert all(kind != "official" for kind, _ in kinds(alone))


def test_a_short_form_that_fits_two_is_dropped() -> None:
    other = ("T:区外办座谈", "5月4日，青山区外办主任蒲青山参加座谈。")
    later = ("T:市外办举办座谈会", "5月5日，市外办举办座谈会，蒲主任介绍了情况。")
    [_, _, [found]] = read(told(MEETING, other, later))
    assert all(kind != "official" for kind, _ in kinds(found))


def test_a_meeting_within_a_visit_has_the_visit_as_its_parent() -> None:
    visit = (
        "T:挪威代表团访问临江",
        "5月3日至6日，挪威特罗姆瑟市代表团访问临江。5月4日，副市长贺长青会见了代表团。",
    )
    [found] = read(told(visit))
    assert [(f.activity.is_main, f.activity.parent) for f in found] == [(True, None), (False, 0)]
    assert found[1].activity.date_start == date(2021, 5, 4)


def test_history_gives_no_date_and_names_nobody() -> None:
    history = ("友城概况", "临江与特罗姆瑟于1998年5月结为友城，时任市长沈路签字。")
    [first], second = read(told(history, MEETING))
    assert (first.activity.date_start, first.activity.precision) == (None, "unknown")
    assert all(kind != "official" for kind, _ in kinds(first))
    assert [kinds(found) for found in second] == [kinds(found) for [found] in read(told(MEETING))]


def test_names_of_two_documents_without_a_home_are_not_known_to_be_one() -> None:
    story = told(("T:会见", "5月3日，副市长贺长青会见了客人。"))
    spheres = [
        extract_document(name, story, ISSUED, words()).stories[0][0].parties[0].sphere
        for name in ("one", "two")
    ]
    assert spheres == ["state:one", "state:two"]


def test_of_a_headline_over_several_activities_each_has_its_own_countries() -> None:
    [found] = read(
        told(
            (
                "T:市领导会见法国、芬兰驻沪总领事",
                "5月3日，副市长贺长青会见了法国驻沪总领事杜兰。",
                "5月9日，市外办主任蒲思远会见了芬兰驻沪总领事维尔塔宁。",
            )
        )
    )
    codes = [[p.country_code for p in one.parties if p.entity_kind == "country"] for one in found]
    assert codes == [["FR"], ["FI"]]


def test_what_a_headline_alone_names_takes_part_in_its_one_activity() -> None:
    [[found]] = read(told(("T:日韩企业参访团来访", "5月3日，副市长贺长青会见了韩国企业家代表团。")))
    assert {p.country_code for p in found.parties if p.entity_kind == "country"} == {"JP", "KR"}


def test_a_city_within_a_name_is_no_body() -> None:
    zh = "5月3日，副市长贺长青会见了挪威文化参赞索菲亚，双方签署了协议。"
    en = "On May 3, He Changqing, vice mayor, met with Sofia Hansen, Norwegian Cultural Counsellor."
    [[found]] = read(told((zh, en)))
    assert ("partner", "BG") not in [(p.entity_kind, p.country_code) for p in found.parties]
