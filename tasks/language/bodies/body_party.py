"""A body that takes part in an event, and how mentions of one body become one party."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from tasks.language.bodies.bodies import MAINLAND, MISSIONS, OF_COUNTY, Body, BodyWord
from tasks.language.gazetteer import Hit
from tasks.language.story import Evidence, Place
from tasks.language.telling import Piece

HOST, PARTICIPANT = "host", "participant"
_GOVERNMENT = re.compile(r"(?<=[市区县州省])(?:人民)?政府$")
_ACRONYM = re.compile(r"\s*\([A-Z]{2,8}\)$")
_FIRM = "company"
_SEAT = re.compile(r"驻([㐀-鿿]{1,6}?)(?:总?领|大?使)")
_SHORT_FIRM = re.compile(r"([㐀-鿿]{2,4})(?:公司|集团)")
_SHORTEST_CITY = len("里加市")
_LONGEST_JOINT = len("以及")
_SHORTEST_PLACE, _TELLING_END = 2, 3
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BodyParty:
    """A body that takes part: `side` is `mainland` or `partner`, `country_code` ISO or None.

    `aliases` are pairs of language and spelling, every one used in this event; `is_told` whether
    anything tells the side, which else is the mainland;
    `of_county` whether it is of a city that lies within another one.
    """

    name_zh: str | None
    name_en: str | None
    aliases: tuple[tuple[str, str], ...]
    side: str
    kind: str
    country_code: str | None
    role: str
    evidence: tuple[Evidence, ...]
    is_told: bool = True
    of_county: bool = False


class Occasion(NamedTuple):
    """What is known of an activity besides its own words.

    `event_type` is what it was; `towns` are those its document names behind their country, with
    its code.
    """

    event_type: str
    towns: Mapping[str, str]


class Sentence(NamedTuple):
    """A headline or sentence and the words for bodies in it, as far as these may take part."""

    piece: Piece
    heads: Sequence[Hit[BodyWord]]
    stops: Sequence[Hit[BodyWord]]
    until: int
    is_title: bool


class Named(NamedTuple):
    """The bodies of one headline or sentence."""

    piece: Piece
    bodies: tuple[Body, ...]
    is_title: bool


def party_of(piece: Piece, body: Body, language: str, role: str, rule: str) -> BodyParty:
    """The party one mention makes; a body whose side nothing tells is of the mainland."""
    evidence = Evidence(piece.place(body.start, body.end), rule)
    name = _ACRONYM.sub("", body.name) if body.name.endswith(")") else body.name
    return BodyParty(
        name_zh=name if language == "zh" else None,
        name_en=name if language == "en" else None,
        aliases=tuple((language, form) for form in dict.fromkeys((name, body.name, *body.others))),
        side=body.side or MAINLAND,
        kind=body.kind,
        country_code=body.country or None,
        role=role,
        evidence=(evidence,),
        is_told=bool(body.side),
        of_county=body.use == OF_COUNTY,
    )


def add_parties(parties: list[BodyParty], found: Iterable[BodyParty]) -> None:
    """Adds parties; one already there under a longer or shorter name gains an alias."""
    for party in found:
        for number, known in enumerate(parties):
            if same_party(known, party):
                parties[number] = merged(known, party)
                break
        else:
            parties.append(party)


def add_other_names(
    parties: list[BodyParty], named: Iterable[Named], language: str
) -> list[BodyParty]:
    """Adds to each party the other spellings under which the account names it."""
    known = {name for party in parties for _, name in party.aliases}
    for found in named:
        for body in found.bodies:
            if body.name in known:
                continue
            known.add(body.name)
            other = party_of(found.piece, body, language, PARTICIPANT, f"also_named_{language}")
            for number, party in enumerate(parties):
                if same_party(party, other):
                    parties[number] = merged(party, other)
                    break
    return parties


def joined_headlines(parties: Sequence[BodyParty], titles: Set[int]) -> list[BodyParty]:
    """The parties, those that only headlines name, and shorter, as one with whom they mean.

    A headline leaves out parts of a name: 加拿大病童医院 is 加拿大某某病童医院. `titles` are the
    numbers of the headlines' lines.
    """
    joined: dict[int, BodyParty] = dict(enumerate(parties))
    for number, party in enumerate(parties):
        if not all(evidence.place.line in titles for evidence in party.evidence):
            continue
        meant = [n for n, other in enumerate(parties) if n != number and _shortens(party, other)]
        if len(meant) == 1:
            joined[meant[0]] = merged(joined[meant[0]], party)
            del joined[number]
    return list(joined.values())


def _shortens(one: BodyParty, other: BodyParty) -> bool:
    """Whether one name is the other, but for a part left out in its middle.

    Of a bank or a university what is left out makes it another one: its last words must tell
    enough.
    """
    short, full = one.name_zh or "", other.name_zh or ""
    alike = one.side == other.side and one.kind == other.kind not in MISSIONS
    if not alike or one.country_code != other.country_code or len(short) >= len(full):
        return False
    return any(
        full.startswith(short[:cut]) and full.endswith(short[cut:])
        for cut in range(_SHORTEST_PLACE, len(short) - _TELLING_END + 1)
    )


def same_party(one: BodyParty, other: BodyParty) -> bool:
    """Whether two parties named in one language are one: one name is the end of the other."""
    if _are_one_firm(one, other) or _is_called_so(one, other) or _is_called_so(other, one):
        return True
    if one.side != other.side:
        return False
    if _are_listed(one, other) or _are_of_two_cities(one, other):
        return False
    if _are_one_mission(one, other):
        return True
    if one.name_zh is None or other.name_zh is None:
        return _bare_en(one.name_en) == _bare_en(other.name_en)
    a, b = _bare_zh(one.name_zh), _bare_zh(other.name_zh)
    return a == b or (len(min(a, b, key=len)) > 1 and (a.endswith(b) or b.endswith(a)))


def _is_called_so(one: BodyParty, other: BodyParty) -> bool:
    """Whether the text itself gives the name of one to the other: （以下简称“某某公司”）.

    The end of a name, which is an alias too, may be that of several bodies.
    """
    name, full = one.name_zh, other.name_zh
    if name is None or full is None or full.endswith(name) or ("zh", name) not in other.aliases:
        return False
    return one.side == other.side or not (one.is_told and other.is_told)


def _are_of_two_cities(one: BodyParty, other: BodyParty) -> bool:
    """Whether one is of the bulletin's city, and one of a city within it: 市外办, 昆山市外办."""
    short, full = sorted((one.name_zh or "", other.name_zh or ""), key=len)
    return (one.of_county or other.of_county) and short.startswith("市") and short != full


def _are_listed(one: BodyParty, other: BodyParty) -> bool:
    """Whether they stand side by side in a list, which names nobody twice: 市外办和宜兴市外办."""
    places = ((a.place, b.place) for a in one.evidence for b in other.evidence)
    return any(
        a.line == b.line and 0 < max(a.start, b.start) - min(a.end, b.end) <= _LONGEST_JOINT
        for a, b in places
    )


def _are_one_firm(one: BodyParty, other: BodyParty) -> bool:
    """Whether one firm's name is short for the other's: 千越公司, 杭州千越新能源有限公司."""
    if one.kind != _FIRM or other.kind != _FIRM or not one.name_zh or not other.name_zh:
        return False
    short, full = sorted((one.name_zh, other.name_zh), key=len)
    found = _SHORT_FIRM.fullmatch(short)
    return found is not None and found[1] in full


def _are_one_mission(one: BodyParty, other: BodyParty) -> bool:
    """Whether two Chinese names are of one mission: 某国驻渝总领馆, 某国驻重庆总领事馆."""
    if one.kind not in MISSIONS or one.kind != other.kind or not one.country_code:
        return False
    if one.country_code != other.country_code:
        return False
    seats = [_SEAT.search(party.name_zh or "") for party in (one, other)]
    places = [seat[1] for seat in seats if seat]
    return len(places) == len(seats) and (places[0] == places[1] or 1 in map(len, places))


def _bare_zh(name: str) -> str:
    """What two names of one body have in common: 明斯克区 and 明斯克区政府, 里加 and 里加市."""
    bare = name.replace("管理委员会", "管委会")
    if bare.endswith("政府"):
        bare = _GOVERNMENT.sub("", bare)
    return bare.removesuffix("市") if len(bare) >= _SHORTEST_CITY else bare


def _bare_en(name: str | None) -> str:
    return _ARTICLE.sub("", name or "").lower().replace(" the ", " ")


def merged(one: BodyParty, other: BodyParty) -> BodyParty:
    """One party of two: names and role of the first unless only the second has them.

    A name that tells its side has its word before one that does not; else the longer one has.
    """
    telling = max(one, other, key=lambda party: (party.is_told, len(party.name_zh or "")))
    return replace(
        one,
        side=telling.side,
        is_told=telling.is_told,
        name_zh=one.name_zh or other.name_zh,
        name_en=one.name_en or other.name_en,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        role=HOST if HOST in (one.role, other.role) else PARTICIPANT,
        evidence=(*one.evidence, *other.evidence),
        country_code=one.country_code or other.country_code,
    )


def spans_in(piece: Piece, places: Sequence[Place]) -> list[tuple[int, int]]:
    """Those of the places that lie in the piece's line, as spans of the piece."""
    return [
        (place.start - piece.start, place.end - piece.start)
        for place in places
        if place.line == piece.line
    ]
