"""The bodies that take part in an activity by the English account."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tasks.language.bodies.bodies import MAINLAND, PARTNER, Body, BodyLexicon, BodyWord
from tasks.language.bodies.bodies_en import (
    behind_office,
    find_bodies_en,
    heads_in_en,
    may_list_missions,
)
from tasks.language.bodies.body_party import (
    PARTICIPANT,
    BodyParty,
    Named,
    Sentence,
    add_other_names,
    add_parties,
    party_of,
    spans_in,
)
from tasks.language.bodies.body_roles_en import are_in_titles_en, roles_en, told_until_en
from tasks.language.bodies.places_as_bodies_en import places_acting_en
from tasks.language.gazetteer import Hit, hits_within
from tasks.language.sentences import sentences_en
from tasks.language.story import Place
from tasks.language.telling import Piece, Telling
from tasks.language.words import holds_any

_PLACES_ACT = re.compile(r"\b(?:held|holds?|sign|signed|representatives|officials|donat)")
_SCAN = 6000
# A story is read for its bodies twice.
_PIECES_KEPT, _SENTENCES_KEPT = 64, 256
_FOREIGN_FUNDED = re.compile(
    r"(?:foreign|Hong Kong|Taiwan|Japanese|American|German|Korean)-(?:funded|invested|owned)"
    r"|multinational"
)
_FUNDED = ("-funded", "-invested", "-owned", "multinational")


def parties_en(
    telling: Telling, title_places: Sequence[Place], lexicon: BodyLexicon, *, places: bool
) -> list[BodyParty]:
    """The bodies that take part by the English account, in the order of their first mention.

    With `places` cities and districts that act like bodies are among them.
    """
    sentences = [
        Sentence(sentence, heads, (), told_until_en(sentence.text), is_title)
        for pieces, is_title in ((telling.titles, True), (telling.bodies, False))
        for piece in pieces
        for sentence, heads in _with_heads(piece, lexicon, places=places)
    ]
    named = [
        _named(sentence, lexicon, places=places)
        if places or _may_act(sentence, title_places)
        else None
        for sentence in sentences
    ]
    parties: list[BodyParty] = []
    for found in filter(None, named):
        add_parties(parties, _acting(found, title_places))
    if not parties:
        return []
    both = zip(named, sentences, strict=True)
    every = (one or _named(sentence, lexicon, places=places) for one, sentence in both)
    return add_other_names(parties, every, "en")


def named_en(telling: Telling, lexicon: BodyLexicon) -> list[BodyParty]:
    """The bodies the English account names, whether they take part or not, each once."""
    named: dict[str, BodyParty] = {}
    for piece in telling.bodies:
        for sentence, heads in _with_heads(piece, lexicon, places=False):
            for body in _bodies(sentence.text, lexicon, heads):
                own = behind_office(body.name)
                bare = body._replace(name=body.name[own:], start=body.start + own)
                party = party_of(sentence, bare, "en", PARTICIPANT, "named_en")
                named.setdefault(bare.name, party)
    return list(named.values())


def _may_act(sentence: Sentence, title_places: Sequence[Place]) -> bool:
    """Whether a body of the sentence may take part, and not only say where somebody works."""
    piece, heads, _, until, _ = sentence
    if may_list_missions(piece.text):
        return True
    near = [hit for hit in heads if hit.start < until]
    return not are_in_titles_en(piece.text, near, spans_in(piece, title_places))


def _named(sentence: Sentence, lexicon: BodyLexicon, *, places: bool) -> Named:
    text = sentence.piece.text
    bodies = _bodies(text, lexicon, tuple(sentence.heads))
    if places and _PLACES_ACT.search(text):
        bodies += tuple(places_acting_en(text, bodies, lexicon))
    bodies = tuple(sorted(bodies, key=lambda body: body.start))
    return Named(sentence.piece, bodies, sentence.is_title)


@lru_cache(maxsize=_SENTENCES_KEPT)
def _bodies(text: str, lexicon: BodyLexicon, heads: tuple[Hit[BodyWord], ...]) -> tuple[Body, ...]:
    return tuple(find_bodies_en(text, lexicon, heads))


def _with_heads(
    piece: Piece, lexicon: BodyLexicon, *, places: bool
) -> Iterator[tuple[Piece, tuple[Hit[BodyWord], ...]]]:
    """The sentences that may name bodies, with the words for them; offsets in the sentence."""
    for start, text, heads in _sentences_with_heads(piece.text[:_SCAN], lexicon, places=places):
        yield Piece(piece.line, piece.start + start, text), heads


@lru_cache(maxsize=_PIECES_KEPT)
def _sentences_with_heads(
    text: str, lexicon: BodyLexicon, *, places: bool
) -> list[tuple[int, str, tuple[Hit[BodyWord], ...]]]:
    heads = heads_in_en(text, lexicon)
    if not heads and not places and not may_list_missions(text):
        return []
    found = []
    for start, end in sentences_en(text):
        mine = tuple(hits_within(heads, start, end))
        sentence = text[start:end]
        if mine or places or may_list_missions(sentence):
            found.append((start, sentence, mine))
    return found


def _acting(named: Named, title_places: Sequence[Place]) -> Iterator[BodyParty]:
    piece = named.piece
    found = list(roles_en(piece.text, named.bodies, spans_in(piece, title_places)))
    funded = holds_any(piece.text, _FUNDED) and bool(_FOREIGN_FUNDED.search(piece.text))
    outside = any(b.side == PARTNER and b.kind == "company" for b, _, _ in found)
    for body, role, rule in found:
        yield party_of(piece, _settled(body, funded=funded, outside=outside), "en", role, rule)


def _settled(body: Body, *, funded: bool, outside: bool) -> Body:
    """The side of a body whose name tells none, by the company it keeps."""
    if body.kind == "company" and funded:
        return body._replace(side=PARTNER)
    if body.side:
        return body
    return body._replace(side=PARTNER if outside and body.kind == "company" else MAINLAND)
