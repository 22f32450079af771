"""Finds names of bodies in Chinese text: where each ends is known by its last word."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tasks.language.bodies.bodies import (
    ALONE,
    MAINLAND,
    NAMES_KEPT,
    PARTNER,
    STOP,
    TRADE,
    WHOLE,
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
_FIRM = "company"
_MISSIONS = ("consulate", "embassy")
_LONGEST = 30
_SHORTEST_FORM = 4
_LEVELS = "省市区县州旗"
_PARTY_GROUP = re.compile(r"党组(?!理论|成员|书记|副)|党支部(?!书记)|机关党委(?!书记)")
# Of these a country has many.
_MANY = (
    *("医院", "学校", "中学", "小学", "高中", "学院", "幼儿园", "企业", "公司", "集团", "工厂"),
    *("酒店", "餐厅", "俱乐部", "研究所", "实验室", "博物馆", "商店", "银行", "乐团", "艺术团"),
)
_PLACE, _LONG_PLACE = 4, 8
_BRACKETED = re.compile(r"（[^（）]{1,10}）")
# Over these signs no name runs.
_LAST_SIGN = re.compile(r".*[，。；：、！？“”‘’《》\s\d…（）●■◆▲★]", re.DOTALL)
_DASH = re.compile(r"[—–-]+")
_TITLE_END = re.compile(
    r"(?:主任|书记|局长|处长|会长|主席|院长|校长|秘书长|总领事|大使|市长|区长|县长|巡视员|调研员)$"
)
# 代表团与某市政府: who does something with a body is no part of its name.
_WHO_ACTS = re.compile(
    r"(?:代表团|访问团|考察团|团组|[一双三两]方|一行|我市|该市|两地|[本我][市省区校院馆会])$"
)
_CONJUNCTION = re.compile(r"[和与及同暨]")
_ANCHOR = re.compile(r"(?:市|省|区|县|州|自治区|国家|中国|全国|中共|团)")
_LEADING = re.compile(r"(?:(?<=\d)[年月日届次]|我(?!国)|该|本|其|全(?!国))+")
_GENERIC = re.compile(
    r"^(?:各|党和|我国|企业|[㐀-鿿]{0,4}地方政府|[㐀-鿿]{1,4}[两三四五]国|多国|多家|部分|外国|国外|海外|境外|两国|双方|[中外]方|当地|本地|中资|外资|国有|民营|高等"
    r"|有关|相关|所有|驻|多个|[几数一两三四五六七八九十]+[家个所])"
)
# Behind these the word goes on as another one: 大学生, 局长; and before these it began as one.
_NO_END = {
    "大学": "生城",
    "学校": "园",
    "中心": "城区组",
    "港口": "岸",
    "国际课": "程堂题",
    "中学": "生",
    "小学": "生",
    "高中": "生",
    "集团": "军",
    "公司": "法",
    "机场": "路",
    "作协": "议定同商调",
    "协会": "员",
    "商会": "员",
    "航空": "业公运器产港线路煤物枢发航制旅安",
    "银行": "业卡家",
    "基金": "会",
    "市委": "托员派",
    "省委": "托员派",
    "区委": "托员派",
    "县委": "托员派",
    "州委": "托员派",
    "办": "理公事法学好案结证成展会班报实得",
    "处": "长理于在境分置罚所方事以级室",
    "部": "长门分署队级位落件",
    "局": "长部面势促限域级",
    "委": "员托派任会屈内",
    "司": "长机法仪令级",
    "科": "长技学研普目室级幻",
    "馆": "长内员区前外里藏舍",
    "友协": "办",
    "厅": "长级堂局",
    "署": "名长",
    "社区": "卫",
    "街道": "社",
}
_NO_HEAD = {
    "馆": "宾菜茶使领饭咖旅报闭开展",
    "办": "主承举协开兴创申筹督联合包",
    "处": "之到深好用长短各相分益去",
    "部": "全内外各局中西东南北",
    "局": "布结大格全",
    "委": "常编评",
    "司": "公上",
    "科": "学百本专",
    "厅": "客大餐",
    "署": "签部",
    "商会": "招",
    "基金": "设",
}
_LIVING_ABROAD = re.compile(
    r"在[日韩美英法德俄意澳加泰越新]国?(?=华侨|华人|中国|中资)|旅[日韩美英法德俄]"
)
_AFTER_TRADE = "，。；、：！？）”》和与及同等的"
# Behind the name of an office this makes it a person's title: 教育部长, but 教育部长期.
_TITLED = re.compile(r"长(?![期达久年三江沙春治])")
_OFFICES = "部局处司厅署科办课"
_IN_CHINA = re.compile(r"（(?:中国|大中华区?|亚太区?|远东)）")
_OF_FIRM = re.compile(r"有关|相关|代表(?!团)|负责人|高管|总裁|总经理|董事")
BRANCH = re.compile(r"[㐀-鿿]{1,5}(?:分会|分馆|分院|支会)")
# 市政府相关部门 are parts of it that nobody names.
_PARTS = re.compile(r"(?:相关|有关|各)(?:职能)?(?:部门|处室|单位)")
_LEVEL = re.compile(r"(?<=[㐀-鿿]{2})[州市省县郡区](?=[㐀-鿿])")
_AGENCIES = ("署", "厅")
_SHORT_NAME = 3


class _Around(NamedTuple):
    """A last word of a name at `head`, with the bodies and the stops found before it."""

    text: str
    head: int
    before: list[Body]
    stops: Sequence[Hit[BodyWord]]
    lexicon: BodyLexicon


class Marks(NamedTuple):
    """The words with which names of bodies may end, and where the words before them end."""

    heads: Sequence[Hit[BodyWord]]
    stops: Sequence[Hit[BodyWord]]

    def within(self, start: int, end: int) -> "Marks":
        """Those of a stretch, with offsets in it."""
        return Marks(*(_shifted(hits, start, end) for hits in self))


def _shifted(hits: Sequence[Hit[BodyWord]], start: int, end: int) -> list[Hit[BodyWord]]:
    return [
        Hit(hit.start - start, hit.end - start, hit.value)
        for hit in hits
        if start <= hit.start < end
    ]


def marks_in_zh(text: str, lexicon: BodyLexicon) -> Marks:
    """Where in a text names of bodies may end, and over which words none runs."""
    heads: list[Hit[BodyWord]] = []
    stops: list[Hit[BodyWord]] = []
    for hit in lexicon.heads_zh.find(text):
        if hit.value.use == STOP:
            stops.append(hit)
        elif hit.value.kind not in _NO_BODY and _may_end(text, hit):
            heads.append(hit)
    return Marks(heads, stops)


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
        body = _body(_Around(text, hit.start, bodies, stops, lexicon), hit)
        if body is None or _is_section(body, bodies):
            continue
        while bodies and bodies[-1].end > body.start:
            bodies.pop()
        bodies.append(body)
    envoys = envoys_of(text, lexicon) if "驻" in text else ()
    return sorted((*bodies, *envoys), key=lambda one: one.start) if envoys else bodies


def _is_section(body: Body, before: Sequence[Body]) -> bool:
    """Whether it is but a section of the mission before it: 某国驻华使馆商务处."""
    return bool(before) and before[-1].kind in _MISSIONS and body.start <= before[-1].start


def _body(around: _Around, hit: Hit[BodyWord]) -> Body | None:
    text, lexicon = around.text, around.lexicon
    if _PARTS.match(text, hit.end):
        return None
    start = _begin(around)
    name = text[start : hit.end]
    if not _is_name(name, hit.value, lexicon):
        return None
    branch = BRANCH.match(text, hit.end) or (
        hit.value.kind == _FIRM and _IN_CHINA.match(text, hit.end)
    )
    end = branch.end() if branch else hit.end
    side, country = side_of(name, hit.value, lexicon)
    kind = hit.value.kind if side == MAINLAND else partner_kind(hit.value, name)
    named = _local(text[start:end], lexicon) if country and kind == "government" else 0
    others = _other_forms(text[start:end], side, lexicon)
    if party := _PARTY_GROUP.match(text, end):
        others = (*others, text[start : party.end()])
    own = text[start + named : end]
    return Body(own, start, end, kind, side, country, hit.value.use, others)


@lru_cache(maxsize=NAMES_KEPT)
def _other_forms(name: str, side: str, lexicon: BodyLexicon) -> tuple[str, ...]:
    """The whole name and, if long enough, what stands behind its country, its city, its district.

    美国波特兰市林肯中学 is 波特兰市林肯中学 and 林肯中学 as well.
    """
    cuts = [0]
    if side == PARTNER:
        country = next(lexicon.countries_zh.find(name), None)
        if country and not country.start and country.value.kind in ("name", "long"):
            cuts.append(country.end)
        cuts += [found.end() for found in _LEVEL.finditer(name)]
    else:
        home = (hit.end for hit in lexicon.divisions_zh.find(name))
        cuts += [end for end in home if name[end - 1] in _LEVELS]
    return tuple(name[cut:] for cut in cuts if len(name) - cut >= _SHORTEST_FORM)


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
    if word[-1] in _OFFICES and _TITLED.match(text, hit.end):
        return False
    behind = text[hit.end : hit.end + 1]
    if hit.value.use == TRADE:
        return not behind or behind in _AFTER_TRADE or _OF_FIRM.match(text, hit.end) is not None
    return not behind or behind not in _NO_END.get(word, "")


def _begin(around: _Around) -> int:
    """Where the name whose last word begins at `head` begins."""
    low = max(0, around.head - _LONGEST)
    plain = around.text[low : around.head]
    if "（" in plain:
        plain = _BRACKETED.sub(lambda found: "〇" * len(found.group()), plain)
    sign = _LAST_SIGN.match(plain)
    start = sign.end() if sign else 0
    for dash in _DASH.finditer(plain, start):
        if not _joins(plain, dash, around.lexicon):
            start = dash.end()
    for stop in reversed(around.stops):
        if stop.end <= low + start:
            break
        if stop.end <= around.head and _stops(stop, plain, low, around.lexicon):
            start = stop.end - low
            break
    for found in _CONJUNCTION.finditer(plain, start):
        if _divides(around, low + start, low + found.start()):
            start = found.end()
    leading = _LEADING.match(plain, start)
    return low + (leading.end() if leading else start)


def _joins(text: str, dash: re.Match[str], lexicon: BodyLexicon) -> bool:
    """Whether a dash stands within a name: 马来西亚—中国总商会, 克卢日-纳波卡市议会."""
    if dash.group() == "-":
        return True
    if dash.end() - dash.start() > 1:
        return False
    before = text[max(0, dash.start() - _LONG_PLACE) : dash.start()]
    places = (lexicon.countries_zh, lexicon.divisions_zh)
    return any(hit.end == len(before) for words in places for hit in words.find(before))


def _stops(stop: Hit[BodyWord], plain: str, low: int, lexicon: BodyLexicon) -> bool:
    """Whether a word no name runs over is one here, and no part of a bracket or a place (从化)."""
    start, end = stop.start - low, stop.end - low
    if plain[end - 1] == "〇":
        return False
    if end - start > 1:
        return True
    if _LIVING_ABROAD.match(plain, start):
        return False
    near = max(0, start - _PLACE)
    places = (lexicon.divisions_zh, lexicon.countries_zh)
    return not any(
        hit.start <= start - near < hit.end and hit.end - hit.start > 1
        for words in places
        for hit in words.find(plain[near : end + _PLACE])
    )


def _divides(around: _Around, start: int, at: int) -> bool:
    """Whether 和 or 与 at `at` stands between two names and not within one (文化和旅游委)."""
    text, head = around.text, around.head
    if at <= start or _TITLE_END.search(text, max(0, start - 4), start):
        return True
    if _WHO_ACTS.search(text, start, at):
        return True
    if "·" in text[start:at]:
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
        return word.use in (ALONE, WHOLE) or (word.use == TRADE and word.side == "foreign")
    if _GENERIC.match(name) or len(name) - len(head) < 1 or _is_any_of_country(name, word, lexicon):
        return False
    long = len(head) > 1 or (head in _AGENCIES and len(name) > _SHORT_NAME)
    return long or bool(country_in(name, lexicon)) or _is_placed(name, lexicon)


def _is_any_of_country(name: str, word: BodyWord, lexicon: BodyLexicon) -> bool:
    """Whether only a country stands before a word of which it has many: 意大利医院."""
    if word.word not in _MANY:
        return False
    first = next(lexicon.countries_zh.find(name), None)
    return (
        first is not None
        and first.start == 0
        and first.end == len(name) - len(word.word)
        and first.value.kind in ("name", "long")
    )


def _is_placed(name: str, lexicon: BodyLexicon) -> bool:
    """Whether the name begins with a place, as one that ends with a single character must."""
    if _ANCHOR.match(name) or any(hit.start == 0 for hit in lexicon.divisions_zh.find(name)):
        return True
    abroad = next(lexicon.countries_zh.find(name), None)
    return (
        abroad is not None
        and abroad.start == 0 < abroad.end - 1
        and bool(abroad.value.country_code)
    )
