"""The countries of guests whose own titles name none, by what the story says elsewhere."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import CountryWord, PeopleLexicon
from tasks.language.people.outside import outside_words
from tasks.language.people.people_join import Person
from tasks.language.people.sides import country, side
from tasks.language.story import Line

_OF_COUNTRY = ("name", "long")
# `韩国|光阳市`, `德国|路德维希堡县`, `在莫桑比克，|贝拉市`
_PLACE_ZH = re.compile(r"([\u4e00-\u9fff]{2,8}?)(?:都市|[市州县郡省府道区镇])")
# `Gwangyang|, the Republic of Korea`
_PLACE_EN = re.compile(
    r"([A-ZÀ-Ž][\w'-]+(?: [A-ZÀ-Ž][\w'-]+){0,2})(?: City| County| Province)?,? (?:the )?$"
)
_LOOK_BACK = 60
_CHINESE = ("han", "pinyin")
# Titles of the office's own city, and those without a place.
_OURS = re.compile("[市省区县州我副党]|自治|全国|中[国共]")
# Who lives here may come from anywhere.
_RESIDENT = re.compile(
    r"外籍|外教|外国专家|留学生|foreign|international student|expatriate", re.IGNORECASE
)
# Who works for a body of many countries may come from any of them.
_INTERNATIONAL = re.compile(
    r"联合国|世界(?!知名)|国际(?:组织|红十字|联盟|联合会|商会|奥林匹克|货币)|红十字国际|倡议|东盟|欧盟"
    r"|亚洲|亚太|\bUN\b|\bUN-|United Nations|World |Initiative|ASEAN|European Union|Asia"
    r"|International (?:Committee|Organi[sz]ation|Union|Federation)"
)


def settle_countries(
    people: Sequence[Person], lines: Sequence[Line], lexicon: PeopleLexicon
) -> None:
    """Notes where people come from whose titles and neighbouring words do not say it.

    `光阳市议会议长` is from where the story says 光阳市 lies. Of a story that speaks of one
    outside country alone all guests are, but for those who live here.
    """
    lost = [person for person in people if _may_be_lost(person, lexicon)]
    if not lost:
        return
    hits = list(_hits(lines, lexicon))
    if not hits:
        return
    places = dict(_unequivocal(_places(hits)))
    for person in lost:
        person.home = _by_place(person, places)
    codes = {hit.value.country_code for _, _, hit in hits}
    if len(codes) == 1:
        for person in lost:
            if person.home is None and _is_visitor(person, lexicon):
                person.home = next(iter(codes))


def _may_be_lost(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether no country is known of somebody who may be a guest."""
    spelt_abroad = any(mention.form == "latin" for mention in person.mentions_en)
    if person.form in _CHINESE and not spelt_abroad and _OURS.match(person.title_zh or "市"):
        return False
    return country(person, lexicon) is None


def _hits(
    lines: Sequence[Line], lexicon: PeopleLexicon
) -> Iterator[tuple[str, bool, Hit[CountryWord]]]:
    """The outside countries of the lines: text, whether it was read as English, and where."""
    for line in lines:
        for english in _languages(line):
            for hit in outside_words(line.text, lexicon, english=english):
                yield line.text, english, hit


def _languages(line: Line) -> tuple[bool, ...]:
    """Whether to read a line as English: no, yes or both."""
    return {"zh": (False,), "en": (True,)}.get(line.language, (False, True))


def _places(hits: Sequence[tuple[str, bool, Hit[CountryWord]]]) -> Iterator[tuple[str, str]]:
    """Places that a country's name stands beside, with its code."""
    for text, english, hit in hits:
        if hit.value.kind in _OF_COUNTRY:
            place = _beside(text, hit.start, hit.end, english=english)
            if place:
                yield place, hit.value.country_code


def _beside(text: str, start: int, end: int, *, english: bool) -> str | None:
    if not english:
        inside = text[start - 1 : start] == "在" and text[end : end + 1] == "，"
        found = _PLACE_ZH.match(text, end + inside)
        return found.group(1) if found else None
    found = _PLACE_EN.search(text[max(0, start - _LOOK_BACK) : start])
    return found.group(1) if found else None


def _unequivocal(pairs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    codes: dict[str, set[str]] = {}
    for place, code in pairs:
        codes.setdefault(place, set()).add(code)
    for place, found in codes.items():
        if len(found) == 1:
            yield place, found.pop()


def _by_place(person: Person, places: Mapping[str, str]) -> str | None:
    """The country of the place a Chinese title begins with, or an English one is of."""
    if title := person.title_zh:
        return next((code for place, code in places.items() if title.startswith(place)), None)
    words = person.title_en or ""
    return next(
        (
            code
            for place, code in places.items()
            if place in words and re.search(rf"\b(?:of|in|for) {place}\b", words)
        ),
        None,
    )


def _is_visitor(person: Person, lexicon: PeopleLexicon) -> bool:
    titles = [title for title in (person.title_zh, person.title_en) if title]
    if side(person, lexicon) != "partner" or any(map(_RESIDENT.search, titles)):
        return False
    at_home = any(any(lexicon.homes_zh.find(title)) for title in titles)
    international = any(map(_INTERNATIONAL.search, titles))
    return not (at_home or international)
