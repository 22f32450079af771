"""On whose side a body is whose Chinese name does not tell: by the company it keeps."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import (
    CITIES,
    MAINLAND,
    MISSIONS,
    PARTNER,
    Body,
    BodyLexicon,
    is_country,
)
from tasks.language.bodies.body_party import Occasion
from tasks.language.bodies.side_names_zh import OF_CITY, country_in

_PLACE = "other"
# With these of ours a consulate holds an event: they need not be from its country.
_OF_OURS = ("company", "university")
_SCHOOLS = ("中学", "高中", "小学", "学校")
_OUTBOUND, _INBOUND = "outbound_visit", "inbound_visit"
_DOUBTFUL = "_ambiguous"
_FUNDED = (
    r"(?:外资|港资|台资|澳资|外商(?=投资|独资|企业|公司)|外企|合资|[日美韩英法德瑞新意荷]资"
    r"|外商投资|跨国|港澳台资)"
)
# `甲公司、乙公司等外资企业` tells of all before it, `外资企业甲公司、乙公司` of all behind it.
_FUNDED_LIST = re.compile(rf"等[^，。；]{{0,14}}{_FUNDED}")
_FUNDED_COUNTED = re.compile(
    rf"(?:[、和及][^，。；、与]{{2,24}}?)*(?:\d+|[一两二三四五六七八九十]+)家{_FUNDED}"
)
# Who else is called funded besides: 走访甲公司和|日资企业乙公司.
_AND_FUNDED = re.compile(rf"(?:和|及|以及|与){_FUNDED}企业")
_FUNDED_FIRMS = re.compile(rf"{_FUNDED}企业(?:有|[：:])?")
_BY_COUNTRY = re.compile(r"等[^，。；]{0,8}?([日美韩英法德])(?:资|企)(?:企业)?")
_COUNTRYS = re.compile(r"([日美韩英法德港台])(?:资|商投资)企业[^，。；、]{0,2}$")
_OWNED = re.compile(
    r"(?:(?:独资|合资|全资|控股|投资|资)?的?(?:知名|著名|跨国)?(?:企业|公司|集团|品牌|厂商)|(?:独资|合资|控股|投资)的)$"
)
# 某某开发区总公司: such belong to the city.
_PUBLIC = re.compile(
    r"(?:开发区|开发建设|建设投资|城市建设|城投|交通|水务|港务|国资|国有资产)[㐀-鿿]{0,4}(?:集团|公司)$"
)
_SAID_OURS = re.compile(
    r"(?:中资|中方|本[地市土]|我[市省区州]|国有|民营|上市|“走出去”(?:重点)?)(?:企业|公司)$"
)
_OF_FIRMS = ("company", "other")
_FROM = re.compile(r"来自([㐀-鿿·]{2,12})的$")
_ORIGIN = 16
_LONGEST, _SHORTEST = 8, 2
_FULL = {"日": "日本", "港": "香港", "台": "台湾"}
_ABROAD = re.compile(r"(?:到访|访问|出访|赴|抵达|飞赴|前往|参访|拜会|拜访|考察|远在|位于)了?$")
# Who signs in a visit with somebody of ours is from the other side.
_SIGNS = re.compile(r"[^，。；]{0,30}?(?:签署|签订|签约|续签|换签|结为|缔结)")
_WITH = ("与", "同", "和")
_VISITS = (_OUTBOUND, _INBOUND)
_MEMBERS = re.compile(
    r"(?:代表|访问|考察)?团(?:一行)?(?:的?主要)?(?:成员|团员)(?:有|包括|包含|来自)"
)
# `新西兰北帕默斯顿市`: a town that no vocabulary knows, told by the country before it.
_TOWN = re.compile(r"([㐀-鿿]{2,8}?)(?:州?市|[州省郡县道])(?!委|外|场)")
_IN = re.compile(r"在$")
_JOINT = re.compile(r"(?:[、和与及]|以及)(?:[^，。；、]{0,8}(?:企业|公司|的))?")
_ONE_SIDE = ("、", "和", "及", "以及")


class Context(NamedTuple):
    """What the account as a whole tells of the sides of its bodies.

    `occasion` is what is known of the activity it tells; `texts` are its headlines and
    paragraphs; `of_funded` whether it is about foreign-funded firms.
    """

    occasion: Occasion
    texts: tuple[str, ...]
    of_funded: bool


def settled_zh(
    text: str, bodies: Sequence[Body], context: Context, lexicon: BodyLexicon
) -> list[Body]:
    """The bodies that take part, each with a side.

    Firms of a list called foreign-funded are partners, with an account of such all firms; who
    is named beside a partner, or in a place abroad, is one as well; all others are of the
    mainland.
    """
    settled: list[Body] = []
    for body in bodies:
        if body.kind in _OF_FIRMS and _SAID_OURS.search(text, 0, body.start):
            settled.append(body._replace(side=MAINLAND, country=""))
        elif body.kind == "company" and (code := _owned_by(text, body, lexicon)):
            settled.append(body._replace(side=PARTNER, country=body.country or code))
        elif body.kind == "company" and _is_funded(text, body, context, lexicon):
            code = body.country or _funded_by(text, body, lexicon)
            settled.append(body._replace(side=PARTNER, country=code))
        elif code := _kin(text, body, lexicon) or _before_quote(text, body, lexicon):
            settled.append(body._replace(side=PARTNER, country=code))
        elif body.side == PARTNER and not body.country and OF_CITY.match(body.name):
            settled.append(body._replace(country=_last_named(text, body.start, lexicon)))
        elif body.side:
            code = body.country or (_of_town(body, context) if body.side == PARTNER else "")
            settled.append(body._replace(country=code))
        elif code := _by_story(text, body, settled, context, lexicon):
            settled.append(body._replace(side=PARTNER, country=code))
        else:
            beside = _beside(text, body, (*settled[-1:], *_later(text, bodies, body)))
            place = _by_place(text, body, context, lexicon)
            settled.append(beside if beside.side else place)
    return settled


def tells_of_funded(text: str) -> bool:
    """Whether a headline tells of foreign-funded firms."""
    return _FUNDED_FIRMS.search(text) is not None


def towns_in(texts: Iterable[str], lexicon: BodyLexicon) -> dict[str, str]:
    """The towns that Chinese texts name right behind their country, with its code."""
    return {
        town[1]: hit.value.country_code
        for text in texts
        for hit in lexicon.countries_zh.find(text)
        if hit.value.kind == "name" and is_country(hit.value)
        if (town := _TOWN.match(text, hit.end))
    }


def _by_story(
    text: str, body: Body, before: Sequence[Body], context: Context, lexicon: BodyLexicon
) -> str:
    """The country of the city or town it is from, of the host of a visit, of its delegation."""
    return (
        _origin(text, body, lexicon)
        or _of_town(body, context)
        or _counterpart(text, body, before, context.occasion.event_type, lexicon)
        or _of_delegation(text, body, context, lexicon)
    )


def _of_town(body: Body, context: Context) -> str:
    """The country of the town its name begins with, of those the document told of."""
    towns = context.occasion.towns.items()
    return next((code for town, code in towns if body.name.startswith(town)), "")


def _of_delegation(text: str, body: Body, context: Context, lexicon: BodyLexicon) -> str:
    """The country from which a delegation comes of whose members one stands for the body."""
    members = _MEMBERS.search(text, 0, body.start)
    if context.occasion.event_type != _INBOUND or members is None:
        return ""
    told = "".join(context.texts)
    return _last_named(told, max(0, told.find(text)) + members.start(), lexicon)


def _counterpart(
    text: str, body: Body, before: Sequence[Body], event_type: str, lexicon: BodyLexicon
) -> str:
    """The country of who signs with one of ours during a visit, told by who is visited."""
    if event_type not in _VISITS or not before or before[-1].side != MAINLAND:
        return ""
    if text[before[-1].end : body.start] not in _WITH or not _SIGNS.match(text, body.end):
        return ""
    return _last_named(text, body.start, lexicon)


def _is_funded(text: str, body: Body, context: Context, lexicon: BodyLexicon) -> bool:
    """Whether a firm's list or its story is said to be one of foreign-funded firms."""
    if any(lexicon.home_firms_zh.find(body.name)) or _PUBLIC.search(body.name):
        return False
    told_before = _FUNDED_FIRMS.search(text, 0, body.start) is not None
    if not told_before and text[body.start - 1] != "、" and _AND_FUNDED.match(text, body.end):
        return False
    if context.of_funded or _FUNDED_LIST.search(text, body.end):
        return True
    if _FUNDED_COUNTED.match(text, body.end):
        return True
    return told_before


def _funded_by(text: str, body: Body, lexicon: BodyLexicon) -> str:
    """The country of the firms of a list that tells it: `甲公司、乙公司等日资企业`."""
    named = _COUNTRYS.search(text, 0, body.start) or _BY_COUNTRY.search(text, body.end)
    return country_in(_FULL.get(named[1], f"{named[1]}国"), lexicon) if named else ""


def _owned_by(text: str, body: Body, lexicon: BodyLexicon) -> str:
    """The country said to be that of a firm right before its name: 芬兰独资企业某某公司."""
    owned = _OWNED.search(text, 0, body.start)
    if owned is None:
        return ""
    return _country_before(text, owned.start(), lexicon)


def _origin(text: str, body: Body, lexicon: BodyLexicon) -> str:
    """The country of the city from which a body is said to be: 来自某市的某某乐团."""
    origin = _FROM.search(text, max(0, body.start - _ORIGIN), body.start)
    return country_in(origin[1], lexicon) if origin else ""


def _country_before(text: str, at: int, lexicon: BodyLexicon, *, shortest: int = 1) -> str:
    """The country whose name ends right there; in `中日“友谊”乐团` one character is too few."""
    low = max(0, at - _LONGEST)
    hits = lexicon.countries_zh.find(text[low:at])
    named = (hit.value for hit in hits if hit.end == at - low and hit.end - hit.start >= shortest)
    return next((word.country_code for word in named if is_country(word)), "")


def _before_quote(text: str, body: Body, lexicon: BodyLexicon) -> str:
    """The country right before a body's quoted name: 俄罗斯“某某歌舞团”."""
    quote = body.start if text[body.start] == "“" else body.start - 1
    if body.side == PARTNER or quote <= 0 or text[quote] != "“":
        return ""
    return _country_before(text, quote, lexicon, shortest=_SHORTEST)


def _later(text: str, bodies: Sequence[Body], body: Body) -> Sequence[Body]:
    """Those listed right behind it; 与 mostly stands between two sides."""
    return [other for other in bodies if text[body.end : other.start] in _ONE_SIDE]


def _beside(text: str, body: Body, others: Sequence[Body]) -> Body:
    """The body on the side of a partner that is listed right before or behind it."""
    is_place = body.kind == _PLACE and not body.name.endswith((*_SCHOOLS, "医院"))
    if is_place or any(other.side == MAINLAND for other in others):
        return body
    for other in others:
        between = (text[other.end : body.start], text[body.end : other.start])
        tells = other.kind not in MISSIONS or body.kind not in _OF_OURS
        if tells and other.side == PARTNER and any(_JOINT.fullmatch(one) for one in between):
            return body._replace(side=PARTNER, country=other.country)
    return body


def _kin(text: str, body: Body, lexicon: BodyLexicon) -> str:
    """The country of a doubtful city a name begins with (汉堡), if the sentence names it too."""
    if body.side == PARTNER:
        return ""
    first = next(lexicon.countries_zh.find(body.name), None)
    if first is None or first.start or not first.value.kind.endswith(_DOUBTFUL):
        return ""
    if any(not hit.start and hit.end > first.end for hit in lexicon.divisions_zh.find(body.name)):
        return ""
    code = first.value.country_code
    named = (hit.value for hit in lexicon.countries_zh.find(text))
    return code if any(is_country(word) and word.country_code == code for word in named) else ""


def _by_place(text: str, body: Body, context: Context, lexicon: BodyLexicon) -> Body:
    code = (
        _abroad(text, body.start, context.occasion.event_type, lexicon)
        or _doubtful(body, lexicon)
        or _called_at(text, body, context, lexicon)
    )
    return body._replace(side=PARTNER if code else MAINLAND, country=code)


def _called_at(text: str, body: Body, context: Context, lexicon: BodyLexicon) -> str:
    """The country a journey abroad was last said to be in, if a body is called at in a sentence."""
    if context.occasion.event_type != _OUTBOUND or not _ABROAD.search(text, 0, body.start):
        return ""
    told = "".join(context.texts)
    return _last_named(told, max(0, told.find(text)), lexicon)


def _doubtful(body: Body, lexicon: BodyLexicon) -> str:
    """The country of a doubtful city with which the name of anything but a firm begins."""
    first = next(lexicon.countries_zh.find(body.name), None)
    if first is None or first.start or first.value.kind != "city_ambiguous":
        return ""
    return first.value.country_code if body.kind != "company" else ""


def _last_named(text: str, at: int, lexicon: BodyLexicon) -> str:
    """The country named last before a body that only tells its city."""
    before = (hit.value for hit in lexicon.countries_zh.find(text[:at]) if hit.end - hit.start > 1)
    codes = [word.country_code for word in before if is_country(word)]
    return codes[-1] if codes else ""


def _abroad(text: str, at: int, event_type: str, lexicon: BodyLexicon) -> str:
    """The country somebody is said to be in, before a body is named; "" if none."""
    hits = [
        hit
        for hit in lexicon.countries_zh.find(text[:at])
        if is_country(hit.value) and hit.end - hit.start > 1
    ]
    if not hits:
        return ""
    went = event_type == _OUTBOUND or any(
        _ABROAD.search(text, 0, hit.start)
        or (hit.value.kind in CITIES and _IN.search(text, 0, hit.start))
        for hit in hits
    )
    home = any(hit.start > hits[-1].end for hit in lexicon.divisions_zh.find(text[:at]))
    return hits[-1].value.country_code if went and not home else ""
