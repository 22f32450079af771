"""What part a body named in a Chinese sentence takes in the event, if any."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import MAINLAND, PARTNER, RARELY, TRADE, Body, BodyWord
from tasks.language.bodies.bodies_zh import BRANCH
from tasks.language.bodies.body_party import HOST, PARTICIPANT
from tasks.language.gazetteer import Hit

_PEOPLE = (
    r"学生|师生|代表|官员|人员|专家|志愿者|选手|教师|老师|医护|运动员|艺术家|演员|队员|员工|青年|嘉宾|领导|负责人"
    r"|乐手|学员|艺术团|家属|子女|记者|媒体|[名位]"
)
# Items of a list whose names no vocabulary knows are passed over.
_ITEM = r"(?:、(?![^、，。；]*(?:副?主任|书记|[局处会院校区县市部司馆]长))[^、，。；的]{2,20}){0,2}"
_BETWEEN = re.compile(
    r"^(?:（[^（）]{1,20}）)?(?:等[^，。；]{0,14})?(?:[^，。；、]{0,6}(?:领导|负责人|代表|人员))?"
    rf"{_ITEM}(?:[、，]|[和与及同暨]|以及|会同|联合|携手|[、和与]?来自|并与|还与)$"
)
_TITLE_NEXT = re.compile(
    r"(?:党组|党委|党工委|工委|机关党委|原|常务|专职|执行|名誉|一级|二级|三级|四级)*"
    r"(?:成员|委员|副?主任|副?书记|副?局长|副?处长|副?会长|副?主席|副?院长|副?校长|副?秘书长|副?部长|副?司长"
    r"|副?总领事(?!馆)|大使(?!馆)|副?市长|副?区长|副?县长|副?州长|副?总经理|副?董事长|总裁|首席|副?理事长"
    r"|副?巡视员|调研员|教授|副教授|专家|参赞|领事(?!馆|机构|官员)|秘书(?!处)|发言人|委员长|副?馆长|代表(?=[㐀-鿿]{2,4}[，、·]))"
)
_HOW = (
    r"(?:联合|共同|携手|成功|隆重|分别|线上|组织|牵头|认真|积极|及时|持续|[在于][^，。]{2,20}"
    r"|[与和会同及]{1,2}[^，。；]{2,30}?(?:联合|共同|携手|合作)"
    r"|以[^，。]{2,18}(?:形式|方式)|通过[^，。]{2,18}方式|“[^”]{2,40}”|，)*"
)
_HOLDS = re.compile(
    rf"(?:等[^，。；]{{0,14}})?，?{_HOW}"
    r"(?:主办|承办|协办|合办|联办|举办|举行|召开|开展|发起|启动|推出|开设|组织(?!部)|邀请|派员|指导|策划|冠名|主持|率|带领"
    r"|向[^，。；]{2,40}(?:捐|赠|援|寄|发出|移交|交付))"
)
_BY = re.compile(
    r"(?:由(?:[^，。；]{2,40}(?:、|和|与))?|主办(?:单位|方)?[为是：]?|承办(?:单位|方)?[为是：]?)$"
)
_HOSTED_AFTER = re.compile(
    r"[^。；]{0,60}(?:主办|承办|协办|合办|联办|举办|组织|发起|举行|召开|牵头|指导|支持|策划|主持|协助|邀请|开展)"
)
_WITH = re.compile(r"(?:与|同|和|会同|联合|携手|邀请)(?:[^，。；]{2,40}(?:、|和|及))?$")
_TOGETHER = re.compile(
    r"[^，。；]{0,26}?(?:座谈|会谈|云签约|见面|对话|磋商|合作举|联欢|比赛|切磋|交流|对接|签署|签订|签约|洽谈|商谈|会晤|举行|召开|举办|开展|进行|连线|达成|结为|结成|结对|招商会|视频会|商定)"
)
_VISITS = re.compile(
    r"(?:赴|到|前往|走访了?|考察了?|参观了?|访问了?|来到|走进|拜[会访]了?|调研了?|深入|抵达|探访|看望了?|慰问了?"
    r"|到访|做客|探访了?|参访了?|游览了?|检查了?|督导了?|视察了?|走访慰问了?)"
    r"(?:[^，。；]{2,40}(?:、|和|及|以及))?(?:位于[^，。]{2,10}的)?(?:[在驻][㐀-鿿]{1,2})?(?:[^，。；、]{0,4}企业)?$"
)
_GIVES_TO = re.compile(
    r"(?:向|给|为|援助|送达|运往|发往|寄往|移交|捐往|支援|驰援)(?:[^，。；]{0,20}[、和与])?[^，。；、]{0,6}$"
)
_GIVEN = re.compile(
    r"[^，。；]{0,24}(?:捐|赠|转交|移交|援助|交付|寄|发运|送去|送出|物资|医疗|口罩)"
)
_DONATES = re.compile(
    r"(?:等[^，。；]{0,14})?(?:先后|分别|共|向[^，。；]{2,24}|为[^，。；]{2,24}|也|还|已|陆续|紧急|再次|主动)*"
    r"(?:的)?(?:无偿)?(?:捐|赠|援助|寄来|发来|送来|寄赠|提供)"
)
_GETS_FROM = re.compile(r"(?:收到|接收|获得|接受|迎来)了?(?:来自)?(?:[^，。；]{2,40}[、和与])?$")
_COMES_FROM = re.compile(r"(?:来自|由)(?:[^，。；]{2,60}[、和与及])?[^，。；、]{0,4}$")
_COMERS = re.compile(
    rf"[^，。；]{{0,40}}?(?:的[^，。；]{{0,24}}(?:{_PEOPLE}|[团队组])|[\d余百千]+[余多]?[名位人]|组成的)"
)
_DELEGATION = re.compile(
    r"(?:友好|经贸|青年|青少年|高级|政府|企业家?|文化|艺术|教育|媒体|记者|师生|学生|工商|商务|体育|市长|议会|官方|高层|[一两三]个){0,3}(?:代表团|访问团|考察团|访华团|参访团|交流团|经贸团|采访团|参观团|代表队|工作组|艺术团|青年团|[校]?队)"
)
_FORMS = re.compile(r"等?[^，。；]{0,12}组成的")
# Who sends people that do something is there itself.
_SENDS = re.compile(
    r"(?:等[^，。；]{0,14})?(?:的)?(?:相关|有关|主要|分管|部分)?(?:处室|部门|单位)?(?:负责人|负责同志|领导|同志|工作人员)"
    r"(?![㐀-鿿]{2,3}[、，])"
)
_AT_EVENT = re.compile(r"(?:出席|参加|观摩|观看)了?(?:[^，。；]{2,30}[、和与及])?$")
_OF_EVENT = re.compile(
    r"(?:的|[^，。；]{0,12}?举[办行]的)?[^，。；]{0,16}?"
    r"(?:活动|仪式|晚会|招待会|论坛|会议|典礼|研讨会|讲座|酒会|晚宴|年会|开放日|国庆日|沙龙)"
)
_APART = re.compile(r"[与同和]$|[与同和](?=[^、]*$)")
_LED = re.compile(r"(?:率领?|带领|组织|邀请|协调|陪同|联合|会同)了?(?:[^，。；]{2,60}[、和与及])?$")
_LED_TO = re.compile(
    r"(?:和|及|等|、)?[^，。；]{0,24}?(?:赴|前往|到|来|考察|参加|参与|参观|走访|出席|调研|访问|共商|开展)"
)
_MEETS = re.compile(
    r"(?:等[^，。；]{0,14})?(?:有关|相关)?(?:负责人|领导|代表|人员)?(?:分别|还|也|共同|先后|就[^，。；]{2,30}|在[^，。；]{2,16})*"
    r"[与同和](?:(?!签|结)[^，。；]){1,40}?(?:座谈|会谈|交流|对接|洽谈|商谈|会晤|会面|见面|连线|磋商)"
)
_OWN_PEOPLE = re.compile(
    r"的(?:[\d余百]+[余多]?名)?(?:志愿者|选手|教师|老师|医生|乐手|演员|艺术家|学生|师生|专家|队员|留学生)"
)
_SUPPORTS = re.compile(r"(?:等[^，。；]{0,8})?(?:为[^，。；]{2,16})?(?:给予|提供)了?[^，。；]{0,8}")
_ATTENDS = re.compile(
    r"收看|收听|聆听|观看|参赛|参展|出席|参加|参会|参训|与会|陪同|参与|到场|列席|观摩|应邀|一同"
)
_ATTENDING = re.compile(
    r"(?:[、，]|[和与及等]|相关|有关|负责人|领导|代表|全体|总领事|领事|工作人员|干部|人员|师生|学生|处室|会员"
    r"|部门|单位|派员|派代表|机构|使节|职工|员工|官员|线上|共|的[^，。；]{0,12}(?:学生|师生|代表|官员|人员|专家|志愿者|选手|[名位])|出席|参加|参会|参与|陪同|应邀)"
)
_SPEAKS = re.compile(
    r"(?:等[^，。；]{0,12})?(?:的)?(?:相关|有关|参会|与会)?(?:负责人|代表|领导|人员)?，?(?:分别|先后|就|也|均|依次)?[^，。；]{0,6}"
    r"(?:发言|致辞|介绍|推介|作[了]?交流|互动|汇报|分享|讲解|陪同|解答|答疑|演讲|表演|献|夺得|获得|授课|助阵)"
)
_SIGNS = re.compile(r"商定|签署|签订|签约|结为|缔结|结好")
_SIGNING = re.compile(
    r"[、，]|(?:分别|还|也|共同|现场)?[和与及同]|之间|双方|[^，。]{0,12}(?:签|协议|备忘录|意向书|协定)"
)
_BEFORE = 60
_ASIDE = re.compile(r"（[^（）]{1,30}）")
# Here begins what somebody said, what was before, or what is to come.
_TOLD = re.compile(
    r"表示|指出|强调|认为|希望|感谢|说[，：](?<![介据]说[，：])|称，|提出|近年来|曾[于在]|将于|下届|今后|计划|以来"
    r"|[12]\d{3}年(?!\d*月)[^，。]{0,12}(?:创立|发起|成立|签|建立|启用)"
)
_COMES_ALONG = re.compile(r"[^，。；、与和]{2,36}?(?:一行|率团|率领|带队|代表团|来访|到访)")
_MISSIONS = ("consulate", "embassy")
_FRIENDS = re.compile(r"等(?:\d+|[一二三四五六七八九十多]+)?个?[^，。；]{0,6}(?:友城|城市|友好)")
_FOUNDED = re.compile(r"[于在]\d{4}年[^，。]{0,6}(?:发起|创立|成立|设立|创办)")
# A city that is visited, a district where something is held, is a place and no party.
_NOT_OF = {
    PARTNER: ("visited_zh", "speaks_zh"),
    MAINLAND: ("visited_zh", "holds_zh", "hosted_by_zh", "together_with_zh", "given_to_zh"),
}
# What is mostly a place, or ends the short name of a firm, is a party for these only.
_OF_USE = {
    RARELY: ("hosted_by_zh", "holds_zh", "signs_zh", "donates_zh", "invited_zh"),
    TRADE: ("hosted_by_zh", "visited_zh", "holds_zh", "signs_zh", "donates_zh", "comes_from_zh"),
}


def roles_zh(
    sentence: str, bodies: Sequence[Body], titles: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    """Yields body, role and rule for those that take part.

    `bodies` are those of the sentence up to `told_until`, from left to right; `titles` the
    spans of people's printed titles: a body that only says where one works takes no part.
    """
    acting = [body for body in bodies if not in_title(sentence, body, titles)]
    yield from _represented(sentence, bodies, acting)
    if _FOUNDED.search(sentence):
        return
    for group in _groups(sentence, acting):
        role, rule = _role(sentence, group)
        sort = _sort(group)
        if sort == PARTNER and rule == "attends_zh" and not _FRIENDS.match(sentence, group[-1].end):
            continue
        if role and rule not in _NOT_OF.get(sort, ()):
            yield from ((body, role, rule) for body in group if _may(body, rule, group))


def _represented(
    sentence: str, bodies: Sequence[Body], acting: Sequence[Body]
) -> Iterator[tuple[Body, str, str]]:
    """Bodies from outside whose head comes with a party: 某组织秘书长某某一行."""
    for body in bodies:
        outside = body.side == PARTNER and body.kind not in ("city", *_MISSIONS)
        if outside and body not in acting and _COMES_ALONG.match(sentence, body.end):
            yield body, PARTICIPANT, "represented_zh"


def _may(body: Body, rule: str, group: Sequence[Body]) -> bool:
    """Whether a body of its sort may take this part; a firm's short name may in a list of firms."""
    if body.use == TRADE and any(other.use != TRADE for other in group):
        return True
    return rule in _OF_USE.get(body.use, (rule,))


def _sort(group: Sequence[Body]) -> str:
    """Whether a group is of foreign cities only, of districts only, or of other bodies."""
    if any(body.kind != "city" for body in group):
        return ""
    return group[0].side


def in_title(text: str, body: Body, titles: Sequence[tuple[int, int]]) -> bool:
    """Whether the body stands in a person's title, printed as such or seen from the next word."""
    if any(start <= body.start and body.end <= end for start, end in titles):
        return True
    return body.kind not in _MISSIONS and bool(_TITLE_NEXT.match(text, body.end))


def are_in_titles(
    text: str, heads: Sequence[Hit[BodyWord]], titles: Sequence[tuple[int, int]]
) -> bool:
    """Whether each of these last words of names surely stands in a person's title.

    Then `in_title` holds for every body they end, wherever its name begins.
    """
    return all(
        not BRANCH.match(text, hit.end)
        and (
            (hit.value.kind not in _MISSIONS and _TITLE_NEXT.match(text, hit.end) is not None)
            or _is_within(text, hit, titles)
        )
        for hit in heads
    )


def _is_within(text: str, hit: Hit[BodyWord], titles: Sequence[tuple[int, int]]) -> bool:
    """Whether the word stands in a title behind a stop, over which no name of a body runs."""
    return any(
        0 <= start <= hit.start and hit.end <= end and (not start or text[start - 1] in "，。；：")
        for start, end in titles
    )


def told_until(sentence: str) -> int:
    """Where reported speech, history or plans begin: who is named there takes no part."""
    told = _TOLD.search(sentence)
    return told.start() if told else len(sentence)


def _groups(text: str, bodies: Sequence[Body]) -> Iterator[list[Body]]:
    group: list[Body] = []
    for body in bodies:
        if group and not _BETWEEN.match(text[group[-1].end : body.start]):
            yield group
            group = []
        group.append(body)
    if group:
        yield group


class _Context(NamedTuple):
    """A group of bodies in its sentence: what stands before it, and where it ends."""

    text: str
    before: str
    after: int
    group: Sequence[Body]


def _follows(pattern: re.Pattern[str], context: _Context) -> bool:
    return pattern.match(context.text, context.after) is not None


def _is_visited(context: _Context) -> bool:
    return _VISITS.search(context.before) is not None


def _hosts(context: _Context) -> bool:
    return _BY.search(context.before) is not None and _follows(_HOSTED_AFTER, context)


def _invites(context: _Context) -> bool:
    return context.before.endswith("应") and context.text.startswith("邀请", context.after)


def _acts_with(context: _Context) -> bool:
    return _WITH.search(context.before) is not None and _follows(_TOGETHER, context)


def _is_given(context: _Context) -> bool:
    return _GIVES_TO.search(context.before) is not None and _follows(_GIVEN, context)


def _holds(context: _Context) -> bool:
    return _follows(_HOLDS, context) and not context.before.endswith(("赴", "在", "于", "的"))


def _are_missions(context: _Context) -> bool:
    return len(context.group) > 1 and all(body.kind in _MISSIONS for body in context.group)


def _attends(context: _Context) -> bool:
    verb = _ATTENDS.search(context.text, context.after)
    return verb is not None and _follows(_ATTENDING, context)


def _donates(context: _Context) -> bool:
    return _follows(_DONATES, context)


def _gives_us(context: _Context) -> bool:
    return _GETS_FROM.search(context.before) is not None


def _comes_from(context: _Context) -> bool:
    return _COMES_FROM.search(context.before) is not None and _follows(_COMERS, context)


def _sends_party(context: _Context) -> bool:
    return _follows(_DELEGATION, context)


def _form_party(context: _Context) -> bool:
    return _follows(_FORMS, context)


def _sends_people(context: _Context) -> bool:
    return _follows(_SENDS, context)


def _meets(context: _Context) -> bool:
    return _follows(_MEETS, context)


def _talk(context: _Context) -> bool:
    """Whether those of the group, joined by 与, talk with one another."""
    inside = context.text[context.group[0].end : context.group[-1].start]
    return _APART.search(inside) is not None and _follows(_TOGETHER, context)


def _is_led(context: _Context) -> bool:
    return _LED.search(context.before) is not None and _follows(_LED_TO, context)


def _has_people(context: _Context) -> bool:
    return _follows(_OWN_PEOPLE, context)


def _lends_itself(context: _Context) -> bool:
    outside = any(body.side == PARTNER for body in context.group)
    return outside and bool(_AT_EVENT.search(context.before)) and _follows(_OF_EVENT, context)


def _supports(context: _Context) -> bool:
    return _follows(_SUPPORTS, context)


def _speaks(context: _Context) -> bool:
    return _follows(_SPEAKS, context)


def _signs(context: _Context) -> bool:
    verb = _SIGNS.search(context.text, context.after)
    return verb is not None and _follows(_SIGNING, context)


# The first that holds is taken.
_RULES: tuple[tuple[str, str, Callable[[_Context], bool]], ...] = (
    ("hosted_by_zh", HOST, _hosts),
    ("invited_zh", HOST, _invites),
    ("visited_zh", PARTICIPANT, _is_visited),
    ("together_with_zh", PARTICIPANT, _acts_with),
    ("given_to_zh", PARTICIPANT, _is_given),
    ("holds_zh", HOST, _holds),
    ("gives_zh", PARTICIPANT, _gives_us),
    ("donates_zh", PARTICIPANT, _donates),
    ("missions_listed_zh", PARTICIPANT, _are_missions),
    ("comes_from_zh", PARTICIPANT, _comes_from),
    ("delegation_zh", PARTICIPANT, _sends_party),
    ("form_party_zh", PARTICIPANT, _form_party),
    ("lends_itself_zh", PARTICIPANT, _lends_itself),
    ("attends_zh", PARTICIPANT, _attends),
    ("speaks_zh", PARTICIPANT, _speaks),
    ("signs_zh", PARTICIPANT, _signs),
    ("sends_people_zh", PARTICIPANT, _sends_people),
    ("meets_zh", PARTICIPANT, _meets),
    ("talk_zh", PARTICIPANT, _talk),
    ("led_zh", PARTICIPANT, _is_led),
    ("has_people_zh", PARTICIPANT, _has_people),
    ("supports_zh", PARTICIPANT, _supports),
)


def _role(text: str, group: Sequence[Body]) -> tuple[str, str]:
    start = group[0].start
    aside = _ASIDE.match(text, group[-1].end)
    after = aside.end() if aside else group[-1].end
    context = _Context(text, text[max(0, start - _BEFORE) : start], after, group)
    for rule, role, holds in _RULES:
        if holds(context):
            return role, rule
    return "", ""
