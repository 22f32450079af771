"""Finds the dates that a Chinese text prints, by the grammar of 年月日."""

import re

from tasks.language.dates.dates_numeric import find_dates_numeric
from tasks.language.dates.printed_date import (
    THIRDS,
    PrintedDate,
    is_sound,
    is_year,
    spread_year,
)

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"○": 0, "零": 0, "Ο": 0}
# `7月1 8日` is 7月18日 with a space torn into it.
_SMALL = r"(?:\d ?\d|\d|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:\d{4}|[〇○Ο零一二三四五六七八九]{4})"
_JOIN = r" ?(?:起?至|起?到|[-—–－~～〜]{1,2}|、|和|及) ?"
_DAYPART = r"(?:上午|中午|下午|晚上|晚间|晚|早上|早|凌晨|傍晚)?"
_WEEKDAY = (
    r"(?: ?[（(] ?(?:星期|周|礼拜)([一二三四五六日天]) ?[）)]| ?(?:星期|礼拜)([一二三四五六日天]))?"
)
_PART = r"月?(上旬|中旬|下旬|初|底|末)"

_ANCHOR = re.compile(r"\d[\d ]{0,4}(?:[年月日号]|[-—–至到~～]\d{1,2}月(?! ?\d))")
# A Han numeral is a date only where 日, 旬 or a year stands by: 十月革命 and 三月三 are none.
_HAN_ANCHOR = re.compile(
    rf"[一二][〇○Ο零一二三四五六七八九]{{3}}年"
    rf"|(?:十[一二]?|[一二三四五六七八九])月(?={_SMALL}[日号]|[上中下]旬|[初底])"
)
_HAN_BEFORE = "〇○零一二三四五六七八九十百第"
_HEAD = re.compile(rf"(?:({_YEAR}) ?年 ?)?(?:({_SMALL}) ?(?=月))?")
_MONTHS = re.compile(rf"(?:({_YEAR}) ?年 ?)?({_SMALL})[-—–至到~～]({_SMALL})月份?(?! ?\d)")
_MONTH_SIGN = re.compile(r"月份?(?!报|刊|球|饼|亮)")
_DAY = re.compile(rf" ?({_SMALL}) ?(?:日|号){_WEEKDAY}{_DAYPART}")
_DAY_OF_RANGE = re.compile(rf" ?({_SMALL})(?=(?:{_JOIN})(?:{_SMALL} ?月 ?)?{_SMALL} ?[日号])")
_LAST_DAY = re.compile(
    rf"{_JOIN}(?:({_YEAR}) ?年 ?)?(?:({_SMALL}) ?月 ?)?({_SMALL}) ?(?:日|号)(?!\d){_DAYPART}"
)
_THIRD = re.compile(rf" ?{_PART}")
_LAST_MONTH = re.compile(rf"{_JOIN}(?:({_YEAR}) ?年 ?)?({_SMALL}) ?(?=月(?! ?\d)){_PART}?月?份?")
_LAST_YEAR = re.compile(rf"{_JOIN}({_YEAR}) ?年(?!\d)")
_NO_YEAR = re.compile(r"年(?:度|级|代|多|余|历史|版|生)")
# What is done on a day named without its month: `代表团参观了港口，12日出席了说明会`.
_DONE_ZH = (
    r"[在与同向由赴抵访]|的(?:开|闭|结|颁|签|揭|欢|活|会|座|论|仪|典)|参|出席|会[见谈晤]|举|召开|考察|走访|拜|前往|来到"
    r"|签|主持|接受|观|游览|座谈|率|应邀"
)
_BARE_DAY = re.compile(
    rf"({_SMALL}) ?[日号](?=[，,、至到—–~-]|上午|下午|晚|早|中午|凌晨|，|{_DONE_ZH})"
)
_BARE_BEFORE = re.compile(r"(?:^|[。；，！？、：“\s]|本月|当月|[于在从])$")
_SHIFT = {"今年": 0, "本年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2}
_RECENT = re.compile(
    r"近日|(?<![\d一二三四五六七八九十])日前|近期|前不久|不久前|上周[一二三四五六日末]?|上星期[一二三四五六日天]?"
    r"|本周[一二三四五六日]?|昨日|昨天|昨晚|今日|今天"
)
_RECENT_WORDS = ("近日", "日前", "近期", "不久", "上周", "上星期", "本周", "昨", "今日", "今天")
_PRECISIONS = {
    "初": "early_month",
    "上旬": "early_month",
    "中旬": "mid_month",
    "下旬": "late_month",
    "底": "late_month",
    "末": "late_month",
}
_WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}


def find_dates_zh(text: str, month: int | None = None) -> list[PrintedDate]:
    """The dates of a Chinese text from left to right; impossible ones (2月30日) are left out.

    Args:
        text: One line.
        month: The month last named before this text, to which a bare `10日` belongs; without
            one its precision is `unknown`.
    """
    found: list[PrintedDate] = []
    end = 0
    for start in _starts(text):
        if start < end:
            continue
        printed, end = _read(text, start, month)
        if printed is not None and is_sound(printed):
            found.append(spread_year(printed))
            month = printed.end_month or month
    found += find_dates_numeric(text)
    if any([word in text for word in _RECENT_WORDS]):  # noqa: C419 - a list is faster here
        found += map(_recent, _RECENT.finditer(text))
    return sorted(found) if len(found) > 1 else found


def _starts(text: str) -> list[int]:
    """Where a date may begin: at the first digit or Han numeral before 年, 月, 日."""
    if not ("月" in text or "年" in text or "日" in text or "号" in text):
        return []
    starts = [hit.start() for hit in _ANCHOR.finditer(text)]
    starts = [start for start in starts if not text[start - 1 : start].isdigit()]
    if "月" in text or "〇" in text or "零" in text or "○" in text:
        han = [hit.start() for hit in _HAN_ANCHOR.finditer(text)]
        starts += [start for start in han if start == 0 or text[start - 1] not in _HAN_BEFORE]
    return sorted(starts)


def number_zh(text: str) -> int:
    """The value of digits or of a Chinese numeral below 100 (`二十三`), or year (`二〇二一`)."""
    digits = text.replace(" ", "")
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    value = 0
    for sign in text:
        value = 10 * value + _DIGITS[sign]
    return value


def _recent(hit: re.Match[str]) -> PrintedDate:
    return PrintedDate(hit.start(), hit.end(), hit.group(), "unknown")


def _read(text: str, start: int, month: int | None) -> tuple[PrintedDate | None, int]:
    """The date that begins here, if it is one, and where to go on."""
    months = _MONTHS.match(text, start)
    if months is not None:
        return _read_months(text, months), months.end()
    head = _HEAD.match(text, start)
    if head is None or head.end() == start:
        return _read_bare_day(text, start, month)
    year = number_zh(head[1]) if head[1] else None
    if year is not None and not is_year(year):
        return None, head.end()
    sign = _MONTH_SIGN.match(text, head.end()) if head[2] else None
    if sign is None:
        return _read_year(text, start, head.end(), year)
    begin, shift = _relative_year(text, start) if year is None else (start, None)
    named = PrintedDate(begin, 0, "", "month", year, number_zh(head[2]), shift=shift)
    return _read_in_month(text, named, sign.end())


def _relative_year(text: str, start: int) -> tuple[int, int | None]:
    """Where the date begins with `今年`, `去年` before it, and the years between."""
    word = text[max(0, start - 2) : start]
    return (start - 2, _SHIFT[word]) if word in _SHIFT else (start, None)


def _read_in_month(text: str, named: PrintedDate, end: int) -> tuple[PrintedDate, int]:
    """Completes a date of which the month is read up to `end`."""
    day = _DAY.match(text, end) or _DAY_OF_RANGE.match(text, end)
    if day is not None:
        return _read_days(text, named, day)
    third = _THIRD.match(text, end - 1)
    precision = _PRECISIONS[third[1]] if third else "month"
    end = third.end() if third else end
    first, last = THIRDS.get(precision, (None, None))
    named = named._replace(precision=precision, day=first, end_month=named.month, end_day=last)
    until = _LAST_MONTH.match(text, end)
    if until is not None and _joins_months(text, until):
        end = until.end()
        last = THIRDS[_PRECISIONS[until[3]]][1] if until[3] else None
        named = named._replace(
            end_year=_year(until[1]), end_month=number_zh(until[2]), end_day=last
        )
    return _cut(text, named, end), end


def _joins_months(text: str, until: re.Match[str]) -> bool:
    """`9月、10月` and `9月和10月` are two months and `11月、12月12日` no range at all."""
    return text[until.start() : until.start(2)].strip()[:1] not in ("、", "和", "及")


def _read_days(text: str, named: PrintedDate, day: re.Match[str]) -> tuple[PrintedDate, int]:
    """Completes a date that has a day, and the last day of a range."""
    weekday = next((w for w in day.groups()[1:] if w), None)
    first = number_zh(day[1])
    named = named._replace(
        precision="day",
        day=first,
        end_month=named.month,
        end_day=first,
        weekday=_WEEKDAYS[weekday] if weekday else None,
    )
    end = day.end()
    while (last := _LAST_DAY.match(text, end)) and _continues(text, named, last):
        named = named._replace(
            end_year=_year(last[1]),
            end_month=number_zh(last[2]) if last[2] else named.end_month,
            end_day=number_zh(last[3]),
        )
        end = last.end()
        if not _is_listed(text, last):
            break
    return _cut(text, named, end), end


def _is_listed(text: str, last: re.Match[str]) -> bool:
    return text[last.start() : last.end()].strip()[:1] in ("、", "和", "及")


def _continues(text: str, named: PrintedDate, last: re.Match[str]) -> bool:
    """Whether a further day belongs to these: `5日、6日` are days in a row, `5日、9日` not."""
    if not _is_listed(text, last):
        return True
    next_day = number_zh(last[3]) == (named.end_day or 0) + 1
    return last[1] is None and last[2] is None and next_day


def _read_months(text: str, months: re.Match[str]) -> PrintedDate:
    """`9-11月`: from the one month to the other."""
    year, first, last = _year(months[1]), number_zh(months[2]), number_zh(months[3])
    named = PrintedDate(months.start(), 0, "", "month", year, first, end_month=last)
    return _cut(text, named, months.end())


def _read_year(text: str, start: int, end: int, year: int | None) -> tuple[PrintedDate | None, int]:
    if year is None or _NO_YEAR.match(text, end - 1):
        return None, end
    until = _LAST_YEAR.match(text, end)
    last = number_zh(until[1]) if until else year
    end = until.end() if until else end
    return _cut(text, PrintedDate(start, end, "", "year", year, end_year=last), end), end


def _read_bare_day(text: str, start: int, month: int | None) -> tuple[PrintedDate | None, int]:
    """`10日` after a month named before; a length of time (`为期3日`) is none."""
    day = _BARE_DAY.match(text, start)
    if day is None or not _BARE_BEFORE.search(text, max(0, start - 2), start):
        return None, start + 1
    this_month = text[max(0, start - 2) : start] == "本月"
    begin = start - 2 if this_month else start
    whole = _DAY.match(text, start) or day
    printed, end = _read_days(text, PrintedDate(begin, 0, "", "day", month=month), whole)
    if month is None:
        printed = printed._replace(precision="unknown", shift=0 if this_month else None)
    return printed, end


def _year(text: str | None) -> int | None:
    return number_zh(text) if text else None


def _cut(text: str, printed: PrintedDate, end: int) -> PrintedDate:
    return printed._replace(end=end, text=text[printed.start : end])
