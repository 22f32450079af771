"""On which side a person stands, for which country, and what keeps namesakes apart."""

import re

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.outside import is_our_post, outside_codes
from tasks.language.people.people_join import Person

# A guest of the city, whatever body here the title names: `某大学留学生`.
_GUEST = re.compile(
    r"留学生|国际学生|外籍|外国(?!语)|外教|international student|foreign (?:expert|teacher|student)"
)
_TO_CHINA = re.compile(r"驻(?:华|中国)|\b(?:to|in) (?:the )?(?:People's Republic of )?China\b")
_OURS_BY_BODY = re.compile(
    r"^(?:[市省区县州办]|自治区)|全国|中国|中共|中央|自治|党委|党组|人大|政协|国务院|友好协会|外办|外事"
)
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


def side(person: Person, lexicon: PeopleLexicon) -> str:
    """`official` or `partner`."""
    return "partner" if _is_partner(person, lexicon) else "official"


def _is_partner(person: Person, lexicon: PeopleLexicon) -> bool:
    titles = [title for title in (person.title_zh, person.title_en) if title]
    if any(_GUEST.search(title) for title in titles):
        return True
    if any(is_our_post(title) for title in titles):
        return False
    if any(_TO_CHINA.search(title) for title in titles):
        return True
    if outside_codes(person.title_zh, lexicon):
        return True
    if person.form in ("han", "pinyin"):
        return not person.title_zh and bool(outside_codes(person.title_en, lexicon))
    return not _is_ours(person, lexicon)


def _is_ours(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether a name that is not Chinese has an office of the mainland: by body or by place.

    An undotted name by sound was found behind such an office in the first place.
    """
    title = person.title_zh or ""
    if person.form == "sound" and "·" not in (person.name_zh or ""):
        return True
    return bool(_OURS_BY_BODY.search(title)) or any(lexicon.homes_zh.find(title))


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
