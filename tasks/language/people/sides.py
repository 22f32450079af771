"""On which side a person stands, and for which country."""

import re

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_elements import family_end, spelt_by_elements, written_families
from tasks.language.people.outside import (
    country_words,
    is_our_post,
    outside_codes,
    outside_words,
)
from tasks.language.people.people_join import Person
from tasks.language.people.titles_zh import title_words
from tasks.language.pinyin import nearly_spells, spells

# A guest of the city, whatever body here the title names: `某大学留学生`.
_GUEST = re.compile(
    r"留学生|国际学生|外籍|外国(?!语)|外教|international student|foreign (?:expert|teacher|student)"
)
_TO_CHINA = re.compile(r"驻(?:华|中国)|\b(?:to|in) (?:the )?(?:People's Republic of )?China\b")
_STATE = re.compile(
    r"^(?:[市省区县州]|自治区)(?:[委长]|政府|人大|政协|外|人民|副)|全国人大|全国政协|国务院|中共"
    r"|(?<!会)党委|党组|党工委|人大常委|政协(?:副?主席|秘书长|常委|委员)|外[事侨]?办|人民政府"
)
_OURS_BY_BODY = re.compile(
    r"^(?:[市省区县州办]|自治区)|全国|(?<![高初])中国|中共|^中央|党中央|自治|党委|党组|人大|政协|国务院|友好协会|外办|外事"
)
_STATE_EN = re.compile(
    r"\bCPC\b|\bCPPCC\b|People's (?:Government|Congress|Political)"
    r"|Party (?:Committee|Members|Group)"
    r"|Foreign (?:and Overseas Chinese )?Affairs Office|\bFAO\b|Autonomous (?:Region|Prefecture)"
)
# Offices that no body of the mainland has.
_NEVER_OURS = re.compile(
    "议会|议员|议长|市政(?:委|厅)|[台港澳]籍|侨领|课长|会馆|同乡(?:总)?会|宗亲(?:总)?会|华侨总会|中华总商会"
)
# A post abroad that need not say whose: `驻釜山总领事馆领事`, `原驻法国大使`.
_SENT = re.compile(r"^(?:原|前|时任)?驻(?!华|中国)")
# An office without its body or place is that of the city told of, ours or theirs.
_BARE = re.compile("(?:常务)?副?(?:[市省州区县]长|主席)")
# Family names of Russia and her neighbours, which none of our minorities bears.
_SLAVIC = re.compile("(?:[耶叶诺托科洛罗莫波巴]夫|[耶叶诺托科洛罗莫波巴]娃|维奇|什维利)$")
_OUR_COUNTRY = "中国"
_CHINESE = ("han", "pinyin")
_ELEMENT = (2, 3)
_LONG_NAME = 4
_PRIVATE_REALMS = ("business", "university", "school", "media", "profession")
_PRIVATE = re.compile(
    "公司|集团|银行|大学|学院|学校|中学|医院|协会|商会|俱乐部|酒店|工厂|总部|代表处"
)


def side(person: Person, lexicon: PeopleLexicon) -> str:
    """`official` or `partner`."""
    return "partner" if _is_partner(person, lexicon) else "official"


def is_state_office(title: str | None) -> bool:
    """Whether a printed title is one of the mainland's Party, government or legislature."""
    return title is not None and bool(_STATE.search(title) or _STATE_EN.search(title))


def _is_partner(person: Person, lexicon: PeopleLexicon) -> bool:
    titles = [title for title in (person.title_zh, person.title_en) if title]
    if person.origin or person.home or any(_GUEST.search(title) for title in titles):
        return True
    if any(is_our_post(title) for title in titles) or _is_of_ours_abroad(person, lexicon):
        return False
    if any(map(_TO_CHINA.search, titles)) or outside_codes(person.title_zh, lexicon):
        return True
    if person.form not in _CHINESE:
        return bool(outside_codes(person.title_en, lexicon)) or not _is_ours(person, lexicon)
    title_zh = person.title_zh or ""
    if _is_spelt_abroad(person) or _is_of_a_mission(title_zh, lexicon):
        return not any(is_state_office(title) for title in titles if not _BARE.fullmatch(title))
    return _NEVER_OURS.search(title_zh) is not None or _is_abroad_in_english(person, lexicon)


def _is_sent_abroad(title: str, lexicon: PeopleLexicon) -> bool:
    """Whether an office in the title is a post of ours in a country or city abroad."""
    return any(
        hit.start == sent.end() and hit.value.country_code != "CN"
        for office in title.split("、")
        if (sent := _SENT.match(office))
        for hit in outside_words(office, lexicon, english=False)
    )


def _is_of_ours_abroad(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether somebody of Chinese name is of our own body in a country: `中国银行法国分行行长`.

    Or in a post of ours there; `中国美国商会` is a body of theirs.
    """
    title = person.title_zh or ""
    if "·" in (person.name_zh or ""):
        return False
    if not title.startswith(_OUR_COUNTRY):
        return _is_sent_abroad(title, lexicon)
    theirs = [
        hit.start
        for hit in country_words(title, lexicon, english=False)
        if hit.value.country_code != "CN"
    ]
    return not _is_spelt_abroad(person) and {0, len(_OUR_COUNTRY)}.isdisjoint(theirs)


def _is_abroad_in_english(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether the English office alone says the country, or says the one the Chinese may mean."""
    codes = outside_codes(person.title_en, lexicon)
    if not person.title_zh or not codes:
        return bool(codes)
    hits = country_words(person.title_zh, lexicon, english=False)
    return any(h.value.country_code in codes and h.end - h.start > 1 for h in hits)


def _is_spelt_abroad(person: Person) -> bool:
    """Whether the English name of a name in Chinese characters is none in pinyin."""
    is_full = person.form == "sound"
    names = [m.name for m in person.mentions_en if m.form == "latin" and (is_full or " " in m.name)]
    name_zh = person.name_zh
    return bool(name_zh and names) and not any(nearly_spells(name_zh or "", n) for n in names)


def _is_ours(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether a name that is not Chinese has an office of the mainland: by body or by place.

    An undotted name by sound was found behind such an office in the first place. A private body
    at home may have anybody's name: there the spelling must be that of a minority.
    """
    title = person.title_zh or ""
    if _is_foreigners(person, title, lexicon):
        return False
    if is_state_office(title) or (not title and is_state_office(person.title_en)):
        return True
    if person.form == "sound" and "·" not in (person.name_zh or ""):
        return not _is_spelt_abroad(person) or _is_minority(person, lexicon)
    if _is_minority(person, lexicon):
        return not _is_foreign_office(title, lexicon)
    if _is_private(title, lexicon):
        return False
    return bool(_OURS_BY_BODY.search(title)) or any(lexicon.homes_zh.find(title))


def _is_foreigners(person: Person, title: str, lexicon: PeopleLexicon) -> bool:
    """Whether the name or the office can be no mainlander's.

    A name with a dot whose office is bare is a minority's or that of the host abroad.
    """
    is_minority = _is_minority(person, lexicon)
    is_bare = _BARE.fullmatch(title) is not None and "·" in (person.name_zh or "")
    if (is_bare or _is_western(person, lexicon)) and not is_minority:
        return True
    return _is_japanese(person, lexicon) or _NEVER_OURS.search(title) is not None


def _is_western(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether the name has a dot, and a word in English that is a given name there."""
    words = (person.name_en or "").lower().split()
    return "·" in (person.name_zh or "") and not lexicon.given_names_en.isdisjoint(words)


def _is_japanese(person: Person, lexicon: PeopleLexicon) -> bool:
    """Whether a long family name of Japan is spelt as there, whatever office goes with it.

    Where no English spells it, one of four characters is no other's (`藤原三郎`), nor one that
    begins with no common surname of ours.
    """
    name_zh, name_en = person.name_zh or "", person.name_en or ""
    end = family_end(name_zh, 0, lexicon)
    if end is None or spells(name_zh, name_en):
        return False
    if not name_en:
        is_long = len(name_zh) == _LONG_NAME or name_zh[0] not in lexicon.common_surnames
        return is_long and name_zh[:end] in lexicon.japanese_families
    return any(name_zh.startswith(family) for family in written_families(name_en, lexicon))


def _is_minority(person: Person, lexicon: PeopleLexicon) -> bool:
    name_zh, name_en = person.name_zh or "", person.name_en or ""
    if not name_zh or name_zh.isascii() or _SLAVIC.search(name_zh):
        return False
    if spells(name_zh, name_en) or spelt_by_elements(name_zh, name_en, lexicon):
        return True
    parts = [name_zh[:n] for n in _ELEMENT] + [name_zh[-n:] for n in _ELEMENT]
    return any(part in lexicon.elements for part in (*parts, *name_zh.split("·")))


def _is_foreign_office(title: str, lexicon: PeopleLexicon) -> bool:
    heads = [hit.value for hit in title_words(title, lexicon) if hit.value.head]
    return any(head.side == "foreign" for head in heads) or _is_of_a_mission(title, lexicon)


def _is_of_a_mission(title: str, lexicon: PeopleLexicon) -> bool:
    """Whether the office is a diplomat's, and none of ours: `商务参赞`, but not `外交部参赞`."""
    heads = [hit.value for hit in title_words(title, lexicon) if hit.value.head]
    is_diplomat = bool(heads) and heads[-1].realm == "diplomatic"
    return is_diplomat and not (_OURS_BY_BODY.search(title) or "外交" in title)


def _is_private(title: str, lexicon: PeopleLexicon) -> bool:
    """Whether the office is one of a company, school or society, not of the state."""
    heads = [hit.value.realm for hit in title_words(title, lexicon) if hit.value.head]
    return bool(_PRIVATE.search(title)) or (bool(heads) and heads[-1] in _PRIVATE_REALMS)


def country(person: Person, lexicon: PeopleLexicon) -> str | None:
    """The country a partner's title names first, Chinese before English, else the origin."""
    for mention in person.mentions:
        codes = outside_codes(mention.title, lexicon)
        if codes:
            return codes[0]
    return person.origin or person.home
