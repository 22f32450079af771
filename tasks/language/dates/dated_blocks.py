"""Which dates of one language's text open an activity, and how these lie in each other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.date_roles import EVENT, WEAK
from tasks.language.dates.printed_date import LEAP_YEAR, PrintedDate, days_in
from tasks.language.story import Line

_DAYS_BEFORE, _DAYS_AFTER = 31, 45
# No story tells more; what does is a document that could not be cut into stories.
_MOST = 200
_REACH = 300
_HALF_YEAR, _YEAR_DAYS = 183, 366
_FINE = ("day", "early_month", "mid_month", "late_month")

_DOING_ZH = re.compile(
    r"会见|会谈|拜会|座谈|出席|举[行办]|召开|签署|签约|参观|考察|走访|访问|到访|来访|出访|回访|来华|启动|开幕|闭幕|揭牌|参加|赴|前往"
    r"|捐赠|捐助|援助|赠送|转赠|寄送|寄出|送达|运抵|启运|起运|发运|移交|交接|接收|收到|驰援|欢送|送行|设宴|宴请"
    r"|致电|致函|连线|通话|授牌|表彰|开班|结业|开馆|开赛|落幕|开展|主持|宣讲|学习|授课|展出|上演|亮相|路演|研讨"
    r"|检查|督导|视察|巡视|观摩|体验|植树|义诊|辞行|视频"
    r"|抵(?!制|御|抗|押)|发放|走进|收官|落下帷幕|开营|闭营|结营|揭晓|评选|献演|种下|栽|设立|摆放|张贴|讲解"
    r"|来到|出发|开讲|开课|开播|相聚|欢聚|齐聚|汇聚|联欢|互动|奏响|登上|捐出|完成"
    r"|调研|交流|会晤|拜访|看望|慰问|授予|颁|演出|比赛|培训|讲座|致辞|见面|磋商|洽谈|对接|率队|率团|接待"
    r"|采访|受访|发布|宣读|发起|揭幕|剪彩|奠基|缔结|签订|换文|(?:审议|表决)通过|通过了|敬献|默哀|游览|游学|切磋|试乘|试驾|品尝"
)
_DOING_EN = re.compile(
    r"\b(?:met|meet|held|paid|visited|attended|called on|signed|talked|toured|inspected"
    r"|opened|launched"
    r"|hosted|gave|delivered|received|presented|led|went|took (?:part|place)|exchanged"
    r"|discussed|donated"
    r"|performed|lectured|organi[sz]ed|participated|joined|convened|unveiled|awarded"
    r"|kicked off|came|conducted"
    r"|addressed|spoke|introduced|surveyed|investigated|handed|travel\w*|flew|welcomed|celebrated|bade"
    r"|carried out|witnessed|concluded|closed|arrived|sent|shipped|dispatched|mailed|reached|staged"
    r"|taught|set off|set out|called|volunteered|helped|premiered|chaired|presided|briefed|studied"
    r"|made a|headed|set up|distributed|took to|gathered|moved|planted|competed|won"
    r"|wrapped up|raised|contributed|provided|saw off|dined|departed|observed|checked|ran)\b"
)
_FOUNDING = re.compile(
    r"结为|结好|缔结|签署|签订|建立|建交|成立|创立|创办|开通|signed|established|founded"
    r"|became|twinned|set up"
)
_MEETING_EN = re.compile(r"\b(?:met|held talks|had talks|signed|called on|received)\b")
_MEETING_ZH = re.compile(r"会见|会谈|拜会|座谈|签署|签约|会晤|拜访")


class Block(NamedTuple):
    """A date that opens an activity.

    `rank` is its position among the blocks of its language, `parent` that of the block it lies
    in; `sure` is whether the date stands where
    news begins, so that no second language need confirm it.
    """

    rank: int
    mention: Mention
    is_main: bool
    parent: int | None
    sure: bool


def blocks_of(
    mentions: Sequence[Mention], lines: Sequence[Line], *, told_twice: bool = False
) -> list[Block]:
    """The activities that the dates of one language open, the story's main one first.

    Where a story is `told_twice`, what stands inside a sentence may be a part of the main
    activity as well: the other language has to tell it, too.
    """
    main = main_mention(mentions)
    if main is None:
        return []
    blocks = [Block(0, main, is_main=True, parent=None, sure=True)]
    for mention, is_first in _with_first_of_line(mentions):
        block = _next_block(blocks, mention, is_first, lines)
        if block is None and told_twice:
            block = _part_within(blocks, mention)
        if block is not None:
            blocks.append(block)
        if len(blocks) == _MOST:
            break
    return blocks


def main_mention(mentions: Sequence[Mention]) -> Mention | None:
    """The date of the story's first activity, None if no date can be one."""
    body = [m for m in mentions if m.line.kind == "body"]
    told = [m for m in body if m.role == EVENT and m.date.precision != "year"]
    weak = [m for m in body if m.role == WEAK and m.date.precision in _FINE]
    aside = [
        m
        for m in mentions
        if m.line.kind in ("caption", "title") and m.role == EVENT and m.date.precision == "day"
    ]
    years = [m for m in body[:1] if _tells_a_year(m)]
    candidates = told or weak or aside or years
    return _best(candidates) if candidates else None


def same_days(one: PrintedDate, other: PrintedDate) -> bool:
    """Whether two dates print the same days; a year that both print must agree too."""
    years = (one.year, other.year)
    return (
        one.days == other.days
        and one.month is not None
        and (None in years or one.year == other.year)
    )


def contains(outer: PrintedDate, inner: PrintedDate) -> bool:
    """Whether a date of several days holds the other, which is shorter."""
    if outer.month is None or inner.month is None or outer.days == inner.days:
        return False
    if not outer.is_range and outer.precision == "day":
        return False
    first, last = _ordinals(outer)
    inner_first, inner_last = _ordinals(inner)
    if inner_first < first and outer.wraps:
        inner_first, inner_last = inner_first + _YEAR_DAYS, inner_last + _YEAR_DAYS
    return first <= inner_first and inner_last <= last


def days_between(one: PrintedDate, other: PrintedDate) -> int:
    """Days from the first day of `one` to that of `other`, the short way round without years."""
    if one.year is not None and other.year is not None:
        first, second = days_in(one, one.year), days_in(other, other.year)
        if first is not None and second is not None:
            return (second[0] - first[0]).days
    gap = (_ordinals(other)[0] - _ordinals(one)[0]) % _YEAR_DAYS
    return gap - _YEAR_DAYS if gap > _HALF_YEAR else gap


def _ordinals(printed: PrintedDate) -> tuple[int, int]:
    """First and last day counted from New Year of a leap year."""
    new_year = date(LEAP_YEAR, 1, 1)
    plain = printed._replace(year=None, end_year=None)
    first, last = days_in(plain, LEAP_YEAR) or (new_year, new_year)
    return (first - new_year).days, (last - new_year).days


def _tells_a_year(mention: Mention) -> bool:
    """Whether a story opens `2021年，…`, telling of the year as a whole."""
    after = mention.line.text[mention.date.end : mention.date.end + 2]
    told = mention.role == EVENT and mention.leads and mention.opens
    return told and after[:1] in ("，", ",") and after[1:] not in ("是", "正")


def _best(candidates: list[Mention]) -> Mention:
    """The date that leads its sentence, in the first sentence that has any."""
    first = candidates[0]
    where = (first.row, first.sentence)
    here = [m for m in candidates if (m.row, m.sentence) == where]
    best = min(here, key=lambda m: (not m.leads, m.date.precision == "unknown", m.date.start))
    if best.date.precision != "month" and not _tells_a_founding(best):
        return best
    return next((m for m in candidates if _outdoes(m, best)), best)


def _tells_a_founding(mention: Mention) -> bool:
    """Whether the sentence of a date with a year tells how two parties came together."""
    sentence = mention.line.text[mention.date.end : _end(mention)]
    return mention.date.year is not None and _FOUNDING.search(sentence) is not None


def _outdoes(mention: Mention, before: Mention) -> bool:
    """Whether a day told right after shows that the date before it is only its background."""
    if not mention.leads or mention.date.precision not in _FINE or mention.row - before.row > 1:
        return False
    if before.date.precision == "month":
        return not contains(before.date, mention.date)
    apart = not -_DAYS_BEFORE <= days_between(before.date, mention.date) <= _DAYS_AFTER
    return apart and mention.row == before.row


def _with_first_of_line(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, bool]]:
    """Each date told as an event in a paragraph, and whether it is the first of its paragraph."""
    line = -1
    for mention in mentions:
        if mention.line.kind == "body" and mention.date.precision in _FINE:
            if mention.role == EVENT:
                yield mention, mention.row != line
            line = mention.row


def _next_block(
    blocks: list[Block], mention: Mention, is_first: bool, lines: Sequence[Line]
) -> Block | None:
    """The block that a further date opens, if it opens one."""
    main = blocks[0].mention
    if (mention.row, mention.date.start) <= (main.row, main.date.start):
        return None
    same = [b for b in blocks if same_days(b.mention.date, mention.date)]
    if same:
        opens = is_first and mention.opens and mention.leads
        begins = opens and _begins_anew(same[-1].mention, mention, lines)
        return Block(len(blocks), mention, True, None, True) if begins else None
    opens = is_first and mention.opens
    leads = mention.leads or opens or _meets_within(main, mention)
    within = opens and contains(main.date, mention.date)
    if not leads or not (_opens_news(mention, opens=opens) or _is_doing(mention, opens=within)):
        return None
    if _means_another_year(main, mention):
        return None
    return _placed(blocks, mention, is_first)


def _means_another_year(main: Mention, mention: Mention) -> bool:
    """Whether who dates the news without a year prints one here."""
    return mention.date.year is not None and main.date.year is None and main.date.month is not None


def _part_within(blocks: list[Block], mention: Mention) -> Block | None:
    """What was done on one day of the main activity, told on the way.

    `代表团参观了港口，12日参加了说明会`.
    """
    main = blocks[0].mention
    is_before = (mention.row, mention.date.start) <= (main.row, main.date.start)
    if is_before or _means_another_year(main, mention) or not contains(main.date, mention.date):
        return None
    told = any(same_days(block.mention.date, mention.date) for block in blocks)
    if told or not _is_doing(mention, opens=True):
        return None
    return Block(len(blocks), mention, is_main=False, parent=0, sure=False)


def _meets_within(main: Mention, mention: Mention) -> bool:
    """Whether people met on a day within the main activity (`副市长15日会见代表团`)."""
    if not contains(main.date, mention.date):
        return False
    meeting = _MEETING_ZH if mention.language == "zh" else _MEETING_EN
    return meeting.search(mention.line.text, mention.sentence[0], _end(mention)) is not None


def _begins_anew(last: Mention, mention: Mention, lines: Sequence[Line]) -> bool:
    """Whether a paragraph that repeats a date tells something else of that day.

    It does if it names another part of the day, or if the other language has told the first
    activity in between.
    """
    if last.daypart and mention.daypart:
        return last.daypart != mention.daypart
    between = lines[last.row + 1 : mention.row]
    return any(line.kind == "body" and line.language != mention.line.language for line in between)


def _placed(blocks: list[Block], mention: Mention, is_first: bool) -> Block | None:
    """The block inside the one that holds it, or beside the last one, or none if too far off."""
    mains = [n for n, block in enumerate(blocks) if block.is_main]
    for number in reversed(mains):
        if contains(blocks[number].mention.date, mention.date):
            return Block(len(blocks), mention, is_main=False, parent=number, sure=mention.leads)
    last = mains[-1]
    if blocks[last].mention.date.month is None:
        return Block(len(blocks), mention, is_main=False, parent=last, sure=mention.leads)
    gap = min((days_between(blocks[n].mention.date, mention.date) for n in mains), key=abs)
    opens = is_first and mention.row != blocks[last].mention.row
    if not -_DAYS_BEFORE * opens <= gap <= _DAYS_AFTER or "月" not in _unless_en(mention):
        return None
    return Block(
        len(blocks), mention, is_main=opens, parent=None if opens else last, sure=mention.leads
    )


def _unless_en(mention: Mention) -> str:
    """The printed text; English prints no bare day, so that it always counts as having a month."""
    return mention.date.text if mention.language == "zh" else "月"


def _end(mention: Mention) -> int:
    """Where to stop reading the sentence behind a date."""
    return min(mention.sentence[1], mention.date.end + _REACH)


def _opens_news(mention: Mention, *, opens: bool) -> bool:
    """Whether a paragraph begins with a day and its month, as news does whatever it tells."""
    return opens and mention.leads and mention.language == "zh" and "月" in mention.date.text


def _is_doing(mention: Mention, *, opens: bool) -> bool:
    """Whether the sentence tells a deed; a bare `25日` is a detail unless people met that day.

    A day of the main activity that opens a paragraph is none: `20日晚，大赛收官`.
    """
    if mention.language == "en":
        start = max(mention.sentence[0], mention.date.start - _REACH)
        return _DOING_EN.search(mention.line.text, start, _end(mention)) is not None
    text = mention.line.text[mention.date.end : _end(mention)]
    has_month = opens or "月" in mention.date.text or "-" in mention.date.text
    return bool((_DOING_ZH if has_month else _MEETING_ZH).search(text))
