"""Outside countries whose people, bodies or cities take part in an event."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tasks.language.gazetteer import Hit
from tasks.language.lexicon import CountryWord, PeopleLexicon
from tasks.language.outside import outside_words
from tasks.language.party import Party
from tasks.language.story import Activity, Evidence, Line, Place

_TAKERS_ZH = (
    r"官员|代表|嘉宾|来宾|使节|领事|大使|参赞|选手|企业|专家|学者|学员|学生|留学生|青年|友人|人士|媒体|"
    r"艺术家|演员|乐团|乐手|球队|运动员|志愿者|商协会|客商|师生|城市|国家"
)
# `来自甲、乙等5国的60名官员`: what stands between a country and those who come from it.
_COMES_FROM_ZH = re.compile(rf"[^。；，]{{0,30}}?(?:{_TAKERS_ZH})")
_FROM_ZH = re.compile(r"(?:来自|邀请|会见|与|同|在|驻)(?:[^。；，]{0,40})$")
_TAKERS_EN = (
    r"officials?|delegates?|delegations?|representatives?|experts?|scholars?|students?|guests?|"
    r"consul\w*|diplomats?|envoys?|companies|enterprises|businesses|artists?|musicians?|players?|"
    r"athletes?|contestants?|runners?|volunteers?|trainees?|participants?|youths?|friends|media|"
    r"expatriates?|entrepreneurs?|teams?|cities|countries|chambers?"
)
_FROM_EN = re.compile(
    rf"(?:{_TAKERS_EN})\b[^.;]{{0,80}}?\b(?:from|of)\b[^.;]{{0,120}}$", re.IGNORECASE
)
_COMES_EN = re.compile(rf"[\w' -]{{0,20}}\b(?:{_TAKERS_EN})\b", re.IGNORECASE)
_HISTORY = re.compile(r"建交|签订|自\d{4}年|since \d{4}|\bin \d{4}, the", re.IGNORECASE)


def country_parties(
    activity: Activity, parties: Sequence[Party], lexicon: PeopleLexicon
) -> list[Party]:
    """One party for each outside country of the activity, with its evidence.

    A country takes part through its people and bodies, through the headline, or where the
    lines say that somebody came from there.
    """
    found: dict[str, list[Evidence]] = {}
    for party in parties:
        if party.country_code:
            found.setdefault(party.country_code, []).extend(party.evidence[:2])
    for code, evidence in _named(activity, lexicon):
        found.setdefault(code, []).append(evidence)
    return [_party(code, evidence) for code, evidence in sorted(found.items())]


def _party(code: str, evidence: Iterable[Evidence]) -> Party:
    return Party("country", country_code=code, evidence=tuple(dict.fromkeys(evidence)))


def _named(activity: Activity, lexicon: PeopleLexicon) -> Iterator[tuple[str, Evidence]]:
    for line in activity.lines:
        for hit, english in _hits(line, lexicon):
            if _takes_part(line, hit, english):
                place = Place(line.number, hit.start, hit.end)
                yield (
                    hit.value.country_code,
                    Evidence(place, f"country_{'en' if english else 'zh'}"),
                )


def _hits(line: Line, lexicon: PeopleLexicon) -> Iterator[tuple[Hit[CountryWord], bool]]:
    """Names of outside countries in a line, each with whether it is English."""
    if line.language != "en":
        yield from ((hit, False) for hit in outside_words(line.text, lexicon, english=False))
    if line.language != "zh":
        yield from ((hit, True) for hit in outside_words(line.text, lexicon, english=True))


def _takes_part(line: Line, hit: Hit[CountryWord], english: bool) -> bool:
    if line.kind == "title":
        return True
    text = line.text
    if english:
        start = max(text.rfind(". ", 0, hit.start), 0)
        before, after = text[start : hit.start], text[hit.end : hit.end + 60]
        takes = bool(_FROM_EN.search(before) or _COMES_EN.match(after))
    else:
        start = max(text.rfind(sign, 0, hit.start) for sign in "。；") + 1
        before, after = text[start : hit.start], text[hit.end : hit.end + 40]
        takes = bool(_FROM_ZH.search(before) and _COMES_FROM_ZH.match(after))
    return takes and not _HISTORY.search(before + after)
