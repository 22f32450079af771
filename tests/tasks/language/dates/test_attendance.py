"""Which sentences tell who attended a meeting that is part of a visit. All events are invented."""

from tasks.language.dates.activities import read_activities
from tasks.language.dates.issue_line import IssueHint
from tasks.language.story import Activity, Line, Story

VISIT = "12月5日至8日，某市代表团来访。6日，市长甲某会见代表团。"
VISIT_EN = "A delegation visited from December 5 to 8. The mayor met with it on December 6."


def activities(*rows: tuple[str, str]) -> list[Activity]:
    lines = tuple(Line(n, language, "body", text) for n, (language, text) in enumerate(rows, 1))
    reading = read_activities([Story(1, lines)], IssueHint(year=2023, month=12))
    return reading.activities[0]


def told(activity: Activity) -> str:
    return "".join(line.text for line in activity.lines)


def test_who_attended_the_meeting_is_told_behind_what_else_was_done():
    rows = [("zh", VISIT), ("zh", "代表团参观了港口。局长乙某参加会见并陪同参观。")]
    visit, meeting = activities(*rows)
    assert "乙某" in told(visit)
    assert "乙某" in told(meeting)
    assert "港口" not in told(meeting)
    assert meeting.lines[-1].text.index("局长") == rows[1][1].index("局长")


def test_english_tells_it_too():
    behind = "They saw the port. Yi Mou, director of the bureau, attended the meeting."
    _, meeting = activities(("en", VISIT_EN), ("en", behind))
    assert "Yi Mou" in told(meeting)
    assert "port" not in told(meeting)


def test_a_part_told_in_between_is_not_the_meeting():
    rows = [("zh", VISIT), ("zh", "12月7日，两校签署协议。"), ("zh", "局长乙某参加会见。")]
    _, meeting, signing = activities(*rows)
    assert "乙某" in told(meeting)
    assert "乙某" not in told(signing)


def test_of_two_meetings_the_last_is_meant():
    rows = [("zh", VISIT), ("zh", "12月7日，副市长丙某会见代表团。"), ("zh", "局长乙某参加会见。")]
    _, first, second = activities(*rows)
    assert "乙某" not in told(first)
    assert "乙某" in told(second)
