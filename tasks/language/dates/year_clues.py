"""What the years printed in a story say about the year in which it happened.

A bulletin prints few years with its dates, but names events by year (`2021亚太城市峰会`), says
what a year is (`2021年是…开局之年`, `2021 marks`), sums up one year and plans the next. Each such
place allows some years, given the month in which the story happened; history allows every year
from then on.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.printed_date import FIRST_YEAR, LAST_YEAR
from tasks.language.dates.year_names import event_name, is_first_of_year, is_of_new_year
from tasks.language.story import LONGEST_LINE, Line, Place, Story

_SPRING, _AUTUMN = 4, 11
_JANUARY, _QUARTER, _DECEMBER = 1, 3, 12
_REACH = 60


class YearClue(NamedTuple):
    """The years one place allows; a firm one settles the year alone, two loose ones together.

    `kind` is `name`, `greeting` (a New Year's event: the earlier year unless the document says
    otherwise), `marks`, `summary`, `plan`, `anniversary` or `floor` (no year before it).
    """

    kind: str
    years: frozenset[int]
    is_firm: bool
    places: tuple[Place, ...]
    basis: str = "document"


class _Spot(NamedTuple):
    """A printed year and what stands around it in its sentence."""

    year: int
    place: Place
    before: str
    after: str
    month: int
    is_headline: bool
    is_lead: bool


_YEAR = re.compile(r"[12][90]\d\d(?!\d)")
_ENDS = re.compile(r"[。！？；]|(?<![A-Z])\.\s")
MARKS = re.compile(
    r"年?，?(?:是|正值|恰逢|适逢|时值|正逢|系|，正是)(?!否)"
    r"|,? (?:marks\b|is (?:the|a|also)\b|witnesses\b|sees\b|, the \d+(?:st|nd|rd|th) anniversary)"
)
# In December the anniversary spoken of may be the next year's.
_ANNIVERSARY = re.compile(r"周年|anniversary")
_FUTURE_MARKS = re.compile(r"年?，?(?:将是|将迎来|即将)|,? will\b")
_SUMMARY_BEFORE = re.compile(
    r"(?:总结|回顾|盘点|通报)(?:了)?(?:全市|我市|全办|本市|市外办)?$"
    r"|\b(?:summari[sz]\w*|review\w*|recap\w*|looked back (?:on|at))[^.]{0,40}(?:in |of |for )$",
    re.IGNORECASE,
)
_SUMMARY_AFTER = re.compile(
    r"年?度?[^，。；\d]{0,14}?(?:总结|考核|述职|表彰|评优|先进|优秀|工作成效|民主生活会|绩效)"
    r"|(?:'s)? (?:annual |year-end |work(?:ing)? |end-of-year )*"
    r"(?:summary|review|appraisal|commendation|assessment|evaluation)",
    re.IGNORECASE,
)
_PLAN_BEFORE = re.compile(
    r"(?:部署|谋划|展望|安排|布置|研究|明确|规划)(?:了|好|落实)?$"
    r"|\b(?:mapp?\w* out|plan\w*|arrang\w*|outlook|deploy\w*|tasks|priorities)"
    r"[^.]{0,40}(?:in |for |of )$",
    re.IGNORECASE,
)
_PLAN_AFTER = re.compile(
    r"年?度?[^，。；\d]{0,8}?(?:工作计划|工作部署|工作打算|工作安排|工作要点|重点工作|工作思路|务虚|计划)"
    r"|(?:'s)? (?:work )?(?:plan|priorities|agenda)\b",
    re.IGNORECASE,
)
# A bare English `in 2024` may be a plan; a participle before it or a sentence after it is none.
_PAST_BEFORE = re.compile(
    r"(?:自|从|早在|于|截至)$|\b(?:[Ss]ince|as early as) $|\bIn $"
    r"|\b(?:\w{2,}ed|was|were|been|held|built|made|won|met|came|went)(?: [\w-]+){0,3} in $"
)
_PAST_AFTER = re.compile(
    r"年(?!起|[^，。；]{0,12}周年)(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；将]{0,24}?(?:成立|建立|举行|举办|签|结|创|发起|启用|以来|来访"
    r"|访问|召开|获|荣|发布|开通|启动|设立|加入|任|突如其来|爆发)|年?来"
)
# What is talked about, prepared or promoted is often still to come.
_AHEAD_BEFORE = re.compile(
    r"(?:筹办|筹备|筹划|策划|谋划|迎接|备战|申办|承办好|促成|争取|推动|推进|商讨|商定|洽谈|协商|讨论)[^，。；]{0,24}$"
    r"|\b(?:prepar\w*|plan\w*|discuss\w*|opinions?|views|consult\w*|upcoming|propos\w*"
    r"|encourag\w*|bid\w*|look\w* forward|talk(?:s|ed) about)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_AHEAD_ABOUT = re.compile(r"(?:就|围绕|关于|对)[^，。；]{0,16}$")
_AHEAD_AFTER = re.compile(
    r"[^。；]{0,40}?(?:筹备|准备|事宜|方案|听取意见|征求意见|交换意见|进行.{0,6}(?:商谈|沟通|磋商|对接|洽谈|交流|协商)"
    r"|(?:开展|深入).{0,4}(?:商谈|沟通|磋商|洽谈|交流|讨论)|达成)"
)
_FUTURE = re.compile(
    r"将|拟|计划|目标|远景|规划|力争|建议|提议|希望|期待|策划|筹备|筹办|迎接"
    r"|\b(?:will|shall|would|to be|plan|goal|target|propos|suggest|hope|prepar|expect|invit"
    r"|intent|anniversary in $)"
)


def year_clues(story: Story, mentions: Sequence[Mention], main: Mention) -> list[YearClue]:
    """What the story's printed years say about the year of its main date."""
    leads = {m.line.number: m.sentence[1] for m in mentions if m.date.days == main.date.days}
    month = main.date.month or _JANUARY
    planned = {(m.line.number, m.date.year) for m in mentions if m.role == "plan"}
    clues = []
    for line in story.lines:
        if not ("20" in line.text or "19" in line.text):
            continue
        for spot in _spots(line, month, leads):
            clue = None if (line.number, spot.year) in planned else _read(spot)
            if clue is not None:
                clues.append(clue)
    return _without_history(clues)


def floor_of(clues: Sequence[YearClue]) -> int:
    """The year before which the story cannot have happened."""
    return max((min(c.years) for c in clues if c.kind == "floor"), default=FIRST_YEAR)


def _without_history(clues: list[YearClue]) -> list[YearClue]:
    """Drops what an older year says of itself where a later year is history already."""
    floor = floor_of(clues)
    return [clue for clue in clues if max(clue.years) >= floor]


def _spots(line: Line, month: int, leads: Mapping[int, int]) -> Iterator[_Spot]:
    text = line.text
    for hit in _YEAR.finditer(text, 0, LONGEST_LINE):
        start, end = hit.span()
        if text[start - 1 : start].isdigit() or not FIRST_YEAR <= int(hit.group()) <= LAST_YEAR:
            continue
        is_lead = start < leads.get(line.number, 0)
        before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
        after = _ENDS.split(text[end : end + 2 * _REACH], maxsplit=1)[0]
        place = Place(line.number, start, end + text.startswith("年", end))
        headline = line.kind == "title"
        yield _Spot(int(hit.group()), place, before, after, month, headline, is_lead)


def _read(spot: _Spot) -> YearClue | None:
    for reader in (_read_marks, _read_plan, _read_summary, _read_name, _read_history):
        clue = reader(spot)
        if clue is not None:
            return clue
    return None


def _clue(spot: _Spot, kind: str, years: set[int], *, firm: bool) -> YearClue:
    return YearClue(kind, frozenset(years), firm, (spot.place,))


def _read_marks(spot: _Spot) -> YearClue | None:
    """`2021 marks …` is said in that year; early in a year also of the last, late of the next."""
    if MARKS.match(spot.after) is None or _FUTURE_MARKS.match(spot.after):
        return None
    within = _QUARTER < spot.month < _AUTUMN
    ahead = spot.month == _DECEMBER and _ANNIVERSARY.search(spot.after)
    if within or (spot.is_lead and spot.month > _QUARTER and not ahead):
        return _clue(spot, "marks", {spot.year}, firm=True)
    other = spot.year + 1 if spot.month <= _QUARTER else spot.year - 1
    return _clue(spot, "marks", {spot.year, other}, firm=False)


def _read_summary(spot: _Spot) -> YearClue | None:
    """A year is summed up at its end or in the first months of the next."""
    named = _SUMMARY_AFTER.match(spot.after)
    if named is None and _SUMMARY_BEFORE.search(spot.before) is None:
        return None
    if spot.month <= _SPRING:
        years = {spot.year + 1}
    else:
        years = {spot.year} if spot.month >= _AUTUMN else {spot.year, spot.year + 1}
    firm = len(years) == 1 and named is not None and (spot.is_headline or spot.is_lead)
    return _clue(spot, "summary", years, firm=firm)


def _read_plan(spot: _Spot) -> YearClue | None:
    """A year is planned at the end of the one before or while it is young."""
    if _PLAN_AFTER.match(spot.after) is None and _PLAN_BEFORE.search(spot.before) is None:
        return None
    year = spot.year - 1 if spot.month >= _AUTUMN else spot.year
    return _clue(spot, "plan", {year}, firm=False)


def _read_name(spot: _Spot) -> YearClue | None:
    """The year in an event's name, in the headline or in the sentence that bears the date."""
    named = event_name(spot.before, spot.after)
    if named is None or not (spot.is_headline or spot.is_lead):
        return None
    if is_of_new_year(named):
        if spot.month >= _AUTUMN:
            return _clue(spot, "greeting", {spot.year - 1, spot.year}, firm=True)
        return _clue(spot, "name", {spot.year}, firm=True)
    if _is_ahead(spot):
        return _clue(spot, "name", {spot.year - 1, spot.year}, firm=False)
    first = is_first_of_year(spot.before, spot.after)
    if spot.month == _JANUARY and not first:
        return _clue(spot, "name", {spot.year, spot.year + 1}, firm=False)
    return _clue(spot, "name", {spot.year}, firm=True)


def _is_ahead(spot: _Spot) -> bool:
    """Whether the event is talked about or prepared, so that it may be next year's."""
    if spot.is_headline:
        return False
    about = _AHEAD_ABOUT.search(spot.before) and _AHEAD_AFTER.match(spot.after)
    return bool(about or _AHEAD_BEFORE.search(spot.before))


def _read_history(spot: _Spot) -> YearClue | None:
    """A year in which something happened: the story is no older."""
    past = _PAST_AFTER.match(spot.after) or _PAST_BEFORE.search(spot.before)
    if spot.after.startswith("年起"):  # `自2023年起互派学生` may be to come
        return None
    if not past or _FUTURE.search(spot.after[:_REACH]) or _FUTURE.search(spot.before):
        return None
    return _clue(spot, "floor", set(range(spot.year, LAST_YEAR + 1)), firm=False)
