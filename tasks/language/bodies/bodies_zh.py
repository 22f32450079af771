"""Finds names of bodies in Chinese text: where each ends is known by its last word."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tasks.language.bodies.bodies import (
    MAINLAND,
    NAMES_KEPT,
    Body,
    BodyLexicon,
    BodyWord,
    country_in,
    is_country,
    partner_kind,
    side_of,
)
from tasks.language.bodies.missions_zh import envoys_of, is_mission, missions_at
from tasks.language.gazetteer import Hit

_NO_BODY = ("", "city")
_LONGEST = 30
_BRACKETED = re.compile(r"（[^（）]{1,10}）")
# No name of a body runs over one of these signs or words; what follows `(?!` may.
_BOUNDARY = re.compile(
    r"[，。；：、！？“”‘’《》\s\d…（）]|(?<!中国)[—–-]"
    r"|由(?!来)|会同|会见|邀请|陪同|(?:走访|访问|参观|考察|调研|拜[会访])(?:了解|了)?|赴|前往|来到"
    r"|抵达|深入|主办|承办|协办|出席|参加|来自|包括|以及|率领?|听取了?|了解|先后|分别|组织(?!部)|召开"
    r"|举行|举办|作为|感谢|表示|希望|通过|依托|根据|按照|围绕|走进|到访|看望|慰问|向(?!阳)|从|在"
    r"|将|被|把|对(?![外口])|到|(?<![高中初平])等(?!学)|了|并(?!购)|还|期间|当天|上午|下午|近日|多家"
    r"|一行|联合(?!会|国|大学)|共同(?!体)|代表(?!处|团|大会|机构)|成员|负责人|领导(?!小)|主任|书记"
    r"|局长|处长|会长|主席|院长|校长|秘书长|总领事(?!馆)|大使(?!馆)|市长|区长|县长|巡视员|调研员"
    r"|先生|女士|的|(?<!华)为(?!民)|于|是|委托|就(?!业)|以(?!色列)|应(?!急)|其中|位于|支持|推动|加强|有关|相关|见证|促成|深化"
    r"|级组|受邀|系(?!统)|即|协助|促进(?!会|中心|委)|各级"
)
_TITLE_END = re.compile(
    r"(?:主任|书记|局长|处长|会长|主席|院长|校长|秘书长|总领事|大使|市长|区长|县长|巡视员|调研员)$"
)
_CONJUNCTION = re.compile(r"[和与及同暨]")
_ANCHOR = re.compile(r"(?:市|省|区|县|州|自治区|国家|中国|全国|中共|团)")
_LEADING = re.compile(r"(?:(?<=\d)[年月日届次]|我(?!国)|该|本|其|全(?!国))+")
_GENERIC = re.compile(
    r"^(?:各|党和|我国|企业|[㐀-鿿]{0,4}地方政府|[㐀-鿿]{1,4}[两三四五]国|多国|多家|部分|外国|国外|海外|境外|两国|双方|[中外]方|当地|本地|中资|外资|国有|民营|高等"
    r"|有关|相关|所有|驻|多个|[几数一两三四五六七八九十]+[家个所])"
)
# A short last word is one only where the name ends: 市商务委, not 市委托.
_ENDS = re.compile(
    r"$|[，。；、：！？）”》\s]|[和与及同暨等]|相关|有关|领导|负责|主要|联合|共同|主办|承办|协办|举[行办]"
    r"|召开|组织|开展|代表|派|出席|参加|参[会训]|与会|将|表示|介绍|会见|分别|全体|干部|工作人员|副?主任|副?局长|副?处长"
    r"|党|[一二三四]级|机关|[的在于率赴到对就为向以携邀驻]|牵头|发起|支持|指导|配合|签|会商"
)
_NO_END = {
    "大学": re.compile("[生城]"),
    "学校": re.compile("园"),
    "组织": re.compile("[了开召举学参部]|相关|有关"),
    "中心": re.compile("城|区|组"),
    "集团": re.compile("军"),
    "公司": re.compile("法"),
    "机场": re.compile("路"),
    "作协": re.compile("[议定同商调]"),
    "协会": re.compile("员"),
    "商会": re.compile("员"),
}
# With the character before them these are no bodies: 主办, 之处, 全部, 公司.
_NO_HEAD = {
    "办": "主承举协开兴创申筹督",
    "处": "之到深好用长短",
    "部": "全内外各局",
    "局": "布结大格",
    "委": "常",
    "司": "公上",
    "科": "学",
    "厅": "客大餐",
    "署": "签部",
    "商会": "招",
}
BRANCH = re.compile(r"[㐀-鿿]{1,5}(?:分会|分馆|分院|支会)")
# 市政府相关部门 are parts of it that nobody names.
_PARTS = re.compile(r"(?:相关|有关|各)(?:职能)?(?:部门|处室|单位)")
_LEVEL = re.compile(r"(?<=[㐀-鿿]{2})[州市省县郡区](?=[㐀-鿿])")
_AGENCIES = ("署", "厅")
_SHORT_NAME = 3
_BARE_ORGANIZATION = re.compile(r"国际|世界|联合国|城市|卫生|贸易|旅游|合作|阿拉伯|劳工|国家")


class _Around(NamedTuple):
    """A last word of a name at `head`, with the bodies found before it."""

    text: str
    head: int
    before: list[Body]
    lexicon: BodyLexicon


def heads_in_zh(text: str, lexicon: BodyLexicon) -> list[Hit[BodyWord]]:
    """The words in a text with which the name of a body may end."""
    return [
        hit
        for hit in lexicon.heads_zh.find(text)
        if hit.value.kind not in _NO_BODY and _may_end(text, hit)
    ]


def find_bodies_zh(
    text: str, lexicon: BodyLexicon, heads: Sequence[Hit[BodyWord]] | None = None
) -> list[Body]:
    """The bodies named in a text, from left to right; of nested ones the whole.

    Give `heads` where they are known already.
    """
    bodies: list[Body] = []
    for hit in heads_in_zh(text, lexicon) if heads is None else heads:
        missions = missions_at(text, hit, lexicon) if is_mission(hit.value) else []
        if missions:
            bodies += missions
            continue
        body = _body(text, hit, bodies, lexicon)
        if body is None:
            continue
        while bodies and bodies[-1].end > body.start:
            bodies.pop()
        bodies.append(body)
    envoys = envoys_of(text, lexicon) if "驻" in text else ()
    return sorted((*bodies, *envoys), key=lambda one: one.start) if envoys else bodies


def _body(text: str, hit: Hit[BodyWord], before: list[Body], lexicon: BodyLexicon) -> Body | None:
    if _PARTS.match(text, hit.end):
        return None
    start = _begin(_Around(text, hit.start, before, lexicon))
    name = text[start : hit.end]
    if not _is_name(name, hit.value, lexicon):
        return None
    branch = BRANCH.match(text, hit.end)
    end = branch.end() if branch else hit.end
    side, country = side_of(name, hit.value, lexicon)
    kind = hit.value.kind if side == MAINLAND else partner_kind(hit.value, name)
    named = _local(text[start:end], lexicon) if country and kind == "government" else 0
    return Body(text[start + named : end], start, end, kind, side, country)


@lru_cache(maxsize=NAMES_KEPT)
def _local(name: str, lexicon: BodyLexicon) -> int:
    """Where the name of a local government begins behind its country: 英国|曼彻斯特市议会."""
    first = next(lexicon.countries_zh.find(name), None)
    if first is None or first.start or first.value.kind not in ("name", "long"):
        return 0
    levels = [found.end() for found in _LEVEL.finditer(name, first.end)]
    if not levels:
        return 0
    return levels[-2] if len(levels) > 1 else first.end


def _may_end(text: str, hit: Hit[BodyWord]) -> bool:
    word = hit.value.word
    if hit.start and text[hit.start - 1] in _NO_HEAD.get(word, ""):
        return False
    if len(word) == 1:
        return _ENDS.match(text, hit.end) is not None
    not_here = _NO_END.get(word)
    return not_here is None or not not_here.match(text, hit.end)


def _begin(around: _Around) -> int:
    """Where the name whose last word begins at `head` begins."""
    low = max(0, around.head - _LONGEST)
    plain = _BRACKETED.sub(lambda found: "〇" * len(found.group()), around.text[low : around.head])
    start = 0
    for found in _BOUNDARY.finditer(plain):
        start = found.end()
    for found in _CONJUNCTION.finditer(plain, start):
        if _divides(around, low + start, low + found.start()):
            start = found.end()
    leading = _LEADING.match(plain, start)
    return low + (leading.end() if leading else start)


def _divides(around: _Around, start: int, at: int) -> bool:
    """Whether 和 or 与 at `at` stands between two names and not within one (文化和旅游委)."""
    text, head = around.text, around.head
    if at <= start or _TITLE_END.search(text, max(0, start - 4), start):
        return True
    if any(start < body.end <= at for body in around.before[-3:]):
        return True
    return _ANCHOR.match(text, at + 1, head) is not None or _place_first(
        text[at + 1 : head], around.lexicon
    )


def _place_first(text: str, lexicon: BodyLexicon) -> bool:
    """Whether the text begins with a place of the mainland or a country."""
    home = next(lexicon.divisions_zh.find(text), None)
    if home is not None and home.start == 0:
        return True
    abroad = next(lexicon.countries_zh.find(text), None)
    return abroad is not None and abroad.start == 0 < abroad.end - 1 and is_country(abroad.value)


@lru_cache(maxsize=NAMES_KEPT)
def _is_name(name: str, word: BodyWord, lexicon: BodyLexicon) -> bool:
    head = word.word
    if name == head:
        return word.alone
    if _GENERIC.match(name) or len(name) - len(head) < 1:
        return False
    if head == "组织":
        return _BARE_ORGANIZATION.search(name) is not None
    if len(head) > 1 or (head in _AGENCIES and len(name) > _SHORT_NAME):
        return True
    if country_in(name, lexicon):
        return True
    return _ANCHOR.match(name) is not None or any(
        hit.start == 0 for hit in lexicon.divisions_zh.find(name)
    )
