"""On which side a person stands, and for which country."""

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


def side(person: Person, lexicon: PeopleLexicon) -> str:
    """`official` or `partner`."""
    return "partner" if _is_partner(person, lexicon) else "official"


def _is_partner(person: Person, lexicon: PeopleLexicon) -> bool:
    titles = [title for title in (person.title_zh, person.title_en) if title]
    if person.origin or any(_GUEST.search(title) for title in titles):
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
    """The country a partner's title names first, Chinese before English, else the origin."""
    for mention in person.mentions:
        codes = outside_codes(mention.title, lexicon)
        if codes:
            return codes[0]
    return person.origin
