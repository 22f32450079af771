from tasks.language.dates.date_mentions import mentions_of
from tasks.language.dates.issue_line import Issued
from tasks.language.dates.old_dates import without_history
from tasks.language.story import Line, Story


def roles(*texts: str, issued: tuple[Issued, ...] = ()) -> list[list[str]]:
    stories = [Story(n, (Line(n, "zh", "body", text),)) for n, text in enumerate(texts, start=1)]
    found = without_history([mentions_of(story) for story in stories], issued)
    return [[mention.role for mention in mentions] for mentions in found]


def test_two_years_before_the_rest_is_history():
    assert roles("2018年5月9日，签约。", "2021年5月9日，会见。") == [["history"], ["event"]]


def test_last_year_is_history_where_the_story_has_newer_news():
    assert roles("2020年5月9日，签约。2021年5月9日，会见。") == [["history", "event"]]
    assert roles("2020年6月9日，签约。", "2021年5月9日，会见。") == [["event"], ["event"]]


def test_the_issue_limits_what_is_new():
    issue = (Issued(2022, 11, None, None),)
    assert roles("2022年11月3日，会见。", "2029年5月9日，会见。", issued=issue)[0] == ["event"]
