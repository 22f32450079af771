import pytest

from tasks.language.dates.issue_line import IssueHint, issued_by_file_name, issued_by_lines
from tasks.language.story import Line


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cq-2021-09.txt", (2021, 9, None)),
        ("202109.html", (2021, 9, None)),
        ("20210917.txt", (2021, 9, None)),
        ("folder/news_2021.09.17.txt", (2021, 9, None)),
        ("2021-9.txt", (2021, 9, None)),
        ("2021年9月.txt", (2021, 9, None)),
        ("外事2021年第9期.txt", (2021, None, 9)),
        ("bulletin_2021.txt", (2021, None, None)),
    ],
)
def test_file_names_that_say_it(name, expected):
    found = issued_by_file_name(name)
    assert found is not None
    assert found[:3] == expected


@pytest.mark.parametrize(
    "name",
    [
        "",
        "news.txt",
        "0002019.txt",
        "2021.txt",
        "000_fe2019bb9429d.txt",
        "2019_2020.txt",
        "2020/x.txt",
    ],
)
def test_file_names_that_say_nothing(name):
    assert issued_by_file_name(name) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某市外事 2023年8期", (2023, None, 8)),
        ("2023年第8期（总第120期）", (2023, None, 8)),
        ("（2023年第8期）", (2023, None, 8)),
        ("《某市外事》2023年8月刊", (2023, 8, None)),
        ("Issue 8, 2023", (2023, None, 8)),
        ("2023 No. 8", (2023, None, 8)),
        ("发布时间：2022-08-31 10:20", (2022, 8, None)),
        ("2022年8月31日 星期三", (2022, 8, None)),
        ("August 31, 2022", (2022, 8, None)),
    ],
)
def test_lines_that_say_it(text, expected):
    (found,) = issued_by_lines([], IssueHint(lines=(Line(1, "zh", "source", text),)))
    assert found[:3] == expected
    assert found.place is not None
    assert text[found.place.start : found.place.end].startswith(str(expected[0])) or "20" in text


@pytest.mark.parametrize(
    "text",
    [
        "2021年第3期培训班开班",
        "今天是2024年5月3日 星期五",
        "© 2019 某市外办 2019年1月1日",
        "首页 > 新闻 > 2022",
        "某ICP备2021000001号",
        "某市外事",
    ],
)
def test_lines_that_say_nothing(text):
    assert issued_by_lines([], IssueHint(lines=(Line(1, "zh", "source", text),))) == []
