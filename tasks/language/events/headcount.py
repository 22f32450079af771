"""How many people took part, where the text prints one number for all of them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.language.gazetteer import Gazetteer
from tasks.language.numerals import LARGE_WORDS_EN, NUMBER_WORDS_EN, number_en, number_zh
from tasks.language.plans import PLANS_ZH
from tasks.language.story import Place
from tasks.language.telling import Piece, Telling
from tasks.language.words import is_word

_TOTAL, _PRESENT, _PARTY, _SUBJECT, _HEADLINE = 5, 4, 3, 2, 1
_TRAVELLED = 6
"""On a journey the number of those who travel goes before that of whom they met."""
_CROWD = 10
"""Fewer people of whom a sentence tells something are hardly all who came."""
_ABROAD = "outbound_visit"
"""There, those present are whom the travellers met."""
_JOURNEYS = ("inbound_visit", _ABROAD)
_SCAN = 6000

_MEASURE_ZH = re.compile(
    r"[\d余多来十百千万一二两三四五六七八九](?P<measure>名|位|人(?![民大均才口文权格事数]))"
)
_NUMBER_ZH = re.compile(
    r"(?P<total>共计|总计|合计|总共|共有|共)?(?:约|近|逾|超过|超|达|有|来自[^，。；]{1,12}?)?"
    r"(?P<number>(?<![第\d.])\d[\d,]*(?:\.\d+)?万?|(?<![第数几十百千万])[一二两三四五六七八九十百千万]+|上百)"
    r"(?:余|多|来)?$"
)
_LONGEST_ZH = 20
_CAME_ZH = re.compile(
    r"参加|参会|参训|出席|参与|到场|与会|观看|欣赏|听讲|听课|报到|欢聚|齐聚|相聚|汇聚|观摩|观影"
    r"|参赛|同台|受训|参观|走进|体验|游览|进入决赛|聆听|共庆|共度|在场|参展|助阵|登场|来宾|到会|集聚|共叙|入场|观展|观赛|站上"
    r"|见证|收看|收听|竞技|角逐|竞逐|争先|比拼|厮杀|应邀|分赴|奔赴|闯[入进]|挺进|晋级|采访|入境|(?:敬献|默哀|清理|植树|种下|栽下)"
)
_DREW_ZH = re.compile(
    r"(?:吸引|组织|带领|率领|汇集|汇聚|邀请|请来|共有|面向|动员|迎来|人数)[^，。；]{0,16}$"
    r"|(?:^|[，。；]|现场|到场)(?:观众|听众|来宾)(?:共|约)*$"
    r"|(?:参训|参会|参加|到会|与会)(?:人员|人数|学员)?(?:共|为|达|约)*$"
)
# Lecturers, winners and patients are not those who came.
_OTHERS_ZH = re.compile(
    r"^(?![^，。；]{0,6}见证)[^，。；]{0,8}(?:授课|讲授|获|颁奖|致辞|主讲|评委|入选|确诊|病例|死亡|岁)"
    r"|^[^，。；]{0,6}(?:颁|授予)|^[^，。；]{0,10}(?:报名(?!参)|参加了?(?:海选|初赛|预赛))"
)
_AWARD_ZH = re.compile(
    r"(?:为|向|授予|评选|选出|表彰|聘请|资助|培养|培训了?|接待)[^，。；]{0,4}$"
    rf"|(?:近年来|累计|截至|历年|每年|去年|已有|此前|过去|{PLANS_ZH}|(?<!即)将|曾).*$"
)
# What was long ago: nobody who came then is counted.
_HISTORY_ZH = re.compile(r"(?<!\d)1[89]\d\d年")
# With whom something is said, those who did it were not alone.
_PART_ZH = re.compile(
    r"(?:其中|包括|含|不少于|分为|组建|招募)[^，。；]{0,6}$|(?:[与同]|(?<=[，。；])和)[^，。；]{0,16}的$"
)
_SUBJECT_ZH = re.compile(
    r"(?:^|[，。；：“])(?:来自[^，。；]{2,60}|(?:\d+月)?\d+日[上下]?[午晚]?|[当同][天日晚]|现场"
    r"|在[^，。；]{1,6}的)?$"
)
# Those of a body or a place at the head of a clause, who do something.
_OF_BODY_ZH = re.compile(
    r"(?:^|[，。；：])[^，。；为给向对与同把让使]{2,80}(?:的|等|”|支部|双方|大学|学院|[中小]学|学校|[外事]办)$"
)
# To whom a lesson is given, and with whom something is shared, is there.
_TAUGHT_ZH = re.compile(r"(?:为|给|向|对)[^，。；]{0,24}$")
_LESSON_ZH = re.compile(
    r"[^，。；]{0,10}(?:(?:上了?|讲|作|授)[^，。；]{0,14}(?:课|讲座|报告|辅导)"
    r"|(?:举办|开展|组织)[^，。；]{0,20}(?:培训|讲座|宣讲|辅导)|讲解|宣讲|指点|支招|答疑)"
)
_WITH_ZH = re.compile(r"[与同和]$")
_SHARED_ZH = re.compile(r"[^，。；]{0,8}(?:分享|交流|互动|联欢|座谈|对话|见面)")
_PARTY_ZH = re.compile(r"(?:率|一行|团)[^，。；]{0,8}$")
_GUESTS_ZH = re.compile(r"一行(?:共|约|近)?$")
# 由……6名学生组成的代表团
_FORMED_ZH = re.compile(r"[^，。；]{0,30}组成的?[^，。；]{0,8}团")
_TRAVELLERS_ZH = re.compile(r"一行(?:共|约|近)?$|(?:率|带领)[^，。；]{0,20}$")

_DIGITS_EN = re.compile(r"[0-9][0-9,]*+(?=[ -][a-z])")
_AUDIENCE_EN = re.compile(
    r"\b(?:audience|crowd|attendance) of (?:(?:about|around|nearly|almost|over|some|more than) )?"
    r"([0-9][0-9,]*[0-9])(?! *[a-z%])"
)
_INSIDE_NUMBER = re.compile(r"[\w.,$¥€-]")
_LARGE_EN = Gazetteer({word: word for word in LARGE_WORDS_EN})
_WORD_EN = "|".join(NUMBER_WORDS_EN)
_NUMBER_EN = re.compile(
    rf"(?:\d+(?:,\d{{3}})*|(?:{_WORD_EN})(?:[\s-](?:{_WORD_EN}|and))*)(?:-member| odd)?\b",
)
_ODD_EN = re.compile(r"-member| odd")
_NEXT_EN = r"[^a-z]?+([a-z][\w'-]*+)"
_BEHIND_EN = re.compile(f"{_NEXT_EN}(?:{_NEXT_EN}(?:{_NEXT_EN}(?:{_NEXT_EN})?)?)?")
_NO_NOUN_BEHIND = ("of", "by", "the", "and", None)
_MEMBER = "-member"
_CAME_EN = re.compile(
    r"\b(?:attend(?:ed|ing|s)?|participat(?:ed|ing|es|e)|took part|takes? part|taking part"
    r"|join(?:ed|ing|s)?|gather(?:ed|s)?|registered|present|were trained|watch(?:ed|ing)"
    r"|enjoy(?:ed|ing)|listened|spent|volunteered|served|competed|compet(?:ing|es)|enrolled|came)\b",
)
# What those do with whom a sentence begins: `46 volunteers went to …`.
_WENT_EN = re.compile(r"\b(?:went|visited|toured|explored|experienced|walked)\b")
_DREW_EN = re.compile(
    r"\b(?:attended by|joined by|audience of|attracted|brought together|total of|for|with|drew"
    r"|gathered|attendance of|presence of|participation of|crowd of)\b[^,.;]{0,24}$",
)
_TOTAL_EN = re.compile(r"\b(?:(?<!in )total(?:ing|ling)?(?: of)?|altogether|in all)\b[^,.;]{0,16}$")
_OTHERS_EN = re.compile(
    r"\b(?:prizes?|awards?|won|winners|since|lectur|deaths|cases|annually|every year"
    r"|to train|over the years|of late|recent years|to date|so far|ha(?:ve|s)|will|would)\b",
)
_WINNERS_EN = re.compile(r"[^.;]{0,60}\bw(?:ere|as) (?:awarded|given the|honou?red)\b")
_GIVERS_EN = re.compile(r"\b(?:prizes?|awards?|certificates?|plaques?) (?:to|for)\b[^,.;]{0,12}$")
_PART_EN = re.compile(r"\b(?:includ|among|of whom|consist|such as|together with|along with)[^.;]*$")
_SUBJECT_EN = re.compile(
    r"(?:^|, |\bwhen |\bwhere |\bwhile )(?:(?:over|about|around|nearly|almost|some|more than) )?$"
)
_GROUP_EN = re.compile(r"(?: [a-z]+){0,3} (?:delegation|group|team|party|mission|troupe)\b")
_LED_EN = re.compile(r"\b(?:led|leading) (?:(?:over|about|around|nearly|almost|some|more than) )?$")
_PARTY_EN = re.compile(r"\b(?:delegation|group|team|party) of[^,.;]{0,8}$")


class Count(NamedTuple):
    """A printed number of people; the higher the rank, the surer it is the headcount."""

    value: int
    rank: int
    place: Place
    rule: str


def headcount(
    telling: Telling,
    event_type: str,
    person_nouns: frozenset[str],
    *,
    parts: Sequence[Place] = (),
) -> Count | None:
    """The headcount one language prints, None where there is none or several compete.

    Args:
        telling: What the language says.
        event_type: The type of the event.
        person_nouns: The English nouns of person_nouns.csv.
        parts: Where the dates of the parts of the event stand: who came to one of them is told
            behind that, up to the end of the paragraph.
    """
    find = _counts_zh if telling.language == "zh" else _counts_en
    found = [c for piece in telling.bodies for c in find(piece, event_type, person_nouns)]
    found = [c for c in found if c.rank == _TRAVELLED or not _is_of_part(c.place, parts)]
    if not found:
        headlines = [c for p in telling.titles for c in find(p, event_type, person_nouns)]
        found = [count._replace(rank=_HEADLINE) for count in headlines]
    best = max((c.rank for c in found), default=0)
    chosen = [c for c in found if c.rank == best]
    return chosen[0] if len({c.value for c in chosen}) == 1 else None


def _is_of_part(place: Place, parts: Sequence[Place]) -> bool:
    return any(part.line == place.line and part.start < place.start for part in parts)


def _counts_zh(piece: Piece, event_type: str, _: frozenset[str]) -> Iterator[Count]:
    text = piece.text[:_SCAN]
    for measure in _MEASURE_ZH.finditer(text):
        hit = _NUMBER_ZH.search(
            text, max(0, measure.start() - _LONGEST_ZH), measure.start("measure")
        )
        value = number_zh(hit["number"].removeprefix("上")) if hit else None
        if hit is None or not value:
            continue
        before, after = _around(text, hit.start(), measure.end(), "。；")
        rank = _rank_zh(before, after, hit["total"], event_type)
        if rank and (rank != _SUBJECT or value >= _CROWD):
            place = piece.place(hit.start("number"), measure.end())
            yield Count(value, rank, place, f"count_zh_{rank}")


def _rank_zh(before: str, after: str, total: str | None, event_type: str) -> int:
    is_journey = event_type in _JOURNEYS
    travelled = is_journey and bool(_TRAVELLERS_ZH.search(before) or _FORMED_ZH.match(after))
    if _TAUGHT_ZH.search(before) and _LESSON_ZH.match(after):
        return _PRESENT
    if _are_others(before, after) or (_PART_ZH.search(before) and not travelled):
        return 0
    return _TRAVELLED if travelled else _rank_of_those(before, after, total, event_type)


def _are_others(before: str, after: str) -> bool:
    return bool(_OTHERS_ZH.search(after) or _AWARD_ZH.search(before) or _HISTORY_ZH.search(before))


def _rank_of_those(before: str, after: str, total: str | None, event_type: str) -> int:
    if _CAME_ZH.search(after) or _DREW_ZH.search(before):
        return 0 if event_type == _ABROAD else _TOTAL if total else _PRESENT
    if (_PARTY_ZH if event_type in _JOURNEYS else _GUESTS_ZH).search(before):
        return _PARTY
    if _WITH_ZH.search(before) and _SHARED_ZH.match(after):
        return _SUBJECT
    of_some = _SUBJECT_ZH.search(before) or _OF_BODY_ZH.search(before)
    return _SUBJECT if total or of_some else 0


def _counts_en(piece: Piece, event_type: str, person_nouns: frozenset[str]) -> Iterator[Count]:
    text = piece.text[:_SCAN].lower()
    for start in _number_starts(text):
        number = _NUMBER_EN.match(text, start)
        end = _noun_end(text, number.end(), person_nouns) if number else 0
        value = number_en(_ODD_EN.sub("", number.group())) if number and end else None
        if not value:
            continue
        before, after = _around(text, start, end, ".;")
        rank = _rank_en(before, text[start:end], after, event_type)
        if rank and (rank != _SUBJECT or value >= _CROWD):
            yield Count(value, rank, piece.place(start, end), f"count_en_{rank}")
    for audience in _AUDIENCE_EN.finditer(text):
        place = piece.place(*audience.span(1))
        yield Count(int(audience.group(1).replace(",", "")), _PRESENT, place, "count_en_audience")


def _noun_end(text: str, start: int, person_nouns: frozenset[str]) -> int:
    """Where the noun for people among the words behind a number ends, 0 if there is none."""
    if text.endswith(_MEMBER, 0, start):
        return start
    behind = _BEHIND_EN.match(text, start)
    for number, word in enumerate(behind.groups() if behind else (), 1):
        if word in _NO_NOUN_BEHIND:
            return 0
        if behind and word in person_nouns:
            return behind.end(number)
    return 0


def _number_starts(text: str) -> Iterator[int]:
    """Where a number may begin: at digits, at words from four on."""
    for digit in _DIGITS_EN.finditer(text):
        if not digit.start() or not _INSIDE_NUMBER.match(text, digit.start() - 1):
            yield digit.start()
    end = -1
    for word in _LARGE_EN.find(text):
        if word.start > end and is_word(text, word.start, word.end):
            yield _number_start(text, word.start)
        end = word.end + 1


def _number_start(text: str, start: int) -> int:
    """Where `two hundred`, `a hundred` begins of which the large word is known.

    Before any other number `a` is an article: `a nine-member delegation`.
    """
    space = text.rfind(" ", 0, max(0, start - 1))
    before = text[space + 1 : start].strip()
    is_article = before in ("a", "an") and not text.startswith(("hundred", "thousand"), start)
    return space + 1 if before in NUMBER_WORDS_EN and not is_article else start


def _rank_en(before: str, words: str, after: str, event_type: str) -> int:
    others = _OTHERS_EN.search(before[-40:] + after[:12]) or _WINNERS_EN.match(after)
    if others or _GIVERS_EN.search(before):
        return 0
    if _TOTAL_EN.search(before):
        return _TOTAL
    is_journey = event_type in _JOURNEYS
    is_member = words.endswith(_MEMBER)
    if is_member or _PARTY_EN.search(before) or (is_journey and _LED_EN.search(before)):
        is_group = is_member and _GROUP_EN.match(after)
        return _TRAVELLED if is_journey else _PARTY if is_group else 0
    if _PART_EN.search(before):
        return 0
    subject = _SUBJECT_EN.search(before)
    if _CAME_EN.search(after) or _DREW_EN.search(before) or (subject and _WENT_EN.search(after)):
        return 0 if event_type == _ABROAD else _PRESENT
    return _SUBJECT if subject else 0


def _around(text: str, start: int, end: int, signs: str) -> tuple[str, str]:
    """What stands in the same sentence before and behind the span."""
    begin = max(text.rfind(sign, max(0, start - 80), start) for sign in signs) + 1
    stops = [at for sign in signs if (at := text.find(sign, end, end + 120)) >= 0]
    return text[max(begin, start - 80) : start], text[end : min(stops, default=end + 120)]
