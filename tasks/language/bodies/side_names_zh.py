"""On whose side a body is by its Chinese name."""

import re
from functools import lru_cache

from tasks.language.bodies.bodies import (
    ALONE,
    CHINA,
    CITIES,
    MAINLAND,
    MISSIONS,
    NAMES_KEPT,
    PARTNER,
    TRADE,
    WHOLE,
    BodyLexicon,
    BodyWord,
    is_country,
    is_ranked_city,
)
from tasks.language.bodies.foreign_sound_zh import in_place_abroad, sounds_foreign
from tasks.language.gazetteer import Hit

_AFFAIRS_ZH = re.compile(
    r"(?!入境|民政|民航|劳工|代表|对外)[㐀-鿿]{0,2}(?:事务|工作)?(?:办|处|司|科)(?:公室)?$"
    r"|问题|研究(?!联合|理事|机构|基金)|文化(?!中心)|语"
)
_OURS_ZH = re.compile(
    r"^(?:中国|我驻|中共|中华|中央|全国|国家|国务院|外交部|商务部|教育部|自治区|团[市省区]委|[省市区县州])"
)
# Of 东北亚某某产业园 the world is what it trades with.
_WORLD_ZH = re.compile(
    r"^(?!.*(?:园|园区|城|港)$)(?:联合国|全球(?!化)|世界(?!(?:文化|自然)?遗产)|国际|东盟|东南亚|欧盟|欧洲|中东欧|北欧|欧亚|亚洲|东北亚|非洲|美洲|拉美|拉丁美洲|阿拉伯|亚太|太平洋)"
)
# Its name begins with that of a city, yet it is of many countries.
_OF_STATES = re.compile(r"^(?:上海合作组织|上合组织)(?:秘书处|实业家委员会|成员国[㐀-鿿]*)?$")
# 希中友好协会, 日中经济贸易中心: a country's own body for dealings with China.
_WITH_CHINA = re.compile(
    r"^[㐀-鿿]中(?=.{0,8}(?:友好|文化|经济|经贸|贸易|交流|工商|商务|商会|遗产|友协))"
)
# 境港市立图书馆: at home a place of the mainland stands before.
OF_CITY = re.compile(r"[㐀-鿿]{2,6}[市县府道州郡]立")
_FRIENDS_OF_CHINA = re.compile(r"^[㐀-鿿]中友[好协]")
# A firm may have a plant or a research centre of its own.
_OF_FIRMS = ("company", "other")
# A chamber of foreigners at home: 华南美国商会, 广东英国商会, 中国欧盟商会.
_CLUB = re.compile(
    r"(?<=[国本韩])人会|(?<=[国本])人?学校|(?<=[国本韩])人（[㐀-鿿]{1,2}）会|总?商会|工商会|商工会|工商总会|(?:商工|工商|商务)?俱乐部|(?<=[商资企侨])(?:投资)?(?:企业)?协会"
)
_FOREIGN = "foreign"
# Read from its end, lest 南韩 be found in 济南韩国人会.
_COUNTRY_SIZES = (2, 3, 4, 5)
_TRADERS = re.compile(r"[㐀-鿿](?:商|资|企|侨)(?:投资|企业)?$")
# Such bodies are none of the mainland, unless a place of it stands before.
_ABROAD_ONLY = re.compile(
    r"^国立(?!研究型)|(?:公会|同乡会|同乡总会|宗亲会|商工会议所|商工会|株式会社|会社|扶轮社|农会|渔会|役所|役场)$"
)
# 旅美台山会馆, 温州旅法同乡会, 全英学联: of people of ours who live there.
_OVERSEAS = re.compile(r"(?:旅|^全|^留)[台港澳日韩美英法德俄意西葡荷比加泰越]")
_HOUSE = re.compile(r"）?(?:(?:股份|有限|责任)*(?:子|分)?公司|分行|代表处)$")
_JOINT_ZH = re.compile(r"^中([㐀-鿿])[^（]*(?:工业园|产业园|园区)")

_SHORT_FIRM = 2
_HAN_END = re.compile(r"[㐀-鿿](?<![市省区县州国])$")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z&]+")
_LATIN = re.compile(r"[A-Z][a-z]{3,}")


@lru_cache(maxsize=NAMES_KEPT)
def side_of(name: str, head: BodyWord, lexicon: BodyLexicon) -> tuple[str, str]:
    """Side and country of a body by its Chinese name; side "" where the name tells neither.

    What begins with a place of the mainland is of the mainland whatever else it names
    (重庆市港澳青年创业基地); a country named otherwise makes it a partner.
    """
    if _OF_STATES.match(name) or (head.use == WHOLE and name == head.word):
        return PARTNER, country_in(name, lexicon)
    if known := _of_known_firm(name, head, lexicon) or _with_china(name, lexicon):
        return known
    if code := _of_two(name, lexicon):
        return PARTNER, code
    if _OURS_ZH.match(name) or (_begins_at_home(name, lexicon) and not _WORLD_ZH.match(name)):
        if head.kind == "company" and (code := _house_abroad(name, lexicon)):
            return PARTNER, code
        theirs = head.side == _FOREIGN and head.kind not in MISSIONS
        return _of_foreigners(name, lexicon) or (PARTNER if theirs else MAINLAND, "")
    code = country_in(name, lexicon)
    return (PARTNER, code) if code else (_side_unnamed(name, head, lexicon), "")


def _of_two(name: str, lexicon: BodyLexicon) -> str:
    """The country where those of ours live, or with whom we have a park: 旅法…, 中新…园区."""
    living = _OVERSEAS.search(name)
    if living and (code := _country_at(name, living.end() - 1, lexicon)):
        return code
    return _country_at(name, 1, lexicon) if _JOINT_ZH.match(name) else ""


def _of_known_firm(name: str, head: BodyWord, lexicon: BodyLexicon) -> tuple[str, str] | None:
    if head.kind not in _OF_FIRMS:
        return None
    if any(lexicon.home_firms_zh.find(name)):
        code = _house_abroad(name, lexicon)
        return (PARTNER, code) if code else (MAINLAND, "")
    known = any(_stands_alone(name, hit, lexicon) for hit in lexicon.firms_zh.find(name))
    if not known and not _is_latin_firm(name, lexicon):
        return None
    return PARTNER, country_in(name, lexicon)


def _house_abroad(name: str, lexicon: BodyLexicon) -> str:
    """The country of a house abroad of one of our firms: 某某集团马来西亚有限公司."""
    house = _HOUSE.search(name)
    stem = name[: house.start()] if house else ""
    seats = (hit for hit in lexicon.countries_zh.find(stem) if hit.end == len(stem) > hit.start + 1)
    return next((hit.value.country_code for hit in seats if is_country(hit.value)), "")


def _is_latin_firm(name: str, lexicon: BodyLexicon) -> bool:
    """Whether the name has that of a firm in Latin letters: 武汉ABB技术中心."""
    latin = _LATIN_NAME.search(name)
    hits = lexicon.firms_en.find(latin[0].lower()) if latin else ()
    return any(latin is not None and hit.end - hit.start == len(latin[0]) for hit in hits)


def _stands_alone(name: str, hit: Hit[str], lexicon: BodyLexicon) -> bool:
    """Whether a firm's short name is no part of a longer word, as 正大 is one of 金正大."""
    before = name[: hit.start]
    own = name[hit.start : hit.end].removesuffix("集团")
    if not before or len(own) > _SHORT_FIRM or not _HAN_END.search(before):
        return True
    places = (lexicon.divisions_zh, lexicon.countries_zh)
    return any(place.end == hit.start for words in places for place in words.find(before))


def _with_china(name: str, lexicon: BodyLexicon) -> tuple[str, str] | None:
    """The country whose character stands before 中; none where that fits several (新中)."""
    first = next(lexicon.countries_zh.find(name[:1]), None) if _WITH_CHINA.match(name) else None
    if first is None:
        return (PARTNER, "") if _FRIENDS_OF_CHINA.match(name) else None
    if first.value.country_code == CHINA:
        return None
    doubtful = first.value.kind.endswith("_ambiguous")
    return PARTNER, "" if doubtful else first.value.country_code


def _side_unnamed(name: str, head: BodyWord, lexicon: BodyLexicon) -> str:
    """The side of a body that names no place, "" where nothing tells it."""
    in_china = head.kind == "company" and "（中国）" in name
    foreign = head.side == _FOREIGN and head.use != TRADE
    if foreign or _WORLD_ZH.match(name) or in_china or OF_CITY.match(name):
        return PARTNER
    if in_place_abroad(name, lexicon.foreign_sound) or _ABROAD_ONLY.search(name):
        return PARTNER
    if head.side == MAINLAND or _of_our_own(name, lexicon):
        return MAINLAND
    if head.kind == "company" and _LATIN.match(name):
        return PARTNER
    foreign = sounds_foreign(name, head.word, head.kind, lexicon.foreign_sound)
    return PARTNER if foreign else ""


def _of_our_own(name: str, lexicon: BodyLexicon) -> bool:
    """Whether it belongs to a body known to be of the mainland: 某某科技大学|中山学院."""
    first = next(lexicon.heads_zh.find(name), None)
    return first is not None and not first.start and first.value.use == ALONE


def _of_foreigners(name: str, lexicon: BodyLexicon) -> tuple[str, str] | None:
    """The country of those who form a chamber or club here: 华南美国商会, 苏州日商俱乐部."""
    found = _CLUB.search(name)
    if not found:
        return None
    at = found.start()
    if name.endswith("欧盟", 0, at):
        return PARTNER, ""
    for size in _COUNTRY_SIZES:
        word = next(lexicon.countries_zh.find(name[max(1, at - size) : at]), None)
        if word and word.end - word.start == size and is_country(word.value):
            return PARTNER, word.value.country_code
    short = _TRADERS.search(name, 0, at)
    code = _country_at(name, short.start(), lexicon) if short else ""
    return (PARTNER, code) if code else None


def _country_at(name: str, at: int, lexicon: BodyLexicon) -> str:
    for hit in lexicon.countries_zh.find(name[at : at + 4]):
        if hit.start == 0 and hit.value.country_code != CHINA:
            return hit.value.country_code
    return ""


def _begins_at_home(name: str, lexicon: BodyLexicon) -> bool:
    """Whether a place of the mainland stands first, and no longer name from abroad (乌苏里斯克)."""
    home = next(lexicon.divisions_zh.find(name), None)
    if home is None or home.start:
        return False
    if name.startswith("市", home.end) and not any(
        hit.end == home.end + 1 for hit in lexicon.divisions_zh.find(name[: home.end + 1])
    ):
        return False
    abroad = next(lexicon.countries_zh.find(name), None)
    foreign = abroad is not None and is_country(abroad.value)
    return abroad is None or not foreign or bool(abroad.start) or abroad.end <= home.end


def country_in(name: str, lexicon: BodyLexicon) -> str:
    """The first country a Chinese name belongs to; one it merely deals with (港澳办) is none."""
    for hit in lexicon.countries_zh.find(name):
        long = hit.end - hit.start > 1
        sure = is_country(hit.value) or is_ranked_city(name, hit)
        whose = hit.value.kind in CITIES or not _deals_with(name, hit.end, lexicon)
        if long and sure and whose:
            return hit.value.country_code
    return ""


def _deals_with(name: str, at: int, lexicon: BodyLexicon) -> bool:
    """Whether a country that ends there is a body's subject: 港澳办, but 法国开发署北京办公室."""
    if not _AFFAIRS_ZH.match(name, at) or name.startswith("中华", at):
        return False
    places = (lexicon.divisions_zh, lexicon.countries_zh)
    return not any(hit.start == 0 for words in places for hit in words.find(name[at:]))
