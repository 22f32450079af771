"""Cities and districts that act like bodies: 与旧金山市举行会谈, 沙坪坝区等区县代表."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import (
    MAINLAND,
    PARTNER,
    Body,
    BodyLexicon,
    is_country,
    is_ranked_city,
)
from tasks.language.bodies.foreign_sound_zh import in_place_abroad
from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import CountryWord

_CITY_KINDS = ("city", "capital", "city_ambiguous", "capital_ambiguous")
_RANK = re.compile(r"(?:都|特别|广域)?[市州府县省郡道区]|大区|边疆区")
# 大阪市|淀川区、: part of the city, in a list.
_WARD = re.compile(r"[㐀-鿿]{1,3}区(?=[、，。和与及])")
# Where something is done: 在吉隆坡会谈.
_SITUATED = ("在", "于", "首府", "省会")
_UNKNOWN_CITY = re.compile(r"[㐀-鿿]{2,8}?(?:州?市|[州省郡]|(?<![古城乡村小])镇)(?![㐀-鿿]{0,2}长)")
_NEXT_CITY = re.compile(r"(?<=市)[、和与及]([㐀-鿿]{2,5}市)(?![㐀-鿿]{0,2}长|委|政府)")
# 韩国|代表团与上海市: here another name begins.
_JOINT = re.compile(r"[与及在驻赴]")
_INVITES = re.compile(r"应([㐀-鿿]{3,8}?市)(?:[的之]|盛情|热情)?邀")
# 富山县|砺波市: a town behind its prefecture or province.
_STATES = "州省郡府县道邦"
_TOWN = re.compile(r"(?!友好|姐妹|姊妹|各)[㐀-鿿]{2,5}?(?<!城)[市町县](?![㐀-鿿]{0,2}长|[委政议])")
_STATE = re.compile(r"[㐀-鿿]{2,8}[州省郡]")
# `法国尼斯、克罗地亚斯普利特等11个国际友城` tells of each before it that it is a city.
_LIST_OF_CITIES = re.compile(
    r"等(?:\d+|[一二三四五六七八九十]+)?个?[^，。；、]{0,6}?(?:友城|友好(?:交流)?城市|姐妹城市|姊妹城|城市(?=的?代表|通过|介绍|推介|分享|[各均]?派|嘉宾|参))"
)
_LISTED = re.compile(r"(?:[、，和与及]|以及)$")
_LISTED_CITY = re.compile(r"(?:^|[、，和与及])((?:(?!以及)[㐀-鿿·]){2,12})$")
_DISTRICTS = ("区", "县", "旗", "新区")
_NO_CITY = re.compile(r"城市|友城")
_AT_HOME = "国内"
# Its people, and what bears its name: 金泽|古镇.
_NO_PARTY = re.compile(r"民|古?[镇村]|古城|[大街]?[街路]|大道|公园|大桥|广场|湖|河|半?岛|海")
_SHORT_CITY, _LONGEST = 2, 14
_GOES_ON = re.compile(r"委|政府|人大|政协|副?[区县旗市]长|域|级|内|间|块")


def places_acting_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields foreign cities and the mainland's districts that belong to no body's name."""
    taken = [(body.start, body.end) for body in bodies]
    cities = (*_listed_cities(text, lexicon), *_cities(text, lexicon), *_inviting(text, lexicon))
    for body in (*cities, *_districts(text, lexicon)):
        if not any(start < body.end and body.start < end for start, end in taken):
            taken.append((body.start, body.end))
            yield body


def _inviting(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """A city that invites, and that no vocabulary knows, by its sound: 应切尔维亚市之邀."""
    for found in _INVITES.finditer(text):
        unknown = not _is_known(found[1], lexicon)
        if unknown and in_place_abroad(found[1], lexicon.foreign_sound):
            yield _city(text, found.start(1), found.start(1), found.end(1), "")


def _cities(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """A known city, or an unknown one right behind its country; its country goes with it."""
    hits = [
        hit
        for hit in lexicon.countries_zh.find(text)
        if (is_country(hit.value) and hit.value.kind != "short") or is_ranked_city(text, hit)
    ]
    for number, hit in enumerate(hits):
        code = hit.value.country_code
        if number and hits[number - 1].end == hit.start and hit.value.kind == "name":
            continue
        if hit.value.kind in _CITY_KINDS and f"·{hit.value.word}" not in text:
            rank = _RANK.match(text, hit.end)
            end = rank.end() if rank else hit.end
            ward = _WARD.match(text, end) if text[end - 1] == "市" else None
            end = ward.end() if ward else end
            around = _around(text, hits[: number + 1], lexicon)
            start = around[0].start
            town = _TOWN.match(text, end) if text[end - 1] in _STATES else None
            if town and _may_be_abroad(town.group(), lexicon):
                yield _city(text, start, end, town.end(), code)
                continue
            is_state = any(other.start == end for other in hits[number + 1 : number + 2])
            if is_state or text[:start].endswith(_SITUATED) or _NO_PARTY.match(text, end):
                continue
            if around[0].value.kind == "name" and around[0].value.country_code != code:
                # A known city of elsewhere only begins the name: 希腊|卡拉马塔市.
                code = around[0].value.country_code
                end = end if rank else _unknown_end(text, hit.start, lexicon) or end
            yield _city(text, start, hit.start, end, code)
            yield from _more_listed(text, end, code, lexicon)
        elif hit.value.kind == "name":
            stop = _unknown_end(text, hit.end, lexicon)
            town = _TOWN.match(text, stop) if stop and text[stop - 1] in _STATES else None
            if town and _may_be_abroad(town.group(), lexicon):
                yield _city(text, hit.start, town.start(), town.end(), code)
                continue
            if stop and not any(other.start <= stop for other in hits[number + 1 : number + 2]):
                yield _city(text, hit.start, hit.end, stop, code)
                yield from _more_listed(text, stop, code, lexicon)


def _unknown_end(text: str, start: int, lexicon: BodyLexicon) -> int | None:
    """Where the name of a city ends that no vocabulary knows, if one may begin here."""
    named = _UNKNOWN_CITY.match(text, start)
    return named.end() if named and _may_be_abroad(named.group(), lexicon) else None


def _may_be_abroad(name: str, lexicon: BodyLexicon) -> bool:
    """Whether it is one name: no place of the mainland stands behind other words in it."""
    return not _JOINT.search(name) and not any(hit.start for hit in lexicon.divisions_zh.find(name))


def _more_listed(text: str, at: int, code: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """Unknown cities listed behind one of a country, which is theirs: `日本姬路市、|新泻市`."""
    while (more := _NEXT_CITY.match(text, at)) and not _is_known(more[1], lexicon):
        yield _city(text, more.start(1), more.start(1), more.end(1), code)
        at = more.end()


def _is_known(name: str, lexicon: BodyLexicon) -> bool:
    """Whether a vocabulary has a word of the name; one character (新泻市) tells nothing."""
    places = (lexicon.divisions_zh, lexicon.countries_zh)
    return any(hit.end - hit.start > 1 for words in places for hit in words.find(name))


def _around(
    text: str, hits: Sequence[Hit[CountryWord]], lexicon: BodyLexicon
) -> list[Hit[CountryWord]]:
    """The last place, and its state and country if these stand before it: 德国萨克森州茨维考."""
    chain = [hits[-1]]
    for before in reversed(hits[:-1]):
        between = text[before.end : chain[0].start]
        if between and not (_STATE.fullmatch(between) and _may_be_abroad(between, lexicon)):
            break
        chain.insert(0, before)
    return chain


def _city(text: str, start: int, name: int, end: int, code: str) -> Body:
    """A city whose country may stand before its name; with and without 市 it is the same."""
    bare = text[name:end]
    others = (text[start:end], bare.removesuffix("市") if len(bare) > _SHORT_CITY else bare)
    return Body(bare, start, end, "city", PARTNER, code, "", others)


def _listed_cities(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """The cities of a list that says they are, each with the country before it or before others."""
    for found in _LIST_OF_CITIES.finditer(text):
        end, waiting = found.start(), []
        while one := _LISTED_CITY.search(text, max(0, end - _LONGEST), end):
            name = one[1].removeprefix(_AT_HOME)
            country = next(lexicon.countries_zh.find(name), None)
            if _NO_CITY.search(name):
                break
            if country is None or country.value.kind != "name":
                if country is None and _is_at_home(name, lexicon):
                    yield Body(name, end - len(name), end, "city", MAINLAND, "")
                else:
                    waiting.append((one.start(1), end))
            else:
                code, start = country.value.country_code, one.start(1) + country.start
                waiting.append((one.start(1) + country.end, end))
                yield from (
                    _city(text, start if a < b == end else a, a, b, code)
                    for a, b in waiting
                    if a < b
                )
                waiting.clear()
            joint = _LISTED.search(text, 0, one.start(1))
            if joint is None:
                break
            end = joint.start()


def _is_at_home(name: str, lexicon: BodyLexicon) -> bool:
    whole = len(name.removesuffix("市"))
    return any(not hit.start and hit.end >= whole for hit in lexicon.divisions_zh.find(name))


def _districts(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    for hit in lexicon.divisions_zh.find(text):
        name = text[hit.start : hit.end]
        is_district = name.endswith(_DISTRICTS) and not name.endswith("地区")
        if is_district and not _GOES_ON.match(text, hit.end):
            yield Body(name, hit.start, hit.end, "city", MAINLAND, "")
