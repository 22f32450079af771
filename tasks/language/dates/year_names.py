"""Finds the name of an event around a year: `2021亚太城市峰会`, `the 2021 Harbour Cities Forum`."""

import re

_NAME_REACH = 40
_COUNTED = re.compile(
    r" ?(?:[名人个家位万元余多件份场次项亿只台余多册]|people|persons|participants)"
)
_HAN = re.compile(r"[㐀-鿿]")

# Games and world fairs keep the year in their name when they are put off.
_POSTPONED = re.compile(
    r"奥运|残奥|亚运|大运|世运会|世博|世界杯|欧洲杯|亚洲杯|美洲杯|运动会"
    r"|Olympi|Paralympi|Asian Games|Universiade|World Cup|Expo 20|World Expo|\bEuro\b"
)
_NEW_YEAR = re.compile(
    r"新年|新春|迎新|春节|元旦|团拜|贺岁|New Year|Spring Festival|Lunar", re.IGNORECASE
)
_EVENT_ZH = (
    r"峰会|论坛|大会|会议|年会|例会|联谊会|招待会|酒会|培训|研修|研讨会|交流会|推介会|座谈会|洽谈会|见面会"
    r"|博览会|展览|展会|书展|画展|摄影展|图片展|音乐会|晚会|音乐节|艺术节|电影节|文化节|美食节|旅游节|灯会"
    r"|比赛|大赛|竞赛|锦标赛|邀请赛|公开赛|马拉松|巡回赛|夏令营|冬令营|训练营|开幕式|启动仪式|签约仪式"
    r"|专题班|讲座|活动|文化周|活动周|宣传周|开放日|活动月|文化月|嘉年华|对话会|圆桌会|集训|演练|春茗"
)
_EVENT_EN = (
    r"Summit|Forum|Conference|Meeting|Gala|Festival|Training|Seminar|Symposium|Workshop|Expo|Exhibition"
    r"|Fair|Contest|Competition|Concert|Reception|Camp|Tournament|Championships?|Marathon|Carnival"
    r"|Ceremony|Congress|Dialogue|Course|Session|Edition|Campaign|Salon|Lecture|Week|Program(?:me)?"
    r"|Convention|Roundtable|Cup|Match|Tour|Show|Party|Open Day"
)
_FIRST = re.compile(
    r"年?度?(?:首|第一[期届次批场]|第1[期次批场])|[^.]{0,60}\bfirst (?:session|phase|batch)"
)
_FIRST_BEFORE = re.compile(r"\bfirst(?: ever)? $")
_NAME_AFTER_ZH = re.compile(
    rf"(?:年度?)?(?:[“（(]?[^，。；、]{{0,32}}?)(?:{_EVENT_ZH}|第[^，。]{{1,3}}[期届次批])"
    r"(?![^，。；]{0,4}(?:精神|成果|共识|决定|冠军|获奖|获得者|以来))"
)
_NAME_AFTER_EN = re.compile(rf" (?:[^.,;:]{{0,70}}?)\b(?:{_EVENT_EN})\b")
_NAME_BEFORE_EN = re.compile(rf"\b(?:{_EVENT_EN})\b[^.,;:]{{0,50}} $")
_NOT_NAME_BEFORE = re.compile(
    r"(?:落实|贯彻|传达|学习|根据|按照|继|回顾)[^，。；]{0,12}$|"
    r"(?:自|从|早在|继|落实|贯彻|根据|按照|参加过|获得|荣获|到|至|截至|于|在|\d年?[-—–至到])$"
    r"|\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]o|[Ee]arly|[Ll]ate"
    r"|[Aa]fter|[Bb]efore) $"
    r"|\b(?:outcomes?|results?|spirit|consensus|winners?|champions?|implement\w*|since|following)"
    r"\b[^.,;]{0,40}$"
)
# In lower case `the 2019 forum` looks back; only `the first 2019 forum` is the one told of.
_FIRST_NAME_EN = re.compile(_NAME_AFTER_EN.pattern, re.IGNORECASE)


def event_name(before: str, after: str) -> str | None:
    """The words of the event's name beside its year; None if the year names no event.

    Neither does that of games and world fairs, nor one whose outcome is being carried out.

    Args:
        before: What stands before the year in its sentence.
        after: What stands behind it.
    """
    if _NOT_NAME_BEFORE.search(before) or _COUNTED.match(after):
        return None
    found = _match(before, after)
    if found is None or _POSTPONED.search(found.group() + after[:_NAME_REACH]):
        return None
    return found.group()


def is_of_new_year(name: str) -> bool:
    """Whether the event greets a year, so that it may be held before it begins."""
    return _NEW_YEAR.search(name) is not None


def is_first_of_year(before: str, after: str) -> bool:
    """Whether the event is the first of its kind in the year (`2021年首期`)."""
    return bool(_FIRST.match(after) or _FIRST_BEFORE.search(before))


def _match(before: str, after: str) -> re.Match[str] | None:
    if after.startswith("年") or _HAN.match(after):
        return _NAME_AFTER_ZH.match(after)
    if _FIRST_BEFORE.search(before):
        return _FIRST_NAME_EN.match(after)
    return _NAME_AFTER_EN.match(after) or _NAME_BEFORE_EN.search(before)
