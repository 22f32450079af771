import pytest

from tasks.issue import Issue, IssueUnreadableError, parse_issue


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (None, None),
        ("2021", Issue(2021, None)),
        ("2021-09", Issue(2021, 9)),
        ("1998-1", Issue(1998, 1)),
    ],
)
def test_an_issue_is_a_year_or_a_month(text: str | None, issue: Issue | None) -> None:
    assert parse_issue(text) == issue


@pytest.mark.parametrize("text", ["", "21-09", "2021-13", "2021-00", "September 2021", "2021-9-1"])
def test_any_other_issue_is_refused(text: str) -> None:
    with pytest.raises(IssueUnreadableError, match="YYYY"):
        parse_issue(text)
