"""Which English name of a body means the same as a Chinese one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tasks.language.bodies.bodies import MISSIONS, NAMES_KEPT, BodyLexicon
from tasks.language.bodies.bodies_en import is_office_of
from tasks.language.bodies.body_party import BodyParty, merged
from tasks.language.gazetteer import Gazetteer
from tasks.language.people.sound import heard_as, likeness_heard, skeleton
from tasks.language.pinyin import letters
from tasks.language.story import Evidence
from tasks.language.telling import Piece, Telling

_ENOUGH = 0.9
_SAME_ROLE = 0.3
_SAME_KIND = 0.2
_ALONE, _ALONE_EN = 0.5, 0.5
_SAME_FIRM, _OTHER_KIND = 2.0, 0.7
_TELLING_KINDS = {"government", "company", "university", "chamber", "association"}
_SOUNDS_ALIKE = 0.75
_FEWEST_CONSONANTS = 2
_SHORTEST_RUN, _LONGEST_RUN = 2, 7
_FIRM = "company"
_PRESS = re.compile(r"(?:》|报社?|周刊|通讯社|新闻社|电视台|广播电台)$")
_LONGEST_COUNTRY = 24
_OF = re.compile(r"\b((?:The )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}),? of (?:the )?(?=[A-Z])")
_STRANGE = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’-]{3,}")


def join_names(
    english: Sequence[BodyParty], chinese: list[BodyParty], lexicon: BodyLexicon
) -> None:
    """Gives Chinese parties the English names that mean the same, the most alike first."""
    known = {party.name_en for party in chinese}
    scored = sorted(
        (-alike, j, i)
        for i, one in enumerate(chinese)
        if one.name_en is None and one.kind != "city"
        for j, other in enumerate(english)
        if other.name_en not in known
        if (alike := _likeness(one, other, lexicon)) > _ENOUGH
    )
    taken: set[int] = set()
    for _, j, i in scored:
        if j not in taken and chinese[i].name_en is None:
            chinese[i] = merged(chinese[i], english[j])
            taken.add(j)


def with_printed_name(
    party: BodyParty, claimed: Sequence[BodyParty], told: Telling, lexicon: BodyLexicon
) -> BodyParty:
    """The party with an English name that has no word for a body in it.

    That is a well-known firm's own (`HSBC`), or the one name that is said to be of a country
    beside the one newspaper or agency from there (`TOLO TV of Afghanistan`).
    """
    if party.name_en is not None:
        return party
    taken = {one.name_en for one in claimed}
    for piece in told.bodies:
        for start, name in (
            *_firms(party, piece, lexicon),
            *_press(party, claimed, piece, lexicon),
        ):
            if name not in taken:
                place = piece.place(start, start + len(name))
                return replace(
                    party,
                    name_en=name,
                    aliases=(*party.aliases, ("en", name)),
                    evidence=(*party.evidence, Evidence(place, "printed_en")),
                )
    return party


def _firms(party: BodyParty, piece: Piece, lexicon: BodyLexicon) -> Iterator[tuple[int, str]]:
    if party.kind != _FIRM:
        return
    for english in _firms_in(party.name_zh or "", lexicon):
        if english not in piece.text:
            continue
        if found := re.search(rf"\b{re.escape(english)}\b", piece.text):
            yield found.start(), found.group()


def _press(
    party: BodyParty, claimed: Sequence[BodyParty], piece: Piece, lexicon: BodyLexicon
) -> list[tuple[int, str]]:
    """The one name said to be of the country of a country's only newspaper or agency."""
    code = party.country_code
    if not code or not _PRESS.search(party.name_zh or ""):
        return []
    papers = [p for p in claimed if p.country_code == code and _PRESS.search(p.name_zh or "")]
    found = [
        (of.start(1), of[1])
        for of in _OF.finditer(piece.text)
        if _country_at(piece.text, of.end(), lexicon) == code
        and not is_office_of(f"{of[1].removeprefix('The ')} of ")
    ]
    return found if len(papers) == len({name for _, name in found}) == 1 else []


def _country_at(text: str, start: int, lexicon: BodyLexicon) -> str | None:
    """The country whose English name begins right here."""
    near = text[start : start + _LONGEST_COUNTRY].lower()
    country = next(lexicon.countries_en.find(near), None)
    return country.value.country_code if country and not country.start else None


def _likeness(chinese: BodyParty, english: BodyParty, lexicon: BodyLexicon) -> float:
    """How much two names share: places, countries, firms, sounds, what a body does."""
    if chinese.kind in MISSIONS or english.kind in MISSIONS:
        same = chinese.kind == english.kind and chinese.country_code == english.country_code
        return 2 * _ENOUGH if same else 0.0
    if _differ(chinese.country_code, english.country_code):
        return 0.0
    zh, en = chinese.name_zh or "", (english.name_en or "").lower()
    topics_zh, places_zh = _told(zh, lexicon.terms_zh, lexicon.divisions_zh)
    topics_en, places_en = _told(en, lexicon.terms_en, lexicon.divisions_en)
    if places_zh and places_en and not places_zh & places_en:
        return 0.0
    named = _SAME_FIRM * _is_same_firm(zh, en, lexicon) or sounds_alike(
        zh, english.name_en or "", lexicon
    )
    firms = chinese.kind == english.kind == _FIRM
    if chinese.side != english.side and not (named or (firms and places_zh & places_en)):
        # A firm from abroad with a place of ours in its English name may pass for one of ours.
        return 0.0
    shared = len(topics_zh & topics_en) + len(places_zh & places_en)
    alone = len(topics_zh - topics_en) + _ALONE_EN * len(topics_en - topics_zh)
    bonus = _SAME_ROLE * (chinese.role == english.role) + _SAME_KIND * (
        chinese.kind == english.kind
    )
    country = chinese.country_code is not None and chinese.country_code == english.country_code
    unlike = _OTHER_KIND * (
        chinese.kind != english.kind and {chinese.kind, english.kind} <= _TELLING_KINDS
    )
    return shared + country + named - _ALONE * alone + bonus - unlike


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


@lru_cache(maxsize=NAMES_KEPT)
def _told(
    name: str, terms: Gazetteer[frozenset[int]], divisions: Gazetteer[str]
) -> tuple[frozenset[int], frozenset[str]]:
    """The subjects and the places of the mainland that a name tells."""
    return frozenset().union(*terms.values(name)), frozenset(divisions.values(name))


def _is_same_firm(zh: str, en: str, lexicon: BodyLexicon) -> bool:
    """Whether both name one well-known firm (英特尔, Intel)."""
    names = (english.lower() for english in _firms_in(zh, lexicon))
    return any(name in en and re.search(rf"\b{re.escape(name)}\b", en) for name in names)


@lru_cache(maxsize=NAMES_KEPT)
def _firms_in(zh: str, lexicon: BodyLexicon) -> tuple[str, ...]:
    """The English names of the well-known firms that a Chinese name tells."""
    hits = (*lexicon.firms_zh.find(zh), *lexicon.home_firms_zh.find(zh))
    return tuple(lexicon.english_of[zh[hit.start : hit.end]] for hit in hits)


@lru_cache(maxsize=NAMES_KEPT)
def sounds_alike(zh: str, en: str, lexicon: BodyLexicon) -> bool:
    """Whether characters of the Chinese name transcribe a word of the English one: 曼纳瓦图."""
    return any(
        likeness_heard(ways, word) >= _SOUNDS_ALIKE
        for word in _strange_words(en, lexicon)
        for ways in _heard_runs(zh, lexicon)
    )


@lru_cache(maxsize=NAMES_KEPT)
def _strange_words(en: str, lexicon: BodyLexicon) -> tuple[str, ...]:
    words = dict.fromkeys(_STRANGE.findall(en))
    return tuple(word for word in words if _may_be_name(word, lexicon))


@lru_cache(maxsize=NAMES_KEPT)
def _heard_runs(zh: str, lexicon: BodyLexicon) -> tuple[tuple[str, ...], ...]:
    sounds = lexicon.foreign_sound.sounds
    return tuple(dict.fromkeys(heard_as(run, sounds) for run in _runs(zh, lexicon)))


@lru_cache(maxsize=NAMES_KEPT)
def _may_be_name(word: str, lexicon: BodyLexicon) -> bool:
    """Whether a word says not what a body does, and is long enough to tell a sound."""
    lower = word.lower()
    if len(skeleton(letters(word))) < _FEWEST_CONSONANTS:
        return False
    words = (lexicon.heads_en, lexicon.terms_en)
    return not any(hit.end - hit.start == len(word) for kind in words for hit in kind.find(lower))


def _runs(name: str, lexicon: BodyLexicon) -> Iterator[str]:
    """The stretches of characters that write sounds, and how they begin."""
    start = 0
    while start < len(name):
        end = start
        while end < len(name) and name[end] in lexicon.foreign_sound.sounds:
            end += 1
        for stop in range(start + _SHORTEST_RUN, min(end, start + _LONGEST_RUN) + 1):
            yield name[start:stop]
        start = end + 1
