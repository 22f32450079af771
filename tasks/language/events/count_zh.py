"""The numbers of people that a Chinese paragraph prints, by what it says they did."""

import re
from collections.abc import Iterator

from tasks.language.events.count import (
    CROWD,
    PARTY,
    PRESENT,
    SCAN,
    SUBJECT,
    TOTAL,
    TRAVELLED,
    Count,
    around,
)
from tasks.language.events.visits import JOURNEYS, OUTBOUND
from tasks.language.numerals import number_zh
from tasks.language.plans import PLANS_ZH
from tasks.language.telling import Piece

_MEASURE_ZH = re.compile(
    r"[\d余多来十百千万一二两三四五六七八九](?P<measure>名|位|人(?![民大均才口文权格事数]))"
)
_NUMBER_ZH = re.compile(
    r"(?P<total>共计|总计|合计|总共|共有|共)?(?:约|近|逾|超过|超|达|有)?"
    r"(?P<number>(?<![第\d.])\d[\d,]*(?:\.\d+)?万?|(?<![第数几十百千万])[一二两三四五六七八九十百千万]+|上百)"
    r"(?:余|多|来)?$"
)
_LONGEST_ZH = 20
_CAME_ZH = re.compile(
    r"参加|参会|参训|出席|参与|到场|与会|观看|欣赏|听讲|听课|报到|欢聚|齐聚|相聚|汇聚|观摩|观影"
    r"|参赛|同台|受训|参观|走进|体验|游览|进入决赛|聆听|共庆|共度|在场|参展|助阵|登场|来宾|到会|集聚|共叙|入场|观展|观赛|站上"
    r"|见证|收看|收听|竞技|角逐|竞逐|争先|比拼|厮杀|应邀|加入|下沉|进驻|值守|分赴|奔赴|闯[入进]|挺进|晋级|采访|入境|(?:敬献|默哀|清理|植树|种下|栽下)"
)
_DREW_ZH = re.compile(
    r"(?:吸引|组织|带领|率领|汇集|汇聚|邀请|请来|共有|面向|动员|迎来|人数)[^，。；]{0,16}$"
    r"|(?:^|[，。；]|现场|到场)(?:观众|听众|来宾)(?:共|约)*$"
    r"|(?:参训|参会|参加|到会|与会)(?:人员|人数|学员)?(?:共|为|达|约)*$"
)
# Lecturers, winners and patients are not those who came.
_OTHERS_ZH = re.compile(
    r"^(?![^，。；]{0,6}见证)[^，。；]{0,8}(?:授课|讲授|获|颁奖|致辞|主讲|评委|入选|确诊|病例|死亡|岁)"
    r"|^[^，。；]{0,6}(?:颁|授予)|^[^，。；]{0,10}(?:报名(?!参|加入)|参加了?(?:海选|初赛|预赛))"
)
_AWARD_ZH = re.compile(
    r"(?:为|向|授予|评选|选出|表彰|聘请|资助|培养|培训了?|接待)[^，。；]{0,4}$"
    rf"|(?:近年来|迄今|至今|累计|截至|历年|每年|去年|已有|此前|过去|{PLANS_ZH}|(?<!即)将|(?<![任长记席员])曾).*$"
)
# What was long ago: nobody who came then is counted.
_HISTORY_ZH = re.compile(r"(?<!\d)1[89]\d\d年")
# Who ends a course is given a certificate, and was there.
_GRADUATED_ZH = re.compile(
    r"[^，。；]{0,10}(?:(?:获颁|获得|获发|领取|领到|拿到)了?(?:结业|毕业|结训|研修|培训|实习)?证书"
    r"|(?:结业|毕业|结训)(?![生于论照证设]))"
)
# 学员为12名教师
_CONSIST_ZH = re.compile(
    r"(?:学员|营员|队员|团员|选手|成员|与会者|参[加会训赛]者)[为是系][^，。；]{0,24}$"
)
_CLOSES_ZH = re.compile(r"[^，。；]{0,8}(?:[，。；]|$)")
_SENT_ZH = re.compile(r"(?:选派|派出|派遣|调派|抽调|组派)了?[^，。；]{0,6}$")
# With whom something is said, those who did it were not alone.
_AMONG_ZH = re.compile(r"(?:其中|包括|含|不少于|分为|组建|招募)[^，。；]{0,6}$")
_BESIDE_ZH = re.compile(r"(?:[与同]|(?<=[，。；])和)[^，。；]{0,16}的$")
_SUBJECT_ZH = re.compile(
    r"(?:^|[，。；：“])(?:来自[^，。；]{2,60}|(?:\d+月)?\d+日[上下]?[午晚]?|[当同][天日晚]|现场"
    r"|在[^，。；]{1,6}的)?$"
)
# Those of a body or a place at the head of a clause, who do something.
_OF_BODY_ZH = re.compile(
    r"(?:^|[，。；：])[^，。；为给向对与同把让使]{2,80}(?:的|等|”|支部|双方|大学|学院|[中小]学|学校|[外事]办)$"
)
# Within a list of those who came 与 joins words: 来自科学与技术学院的学生.
_FROM_ZH = re.compile(r"(?<![与同和])来自[^，。；]{2,}的$")
# To whom a lesson is given, and with whom something is shared, is there.
_TAUGHT_ZH = re.compile(r"(?:为|给|向|对)[^，。；]{0,24}$")
_LESSON_ZH = re.compile(
    r"[^，。；]{0,10}(?:(?:上了?|讲|作|授)[^，。；]{0,14}(?:课|讲座|报告|辅导)"
    r"|(?:举办|开展|组织)[^，。；]{0,20}(?:培训|讲座|宣讲|辅导)|讲解|宣讲|指点|支招|答疑)"
)
_WITH_ZH = re.compile(r"[与同和]$")
_SHARED_ZH = re.compile(r"[^，。；]{0,8}(?:分享|交流|互动|联欢|座谈|对话|见面)")
_PARTY_ZH = re.compile(r"(?:率|一行|团)[^，。；]{0,8}$")
_CAME_HERE_ZH = re.compile(
    r"[^，。；]{0,24}(?:来[访华]|来.{1,2}(?:考察|访问|参观|交流)|访问|到访|抵达)"
)
_GUESTS_ZH = re.compile(r"一行(?:共|约|近)?$")
# 由……6名学生组成的代表团
_FORMED_ZH = re.compile(r"[^，。；]{0,30}组成的?[^，。；]{0,8}团")
_TRAVELLERS_ZH = re.compile(r"一行(?:共|约|近)?$|(?:率|带领)[^，。；]{0,20}$")


def counts_zh(piece: Piece, event_type: str, _: frozenset[str]) -> Iterator[Count]:
    """The numbers of people that can be the headcount, from left to right."""
    text = piece.text[:SCAN]
    for measure in _MEASURE_ZH.finditer(text):
        hit = _NUMBER_ZH.search(
            text, max(0, measure.start() - _LONGEST_ZH), measure.start("measure")
        )
        value = number_zh(hit["number"].removeprefix("上")) if hit else None
        if hit is None or not value:
            continue
        before, after = around(text, hit.start(), measure.end(), "。；")
        rank = _rank_zh(before, after, hit["total"], event_type)
        if rank and (rank != SUBJECT or value >= CROWD):
            place = piece.place(hit.start("number"), measure.end())
            yield Count(value, rank, place, f"count_zh_{rank}")


def _rank_zh(before: str, after: str, total: str | None, event_type: str) -> int:
    is_journey = event_type in JOURNEYS
    travelled = is_journey and _have_travelled(before, after, event_type)
    if _TAUGHT_ZH.search(before) and _LESSON_ZH.match(after):
        return PRESENT
    if _AWARD_ZH.search(before) or _HISTORY_ZH.search(before):
        return 0
    if _GRADUATED_ZH.match(after):
        return PRESENT
    if event_type != OUTBOUND and _CONSIST_ZH.search(before) and _CLOSES_ZH.match(after):
        return PRESENT
    if _are_others(before, after) or (_are_part(before) and not travelled):
        return 0
    return TRAVELLED if travelled else _rank_of_those(before, after, total, event_type)


def _have_travelled(before: str, after: str, event_type: str) -> bool:
    if _TRAVELLERS_ZH.search(before) or _FORMED_ZH.match(after):
        return True
    return event_type != OUTBOUND and bool(_FROM_ZH.search(before) and _CAME_HERE_ZH.match(after))


def _are_part(before: str) -> bool:
    if _AMONG_ZH.search(before):
        return True
    return bool(_BESIDE_ZH.search(before) and not _FROM_ZH.search(before))


def _are_others(before: str, after: str) -> bool:
    return bool(_OTHERS_ZH.search(after) or _AWARD_ZH.search(before) or _HISTORY_ZH.search(before))


def _rank_of_those(before: str, after: str, total: str | None, event_type: str) -> int:
    if _GUESTS_ZH.search(before) and event_type not in JOURNEYS:
        return PARTY
    if _CAME_ZH.search(after) or _DREW_ZH.search(before):
        return 0 if event_type == OUTBOUND else TOTAL if total else PRESENT
    if event_type in JOURNEYS and _PARTY_ZH.search(before):
        return PARTY
    if _WITH_ZH.search(before) and _SHARED_ZH.match(after):
        return SUBJECT
    of_some = any(rule.search(before) for rule in (_SUBJECT_ZH, _OF_BODY_ZH, _SENT_ZH))
    return SUBJECT if total or of_some else 0
