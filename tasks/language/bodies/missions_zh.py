"""Embassies and consulates in Chinese: a list of countries may share one word for them."""

import re

from tasks.language.bodies.bodies import (
    CONSULATE,
    EMBASSY,
    PARTNER,
    Body,
    BodyLexicon,
    BodyWord,
    is_country,
)
from tasks.language.gazetteer import Hit

_OURS_ABROAD = re.compile(r"(?:中国|我国?)驻[㐀-鿿]{1,12}$")
_POSTED = re.compile(r"驻[㐀-鿿]{1,6}$")
# 驻蓉|波兰总领事馆
_SEAT_FIRST = re.compile(r"驻[㐀-鿿]{1,3}$")
_AND_OTHERS = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十]*[余多]?[个家]?)?(?:国家|国)?(?:外国)?"
    r"|(?:等|东盟|欧盟|中东欧|南亚|拉美|非洲)*[\d一二三四五六七八九十]+多?个?(?:国家|国))$"
)
_JOINT = re.compile(r"(?:、|和|与|及|以及)$")
_ENVOYS = re.compile(
    r"(?P<post>驻[^馆，。、；\s]{1,5}?)(?P<rank>副?总领事|领事官员|大使|代办|使节|外交官)"
    r"(?=[及、和与等，。]|以及|出席|参加|应邀|先后|分别|共|一[同行]|代表|到访|来访|访问|考察)"
)
_RANKS = r"驻[^馆，。、；\s]{1,5}?(?:副?总领事|领事官员|大使|代办|使节|外交官)"
_NEXT_ENVOY = re.compile(
    rf"(?:、|和|与|及|以及)[㐀-鿿]{{2,10}}{_RANKS}(?=[及、和与等，。]|一行|出席|参加|分别)"
)
_PREVIOUS_ENVOY = re.compile(rf"{_RANKS}(?:、|和|与|及|以及)[㐀-鿿]{{2,10}}$")
# A section speaks for the mission: 法国驻华大使馆商务处官员.
_SECTION = re.compile(
    r"(?:科技与教育|生态转型|国际合作|公共外交|公共事务|旅游|警务|移民|国防|武官|媒体|能源|创新|政治|新闻|经济|商务|经商|经贸|商业|投资|文化|教育|科技|卫生|领事|签证|农业|礼宾){1,2}"
    r"(?:促进|发展|参赞)?(?:处|室|部|科|中心)"
)
_IN_CAPITAL = ("华", "中国", "京", "北京")
_HOUSES = {CONSULATE: "总领事馆", EMBASSY: "大使馆"}
_SEVERAL = 2
_LONGEST = 120


def is_mission(word: BodyWord) -> bool:
    """Whether the word names a consulate or an embassy, and no mere office of representation."""
    return word.kind == CONSULATE or (word.kind == EMBASSY and "使" in word.word)


def missions_at(text: str, hit: Hit[BodyWord], lexicon: BodyLexicon) -> list[Body]:
    """One mission for each country named before the word for it; none where none is named.

    英国、柬埔寨等国驻渝总领事馆 gives 英国驻渝总领事馆 and 柬埔寨驻渝总领事馆.
    """
    low = max(0, hit.start - _LONGEST)
    lead = text[low : hit.start]
    if _OURS_ABROAD.search(lead):
        return []
    posted = _POSTED.search(lead)
    post = posted.group() if posted else ""
    names = _countries_before(lead[: len(lead) - len(post)], lexicon)
    if post and not names:
        post, names = "", _posted_here(lead, lexicon)
    kind = CONSULATE if hit.value.kind == CONSULATE else EMBASSY
    last = len(names) - 1
    section = _SECTION.match(text, hit.end)
    whole_end = section.end() if section else hit.end
    return [
        Body(
            f"{lead[start:end]}{post}{hit.value.word}",
            low + start,
            whole_end if number == last else low + end,
            kind,
            PARTNER,
            code,
            others=(text[low + start : whole_end],) if section and not last else (),
        )
        for number, (start, end, code) in enumerate(names)
    ]


def _posted_here(lead: str, lexicon: BodyLexicon) -> list[tuple[int, int, str]]:
    """The countries before which their missions' seat stands: 驻蓉波兰总领事馆."""
    names = _countries_before(lead, lexicon)
    seat = _SEAT_FIRST.search(lead, 0, names[0][0]) if names else None
    return [(seat.start(), *names[0][1:]), *names[1:]] if seat else []


def envoys_of(text: str, lexicon: BodyLexicon) -> list[Body]:
    """The missions of envoys listed by country without their names.

    巴基斯坦、瑞士驻成都总领事及领事官员 gives two consulates; one country alone gives none, as a
    single envoy is a person.
    """
    bodies: list[Body] = []
    for found in _ENVOYS.finditer(text):
        in_city = not found["post"].endswith(_IN_CAPITAL) and "大使" not in found["rank"]
        kind = CONSULATE if "领事" in found["rank"] or in_city else EMBASSY
        low = max(0, found.start() - _LONGEST)
        names = _countries_before(text[low : found.start()], lexicon)
        if len(names) < _SEVERAL and not (names and _is_one_of_several(text, found)):
            continue
        word = _HOUSES[kind]
        last = len(names) - 1
        bodies += [
            Body(
                f"{text[low + a : low + b]}{found['post']}{word}",
                low + a,
                found.end() if number == last else low + b,
                kind,
                PARTNER,
                code,
            )
            for number, (a, b, code) in enumerate(names)
        ]
    return bodies


def _is_one_of_several(text: str, envoy: re.Match[str]) -> bool:
    """Whether other envoys without names stand beside it: 甲国驻蓉总领事、乙国驻渝总领事."""
    after = _NEXT_ENVOY.match(text, envoy.end())
    before = _PREVIOUS_ENVOY.search(text, 0, envoy.start())
    return after is not None or before is not None


def _countries_before(lead: str, lexicon: BodyLexicon) -> list[tuple[int, int, str]]:
    """The countries listed right at the end of the text, from left to right."""
    others = _AND_OTHERS.search(lead)
    end = others.start() if others else len(lead)
    ends = {
        hit.end: hit
        for hit in lexicon.countries_zh.find(lead)
        if is_country(hit.value) or len(lead) == hit.end
    }
    names: list[tuple[int, int, str]] = []
    while end in ends:
        hit = ends[end]
        if not hit.value.country_code or hit.value.country_code == "CN":
            break
        names.append((hit.start, hit.end, hit.value.country_code))
        joint = _JOINT.search(lead, 0, hit.start)
        if joint is None:
            break
        end = joint.start()
    return names[::-1]
