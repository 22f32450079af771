"""What part a body named in a Chinese sentence takes in the event, if any."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tasks.language.bodies.bodies import MAINLAND, MISSIONS, PARTNER, RARELY, TRADE, Body, BodyWord
from tasks.language.bodies.bodies_zh import BRANCH
from tasks.language.bodies.body_ends_zh import GROUP
from tasks.language.bodies.body_party import PARTICIPANT
from tasks.language.bodies.role_rules_zh import BUILDINGS, is_named, role_zh
from tasks.language.bodies.role_words_zh import SIGNED, SIGNERS
from tasks.language.gazetteer import Hit
from tasks.language.plans import PLANS_ZH

# Items of a list whose names no vocabulary knows are passed over.
_ITEM = r"(?:、(?![^、，。；]*(?:副?主任|书记|[局处会院校区县市部司馆]长))[^、，。；的]{2,20}){0,2}"
_BETWEEN = re.compile(
    r"^》?(?:（[^（）]{1,20}）)?(?:等[^，。；]{0,14})?(?:[^，。；、]{0,6}(?:领导|负责人|代表|人员))?"
    rf"{_ITEM}(?:[、，]|[和与及同暨]|以及|会同|联合|携手|[、和与]?来自|并与|还与)"
    r"(?:国内|[㐀-鿿]{2,6}?《|《|[^，。；、]{0,10}(?:企业|公司|品牌|[独合]资的)|[^，。；、]{2,10}的)?$"
)
_TITLE_NEXT = re.compile(
    r"(?:（[A-Za-z]{2,12}）)?"
    r"(?:党组|党委|党工委|工委|机关党委|原|前|首任|前任|现任|新任|历任|退休|常务|专职|执行|名誉|荣誉|资深|高级|一级|二级|三级|四级"
    r"|采购|项目|市场|销售|技术|商务|文化|教育|体育|经济|科技|新闻|政治|农业)*"
    r"(?:成员|委员|副?主任|总?副?书记|副?局长|副?处长|副?课长|副?会长|副?主席|副?院长|副?校长|副?秘书长|副?部长|副?司长"
    r"|副?总领事(?!馆)|大使(?!馆)|副?市长|副?区长|副?县长|副?州长|副?总经理|副?董事长|总裁|首席|副?理事长"
    r"|副?巡视员|调研员|教授|副教授|副?行长|经理(?!人)|国务秘书|副?总干事|总监|制片人|副?主编|副?社长(?!会)"
    r"|专家(?![组团陪参出就分与、，。]|学者|代表|一行|现场|线上|为|来|授|随|同|到|赴|在|讲|指)|参赞|领事(?!馆|机构|官员)|秘书(?!处)|发言人|委员长|副?馆长|代表(?=[㐀-鿿]{2,4}[，、·]))"
)
# Behind the short name of a firm this tells that the firm is meant.
_FIRMS_MEANT = re.compile(
    r"(?:(?:、[^，。；、]{2,14}){0,3}等[^，。；]{0,14}(?:企业|公司|机构|品牌|厂商|集团)|(?:的)?(?:有关|相关)?(?:负责人|代表|高管|总裁))"
)
# Here begins what somebody said, what was before, or what is to come.
_TOLD = re.compile(
    rf"{PLANS_ZH}|"
    r"表示|指出|强调|认为|(?<!新)希望(?!小学|工程|学校|中学|中文|之)|感谢(?!信|状|视频)|说[，：](?<![介据]说[，：])|称，|提出(?!了?(?:意见|建议|问题|诉求|困难|和|与)+，)|近年来|曾[于在]|^去年[^，。]{0,6}，[^，。]{2,16}曾|此前(?=[^。；]{0,40}[曾已])"
    r"|据(?:悉|介绍|了解)，(?![^。]{0,20}(?:本[次届]|[此该]次|由|主办|共有|来自))|得知|反映，|(?<![据况的作行])介绍[说称]?，|谈到|谈及|提到|将于|届时|拟邀|(?<![未近原历昆文光黎备])[来明]年(?![是底]|[^，。]{0,4}周年)"
    r"|下届|今后|以来|(?<![志自心意祝许如情])愿(?:意|与|同|和|积极|继续|进一步|以|为|将|通过|借)"
    r"|[12]\d{3}年(?!\d*月)[^，。]{0,12}(?:创立|发起|成立|签|建立|启用|(?:结为|结成|结好|缔结)(?![^。]*，此))"
)
_WAS = re.compile(r"[^，。、]{2,6}曾是")
_COMES_ALONG = re.compile(
    r"[^，。；、与和]{2,36}?(?:一行|率团|率领|带队|代表团|率[^，。；、]{0,12}团|来访|到访)"
)
_LEADS_PARTY = re.compile(
    r"[^，。；、与和]{2,24}?(?:一行|等[\d一两三四五六七八九十]+人|率团|率领|带队|率[^，。；、]{0,12}团)"
)
# 某商会会长某某出席，该商会提供了车辆.
_THAT_ACTS = re.compile(
    r"[^。；]*?[，；]该(?:商?会|协会|公司|集团|企业|校|院|所|行|机构|组织|基金会?|中心|馆|团体|社团)"
    r"(?:[^，。；]{0,12}?)(?:提供|捐|赠|支持|派|举办|承办|主办|协办|资助|赞助|负责|参与|邀请|发起)"
)
_PARTY = re.compile(r"(?:[^，。；、与和]{0,4}代表)?一行")
_FRIENDS = re.compile(r"等(?:\d+|[一二三四五六七八九十多]+)?个?[^，。；]{0,6}(?:友城|城市|友好)")
_DAUGHTER = re.compile(r"(?:隶属|所属|下属|旗下|辖下)的?")
_FOUNDER = re.compile(r"(?:创办|创立|开办)了?$")
# “面向世界的创新中心”推介会: what it was about.
_QUOTED_DEED = re.compile(
    r"”[^，。；“]{0,10}?(?:会|活动|仪式|论坛|展|赛|营|讲座|沙龙|签约|揭牌|启动)"
)
_FOUNDED = re.compile(r"[于在]\d{4}年[^，。]{0,6}(?:发起|创立|成立|设立|创办)")
_TWINNED = re.compile(
    r"[与同和][^，。；]{2,12}?已?结(?:好|为友)[^，。；]{0,6}(?:\d+年|以来)"
    r"|(?:早)?[于在自]?[12]\d{3}年[^，。；]{0,10}(?:结|缔|建|签|成为)"
)
# A city that is visited, a district where something is held, is a place and no party.
_NOT_OF = {
    PARTNER: ("speaks_zh",),
    MAINLAND: ("visited_zh", "holds_zh", "hosted_by_zh", "together_with_zh", "given_to_zh"),
}
_OF_SCHOOL = re.compile(r"[㐀-鿿·]+?(?:大学|学院)(?=[㐀-鿿]{2,10}[处室部办]$)")
_GOVERN = {"government", "city", *MISSIONS}
_HALLS = ("厅", "场馆", "体育馆", "美术馆", "展览馆", "广场", "公园", "酒店")
# What is mostly a place, or ends the short name of a firm, is a party for these only.
_OF_USE = {
    RARELY: ("speaks_zh", "hosted_by_zh", "holds_zh", "signs_zh", "donates_zh", "invited_zh"),
    TRADE: (
        "hosted_by_zh",
        "visited_zh",
        "included_zh",
        "holds_zh",
        "signs_zh",
        "donates_zh",
        "comes_from_zh",
    ),
}


def roles_zh(
    sentence: str, bodies: Sequence[Body], titles: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    """Yields body, role and rule for those that take part.

    `bodies` are those of the sentence up to `told_until`, from left to right; `titles` the
    spans of people's printed titles: a body that only says where one works takes no part.
    """
    own = _daughters(sentence, bodies)
    for body, role, rule in _roles(sentence, list(own), titles):
        yield own.get(body, body), role, rule


def _roles(
    sentence: str, bodies: Sequence[Body], titles: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    acting = [body for body in bodies if not in_title(sentence, body, titles)]
    yield from _represented(sentence, bodies, acting)
    yield from _signed_for(sentence, bodies, acting)
    if _FOUNDED.search(sentence):
        return
    for group in _groups(sentence, acting):
        if _only_origin(sentence, group, acting) or _stands_aside(sentence, group):
            continue
        role, rule = role_zh(sentence, group)
        if not role and is_named(sentence, group):
            yield from ((body, PARTICIPANT, "named_zh") for body in _from_outside(group))
        sort = _sort(group)
        friends = _FRIENDS.match(sentence, group[-1].end) is not None
        if sort == PARTNER and rule == "attends_zh" and not friends:
            continue
        if role and (friends or rule not in _NOT_OF.get(sort, ())):
            meant = _FIRMS_MEANT.match(sentence, group[-1].end) is not None
            yield from (
                (body, role, rule)
                for body in group
                if ((meant and body.use == TRADE) or _may(body, rule, group))
                and (friends or rule not in _NOT_OF.get(_sort((body,)), ()))
            )


def _only_origin(sentence: str, group: Sequence[Body], acting: Sequence[Body]) -> bool:
    """Whether cities only tell where the next body is from: 来自某市的某某四重奏组."""
    at = group[-1].end
    if not _sort(group) or not sentence.startswith("的", at):
        return False
    return any(body.start == at + 1 for body in acting)


def _daughters(text: str, bodies: Sequence[Body]) -> dict[Body, Body]:
    """The bodies under themselves, a daughter under one that begins with its mother's name.

    Of `海关总署隶属某某海关` the daughter takes part; a mother from outside is named with it.
    """
    own: dict[Body, Body] = {}
    last: Body | None = None
    for body in bodies:
        long = body
        if last and last.side != PARTNER and _DAUGHTER.fullmatch(text, last.end, body.start):
            long = body._replace(start=last.start)
            del own[last]
        own[long] = body
        last = long
    return own


def _stands_aside(sentence: str, group: Sequence[Body]) -> bool:
    """Whether a group is only told of: as a twin, as what somebody founded, as a topic."""
    at = group[-1].end
    founded = _FOUNDER.search(sentence, 0, group[0].start)
    return bool(founded or _TWINNED.match(sentence, at) or _QUOTED_DEED.match(sentence, at))


def _from_outside(group: Sequence[Body]) -> Iterator[Body]:
    """The partners of a group, and who stands beside them on no known side; no mere places."""
    outside = any(body.side == PARTNER for body in group)
    for body in group:
        is_hall = body.name.endswith(_HALLS if body.kind == "other" else BUILDINGS)
        is_place = body.kind == "city" or is_hall
        is_trade = body.use == TRADE and not body.side
        if outside and body.side != MAINLAND and not is_place and not is_trade:
            yield body


def _represented(
    sentence: str, bodies: Sequence[Body], acting: Sequence[Body]
) -> Iterator[tuple[Body, str, str]]:
    """Bodies that come as a party, or from outside with their head: 某组织秘书长某某一行."""
    for body in bodies:
        outside = body.side == PARTNER and body.kind not in ("city", *MISSIONS)
        comes = _LEADS_PARTY if body in acting else _COMES_ALONG
        if body in acting and body.kind != "city" and _PARTY.match(sentence, body.end):
            yield body, PARTICIPANT, "party_zh"
        elif outside and comes.match(sentence, body.end):
            yield body, PARTICIPANT, "represented_zh"
        elif body not in acting and _THAT_ACTS.match(sentence, body.end):
            yield body, PARTICIPANT, "that_one_zh"


def _signed_for(
    sentence: str, bodies: Sequence[Body], acting: Sequence[Body]
) -> Iterator[tuple[Body, str, str]]:
    """Firms and houses of learning named in the titles of those who sign with one another."""
    for one, other in pairwise(bodies):
        both = _house(one), _house(other)
        if {body.kind for body in both} & _GOVERN or (one in acting and other in acting):
            continue
        joined = SIGNERS.match(sentence[one.end : other.start])
        if joined and SIGNED.match(sentence, other.end):
            yield from ((body, PARTICIPANT, "signed_for_zh") for body in both)


def _house(body: Body) -> Body:
    """The university for which its office signs: 某某大学|国际处."""
    office = _OF_SCHOOL.match(body.name) if body.kind == "government" else None
    if office is None:
        return body
    end = body.start + office.end()
    return body._replace(name=office[0], end=end, kind="university", others=(office[0],))


def _may(body: Body, rule: str, group: Sequence[Body]) -> bool:
    """Whether a body of its sort may take this part; a firm's short name may in a list of firms."""
    if body.use == RARELY and body.kind == "association":
        return True
    if body.use == RARELY and rule == "attends_zh" and any(o.use != RARELY for o in group):
        return True
    if body.use == TRADE and (body.name.endswith(GROUP) or body.side == PARTNER):
        return True
    if body.use == TRADE and any(o.use != TRADE or o.name.endswith(GROUP) for o in group):
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
    return body.kind not in MISSIONS and bool(_TITLE_NEXT.match(text, body.end))


def are_in_titles(
    text: str, heads: Sequence[Hit[BodyWord]], titles: Sequence[tuple[int, int]]
) -> bool:
    """Whether each of these last words of names surely stands in a person's title.

    Then `in_title` holds for every body they end, wherever its name begins.
    """
    return all(
        not BRANCH.match(text, hit.end)
        and not _COMES_ALONG.match(text, hit.end)
        and (
            (hit.value.kind not in MISSIONS and _TITLE_NEXT.match(text, hit.end) is not None)
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
    was = _WAS.search(sentence) if "曾是" in sentence else None
    return min([found.start() for found in (told, was) if found], default=len(sentence))


def _groups(text: str, bodies: Sequence[Body]) -> Iterator[list[Body]]:
    group: list[Body] = []
    for body in bodies:
        if group and not _BETWEEN.match(text[group[-1].end : body.start]):
            yield group
            group = []
        group.append(body)
    if group:
        yield group
