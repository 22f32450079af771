"""Whole documents: which activities are told, and in which year. All events are invented."""

from datetime import date

import pytest

from tasks.language.dates.activities import Reading, read_activities
from tasks.language.dates.issue_line import IssueHint
from tasks.language.story import Line, Story

KINDS = {"T:": "title", "C:": "caption", "S:": "source"}
FOUNDED = {"新中国成立": 1949, "founding of the people's republic of china": 1949}


def has_han(text: str) -> bool:
    return any("㐀" <= sign <= "鿿" for sign in text)


def read(*stories: list[str], outside: tuple[str, ...] = (), **hint) -> Reading:
    """Reads a document; a story is its lines, marked T: C: S: for title, caption, source."""
    number, built = 0, []
    for ordinal, rows in enumerate(stories, start=1):
        lines = []
        for row in rows:
            number += 1
            text = row[2:] if row[:2] in KINDS else row
            language = "zh" if has_han(text) else "en"
            lines.append(Line(number, language, KINDS.get(row[:2], "body"), text))
        built.append(Story(ordinal, tuple(lines)))
    rest = tuple(Line(900 + n, "zh", "source", text) for n, text in enumerate(outside))
    return read_activities(built, IssueHint(lines=rest, **hint), FOUNDED)


def starts(reading: Reading) -> list[str | None]:
    """The first day of each story's first activity."""
    return [str(a[0].date_start) if a and a[0].date_start else None for a in reading.activities]


def days(reading: Reading) -> list[tuple[str, str, bool, int | None]]:
    """First and last day, rank and parent of the first story's activities."""
    return [
        (str(a.date_start), str(a.date_end), a.is_main, a.parent) for a in reading.activities[0]
    ]


# ------------------------------------------------------------------ the year that is not printed


def test_without_any_evidence_the_year_stays_open():
    reading = read(
        ["3月12日，副市长会见代表团。", "On March 12, the vice mayor met the delegation."]
    )
    (activity,) = reading.activities[0]
    assert (activity.date_start, activity.date_end, activity.precision) == (None, None, "day")
    assert (activity.year_basis, activity.date_text_zh) == ("unknown", "3月12日")
    assert (reading.issue.year, reading.issue.basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("rows", "start", "basis"),
    [
        (["2021年3月12日，会见。"], "2021-03-12", "explicit"),
        (["On March 12, 2021, they met."], "2021-03-12", "explicit"),
        (["2021年3月12日，会见。", "On March 12, they met."], "2021-03-12", "explicit"),
        (["3月12日，会见。", "On March 12, 2021, they met."], "2021-03-12", "other_language"),
        (["3月12日，会见。", "C:2021年3月12日，会见现场"], "2021-03-12", "document"),
        (["T:2021国际友城论坛举行", "9月8日，论坛开幕。"], "2021-09-08", "document"),
        (["9月8日，市外办出席2021国际友城论坛。"], "2021-09-08", "document"),
        (["On September 8, the 2021 Harbour Cities Forum opened."], "2021-09-08", "document"),
        (["The Youth Forum 2021 was held on September 8."], "2021-09-08", "document"),
        (["On May 8, the first 2021 safety training was held."], "2021-05-08", "document"),
        (["T:2021年首期培训班开班", "1月15日，2021年首期培训班开班。"], "2021-01-15", "document"),
        (["9月8日，会见。他说，2021年是起步之年。"], "2021-09-08", "document"),
        (["2022年是建交50周年。11月4日，大会举行。"], "2022-11-04", "document"),
        (["2022 marks the 50th anniversary. On November 4, they met."], "2022-11-04", "document"),
        (["T:2022年新年招待会举行", "12月28日，招待会举行。"], "2021-12-28", "document"),
        (["T:2023年新春招待会举行", "1月12日，招待会举行。"], "2023-01-12", "document"),
    ],
)
def test_what_the_story_says_of_its_year(rows, start, basis):
    reading = read(rows)
    assert starts(reading) == [start]
    assert reading.activities[0][0].year_basis == basis


@pytest.mark.parametrize(
    ("rows", "start"),
    [
        (["2月7日，召开2020年度工作总结会，总结2020年工作，部署2021年工作。"], "2021-02-07"),
        (["T:召开2020年总结会", "12月27日，总结2020年工作，部署2021年工作。"], "2020-12-27"),
        (
            ["On February 7, the office summarized its work in 2020 and planned for 2021."],
            "2021-02-07",
        ),
        (["T:市外办获2021年度先进集体", "1月20日，市外办获2021年度先进集体称号。"], "2022-01-20"),
        (["1月15日，会见。他说，2020年是极不平凡的一年。"], None),
        (["12月15日，会见。他说，2022年是建交50周年。"], None),
        (["6月15日，会见。他说，2022年将是建交50周年。"], None),
        (["1月15日，2021年国际友城论坛举行。"], None),
    ],
)
def test_a_year_summed_up_or_planned(rows, start):
    assert starts(read(rows)) == [start]


@pytest.mark.parametrize(
    "rows",
    [
        ["5月9日，会见。论坛1996年发起，2005年在我市举行第五届峰会。"],
        ["On May 9, they met. Since 1996, the forum has been held; in 2005 it came here."],
        ["5月9日，会见。到2025年建成中心，2035年实现远景目标。"],
        ["5月9日，会见。下届论坛将于2024年举办。"],
        ["7月20日，我市举行2020年东京奥运会观赛活动。"],
        ["7月29日，代表团观看成都2021年第31届世界大学生夏季运动会。"],
        ["10月9日，我市代表团参加2020年迪拜世博会。"],
        ["9月9日，2020—2021学年开学典礼举行。"],
        ["5月9日，2021名志愿者参加活动。"],
        ["3月9日，会议学习规划（2021—2025年）。"],
        ["5月9日，会见。", "2018年5月1日，双方签署了备忘录。"],
        ["On May 9, they met. The plant is expected to go into operation in 2024."],
        ["On May 9, they met and signed a letter on the purchase of 300 tons of tea in 2020."],
        ["T:2021国际友城论坛举行", "5月9日，2021论坛开幕。2022年是建交50周年。"],
    ],
)
def test_history_plans_and_names_settle_no_year(rows):
    assert starts(read(rows)) == [None]


@pytest.mark.parametrize(
    ("rows", "start"),
    [
        (["6月5日，会见。两市自1998年结为友城，明年将迎来结好25周年。"], "2022-06-05"),
        (
            ["On June 5, they met. Sister cities since 1998, next year is the 25th anniversary."],
            "2022-06-05",
        ),
        (["6月5日，会见。两国1972年建交，今年是建交50周年。"], "2022-06-05"),
        (["11月5日，结好40周年招待会举行。1982年，两市结为友城。"], "2022-11-05"),
        (["9月28日，庆祝新中国成立73周年招待会举行。"], "2022-09-28"),
        (
            [
                "On September 28, a reception celebrated the 70th anniversary of the founding of"
                " the People's Republic of China."
            ],
            "2019-09-28",
        ),
        (["11月5日，会见。两市1982年结为友城，商定筹备结好40周年活动。"], None),
        (["6月5日，会见。论坛1996年发起，两市2005年结为友城，今年是结好16周年。"], "2021-06-05"),
        (["6月5日，会见。甲市1996年与我市结好，乙市2005年结好，今年是结好16周年。"], None),
        (["6月5日，会见。2006年结好以来往来不断，今年该市迎来建市85周年。"], None),
        (
            ["On June 5, they met. Twinned in 2006, the 85th anniversary of Wolfs is this year."],
            None,
        ),
        (["6月5日，会见。今年是结好25周年。"], None),
    ],
)
def test_arithmetic(rows, start):
    reading = read(rows)
    assert starts(reading) == [start]
    assert start is None or reading.activities[0][0].year_basis == "arithmetic"


@pytest.mark.parametrize(
    ("outside", "stories", "expected"),
    [
        (
            "某市外事 2023年8期",
            ["8月5日", "8月9日", "9月3日"],
            ["2023-08-05", "2023-08-09", "2023-09-03"],
        ),
        ("某市外事 2022年第1期（总第120期）", ["12月28日", "1月5日"], ["2021-12-28", "2022-01-05"]),
        (
            "某市外事 2022年12期",
            ["12月8日", "1月5日", "11月30日"],
            ["2022-12-08", "2023-01-05", "2022-11-30"],
        ),
        (
            "外事季刊 2023年第3期",
            ["7月9日", "8月3日", "9月5日"],
            ["2023-07-09", "2023-08-03", "2023-09-05"],
        ),
        (
            "外事季刊 2022年4期",
            ["10月9日", "12月3日", "1月5日"],
            ["2022-10-09", "2022-12-03", "2023-01-05"],
        ),
        ("某市外事 2023年8期", ["12月9日"], [None]),
        ("某市外事 2022年11月刊", ["11月9日"], ["2022-11-09"]),
        ("发布时间：2019-01-04 10:22", ["12月30日"], ["2018-12-30"]),
        ("2019年3月20日 星期三", ["3月12日"], ["2019-03-12"]),
        ("August 2023", ["8月2日"], ["2023-08-02"]),
        ("今天是2024年5月3日 星期五", ["5月2日"], [None]),
        ("Copyright © 2015-2024 某市外办", ["5月2日"], [None]),
        ("某ICP备2021000001号", ["5月2日"], [None]),
    ],
)
def test_issue_lines_and_date_lines(outside, stories, expected):
    assert (
        starts(read(*[[f"{day}，副市长会见代表团。"] for day in stories], outside=(outside,)))
        == expected
    )


@pytest.mark.parametrize(
    ("hint", "stories", "expected"),
    [
        ({"year": 2022, "month": 1}, ["12月28日", "1月5日"], ["2021-12-28", "2022-01-05"]),
        ({"year": 2022}, ["5月5日"], ["2022-05-05"]),
        ({"year": 2022}, ["12月28日", "1月5日"], [None, None]),
        ({"file_name": "xx-2022-01.txt"}, ["12月28日"], ["2021-12-28"]),
        ({"file_name": "外事2021年第9期.txt"}, ["9月5日"], ["2021-09-05"]),
        ({"file_name": "0002019.txt"}, ["9月5日"], [None]),
        ({"file_name": "a2019b04d.txt"}, ["9月5日"], [None]),
        ({"year": 2021, "month": 3}, ["2月29日"], [None]),
        ({"year": 2021, "month": 11}, ["11月16日（星期二）"], ["2021-11-16"]),
        ({"year": 2021, "month": 11}, ["11月16日（星期三）"], [None]),
    ],
)
def test_what_is_known_from_outside(hint, stories, expected):
    reading = read(*[[f"{day}，副市长会见代表团。"] for day in stories], **hint)
    assert starts(reading) == expected
    bases = {activities[0].year_basis for activities in reading.activities}
    assert bases <= {"issue_metadata", "unknown"}


def test_stories_lend_each_other_their_year():
    assert starts(read(["2021年12月30日，会见。"], ["1月5日，会见。"])) == [
        "2021-12-30",
        "2022-01-05",
    ]
    assert starts(read(["2022年3月5日，会见。"], ["9月6日，会见。"])) == ["2022-03-05", None]


@pytest.mark.parametrize(
    ("stories", "hint", "expected"),
    [
        (
            [["2021年5月9日，会见。"], ["2022年5月9日，会见。"], ["5月11日，会见。"]],
            {},
            ["2021-05-09", "2022-05-09", None],
        ),
        (
            [["T:2021论坛举行", "9月5日，2021论坛举行。"], ["2022年9月6日，会见。"]],
            {},
            [None, "2022-09-06"],
        ),
        (
            [["5月9日，会见。"], ["2021年5月8日，会见。"]],
            {"year": 2022, "month": 5},
            [None, "2021-05-08"],
        ),
        (
            [["5月9日，会见。"], ["2021年5月8日，会见。"]],
            {"file_name": "get-2022-05.txt"},
            ["2021-05-09", "2021-05-08"],
        ),
    ],
)
def test_where_the_evidence_conflicts(stories, hint, expected):
    assert starts(read(*stories, **hint)) == expected


def test_a_slip_into_the_future_spoils_no_other_date():
    reading = read(
        ["2022年11月3日，会见。"],
        ["11月5日，会见。论坛定于2024年10月20日举行。"],
        outside=("某市外事 2022年11期",),
    )
    assert starts(reading) == ["2022-11-03", "2022-11-05"]


# ------------------------------------------------------------------ which date is the event's


@pytest.mark.parametrize(
    ("rows", "start"),
    [
        (["应邀，9月8日，市外办出席论坛。"], "2021-09-08"),
        (["为落实7月1日发表的重要讲话精神，9月10日，市外办召开会议。"], "2021-09-10"),
        (["在9月10日教师节来临之际，9月8日，市外办慰问教师。"], "2021-09-08"),
        (["截至9月8日，共有28个城市报名。9月10日，论坛开幕。"], "2021-09-10"),
        (["新华社某市9月16日电 9月15日，论坛开幕。"], "2021-09-15"),
        (["BRIDGETOWN, Sept. 16 (Xinhua) -- A forum opened on Sept. 15."], "2021-09-15"),
        (
            ["Following the agreement signed on March 3, 2017, a team came on September 8."],
            "2021-09-08",
        ),
        (["The fair will run until September 30. It opened on September 2."], "2021-09-02"),
        (["2005年10月12日，两市签署友城协议。9月8日，市长会见代表团。"], "2021-09-08"),
        (["2020年9月20日，两市结为友城。9月8日，市长会见代表团。"], "2021-09-08"),
        (["1至8月，全市进出口增长10%。9月15日，会议召开。"], "2021-09-15"),
        (["在9月15日举行的论坛上，副市长致辞。"], "2021-09-15"),
        (["自9月6日起，市外办开展为期一周的宣传。"], "2021-09-06"),
        (["T:9月6日代表团来访", "代表团参观规划馆。"], "2021-09-06"),
        (["本月10日，副市长会见代表团。"], "2021-09-10"),
        (["报名截止9月20日，比赛欢迎市民参加。"], None),
        (["两市于1982年结为友好城市，往来密切。"], None),
    ],
)
def test_history_deadlines_and_bylines_are_not_the_event(rows, start):
    assert starts(read(rows, year=2021, month=9)) == [start]


def test_lately_is_unknown_and_not_the_next_date_in_the_text():
    reading = read(["近日，市外办举行培训。2019年3月8日成立的协会参加。"], year=2021, month=9)
    (activity,) = reading.activities[0]
    assert (activity.precision, activity.date_start, activity.date_text_zh) == (
        "unknown",
        None,
        "近日",
    )


@pytest.mark.parametrize(
    "story", [["29日上午，副市长会见代表团。"], ["On the morning of the 29th, the mayor met them."]]
)
def test_a_bare_day_lies_in_the_month_of_all_stories(story):
    told = ["9月3日，会见。"]
    assert starts(read(told, story, year=2021, month=9)) == ["2021-09-03", "2021-09-29"]
    others = ["8月30日，会见。"]
    assert starts(read(told, story, others, year=2021, month=9))[1] is None
    assert starts(read(told, story, year=2021, month=10))[1] is None


def test_a_new_year_concert_may_greet_the_year_that_ends():
    story = ["12月28日，2019中外新年音乐会上演。"]
    assert starts(read(story)) == ["2018-12-28"]
    assert starts(read(story, ["2019年12月3日，会见。"]))[0] == "2019-12-28"


def test_arithmetic_years_away_from_the_document_has_taken_another_founding_year():
    story = ["6月5日，会见。两市1982年结为友城。今年是港口开放66周年。"]
    assert starts(read(story, ["2021年6月8日，会见。"]))[0] == "2021-06-05"
    assert starts(read(story, file_name="get-2021-06.txt")) == ["2021-06-05"]


def test_a_year_from_which_on_may_be_to_come():
    told = ["6月5日，签署备忘录，自2023年起互派学生。"]
    assert starts(read(told, year=2022, month=6)) == ["2022-06-05"]


@pytest.mark.parametrize(
    "row",
    [
        "上周五（9月10日），市外办举行培训。明年的培训将于3月1日开班。",
        "Last Friday (September 10), the office held a training. Another starts on March 1.",
    ],
)
def test_vague_date_with_the_exact_one_in_brackets(row):
    assert starts(read([row], year=2021, month=9)) == ["2021-09-10"]


def test_what_one_language_calls_a_plan_is_no_event():
    plan = [
        "7月上旬，组团赴美国访问。",
        "In early July, a delegation will visit the United States.",
    ]
    assert read(plan, year=2021, month=6).activities == [[]]


def test_the_finer_language_is_taken():
    reading = read(["近日，市外办举行培训。", "On November 3, 2021, the office held a training."])
    assert starts(reading) == ["2021-11-03"]
    assert reading.disagreements == []


@pytest.mark.parametrize(
    ("row", "precision", "first", "last"),
    [
        ("2月初，总领事离任。", "early_month", "2020-02-01", "2020-02-10"),
        ("2月中旬，总领事离任。", "mid_month", "2020-02-11", "2020-02-20"),
        ("2月底，总领事离任。", "late_month", "2020-02-21", "2020-02-29"),
        ("2020年2月，干部下沉一线。", "month", "2020-02-01", "2020-02-29"),
        ("12月30日至1月2日，代表团来访。", "day", "2019-12-30", "2020-01-02"),
    ],
)
def test_precision(row, precision, first, last):
    (activity,) = read([row], year=2020, month=2).activities[0]
    assert (activity.precision, str(activity.date_start), str(activity.date_end)) == (
        precision,
        first,
        last,
    )


def test_what_one_language_calls_a_plan_is_no_part_either():
    zh = "5月13日，活动开幕。接下来学子们将拍摄短片，6月2日在剧院举行成果展演。"
    en = "It opened on May 13. The films will be presented on June 2."
    assert len(read([zh, en], year=2018, month=5).activities[0]) == 1


def test_stories_without_date_body_or_deed():
    reading = read(
        ["T:某市会见某人", "T:A Meeting"],
        ["T:友好往来", "两市往来密切。"],
        ["T:下月预告", "12月中旬，市外办将组织摄影周。"],
    )
    headline, undated, plan = reading.activities
    assert (headline, plan) == ([], [])
    assert [(a.precision, a.date_start, a.year_basis) for a in undated] == [
        ("unknown", None, "unknown")
    ]


# ------------------------------------------------------------------ several activities


def test_several_dated_blocks_under_one_headline():
    reading = read(
        [
            "T:友城活动丰富",
            "5月3日，甲会见了乙。",
            "乙表示感谢。",
            "5月9日，丙会见了丁。",
            "T:Busy weeks",
            "On May 3, A met B.",
            "B gave thanks.",
            "On May 9, C met D.",
            "5月20日至21日，戊率队调研。",
            "From May 20 to 21, E led a team.",
        ],
        year=2019,
        month=5,
    )
    assert days(reading) == [
        ("2019-05-03", "2019-05-03", True, None),
        ("2019-05-09", "2019-05-09", True, None),
        ("2019-05-20", "2019-05-21", True, None),
    ]
    assert [[line.number for line in a.lines] for a in reading.activities[0]] == [
        [1, 2, 3, 5, 6, 7],
        [1, 4, 5, 8],
        [1, 5, 9, 10],
    ]


def test_a_block_that_only_one_language_dates_keeps_both():
    reading = read(
        ["5月9日，甲会见乙。", "A met B.", "5月11日，丙会见丁。", "C met D."], year=2021, month=5
    )
    assert [[line.number for line in a.lines] for a in reading.activities[0]] == [[1, 2], [3, 4]]


def test_two_meetings_of_one_day():
    rows = [
        "9月12日上午，甲会见乙。",
        "On the morning of September 12, A met B.",
        "9月12日下午，丙会见丁。",
        "On the afternoon of September 12, C met D.",
    ]
    reading = read(rows, year=2017, month=9)
    assert [[line.number for line in a.lines] for a in reading.activities[0]] == [[1, 2], [3, 4]]


def test_a_meeting_within_a_visit():
    reading = read(
        [
            "T:大使来访",
            "2月23至26日，大使来访。2月25日，副市长会见了大使。",
            "大使表示感谢。",
            "From February 23 to 26, the ambassador came. On February 25, a vice mayor met him.",
        ],
        year=2021,
        month=2,
    )
    assert days(reading) == [
        ("2021-02-23", "2021-02-26", True, None),
        ("2021-02-25", "2021-02-25", False, 0),
    ]
    visit, meeting = reading.activities[0]
    assert [line.number for line in visit.lines] == [1, 2, 3, 4]
    assert [line.number for line in meeting.lines] == [2, 4]


@pytest.mark.parametrize(
    "row",
    [
        "9月8日至11日，波兰代表团来访。副市长秦岚9月9日会见代表团。",
        "From September 8 to 11, a Polish delegation came. Qin Lan met with them on September 9.",
    ],
)
def test_a_meeting_within_a_visit_with_its_day_late(row):
    assert days(read([row], year=2021, month=9)) == [
        ("2021-09-08", "2021-09-11", True, None),
        ("2021-09-09", "2021-09-09", False, 0),
    ]


def test_details_of_a_programme_are_no_activities():
    reading = read(
        ["5月10日至12日，大使来访。11日上午，代表团参观规划馆。11日下午，副市长会见大使。"],
        year=2022,
        month=5,
    )
    assert days(reading) == [
        ("2022-05-10", "2022-05-12", True, None),
        ("2022-05-11", "2022-05-11", False, 0),
    ]


@pytest.mark.parametrize(
    ("second", "second_en"),
    [
        ("代表团参观了港口，12日出席了商会推介会。", "On May 12 they attended a promotion."),
        ("代表团参观了港口，并于12日与商会联欢。", "They went to a party on May 12 there."),
        ("在12日的闭幕式上，霍启年致辞。", "At the closing on May 12, Huo Qinian spoke."),
        ("12日在波兹南，代表团出席研讨会。", "In Poznan on the 12th, they attended a seminar."),
    ],
)
def test_what_both_languages_tell_of_one_day_is_a_part(second, second_en):
    main = "2022年5月10日至14日，霍启年率团访问波兰。"
    main_en = "From May 10 to 14, 2022, Huo Qinian led a delegation to Poland. "
    assert len(days(read([main + second]))) == 1
    assert days(read([main + second, main_en + second_en]))[1:] == [
        ("2022-05-12", "2022-05-12", False, 0)
    ]


@pytest.mark.parametrize(
    "second",
    [
        "此前，5月3日，双方曾举行会谈。",
        "5月20日，双方将在里昂会见。",
        "他说，5月20日举行的会谈富有成效。",
        "2018年5月10日，双方签署了协议。",
        "12月10日，下届论坛举行。",
        "预赛于3月3日至5日在线上举行。",
        "5月9日，双方还参观了展览。",
    ],
)
def test_what_is_no_further_activity(second):
    assert len(read([f"5月9日，甲会见乙。{second}"], year=2019, month=5).activities[0]) == 1


# ------------------------------------------------------------------ both languages


@pytest.mark.parametrize(
    ("rows", "start", "winner"),
    [
        (["5月18日，会见。", "On May 16, they met."], "2019-05-18", "zh"),
        (["5月18日，会见。", "On May 16, they met.", "C:On May 16"], "2019-05-16", "en"),
        (["5月9日至12日，代表团来访。", "On May 9, a delegation came."], "2019-05-09", "zh"),
        (["2019年5月18日，会见。", "On Thursday, May 16, 2019, they met."], "2019-05-16", "en"),
        (["2019年5月18日，会见。", "On May 18, 2018, they met."], "2019-05-18", "zh"),
    ],
)
def test_languages_that_differ(rows, start, winner):
    reading = read(rows, ["2019年5月20日，会见。"], year=2019, month=5)
    assert starts(reading)[0] == start
    (difference,) = reading.disagreements
    assert (difference.story, difference.activity, difference.winner) == (0, 0, winner)
    assert difference.value_zh
    assert difference.value_en
    assert difference.reason


def test_years_that_differ_without_a_judge_stay_open():
    reading = read(["2022年11月18日，会见。", "On November 18, 2021, they met."])
    assert starts(reading) == [None]
    assert reading.disagreements[0].winner == "neither"


def test_the_date_that_both_languages_print_is_the_event():
    reading = read(
        [
            "在7月1日讲话精神指引下，市外办于9月10日举办党课。",
            "On September 10, a lesson was held.",
        ],
        year=2021,
        month=9,
    )
    assert starts(reading) == ["2021-09-10"]


# ------------------------------------------------------------------ evidence and issue


def test_every_piece_of_evidence_stands_in_the_text():
    rows = ["T:2021国际友城论坛举行", "9月8日，2021论坛开幕。", "On September 8, the forum opened."]
    (activity,) = read(rows).activities[0]
    texts = {n: row.removeprefix("T:") for n, row in enumerate(rows, start=1)}
    found = {e.rule: texts[e.place.line][e.place.start : e.place.end] for e in activity.evidence}
    assert found == {"date_zh": "9月8日", "date_en": "September 8", "year_document": "2021"}


@pytest.mark.parametrize(
    ("stories", "outside", "expected"),
    [
        ([["2021年9月5日，会见。"], ["9月8日，会见。"]], (), (2021, 9, "document")),
        ([["2022年11月5日，会见。"], ["12月8日，会见。"]], (), (2022, None, "document")),
        ([["2021年10月30日至11月1日，来访。"]], (), (2021, 11, "document")),
        ([["9月5日，会见。"]], ("某市外事 2021年9期",), (2021, 9, "explicit")),
        ([["9月5日，会见。"]], (), (None, None, "unknown")),
    ],
)
def test_issue(stories, outside, expected):
    issue = read(*stories, outside=outside).issue
    assert (issue.year, issue.month, issue.basis) == expected


def test_order_of_the_file_is_kept_and_nothing_is_shared():
    alone = read(["2021年9月5日，会见。"]).activities[0]
    assert alone[0].date_start == date(2021, 9, 5)
    assert read().activities == []


# ------------------------------------------------------------------ days within, days beside


@pytest.mark.parametrize(
    "rows",
    [
        ["2021年9月20日至22日，论坛举行。", "21日晚，大赛落幕，金奖揭晓。"],
        ["2021年9月20日至22日，培训班举行。", "在9月21日举行的结业式上，主任霍启颁发证书。"],
        [
            "The forum was held from September 20 to 22, 2021.",
            "On the evening of the 21st, the two cities signed a letter of intent.",
        ],
    ],
)
def test_a_day_within_the_main_activity_that_opens_a_paragraph_is_one_of_its_own(rows):
    assert days(read(rows)) == [
        ("2021-09-20", "2021-09-22", True, None),
        ("2021-09-21", "2021-09-21", False, 0),
    ]


@pytest.mark.parametrize(
    "told",
    ["They met at the 12th meeting.", "They met on the 12th floor.", "They left on the 2nd."],
)
def test_what_is_no_day_of_that_month_is_none(told):
    rows = ["The forum was held from September 10 to 14, 2021. " + told]
    assert len(days(read(rows))) == 1


def test_further_activities_of_other_days_are_not_one_by_their_order_alone():
    reading = read(
        [
            "T:多批外宾到访",
            "2021年10月9日，副市长会见来访的领事。",
            "10月14日至15日，代表团考察酒厂。",
            "T:Guests visit the city",
            "The vice mayor met the visiting consul on October 9, 2021.",
            "On October 26, another group toured the museum.",
        ]
    )
    assert [row[0] for row in days(reading)] == ["2021-10-09", "2021-10-14", "2021-10-26"]


def test_of_a_shared_paragraph_a_part_has_its_own_sentences():
    paragraph = (
        "2021年9月17日至25日，霍启年率团出访。19日，代表团会见市长上田；22日，代表团与商会座谈。"
    )
    main, first, second = read([paragraph]).activities[0]
    assert main.lines[0].text == paragraph
    assert first.lines[0].text.strip() == "19日，代表团会见市长上田；"
    assert second.lines[0].text.strip() == "22日，代表团与商会座谈。"
    assert second.lines[0].text.index("22日") == paragraph.index("22日")


def test_a_part_told_behind_another_deed_begins_with_its_day():
    rows = [
        "2022年5月10日至14日，霍启年率团访问波兰，代表团拜会了商会，12日出席了推介会。",
        "From May 10 to 14, 2022, they visited Poland. On May 12 they attended a promotion.",
    ]
    assert read(rows).activities[0][1].lines[0].text.strip() == "12日出席了推介会。"


def test_the_list_of_who_was_there_belongs_to_the_part_before_it():
    rows = [
        "2021年6月10日至13日，代表团来访。",
        "6月12日，市长霍启年会见代表团。",
        "副市长刘云、市外办主任章启等参加会见。",
    ]
    assert [line.number for line in read(rows).activities[0][1].lines] == [2, 3]


def test_a_day_of_another_year_is_no_part():
    rows = [
        "5月10日至14日，霍启年率团访问波兰。2019年5月12日双方签署了协议。",
        "From May 10 to 14 they visited Poland. On May 12, 2019 the two sides signed an agreement.",
    ]
    assert len(read(rows).activities[0]) == 1
