"""What a date is for in its sentence: the event's own date, history, a plan, a deadline."""

import re
from typing import NamedTuple

from tasks.language.dates.printed_date import PrintedDate
from tasks.language.plans import PLANS_ZH

EVENT = "event"
# A date that belongs to a noun (`9月8日签署的协议`) or opens a stretch of time (`9月8日起`): the
# event's own only where the story prints no better one.
WEAK = "attribute"

_REACH_ZH, _REACH_EN, _REACH_AFTER = 16, 80, 110
_QUOTED = 40


class Cue(NamedTuple):
    """A role and the words before (ending at the date) or behind it that give it."""

    role: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


_FOUNDING = (
    "成立|启用|签署|签订|建立|建交|结好|开通|实施|生效|投用|投入使用|印发|发布|开馆|开航|创办"
)
_DOING = (
    "发表|发布|印发|颁布|出台|通过|签署|签订|召开|举行|举办|成立|启用|实施|生效|缔结|结为|建立"
    "|会见|访问|作出|提出|公布|开幕|闭幕"
)
_CUES_ZH = (
    Cue(
        "published",
        re.compile(r"记者$"),
        re.compile(r" ?(?:电|讯|消息|报道|（记者|\(记者)"),
    ),
    Cue(
        "as_of",
        re.compile(
            r"(?:截至|截止|截止到|截至到|截止至|止于|持续到|持续至|延续至|延长至|有效期至|推迟[至到]"
            r"|延期[至到]|改期[至到]|[^自从]报名至)(?:北京时间|当地时间|今年)?$"
        ),
        re.compile(r" ?(?:之前|以前|前(?![往来后去夕赴])|止|截止|为止)"),
    ),
    Cue(
        "plan",
        re.compile(
            rf"(?:将|拟|拟定|定|{PLANS_ZH}|预计|预定|原定|有望|暂定|安排|准备|期待|欢迎)[于在到]?$"
        ),
        re.compile(
            r"(?:[^。；，说称示出调求绍露]{0,12}，)?[^。；，说称示出调求绍露]{0,24}?"
            r"(?:将[于在]|将(?:会)?(?:举[行办]|召开|启动|开[幕展始]|迎来|赴|访|率|组织)|拟举|即将(?:举|召开|启动|开|赴))"
        ),
    ),
    Cue(
        "history",
        re.compile(
            r"(?:早在|曾[于在]?|成立于|创立于|创办于|创建于|始建于|兴建于|建于|发起于|设立于|诞生于"
            r"|(?:介绍|表示|回忆|透露|指出|[^小传]说|说道|坦言)[说道]?，|源于|源自|生于|此前，?|早前，?|继|同年|当年|翌年|次年|历年|每年|逢|以来|追溯到|可追溯至)$"
        ),
        re.compile(
            rf"(?:，?[^。，；]{{0,20}}?曾|[^。，；]{{0,8}}(?:{_FOUNDING})(?:以来|后|之后|以后|至今)"
            r"|(?:以来|后|之后|以后|至今|到现在))"
        ),
    ),
    Cue(
        "name",
        None,
        re.compile(r"(?:重要)?讲话|[^。，；]{0,8}(?:节|日)(?:来临|到来|之际|前夕)"),
    ),
    Cue(
        WEAK,
        re.compile(r"(?:自|从|自从)$"),
        re.compile(
            rf"起|开始(?:实施|生效)|[^。，；]{{0,16}}?(?:{_DOING})的(?![^。，；]{{1,16}}[上中]，)"
        ),
    ),
)
_STATISTIC_ZH = re.compile(r"[^。；]{0,24}(?:同比|增长|进出口|总额|生产总值|累计|已)")

_ON = r"(?:on|in|at|from|of)(?: the)?(?: (?:morning|afternoon|evening|night) of)?(?: \w+day,?)? "
_SAYING = (
    r"sa(?:id|ys)|not(?:ed|ing)|stat(?:ed|ing)|express|hop(?:ed|ing)|that\b|point|introduc"
    r"|add(?:ed|ing)"
)
_CUES_EN = (
    Cue(
        "published",
        re.compile(r"\b(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Rr]eported|Xinhua)(?: on)?:? $"),
        re.compile(r" ?\([A-Z]\w+\) ?(?:-|–|—)"),
    ),
    Cue(
        "as_of",
        re.compile(
            r"\b(?:[Aa]s of|[Uu]p (?:to|until)|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Pp]rior to"
            r"|no later than|ahead of|extended to|postponed to|deadline (?:is|of))"
            r"(?: the)?(?: (?:end|beginning|middle) of)? $"
        ),
        None,
    ),
    Cue(
        "since",
        re.compile(r"\b(?:[Ss]ince|[Aa]fter|effective(?: from)?|[Ff]ollowing)(?: the)? $"),
        re.compile(r" ?(?:onwards?)\b"),
    ),
    Cue(
        "plan",
        re.compile(
            r"\b(?:will|shall|is to|are to|to be|going to|scheduled|slated|planned|plans|expected"
            r"|due)\b[^.;,]{0,60}$"
        ),
        re.compile(
            rf"(?:(?!\b(?:{_SAYING}))[^.;]){{0,90}}?\b(?:will|shall|is to|are to|is going to) "
            r"(?:also )?(?:be )?(?:held|take place|hosts?|hold|open|kick|visit|launch|start|begin"
            r"|attend|convene|organi[sz]e|mark|run|last|see|welcome)"
        ),
    ),
    Cue(
        "history",
        re.compile(
            r"\b(?:(?:founded|founding|establishment|inception|born|initiated|every year"
            r"|dat(?:es|ed|ing) back|as early as|[Bb]ack)(?: \w+){0,3}? "
            rf"(?:{_ON}|to )|had (?:been |also |previously )?\w+(?:ed|ne|en|ld|de"
            rf"|et)\b[^.;]{{0,60}})$"
        ),
        re.compile(
            r" (?:every|each) year|,? [^.,;]{0,60}\bhad (?:been |also |previously )?\w+(?:ed"
            r"|ne|en|ld|de)\b"
        ),
    ),
    Cue(
        "name",
        re.compile(rf"\bimportant (?:speech|speeches|address|remarks)(?: \w+)? {_ON}$"),
        re.compile(
            r" (?:[Ss]peech|[Aa]ddress|Day\b|holiday|Festival|agreement|[Ii]ncident|[Mm]ovement)"
        ),
    ),
    Cue(
        WEAK,
        re.compile(
            r"(?:\b[Ff]rom|\b[Ss]tarting(?: on| from)?|\b[Bb]eginning(?: on| from)?"
            r"|\b(?:speech|speeches|address|remarks|letter|statement|agreement|memorandum|document|plan"
            r"|decision|notice|forum|meeting|summit|conference|ceremony) "
            r"(?:delivered|made|issued|signed|released|held|reached|published|adopted|concluded) "
            r"(?:in [A-Z]\w+ )?on) $"
        ),
        None,
    ),
)
_STATISTIC_EN = re.compile(
    r"[^.;]{0,60}\b(?:year[- ]on[- ]year|trade volume|increased by|grew by|GDP|total of)"
)


def role_zh(text: str, printed: PrintedDate, sentence: tuple[int, int]) -> str:
    """The role of a date in its Chinese sentence, `event` where nothing speaks against it."""
    if _is_quoted(text, printed, sentence, "《", "》") or _is_quoted(
        text, printed, sentence, "“", "”"
    ):
        return "name"
    before = text[max(sentence[0], printed.start - _REACH_ZH) : printed.start]
    after = text[printed.end : min(sentence[1], printed.end + _REACH_AFTER)]
    return _role(printed, before, after, _CUES_ZH, _STATISTIC_ZH)


def role_en(text: str, printed: PrintedDate, sentence: tuple[int, int]) -> str:
    """The role of a date in its English sentence, `event` where nothing speaks against it."""
    if _is_quoted(text, printed, sentence, "“", "”"):
        return "name"
    before = text[max(sentence[0], printed.start - _REACH_EN) : printed.start]
    after = text[printed.end : min(sentence[1], printed.end + _REACH_AFTER)]
    return _role(printed, before, after, _CUES_EN, _STATISTIC_EN)


def _role(
    printed: PrintedDate,
    before: str,
    after: str,
    cues: tuple[Cue, ...],
    statistic: re.Pattern[str],
) -> str:
    coarse = printed.precision in ("month", "year")
    if coarse and (statistic.match(after) or (printed.is_range and printed.month == 1)):
        return "statistic"
    for cue in cues:
        if cue.role == WEAK and printed.is_range:
            continue
        if cue.before is not None and cue.before.search(before):
            return cue.role
        if cue.after is not None and cue.after.match(after):
            return cue.role
    return EVENT


def _is_quoted(
    text: str, printed: PrintedDate, sentence: tuple[int, int], opening: str, closing: str
) -> bool:
    """Whether the date stands in a name between these signs, not in a whole quoted speech."""
    begin = text.rfind(opening, max(sentence[0], printed.start - _QUOTED), printed.start)
    if begin < 0 or text.find(closing, begin, printed.start) >= 0:
        return False
    end = text.find(closing, printed.end, begin + _QUOTED + 1)
    return 0 <= end - begin <= _QUOTED
