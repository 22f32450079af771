"""Outside countries whose people, bodies or cities take part in an event."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from tasks.language.events.country_pairs import paired_countries
from tasks.language.events.visited_countries import is_visited_en, is_visited_zh
from tasks.language.gazetteer import Hit
from tasks.language.party import Party
from tasks.language.people.lexicon import CountryWord, PeopleLexicon
from tasks.language.people.outside import outside_words
from tasks.language.story import Activity, Evidence, Line, Place
from tasks.language.words import holds_any

_TAKERS_ZH = (
    r"官员|代表|嘉宾|来宾|使节|领事|大使|参赞|选手|企业|专家|学者|学员|学生|留学生|青年|友人|人士|媒体|"
    r"艺术家|演员|乐团|乐手|球队|运动员|志愿者|商协会|客商|师生|城市|国家"
)
# `来自甲、乙等5国的60名官员`: what stands between a country and those who come from it.
_FROM_ZH = re.compile(r"(?:来自|邀请|会见|与|同|在|驻|由)(?:[^。；，]{0,40})$")
_COMES_FROM_ZH = re.compile(rf"[^。；，]{{0,30}}?(?:{_TAKERS_ZH})")
# A long list of bodies may stand before them: `来自甲国某基金会、乙国某研究院等单位的96位专家`.
_LIST_FROM_ZH = re.compile(r"来自[^。；，]{0,60}$")
_LIST_COMES_ZH = re.compile(
    rf"(?:(?!受到|深受|广受|吸引|[让向为给使被])[^。；，]){{0,60}}?(?:{_TAKERS_ZH}|青少年|少年|儿童|孩子|学子|侨胞|乡亲|游客|商人|[外侨采购]商|演奏家|音乐家|画家"
    r"|作家|科学家|设计师|跑者|骑手|棋手|舞者|友城|家庭|居民|市民|侨民|员工)"
)
# Somebody born there, but no nationality in general: `韩国|籍主妇`.
_BORN_ZH = re.compile(r"籍(?!贯)")
# Who goes there does not come from there; who stayed away took no part.
_BOUND_ZH = re.compile(r"(?:赴|前往|留学)[^。；，]{0,30}$")
_ABSENT_ZH = re.compile(r"[^。；，]{0,16}(?:因故|缺席|未能|未派)")
# A street, a style or a school called after the country.
_CALLED_ZH = re.compile(r"(?:风情|风味|式|语)|国际学校|[^，。；、]{0,2}[街路](?![桥演])")
_CALLED_EN = re.compile(
    r" (?:Street|Square|Style|Road|Avenue|International School)\b", re.IGNORECASE
)
# `两名教师分别来自甲国和乙国`: here those who come stand before.
_COME_FROM_ZH = re.compile(
    rf"(?:{_TAKERS_ZH}|教师|老师|专家|医生|队员|球员|[人者员手])[^。；，、]{{0,8}}，?(?:他们|其中|均|都|分别|主要)*来自(?:[^。；，]{{1,40}}[、和及与])?$"
)
# What was said, or sums up a year, tells of other activities.
_TOLD_ZH = re.compile(
    r"指出|强调|介绍说|回顾|总结|今年以来|近年来|去年以来|[上下]半年|截至|累计|据统计"
)
_TOLD_EN = re.compile(
    r"\b(?:pointed out that|this year|in recent years|since the beginning of|so far|over the past"
    r"|by the end of|a total of [\d,]+ (?:cases|exchanges))\b",
    re.IGNORECASE,
)
_TELLING_EN = (
    *("pointed out that", "this year", "in recent years", "since the beginning of", "so far"),
    *("over the past", "by the end of", "a total of "),
)
_TELLS_ZH = re.compile(rf"{_TAKERS_ZH}|访问|出访|赴|来自|籍")
# `甲、乙、丙等三国的媒体`: a list that ends in so many countries and who comes from them.
_LISTED_ZH = re.compile(
    rf"(?:、[^。；，]{{1,40}}?)?等?[\d一二三四五六七八九十多]*国(?:家)?[^。；，]{{0,25}}?(?:{_TAKERS_ZH})"
)
# Words that only end like those for people: `for`, `after`, `sector`, `plant`.
_NOBODY_EN = (
    r"(?!(?:n?or|for|her|per|n?ever|over|under|(?:al)?together|(?:there)?after|later|further|rather|"
    r"others?|however|whether|orders?|numbers?|matters?|cent(?:er|re)s?|powers?|waters?|papers?|"
    r"covers?|rivers?|letters?|chapters?|quarters?|headquarters|computers?|containers?|corners?|"
    r"flowers?|towers?|dinners?|summers?|winters?|offers?|answers?|registers?|timber|lumber|rubber|"
    r"sectors?|corridors?|borders?|doors?|floors?|colou?rs?|honou?rs?|labou?r|harbou?rs?|motors?|"
    r"reactors?|tractors?|factors?|errors?|behaviou?rs?|junior|senior|interior|exterior|superior|"
    r"major|minor|plants?|restaurants?|grants?|giants?|variants?|exists?|consists?|lists?|assists?|"
    r"important|significant|relevant|abundant|constant|distant|instant|pleasant|brilliant)\b)"
)
_TAKERS_EN = (
    r"(?i:officials?|delegates?|delegations?|representatives?|students?|guests?|consul\w*|diplomats?|"
    r"envoys?|companies|enterprises|businesses|media|friends|teams?|cities|countries|chambers?|"
    rf"youths?|{_NOBODY_EN}[a-z]+(?:ers?|ors?|ists?|ants?|ians?)|athletes?|experts?|scholars?|"
    r"residents?)"
)
# The last preposition; then, up to the country, nothing but other places.
_FROM_EN = re.compile(r".*\b(from|of|in)\s+", re.DOTALL)
_COMES_EN = re.compile(
    r"\b(?:they|both|all|who)\s+(?:[a-z]+\s+)?(?:come|came|hail|hailed)\s+$", re.I
)
_PEOPLE_EN = re.compile(
    r"\b(?:people|children|pupils|teenagers|youngsters|families) (?:of \w+ (?:origin|descent) )?$"
)
_PLACES_EN = re.compile(
    r"(?:(?:the\s+)?[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*)*(?:,\s+and\s+|,\s+|\s+and\s+))*(?:the\s+)?"
)
# How either ends that stands between a country and who takes part.
_LEADS_EN = ("from", "of", "in", "visited", "toured", ",", "and", "the")
_TAKER_EN = re.compile(_TAKERS_EN)
# Names of peoples and languages are no place that one comes from: `of Russian timber`.
_OF_A_PEOPLE = ("adjective", "people")
_BRACKETED = re.compile(r"\b[A-Z][\w.-]+ \((?:the )?[A-Z][A-Za-z ]+\)")
_WORD = re.compile(r"\w+")
_RUN_EN = re.compile(r"[\w' -]*")
_NEAR_EN, _FAR_EN = 20, 80
# Where diplomats serve, ours or theirs, takes no part by that.
_OUR_MISSION = re.compile(
    r"驻$"
    r"|\bChinese (?:Embassy|Ambassador|Consulate|Consul)(?:[- ]General)? (?:in|to|of) (?:the )?$"
)
_TO_MISSION = ("驻", "in ", "to ", "of ", "the ")
_HISTORY_ZH = re.compile(r"建交|签订|自\d{4}年")
_HISTORY_EN = re.compile(r"\d\d{3}(?:(?<=since \d{4})|(?<=\bin \d{4}), the)", re.IGNORECASE)
_WORDS_KEPT = 65_536
_INWARD = ("training", "party_study", "internal_meeting")
_BY_ENGLISH = "country_en"
_REACH, _AHEAD = 300, 60


def country_parties(
    activity: Activity,
    parties: Sequence[Party],
    names: Set[tuple[int, int]],
    event_type: str,
    lexicon: PeopleLexicon,
) -> list[Party]:
    """One party for each outside country of the activity, with its evidence.

    A country takes part through its people and bodies, through the headline, or where the
    lines say that somebody came from there or went there. `names` is where persons' names
    stand (line, offset): no country is meant in `索菲亚·某某`.

    In English the trainees of our own (`companies in Kenya`) read like those who came from
    there: in a training (`event_type`) without guests the Chinese account decides, where there
    is one.
    """
    found: dict[str, list[Evidence]] = {}
    for party in parties:
        if party.country_code:
            found.setdefault(party.country_code, []).extend(party.evidence[:2])
    chinese = any(line.language == "zh" and line.kind == "body" for line in activity.lines)
    inward = event_type in _INWARD and chinese and not found
    for code, evidence in _named(activity, names, lexicon):
        if inward and evidence.rule == _BY_ENGLISH:
            continue
        found.setdefault(code, []).append(evidence)
    return [_party(code, evidence) for code, evidence in sorted(found.items())]


def _party(code: str, evidence: Iterable[Evidence]) -> Party:
    return Party("country", country_code=code, evidence=tuple(dict.fromkeys(evidence)))


def _named(
    activity: Activity, names: Set[tuple[int, int]], lexicon: PeopleLexicon
) -> Iterator[tuple[str, Evidence]]:
    for line in activity.lines:
        if line.language != "en":
            yield from paired_countries(line, lexicon)
        for hit, english in _hits(line, lexicon):
            is_name = (line.number, hit.start) in names
            if not is_name and _takes_part(line, hit, english):
                place = Place(line.number, hit.start, hit.end)
                yield (
                    hit.value.country_code,
                    Evidence(place, _BY_ENGLISH if english else "country_zh"),
                )


def _hits(line: Line, lexicon: PeopleLexicon) -> Iterator[tuple[Hit[CountryWord], bool]]:
    """Names of outside countries in a line that may take part, each with whether it is English."""
    if line.language != "en" and (line.kind == "title" or _TELLS_ZH.search(line.text)):
        yield from ((hit, False) for hit in outside_words(line.text, lexicon, english=False))
    if line.language != "zh":
        yield from ((hit, True) for hit in outside_words(line.text, lexicon, english=True))


def _takes_part(line: Line, hit: Hit[CountryWord], english: bool) -> bool:
    if (_CALLED_EN if english else _CALLED_ZH).match(line.text, hit.end):
        return False
    if line.kind == "title":
        return True
    before = line.text[max(0, hit.start - _REACH) : hit.start]
    after = line.text[hit.end : hit.end + _AHEAD]
    if english:
        before = before.rpartition(". ")[2]
        leads = hit.value.kind not in _OF_A_PEOPLE and _goes_on(before)
        takes = _comes_en(after) or leads or _is_listed(line.text, hit)
    else:
        before = before[max(before.rfind("。"), before.rfind("；")) + 1 :]
        takes = _comes_zh(before, after) or is_visited_zh(before, after)
    if not takes or (_is_told_en(before) if english else _TOLD_ZH.search(before)):
        return False
    around = before + after
    history = _HISTORY_ZH.search(around) or _HISTORY_EN.search(around)
    return not history and not (before.endswith(_TO_MISSION) and _OUR_MISSION.search(before))


def _is_told_en(before: str) -> bool:
    return holds_any(before.lower(), _TELLING_EN) and _TOLD_EN.search(before) is not None


def _comes_zh(before: str, after: str) -> bool:
    if _ABSENT_ZH.match(after):
        return False
    comes = _COMES_FROM_ZH.match(after) and _FROM_ZH.search(before)
    comes = comes or (_LIST_FROM_ZH.search(before) and _LIST_COMES_ZH.match(after))
    listed = _LISTED_ZH.match(after) and not _BOUND_ZH.search(before)
    if comes or listed or _BORN_ZH.match(after):
        return True
    return "来自" in before and _COME_FROM_ZH.search(before) is not None


def _is_listed(text: str, hit: Hit[CountryWord]) -> bool:
    """Whether it stands in brackets behind one of several: `Varde (Norway), Tuli (Kenya)`."""
    if text[hit.start - 1 : hit.start] != "(" or not text.startswith(")", hit.end):
        return False
    begin, end = text.rfind(". ", 0, hit.start) + 1, text.find(". ", hit.end)
    sentence = text[begin : end if end > 0 else len(text)]
    return len(_BRACKETED.findall(sentence)) > 1


def _comes_en(after: str) -> bool:
    """Whether those who come are named right behind: `Hungarian students`."""
    run = _RUN_EN.match(after)
    for word in _WORD.finditer(after, 0, run.end() if run else 0):
        if word.start() > _NEAR_EN:
            return False
        if _is_taker_en(word.group()):
            return True
    return False


def _goes_on(before: str) -> bool:
    """Whether what stands before leads to a place at all, and then to one that takes part."""
    return before.rstrip().endswith(_LEADS_EN) and (_is_from_en(before) or is_visited_en(before))


def _is_from_en(before: str) -> bool:
    """Whether somebody is said to come from here, or from a list of places that ends here."""
    last = _FROM_EN.match(before)
    if last is None or not _PLACES_EN.fullmatch(before, last.end()):
        return False
    end = last.start(1)
    if last[1] == "from" and _PEOPLE_EN.search(before, 0, end):
        return True
    if _COMES_EN.search(before, 0, last.start(1)):
        return True
    clause = max(before.rfind(".", 0, end), before.rfind(";", 0, end)) + 1
    start = max(clause, end - _FAR_EN)
    while start > clause and _WORD.match(before, start - 1):
        start -= 1
    takers = (word for word in _WORD.finditer(before, start, end) if _is_taker_en(word.group()))
    return any(last[1] != "in" or "," not in before[word.end() : end] for word in takers)


@lru_cache(maxsize=_WORDS_KEPT)
def _is_taker_en(word: str) -> bool:
    return _TAKER_EN.fullmatch(word) is not None
