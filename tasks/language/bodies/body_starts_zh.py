"""Tells where a name of a body begins in Chinese text, seen from its last word."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import TRADE, Body, BodyLexicon, BodyWord, is_country
from tasks.language.bodies.foreign_sound_zh import are_ordinary
from tasks.language.gazetteer import Hit
from tasks.language.words import holds_any

_LONGEST = 30
_PLACE, _LONG_PLACE = 4, 8
_BRACKETED = re.compile(r"（[^（）]{1,10}）")
# Over these signs no name runs.
_LAST_SIGN = re.compile(
    r".*(?:[，。；：、！？“”‘’《》…（）●■◆▲★]|(?<!第)(?<!第\d)(?<!第\d\d)\d|(?<![A-Za-z&.])\s|\s(?![A-Za-z&]))",
    re.DOTALL,
)
# 物联网企业Senso Solutions公司: what sort of firm it is.
_SORT_OF_FIRM = re.compile(r"[㐀-鿿]*(?:企业|公司|集团|机构|平台|品牌|组织)(?=[A-Z])")
# A name may have a quoted word in it: 俄罗斯“彩虹”少年歌舞团.
_QUOTED = re.compile(r"“[^“”，。；、]{1,8}”(?=[㐀-鿿A-Za-z]|$)")
_DASHES = "—–-"
_DASH = re.compile(rf"[{_DASHES}]+")
# An unknown name from abroad before a dash, as in 祖特梅尔—厦门基金会.
_SPELT = re.compile(r"(?:^|[、，和与及由])((?:(?![和与及由])[㐀-鿿]){3,7})$")
_CITY_END = re.compile(r"[㐀-鿿]{2}[市州郡]$")
_TITLE_END = re.compile(
    r"(?:主任|书记|局长|处长|会长|主席|院长|校长|秘书长|总领事|大使|市长|区长|县长|巡视员|调研员)$"
)
# 代表团与某市政府: who does something with a body is no part of its name.
_WHO_ACTS = re.compile(
    r"(?:代表团|访问团|考察团|团组|[一双三两]方|一行|我市|该市|两地|[本我该][市省区校院馆会局司厂])$"
)
# 某学院受|某国某部委托, 某团经|某国商会推荐
_BY = "受经"
_OF_MANY = ("联合国", "世界", "东盟", "欧盟", "非盟", "亚洲")
# 总装车间和某公司: a sight or a place of work, no part of a name of two offices.
_PLACE_END = re.compile(
    r"(?:车间|基地|园区|公园|展厅|广场|工厂|街区|景区|社区|街道|小区|码头|口岸|生产线|[㐀-鿿]{2}[村镇])$"
)
_OFFICES, _SHORT_TOPIC = "处科室部局司", 3
_MINISTRIES = ("部", "署", "局")
_FIRM_ENDS = ("公司", "有限公司", "集团", "股份公司", "企业")
# What a whole of some kind has parts of: 联合国|经济和|社会事务部.
_OFFICE_ENDS = ("部", "厅", "局", "署", "司", "处", "室", "办公室", "委员会", "中心")
_PARTS = {
    "university": ("学院", "学系", "研究院", "研究所", "纪念馆", "研究中心", "实验室"),
    "international_organization": _OFFICE_ENDS,
    "government": ("厅", "署", "委员会", *_OFFICES),
}
_SUBJECT = re.compile(
    r"(?!.*(?:部门|单位|代表|师生|学生|教授|校长|院长|负责|领导|人员|干部|有关|相关|等))[㐀-鿿]{1,6}"
)
_RANKS = "区县市旗州省"
# 昭和, 共和国, 和平, 同济, 暨南: here 和, 同, 暨 are part of a word.
_CONJUNCTION = re.compile(
    r"[与及]|同(?![济仁])|(?<!诸)暨(?!南大)|[受经](?![济贸营销理典络赠聘])"
    r"|(?<![昭永共令仁])和(?!平(?:$|交流|友好|发展|统一|基金|文化)|谐)"
)
ANCHOR = re.compile(r"(?:市|省|区|县|州|自治区|国家|中国|全国|中共|团|外交部|商务部|教育部|文化部)")
_LEADING = re.compile(
    r"(?:(?:已|其中|还|也|并|都|均)有|受赠(?:方|单位)|[收发]货方|曾任|现任|[㐀-鿿]{0,4}(?<!收)获(?![㐀-鿿]{0,2}[县市])|愿意?借助|但(?![丁泽])|[今明去]年(?:[春夏秋冬][天季]?)?|(?<=\d)(?:[年月日届次]|余?[位名家所个])|我(?![国驻])|该|本(?=[省市区县州院校馆会办局社团])|其|(?<=[的中户])有|(?:成员|团员)中?有|全(?![国北南罗球])|受(?![援众])|据|原(?=[中驻市省]))+"
)
_LIVING_ABROAD = re.compile(
    r"在[日韩美英法德俄意澳加泰越新]国?(?=华侨|华人|中国|中资)|旅[日韩美英法德俄]"
)
# 中以创新园 is one of China and Israel; 其中以… and 活动中以… are none.
_OF_TWO = re.compile(r"(?:^|[^其途之当程动会])中以(?=[㐀-鿿]{2})")
_RIVER = re.compile(r"长江(?:水利|航道|航务|流域|海事)")
_QUOTED_PART = re.compile(r"〇+")
# A firm of two trades has no name before them: 某某港和|某某橡胶有限公司.
_LIMITED = ("有限公司", "有限责任公司", "股份有限公司")
_SHORTEST_SIGHT, _SHORTEST_FIRM = 3, 4


class Around(NamedTuple):
    """A last word of a name at `head`, up to `end`, with the bodies and the stops before it."""

    text: str
    head: int
    end: int
    before: list[Body]
    stops: Sequence[Hit[BodyWord]]
    lexicon: BodyLexicon


def begin(around: Around) -> int:
    """Where the name whose last word begins at `head` begins."""
    low = max(0, around.head - _LONGEST)
    plain = around.text[low : around.head]
    if "（" in plain:
        plain = _BRACKETED.sub(lambda found: "〇" * len(found.group()), plain)
    if "”" in plain:
        plain = _QUOTED.sub(lambda found: "〇" * len(found.group()), plain)
    sign = _LAST_SIGN.match(plain)
    start = sign.end() if sign else 0
    for dash in _DASH.finditer(plain, start) if holds_any(plain, _DASHES) else ():
        if not _joins(plain, dash, around.lexicon):
            start = dash.end()
    start = _behind_stop(around, plain, low, start)
    for found in _CONJUNCTION.finditer(plain, start):
        if _divides(around, low + start, low + found.start()):
            start = found.end()
    deeds = [quoted.end() for quoted in _QUOTED_PART.finditer(plain, start)]
    start = max((end for end in deeds if _is_deed(around, low + end)), default=start)
    leading = _LEADING.match(plain, start) or _SORT_OF_FIRM.match(plain, start)
    return low + (leading.end() if leading else start)


def _behind_stop(around: Around, plain: str, low: int, start: int) -> int:
    """Where the words behind the last stop begin; `start` if there is none behind it."""
    for stop in reversed(around.stops):
        if stop.end <= low + start:
            break
        if stop.end <= around.head and _stops(stop, plain, low, around.lexicon):
            return stop.end - low
    return start


def _joins(text: str, dash: re.Match[str], lexicon: BodyLexicon) -> bool:
    """Whether a dash stands within a name: 马来西亚—中国总商会, 克卢日-纳波卡市议会."""
    if dash.group() == "-":
        return True
    if dash.end() - dash.start() > 1:
        return False
    before = text[max(0, dash.start() - _LONG_PLACE) : dash.start()]
    home = any(not hit.start for hit in lexicon.divisions_zh.find(text[dash.end() :]))
    if home and _CITY_END.search(before):
        return True
    spelt = _SPELT.search(before)
    if spelt and all(char in lexicon.foreign_sound.sounds for char in spelt[1].rstrip("市州")):
        return True
    places = (lexicon.countries_zh, lexicon.divisions_zh)
    return any(hit.end == len(before) for words in places for hit in words.find(before))


def _stops(stop: Hit[BodyWord], plain: str, low: int, lexicon: BodyLexicon) -> bool:
    """Whether a word no name runs over is one here, and no part of a bracket or a place (从化)."""
    start, end = stop.start - low, stop.end - low
    if plain[end - 1] == "〇":
        return False
    if end - start > 1:
        return not _RIVER.match(plain, end - 1)
    if _LIVING_ABROAD.match(plain, start) or _OF_TWO.search(plain, max(0, start - 2), end + 2):
        return False
    near = max(0, start - _PLACE)
    places = (lexicon.divisions_zh, lexicon.countries_zh)
    return not any(
        hit.start <= start - near < hit.end and hit.end - hit.start > 1
        for words in places
        for hit in words.find(plain[near : end + _PLACE])
    )


def _divides(around: Around, start: int, at: int) -> bool:
    """Whether 和 or 与 at `at` stands between two names and not within one (文化和旅游委)."""
    text, head = around.text, around.head
    if text[at] in _BY:
        many = text.startswith(_OF_MANY, at + 1)
        return many or _place_first(text[at + 1 : head], around.lexicon)
    who = _WHO_ACTS.search(text, start, at) is not None
    if _is_short_topic(around, at) and not who:
        # 国际交流与|合作处: one office for two things.
        return any(at == body.end for body in around.before[-1:])
    if _in_place(text, at, around.lexicon):
        return False
    if who or at <= start or _is_no_name(text, start, at):
        return True
    ended = [body for body in around.before[-3:] if start < body.end <= at]
    if any(_is_of_whole(around, body, at) for body in ended):
        return False
    begins = text.startswith(_OF_MANY, at + 1) or ANCHOR.match(text, at + 1, head) is not None
    begins = begins or _place_first(text[at + 1 : head], around.lexicon)
    cut = _are_sight_and_firm(around, start, at)
    return begins or cut or any(not _goes_on(around, body, at) for body in ended)


def _is_no_name(text: str, start: int, at: int) -> bool:
    """Whether what stands there is a person or a sight, and no subject of an office."""
    if _TITLE_END.search(text, max(0, start - 4), start) or "·" in text[start:at]:
        return True
    return _PLACE_END.search(text, start, at) is not None


def _is_deed(around: Around, at: int) -> bool:
    """Whether a quoted deed ends there, done for one of ours: `“利民工程”|某某县医院`."""
    if not around.text.endswith("”", 0, at):
        return False
    return any(
        not hit.start for hit in around.lexicon.divisions_zh.find(around.text[at : around.head])
    )


def _are_sight_and_firm(around: Around, start: int, at: int) -> bool:
    """Whether the name of a sight ends where that of a firm begins: 某某港和|某某橡胶有限公司."""
    long = at - start >= _SHORTEST_SIGHT and around.head - at > _SHORTEST_FIRM
    return long and around.text[at] == "和" and around.text.startswith(_LIMITED, around.head)


def _is_short_topic(around: Around, at: int) -> bool:
    """Whether it ends as an office for two things does: 国际交流与|合作处."""
    if around.text[around.end - 1] not in _OFFICES or around.end - 1 - at > _SHORT_TOPIC:
        return False
    return around.end - around.head == 1 or around.text[at] in "与和"


def _is_of_whole(around: Around, body: Body, at: int) -> bool:
    """Whether a word goes on from a whole to two subjects of its part: 某大学建筑与|规划学院."""
    if not around.text.endswith(_PARTS.get(body.kind, ()), at, around.end):
        return False
    return _SUBJECT.fullmatch(around.text, body.end, at) is not None


def _goes_on(around: Around, body: Body, at: int) -> bool:
    """Whether what ends like a firm is but the first of two subjects: 某某机床与|成形技术研究所."""
    if body.use != TRADE or body.end != at or around.text.startswith(_FIRM_ENDS, around.head):
        return False
    if body.country and around.text.startswith(_MINISTRIES, around.head):
        return True
    subject = around.text[at + 1 : around.head]
    return len(subject) > _SHORT_TOPIC and are_ordinary(
        subject, around.lexicon.foreign_sound.ordinary
    )


def _in_place(text: str, at: int, lexicon: BodyLexicon) -> bool:
    """Whether a place of the mainland begins there: 和平区, 同安区."""
    near = text[at : at + _LONG_PLACE]
    return any(
        not hit.start and near[hit.end - 1] in _RANKS for hit in lexicon.divisions_zh.find(near)
    )


def _place_first(text: str, lexicon: BodyLexicon) -> bool:
    """Whether the text begins with a place of the mainland or a country."""
    home = next(lexicon.divisions_zh.find(text), None)
    if home is not None and home.start == 0:
        return True
    abroad = next(lexicon.countries_zh.find(text), None)
    return abroad is not None and abroad.start == 0 < abroad.end - 1 and is_country(abroad.value)
