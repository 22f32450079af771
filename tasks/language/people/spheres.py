"""The realm an official's title belongs to: what keeps namesakes apart."""

import re
from functools import lru_cache

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import Division, PeopleLexicon
from tasks.language.people.people_join import Person

_UNIVERSITY = re.compile(
    r"^[^、，]*?(?:大学|学院|学校|中学|小学|研究院|医院)"
    r"|(?:[A-Z][\w'-]*\s)+(?:University|College|Institute|School|Hospital)\b|University of [A-Z]\w+"
)
_COMPANY = re.compile(
    r"^[^、，]*?(?:公司|集团|银行|事务所)|(?:[A-Z][\w&'-]*\s)+(?:Co\.|Company|Group|Corporation|Bank)"
)
_CENTRAL = re.compile(
    r"^(?:全国|国家|中央|国务院|中国|外交部|商务部|文化和旅游部|教育部|财政部|科技部|中联部|我国?驻)"
    r"|National People's|Ministry of|\bState Council|Chinese People's|Chinese (?:Ambassador|Consul)"
)
_REALMS = (("university", _UNIVERSITY), ("company", _COMPANY), ("central", _CENTRAL))
_OF_THE_PROVINCE = re.compile("省|自治区")
_HAN = re.compile("[\u4e00-\u9fff]")


def sphere(person: Person, home: str, lexicon: PeopleLexicon) -> str:
    """The realm an official's title belongs to; namesakes of two realms are two people.

    A city or province has one realm, within which one person changes office: its Party,
    government, legislature and friendship bodies, with those of its districts. It is the one
    the title names, else `home`: the city or province whose office tells the story (or
    whatever stands for it where it is unknown). Empty where no title is printed.
    """
    title = person.title_zh or person.title_en
    return _sphere(title, home, lexicon) if title else ""


@lru_cache(maxsize=65_536)
def _sphere(title: str, home: str, lexicon: PeopleLexicon) -> str:
    for realm, pattern in _REALMS:
        if found := pattern.search(title):
            return realm if realm == "central" else f"{realm}:{found.group().strip()}"
    return f"state:{_seat(title, home, lexicon)}"


def _seat(title: str, home: str, lexicon: PeopleLexicon) -> str:
    """The city or province the title is of; a district name that several have tells neither."""
    title = bare_title(title)
    if _OF_THE_PROVINCE.match(title):
        return lexicon.provinces.get(home, home)
    named = _divisions(title, lexicon)
    if any(home in division.seats for division in named):
        return home
    told = [division for division in named if len(division.seats) == 1]
    smaller = [division for division in told if division.level != "province"]
    return next((seat for division in smaller or told for seat in division.seats), home)


def _divisions(title: str, lexicon: PeopleLexicon) -> list[Division]:
    """The provinces, cities and districts a title is of."""
    if _HAN.search(title):
        return [hit.value for hit in leading_divisions(title, lexicon)]
    return [
        hit.value
        for hit in lexicon.divisions.find(title)
        if not (title[: hit.start][-1:].isalnum() or title[hit.end :][:1].isalnum())
    ]


def bare_title(title: str) -> str:
    """The title without the words that may stand before the place it begins with."""
    return title.removeprefix("中共").removeprefix("原")


def leading_divisions(title: str, lexicon: PeopleLexicon) -> list[Hit[Division]]:
    """What a Chinese title begins with, the larger first: `四川省成都市锦江区副区长`."""
    edge, leading = 0, []
    for hit in lexicon.divisions.find(title):
        if hit.start != edge:
            break
        leading.append(hit)
        edge = hit.end
    return leading
