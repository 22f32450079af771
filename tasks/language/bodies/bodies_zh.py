"""Finds names of bodies in Chinese text: where each ends is known by its last word."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tasks.language.bodies.bodies import (
    ALONE,
    CITIES,
    MAINLAND,
    MISSIONS,
    NAMES_KEPT,
    OF_COUNTY,
    PARTNER,
    TRADE,
    WHOLE,
    Body,
    BodyLexicon,
    BodyWord,
)
from tasks.language.bodies.body_ends_zh import GROUP, SEAT, Marks, marks_in_zh
from tasks.language.bodies.body_starts_zh import ANCHOR, Around, begin
from tasks.language.bodies.foreign_sound_zh import are_ordinary
from tasks.language.bodies.missions_zh import envoys_of, is_mission, missions_at
from tasks.language.bodies.partner_kinds_zh import partner_kind
from tasks.language.bodies.side_names_zh import country_in, side_of
from tasks.language.gazetteer import Hit

_FIRM = "company"
_SHORTEST_FORM, _SHORTEST_KNOWN = 4, 2
_OWN_NAME = 3
# 德国智库|某某研究中心
_SORT = re.compile(
    r"(?:著名|知名|公益|慈善|民间|非政府|咨询|设计|文化|环保){0,2}(?:智库|经销商|组织|公司|企业|机构|媒体|车企|药企|酒商|船东|品牌|团体)"
    r"(?=[㐀-鿿]{4})"
)
_PLACES = ("name", "long", *CITIES)
_LEVELS = "省市区县州旗"
# 该市第二中学: of which city another sentence tells.
_THIS = "该"
# A team is known under the name of its association as well: 某某联谊会龙舟队.
_TEAM = "队"
_PLAYERS = "重奏组"
_PARTY_GROUP = re.compile(r"党组(?!理论|成员|书记|副)|党支部(?!书记)|机关党委(?!书记)")
# Of these a country has many.
_MANY = (
    *("医院", "学校", "中学", "小学", "高中", "学院", "幼儿园", "企业", "公司", "集团", "工厂"),
    *("酒店", "餐厅", "俱乐部", "研究所", "实验室", "博物馆", "商店", "银行", "乐团", "艺术团"),
)
_GENERIC = re.compile(
    r"^(?:.*第[一二三四五六七八九十\d]+[届个家所座]|[市省区县州全]?各|两地|双边|涉外|校(?!友)|党和|我国|企业|[㐀-鿿]{0,4}地方政府|[㐀-鿿]{1,4}[两三四五]国|多国|多家|部分|外国|国外|海外|境外|两国|[中外双对越日韩美英法德俄泰老缅马新印]方|当地|本地|(?:友好|姐妹|姊妹|结对)(?:学校|院校|城市|[省州市县])$|中外友人|中资|外资|国有|民营|高等"
    r"|有关|相关|所有|驻|多个|[几数一两三四五六七八九十]+[家个所])"
)
_IN_CHINA = re.compile(r"（(?:中国|大中华区?|亚太区?|远东)）")
BRANCH = re.compile(
    r"[㐀-鿿]{1,5}(?:分会|分馆|分院|支会|支店|门店|联络组)|筹备[组委]|[㐀-鿿]{1,7}地区(?=[、，等的])"
    r"|(?<=指挥部)[㐀-鿿]{2,4}组"
)
_WITH_MEMBERS = ("association", "chamber")
# 香港某某总会青年委员会 acts for itself.
_COMMITTEE = re.compile(r"(?:青年|妇女|会员|事务|专业|工作|发展|交流){1,3}委员会")
_STUDY_GROUP = re.compile(r"党[组委](?:理论)?学习中心组$")
# 北威州乐团“莱茵五重奏”: its own name.
_ENSEMBLES = ("乐团", "乐队", "艺术团", "合唱团", "舞团", "剧团", "工作室")
_CALLED = re.compile(r"“([^“”，。；]{2,12})”")
# 香港科技大学（广州） is one of the mainland.
_SEATED = re.compile(r"（([㐀-鿿]{2,4})）")
# （以下简称“某某公司”）, （KOTRA武汉）
_SHORT_FOR = re.compile(
    r"（(?:(?:[A-Za-z][A-Za-z .&-]*，)?(?:以下|下|后)?(?:简称|称|统称)：?“?"
    r"|(?=[A-Z]{2,8}[㐀-鿿]{0,4}）))"
    r"(?P<name>[^（）“”，]{2,12})”?）"
)
_LATIN_END = re.compile(r"(?<=[A-Za-z])[㐀-鿿]+$")
_BRACKETS = re.compile(r"（[^（）]*）")
# （KOTRA）, （Cosmetic Valley）: its own or its English name.
_LATIN_NAME = re.compile(r"（[A-Z][A-Za-z .&-]+）")
# 市政府相关部门 are parts of it that nobody names.
_OF_DISTRICT = re.compile(r"[㐀-鿿]{2,}[区县]")
_PARTS = re.compile(r"(?:相关|有关|各)(?:职能)?(?:部门|处室|单位)")
_LEVEL = re.compile(
    r"(?<=[㐀-鿿]{2})(?:[市省县郡区]|州(?!市)|(?<=[海北南原畿])道)(?=[㐀-鿿])(?!市政厅)"
)
# 某课课长健司: a person's office, and what ends the person's name.
_OFFICE_IN = re.compile(r"[课部局处会院校市县]长.")
# Words of one character with which a name may end that tells no place.
_SHORTEST_NAMES = {"署": 4, "厅": 4, "寺": 3, "馆": 5}


def find_bodies_zh(text: str, lexicon: BodyLexicon, marks: Marks | None = None) -> list[Body]:
    """The bodies named in a text, from left to right; of nested ones the whole.

    Give `marks` where they are known already.
    """
    bodies: list[Body] = []
    heads, stops = marks or marks_in_zh(text, lexicon)
    for hit in heads:
        missions = missions_at(text, hit, lexicon) if is_mission(hit.value) else []
        if missions:
            bodies += missions
            continue
        body = _body(Around(text, hit.start, hit.end, bodies, stops, lexicon), hit)
        if body is None or _is_section(body, bodies):
            continue
        while bodies and bodies[-1].end > body.start:
            inner = bodies.pop()
            if body.name.endswith(_TEAM) and inner.start == body.start:
                body = body._replace(others=(*body.others, inner.name))
        bodies.append(body)
    envoys = envoys_of(text, lexicon) if "驻" in text else ()
    return sorted((*bodies, *envoys), key=lambda one: one.start) if envoys else bodies


def _is_section(body: Body, before: Sequence[Body]) -> bool:
    """Whether it is but a part of a mission or a school: 某国驻华使馆商务处, 某校弦乐四重奏组."""
    if not before or body.start > before[-1].start:
        return False
    of_school = before[-1].kind == "university" and body.name.endswith(_PLAYERS)
    return before[-1].kind in MISSIONS or of_school


def _body(around: Around, hit: Hit[BodyWord]) -> Body | None:
    text, lexicon = around.text, around.lexicon
    start = _behind_quoted(text, begin(around), hit.start)
    name = text[start : hit.end]
    if text[:start].endswith(_THIS) and name[0] in _LEVELS:
        return None
    if _PARTS.match(text, hit.end) and not _OF_DISTRICT.match(name):
        return None
    if not _is_name(name, hit.value, lexicon):
        return None
    branch = (
        BRANCH.match(text, hit.end)
        or (hit.value.kind == _FIRM and _IN_CHINA.match(text, hit.end))
        or (hit.value.use == TRADE and SEAT.match(text, hit.end))
        or (hit.value.kind in _WITH_MEMBERS and _COMMITTEE.match(text, hit.end))
    )
    end = branch.end() if branch else hit.end
    side, country = side_of(name, hit.value, lexicon)
    seated = _SEATED.match(text, hit.end) if hit.value.kind == "university" else None
    if seated and any(hit.start == 0 for hit in lexicon.divisions_zh.find(seated[1])):
        end, side, country = seated.end(), MAINLAND, ""
    kind = hit.value.kind if side == MAINLAND else partner_kind(hit.value, name)
    named = _local(text[start:end], lexicon) if country and kind == "government" else 0
    others = _other_forms(text[start:end], side, _may_stand_alone(hit.value), lexicon)
    if party := _PARTY_GROUP.match(text, end):
        others = (*others, text[start : party.end()])
    if study := _STUDY_GROUP.search(name):
        others = (*others, name[: study.start()])
    others = (*others, *_bracketed(text, start, end, lexicon))
    if side == PARTNER and name.endswith(_ENSEMBLES) and (called := _CALLED.match(text, end)):
        others = (*others, called[1])
    own = text[start + named : end]
    within = side == MAINLAND and own[: own.find("市") + 1] in lexicon.county_cities
    use = hit.value.use
    use = OF_COUNTY if within and use in ("", ALONE) else use
    return Body(own, start, end, kind, side, country, use, others)


def _bracketed(text: str, start: int, end: int, lexicon: BodyLexicon) -> Iterator[str]:
    """What else the brackets in and behind a name say it is called, or where it sits."""
    if short := _SHORT_FOR.match(text, end):
        yield short["name"]
        yield _LATIN_END.sub("", short["name"])
    if latin := _LATIN_NAME.match(text, end):
        yield text[start : latin.end()]
    elif (seat := _SEATED.match(text, end)) and any(
        next(words.find(seat[1]), None) for words in (lexicon.divisions_zh, lexicon.countries_zh)
    ):
        yield text[start : seat.end()]
    if "（" in text[start:end]:
        yield _BRACKETS.sub("", text[start:end])


def _behind_quoted(text: str, start: int, head: int) -> int:
    """Where a name begins before which a quoted one stands: `“北欧之夏”奥胡斯交响乐团`."""
    if text[start : start + 1] != "“":
        return start
    end = text.index("”", start) + 1
    return end if head - end >= _OWN_NAME else start


@lru_cache(maxsize=NAMES_KEPT)
def _other_forms(name: str, side: str, is_known: bool, lexicon: BodyLexicon) -> tuple[str, ...]:
    """The whole name and, if long enough, what stands behind its country, its city, its district.

    美国波特兰市林肯中学 is 波特兰市林肯中学 and 林肯中学 as well; a known name (瑞典|沃尔沃) may
    be shorter.
    """
    shortest = _SHORTEST_KNOWN if is_known else _SHORTEST_FORM
    cuts = [0]
    if side == PARTNER:
        cuts += _places_first(name, lexicon)
        cuts += [found.end() for found in _LEVEL.finditer(name)]
    else:
        home = (hit.end for hit in lexicon.divisions_zh.find(name))
        cuts += [end for end in home if name[end - 1] in _LEVELS]
    return tuple(name[cut:] for cut in cuts if len(name) - cut >= shortest)


def _places_first(name: str, lexicon: BodyLexicon) -> Iterator[int]:
    """Where the country and the city end that stand before a name: 美国|洛杉矶|某某图书馆."""
    at = 0
    for hit in lexicon.countries_zh.find(name):
        if hit.start == at and hit.value.kind in _PLACES:
            at = hit.end
            yield at
    if at and (sort := _SORT.match(name, at)):
        yield sort.end()


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


@lru_cache(maxsize=NAMES_KEPT)
def _is_name(name: str, word: BodyWord, lexicon: BodyLexicon) -> bool:
    head = word.word
    if name == head:
        return word.use == ALONE or _may_stand_alone(word)
    if _GENERIC.match(name) or len(name) - len(head) < 1 or _is_any_of_country(name, word, lexicon):
        return False
    if len(head) == 1 and _OFFICE_IN.search(name):
        return False
    shortest = _SHORTEST_NAMES.get(head)
    long = len(head) > 1 or (shortest is not None and len(name) >= shortest)
    return long or bool(country_in(name, lexicon)) or _is_placed(name, lexicon)


def _may_stand_alone(word: BodyWord) -> bool:
    """Whether the word is a whole name from outside or that of a known firm."""
    return word.use == WHOLE or (word.use == TRADE and word.side != "either")


def _is_any_of_country(name: str, word: BodyWord, lexicon: BodyLexicon) -> bool:
    """Whether only a country stands before what it has many of: 意大利医院, 意大利现代农业."""
    is_trade = word.use == TRADE and not (_may_stand_alone(word) or word.word.endswith(GROUP))
    if word.word not in _MANY and not is_trade:
        return False
    first = next(lexicon.countries_zh.find(name), None)
    if first is None or first.start or first.value.kind not in ("name", "long"):
        return False
    if first.end == len(name) - len(word.word):
        return True
    return is_trade and are_ordinary(name[first.end :], lexicon.foreign_sound.ordinary)


def _is_placed(name: str, lexicon: BodyLexicon) -> bool:
    """Whether the name begins with a place, as one that ends with a single character must."""
    if (
        ANCHOR.match(name)
        or name.startswith("联合国")
        or any(hit.start == 0 for hit in lexicon.divisions_zh.find(name))
    ):
        return True
    abroad = next(lexicon.countries_zh.find(name), None)
    return (
        abroad is not None
        and abroad.start == 0 < abroad.end - 1
        and bool(abroad.value.country_code)
    )
