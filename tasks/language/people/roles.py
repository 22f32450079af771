"""What the words around a name let a person do: lead, chair, speak or attend."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.story import Line

_OPENS_ZH = r"宣布[^，。]{0,10}(?:开幕|启动|开赛|开馆|开营)"
_SPEECH_ZH = (
    r"致辞|致词|讲话|发言|授课|讲授|宣讲|主讲|演讲|作[^，。]{0,12}(?:报告|介绍|推介)|宣读|党课"
    r"|致[^，。]{0,4}[辞词]|致[^，。]{0,6}(?:问候|欢迎)|讲解|分享|领学|接受[^，。]{0,4}采访"
    rf"|(?!{_OPENS_ZH})宣布"
)
# What several do at one stroke, so that each of them does it.
_RITES_ZH = (
    r"共同[^，。]{0,20}(?:揭牌|揭幕|剪彩|点睛|敲响|按下|推动.{0,4}推杆"
    r"|(?:启动|开启|点亮)(?=了?(?:仪式|装置|[^，。]{0,6}[球灯柱屏])|[，。]))"
)
# One look at a clause: the first verb counts. To lead is to receive, visit, survey, head a team.
# A rite or an act leads only where nobody does: a deputy signs or talks in the shade of the mayor.
_VERBS_ZH = re.compile(
    r"(?P<attends>一同|见证|出席|参加|参会|陪同|列席|随同|随团|随行|随访|在座)"
    r"|(?P<chair>主持)"
    rf"|(?P<speaker>{_SPEECH_ZH})"
    rf"|(?P<rite>{_RITES_ZH}|为[^，。]{{0,20}}(?:揭牌|揭幕|剪彩|授牌|点睛))"
    r"|(?P<acts>(?:签署|签字|签订|接收|接受(?![^，。]{0,4}采访)|移交|转交|颁奖)"
    r"(?![^，。]{0,2}(?:仪式|典礼|大会|活动|嘉宾))|欢迎[^，。]{0,8}团"
    rf"|{_OPENS_ZH}"
    r"|与[^，。]{1,40}?(?:座谈|会谈|洽谈|商谈|磋商|交换了?意见))"
    r"|(?P<lead>会见(?!时[^，。]{0,4}(?:在座|陪同|参加))|会晤|接见|接待|率(?!先)|带队|带领|出访|访问(?!团|学者)|拜会|拜访|走访"
    r"|调研(?!员)|考察(?!团)|慰问|看望|宴请|领誓|(?:进行|举行)了?[^，。]{0,8}(?:会谈|座谈|会晤|视频会议|视频对话|视频通话|连线)|进行了?[^，。]{0,6}交流|视察"
    r"|检查(?!总?站|[院长官员组团])|察看|话别|设宴|(?<![曾前历])任(?:代表团)?团长|(?<![“友人客宾])走进|先后(?:来到|前往))"
)
_SPEAKS_ZH = re.compile(_SPEECH_ZH)
_TOGETHER_ZH = re.compile(rf"(?:(?!将|希望|愿|表示|双方)[^。；]){{0,60}}{_RITES_ZH}")
_GOES_ON_ZH = re.compile(
    r"会同|先后(?:来到|前往)|会见|检查|看望|慰问|调研(?!员)|走访|考察(?!团)|视察"
)
# The person is the one on whom somebody calls, or of whom somebody takes leave.
_RECEIVES_ZH = re.compile(r"(?:(?:拜会|拜访|礼节性拜会)了?|(?:向|与|同)[^，。]{0,30})$")
_CALLS_ZH = re.compile(
    r"^[^，。]{0,14}(?:告别|辞行|辞别|道别|话别|对话|会谈|座谈|会晤|拜会|工作交流)"
    r"|^就[^，。]{1,40}(?:交换了?意见|座谈|会谈|交流)"
)
_CALLED = ("会", "访", "了")

_VERBS_EN = re.compile(
    r"\b(?:(?P<lead>met|meets|led|leads|visited|visits|received|called on|inspected|surveyed"
    r"|toured|signed|headed)"
    r"|(?P<chair>presided|moderated|chaired|co-hosted|hosted|in the chair)"
    r"|(?P<speaker>addressed|spoke|speech|speeches|remarks|lectured?|keynote|presentation|read out"
    r"|announced|taught)"
    r"|(?P<attends>attended|attends|took part|participated))\b"
)
# The same in English: `paid a farewell call on |Vice Mayor`.
_RECEIVES_EN = re.compile(
    r"\b(?:call(?:ed|s)? (?:on|upon|to)|farewell to|farewell (?:call|visit) (?:on|to)|leave of"
    r"|courtesy visit to)\s+(?:(?:the|Mr\.?|Ms\.?)\s+)*$"
)
_CLAUSE_ZH = re.compile(r"[，。；！？]")
_CLAUSE_EN = re.compile(r"\.\s|;|\.$")
_REACH = 90
_LOOK_BACK = 30
_REACH_EN = 400
_LOOK_BACK_EN = 40
_ORDER = ("lead", "rite", "acts", "chair", "speaker", "attends")


class Said(NamedTuple):
    """What one language lets a person do, and the line and offset of the verb that says so.

    The role is one of `_ORDER`; which of those who do a rite or an act lead, the others decide.
    """

    role: str
    verb: tuple[int, int]


class Roles(NamedTuple):
    """What both languages let a person do in one activity; null where they say nothing."""

    zh: Said | None
    en: Said | None


def clause_zh(text: str, start: int) -> str:
    """The rest of a Chinese clause from an offset on."""
    end = _CLAUSE_ZH.search(text, start, start + _REACH)
    return text[start : end.start() if end else start + _REACH]


def _role_zh(text: str, mention: Mention) -> tuple[str, int] | None:
    end = mention.place.end
    after = clause_zh(text, end)
    left = (mention.title_place or mention.place).start
    before = text[max(0, left - _LOOK_BACK) : left]
    if _RECEIVES_ZH.search(before) and (_CALLS_ZH.search(after) or before.endswith(_CALLED)):
        return "lead", end
    found = _first(_VERBS_ZH, text, end, end + len(after))
    if found is None and text[end + len(after) : end + len(after) + 1] == "，":
        return _role_of_next(text, end + len(after) + 1)
    return found


def _role_of_next(text: str, start: int) -> tuple[str, int] | None:
    """What the next clause begins with, `…，检查…`, or others of the list did too, `…共同揭牌`."""
    if _SPEAKS_ZH.match(text, start):
        return "speaker", start
    if together := _TOGETHER_ZH.match(text, start):
        return "rite", together.end()
    return ("lead", start) if _GOES_ON_ZH.match(text, start) else None


def _first(verbs: re.Pattern[str], text: str, start: int, end: int) -> tuple[str, int] | None:
    """The role that the first verb gives; whoever attends and speaks is a speaker."""
    found = verbs.search(text, start, end)
    if found is None:
        return None
    role = found.lastgroup or ""
    if role == "attends" and _speaks(verbs, text, found.end(), end):
        role = "speaker"
    return role, found.start()


def _speaks(verbs: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return any(found.lastgroup == "speaker" for found in verbs.finditer(text, start, end))


def _role_en(text: str, mention: Mention) -> tuple[str, int] | None:
    places = [place for place in (mention.place, mention.title_place) if place]
    first = min(place.start for place in places)
    if _RECEIVES_EN.search(text, max(0, first - _LOOK_BACK_EN), first):
        return "lead", first
    start = max(place.end for place in places)
    end = _CLAUSE_EN.search(text, start, start + _REACH_EN)
    return _first(_VERBS_EN, text, start, end.start() if end else start + _REACH_EN)


def _best(said: Iterable[Said]) -> Said | None:
    return min(said, key=lambda one: (_ORDER.index(one.role), one.verb), default=None)


def said_roles(person: Person, lines: Mapping[int, Line]) -> Roles:
    """What the Chinese and what the English of these lines let the person do."""
    zh: list[Said] = []
    en: list[Said] = []
    for mention in person.mentions:
        line = lines.get(mention.place.line)
        if line is None or line.kind != "body":
            continue
        if mention.form in _CHINESE_FORMS or line.language == "zh":
            if found := _role_zh(line.text, mention):
                zh.append(Said(found[0], (line.number, found[1])))
        elif mention.title and (found := _role_en(line.text, mention)):
            en.append(Said(found[0], (line.number, found[1])))
    return Roles(_best(zh), _best(en))


_CHINESE_FORMS = ("han", "sound")
