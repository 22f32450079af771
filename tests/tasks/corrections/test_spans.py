from datetime import date

import pytest

from tasks.corrections.spans import Span, shown_span, told_span

DAY = date(2019, 5, 16)


@pytest.mark.parametrize(
    "text", ["2019-05-16", "2019/5/16", "2019.05.16", "2019年5月16日", " 2019-5-16 "]
)
def test_a_day_is_told_as_spreadsheets_write_it(text: str) -> None:
    assert told_span(text) == Span(DAY, DAY, "day")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2019-05-16/2019-05-18", Span(DAY, date(2019, 5, 18), "day")),
        ("2019-02", Span(date(2019, 2, 1), date(2019, 2, 28), "month")),
        ("2019", Span(date(2019, 1, 1), date(2019, 12, 31), "year")),
        ("unknown", Span(None, None, "unknown")),
        ("", Span(None, None, "unknown")),
    ],
)
def test_longer_and_unknown_dates_are_told(text: str, span: Span) -> None:
    assert told_span(text) == span


@pytest.mark.parametrize(
    "text", ["May 16", "2019-02-30", "2019-05-18/2019-05-16", "2019-13", "soon"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert told_span(text) is None


@pytest.mark.parametrize("text", ["", "2019-05-16", "2019-05-16/2019-05-18"])
def test_what_is_shown_is_told_again(text: str) -> None:
    span = told_span(text)
    assert span is not None
    assert shown_span(span.start, span.end) == text
