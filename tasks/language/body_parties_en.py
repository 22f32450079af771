"""The bodies that take part in an activity by the English account."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies import MAINLAND, PARTNER, Body, BodyLexicon
from tasks.language.bodies_en import find_bodies_en
from tasks.language.body_party import (
    BodyParty,
    Named,
    add_other_names,
    add_parties,
    party_of,
    spans_in,
)
from tasks.language.body_roles_en import roles_en
from tasks.language.places_as_bodies_en import places_acting_en
from tasks.language.sentences import sentences_en
from tasks.language.story import Activity, Place
from tasks.language.telling import Piece, tell

_PLACES_ACT = re.compile(r"\b(?:held|holds?|sign|signed|representatives|officials|donat)")
_SCAN = 6000
_FOREIGN_FUNDED = re.compile(
    r"(?:foreign|Hong Kong|Taiwan|Japanese|American|German|Korean)-(?:funded|invested|owned)"
    r"|multinational"
)


def parties_en(
    activity: Activity, title_places: Sequence[Place], lexicon: BodyLexicon
) -> list[BodyParty]:
    """The bodies that take part by the English account, in the order of their first mention."""
    telling = tell(activity, "en")
    pieces = [
        *((piece, True) for piece in telling.titles),
        *((piece, False) for body in telling.bodies for piece in _sentences(body)),
    ]
    named = [
        Named(piece, bodies, is_title)
        for piece, is_title in pieces
        if (bodies := _bodies(piece.text, lexicon))
    ]
    parties: list[BodyParty] = []
    for found in named:
        add_parties(parties, _acting(found, title_places))
    return add_other_names(parties, named, "en")


def _bodies(text: str, lexicon: BodyLexicon) -> tuple[Body, ...]:
    bodies = find_bodies_en(text, lexicon)
    places = places_acting_en(text, bodies, lexicon) if _PLACES_ACT.search(text) else ()
    return tuple(sorted((*bodies, *places), key=lambda body: body.start))


def _sentences(piece: Piece) -> Iterator[Piece]:
    for start, end in sentences_en(piece.text[:_SCAN]):
        yield Piece(piece.line, piece.start + start, piece.text[start:end])


def _acting(named: Named, title_places: Sequence[Place]) -> Iterator[BodyParty]:
    piece = named.piece
    found = list(roles_en(piece.text, named.bodies, spans_in(piece, title_places)))
    funded = _FOREIGN_FUNDED.search(piece.text) is not None
    outside = any(body.side == PARTNER for body, _, _ in found)
    for body, role, rule in found:
        yield party_of(piece, _settled(body, funded=funded, outside=outside), "en", role, rule)


def _settled(body: Body, *, funded: bool, outside: bool) -> Body:
    """The side of a body whose name tells none, by the company it keeps."""
    if body.kind == "company" and funded:
        return body._replace(side=PARTNER)
    if body.side:
        return body
    return body._replace(side=PARTNER if outside and body.kind == "company" else MAINLAND)
