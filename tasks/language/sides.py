"""On which side a person stands, for which country, and what keeps namesakes apart."""

import re

from tasks.language.lexicon import PeopleLexicon
from tasks.language.outside import is_our_post, outside_codes
from tasks.language.people_join import Person

_TO_CHINA = re.compile(r"驻(?:华|中国)|\b(?:to|in) (?:the )?(?:People's Republic of )?China\b")
_OURS_BY_BODY = re.compile(r"全国|中国|中共|中央|自治区|党委|党组|人大|政协|国务院|友好协会")
_UNIVERSITY = re.compile(
    r"^[^、，]*?(?:大学|学院|学校|中学|小学|研究院|医院)"
    r"|(?:[A-Z][\w'-]*\s)+(?:University|College|Institute|School|Hospital)\b|University of [A-Z]\w+"
)
_COMPANY = re.compile(
    r"^[^、，]*?(?:公司|集团|银行|事务所)|(?:[A-Z][\w&'-]*\s)+(?:Co\.|Company|Group|Corporation|Bank)"
)
_CENTRAL = re.compile(
    r"^(?:全国|国家|中央|国务院|中国|外交部|商务部|文化和旅游部|教育部|财政部|科技部|中共中央|中联部|我国?驻)"
    r"|National People's|Ministry of|\bState Council|Chinese People's|Chinese Ambassador|Chinese Consul"
)
_REALMS = (("university", _UNIVERSITY), ("company", _COMPANY), ("central", _CENTRAL))


def side(person: Person, lexicon: PeopleLexicon) -> str:
    """`official` or `partner`."""
    title_zh, title_en = person.title_zh, person.title_en
    if outside_codes(title_zh, lexicon):
        return "partner"
    if is_our_post(title_zh) or is_our_post(title_en):
        return "official"
    if _TO_CHINA.search(f"{title_zh or ''} {title_en or ''}"):
        return "partner"
    if person.form in ("sound", "latin"):
        return "official" if title_zh and _OURS_BY_BODY.search(title_zh) else "partner"
    if not title_zh and outside_codes(title_en, lexicon):
        return "partner"
    return "official"


def country(person: Person, lexicon: PeopleLexicon) -> str | None:
    """The country a partner's title names first, Chinese before English."""
    for mention in person.mentions:
        codes = outside_codes(mention.title, lexicon)
        if codes:
            return codes[0]
    return None


def sphere(person: Person, home: str) -> str:
    """The realm an official's title belongs to; namesakes of two realms are two people.

    `home` is the city or province whose office tells the story (or whatever stands for it
    where it is unknown): its Party, government, legislature and friendship bodies, with those
    of its districts, are one realm, within which one person changes office. Empty where no
    title is printed.
    """
    title = person.title_zh or person.title_en
    if not title:
        return ""
    for realm, pattern in _REALMS:
        if found := pattern.search(title):
            return realm if realm == "central" else f"{realm}:{found.group().strip()}"
    return f"state:{home}"
