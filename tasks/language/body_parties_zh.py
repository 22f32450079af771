"""The bodies that take part in an activity by the Chinese account."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies import MAINLAND, PARTNER, Body, BodyLexicon
from tasks.language.bodies_zh import find_bodies_zh
from tasks.language.body_party import (
    HOST,
    BodyParty,
    Named,
    add_other_names,
    add_parties,
    party_of,
    spans_in,
)
from tasks.language.body_roles_zh import in_title, roles_zh, told_until
from tasks.language.places_as_bodies_zh import places_acting_zh
from tasks.language.sentences import sentences_zh
from tasks.language.story import Activity, Place
from tasks.language.telling import Piece, Telling, tell

_INTERNAL = frozenset(
    ("inspection", "party_study", "training", "internal_meeting", "public_service")
)
_YEAR = re.compile(r"^[^，。\d]{0,3}(\d{4})年(?!以来)")
_YEAR_WITHIN = 10
# Words without which no sentence says that a body takes part, or a city or district does.
_DEEDS = re.compile(
    r"[办行开访赴到往察观深抵探看慰做签订约洽商谈晤连进达结捐赠援移交付参席与陪场列摩邀同介致发推汇分讲互动驻组启]"
)
_PLACES_ACT = re.compile(r"签|举行|举办|召开|代表|参[加会]|互动|捐|赠|结[为成好]|会谈|座谈|交流|商")
_BULLET = 1
_SCAN = 6000
_FOREIGN_FUNDED = re.compile(
    r"等[^，。；]{0,14}(?:外资|港资|台资|澳资|外商|外企|合资|[日美韩英法德]资|跨国)|(?:外资|港资|外商投资|跨国)企业"
)


def parties_zh(
    activity: Activity,
    title_places: Sequence[Place],
    event_type: str,
    lexicon: BodyLexicon,
) -> list[BodyParty]:
    """The bodies that take part by the Chinese account, in the order of their first mention."""
    telling = tell(activity, "zh")
    named = list(_named(telling, activity, lexicon))
    parties: list[BodyParty] = []
    for found in named:
        add_parties(parties, _acting(found, title_places))
    if event_type in _INTERNAL and not any(party.role == HOST for party in parties):
        add_parties(parties, _of_leader(telling, lexicon))
    return add_other_names(parties, named, "zh")


def _named(telling: Telling, activity: Activity, lexicon: BodyLexicon) -> Iterator[Named]:
    """Headlines and sentences that name bodies, but for history."""
    for piece in telling.titles:
        if bodies := _bodies(piece.text, lexicon):
            yield Named(piece, bodies, True)
    for piece in telling.bodies:
        for start, end in sentences_zh(piece.text[:_SCAN]):
            text = piece.text[start:end]
            if not _DEEDS.search(text) or _of_another_year(text[:_YEAR_WITHIN], activity):
                continue
            if bodies := _bodies(text[: told_until(text)], lexicon):
                yield Named(Piece(piece.line, piece.start + start, text), bodies, False)


def _of_another_year(text: str, activity: Activity) -> bool:
    """Whether the sentence opens with a year that is not the activity's: it tells history."""
    found = _YEAR.search(text)
    year = activity.date_start.year if activity.date_start else None
    return found is not None and year is not None and int(found[1]) != year


def _bodies(text: str, lexicon: BodyLexicon) -> tuple[Body, ...]:
    bodies = find_bodies_zh(text, lexicon)
    places = places_acting_zh(text, bodies, lexicon) if _PLACES_ACT.search(text) else ()
    return tuple(sorted((*bodies, *places), key=lambda body: body.start))


def _acting(named: Named, title_places: Sequence[Place]) -> Iterator[BodyParty]:
    piece, bodies = named.piece, named.bodies
    spans = spans_in(piece, title_places)
    found = list(roles_zh(piece.text, bodies, spans))
    if named.is_title:
        found = [*_headliner(piece.text, bodies, spans), *found]
    funded = _FOREIGN_FUNDED.search(piece.text) is not None
    outside = [body for body, _, _ in found if body.side == PARTNER]
    for body, role, rule in found:
        yield party_of(piece, _settled(body, outside, funded=funded), "zh", role, rule)


def _headliner(
    text: str, bodies: Sequence[Body], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    """Who acts at the head of a headline is the host."""
    first = next((body for body in bodies if body.kind != "city"), None)
    if first and first.start <= _BULLET and not in_title(text, first, spans):
        yield first, HOST, "headline_zh"


def _settled(body: Body, outside: Sequence[Body], *, funded: bool) -> Body:
    """The side of a body whose name tells none, by the company it keeps."""
    if body.kind == "company" and funded and body.side != PARTNER:
        return body._replace(side=PARTNER)
    if body.side:
        return body
    near = next((b for b in outside if 1 in (b.start - body.end, body.start - b.end)), None)
    if near is not None:
        return body._replace(side=PARTNER, country=near.country)
    return body._replace(side=MAINLAND)


def _of_leader(telling: Telling, lexicon: BodyLexicon) -> Iterator[BodyParty]:
    """The office in whose name its own people act: the first one in the first sentence."""
    for piece in telling.lead[:1]:
        for body in find_bodies_zh(piece.text, lexicon)[:1]:
            if body.side == MAINLAND and in_title(piece.text, body, ()):
                yield party_of(piece, body, "zh", HOST, "leader_of_zh")
