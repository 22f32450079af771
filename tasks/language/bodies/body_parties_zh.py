"""The bodies that take part in an activity by the Chinese account."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date

from tasks.language.bodies.bodies import MAINLAND, PARTNER, Body, BodyLexicon
from tasks.language.bodies.bodies_zh import find_bodies_zh
from tasks.language.bodies.body_ends_zh import Marks, marks_in_zh
from tasks.language.bodies.body_party import (
    HOST,
    BodyParty,
    Named,
    Occasion,
    Sentence,
    add_other_names,
    add_parties,
    joined_headlines,
    party_of,
    spans_in,
)
from tasks.language.bodies.body_roles_zh import are_in_titles, in_title, roles_zh, told_until
from tasks.language.bodies.firms_listed_zh import firms_listed_zh, lists_firms
from tasks.language.bodies.listed_abroad_zh import listed_abroad_zh
from tasks.language.bodies.missions_zh import envoys_of
from tasks.language.bodies.places_as_bodies_zh import places_acting_zh
from tasks.language.bodies.press_zh import papers_zh
from tasks.language.bodies.sides_zh import Context, settled_zh, tells_of_funded
from tasks.language.sentences import sentences_zh
from tasks.language.story import Place
from tasks.language.telling import Piece, Telling

_INTERNAL = frozenset(
    ("inspection", "party_study", "training", "internal_meeting", "public_service")
)
_YEAR = re.compile(r"^[^，。\d]{0,3}(\d{4})年(?!以来)")
# Behind the history the news goes on: `两市2005年结好，此访是……`.
_NOW = re.compile(r"，(?:此[次访行番]|本[次届]|今[年天])")
_YEAR_WITHIN = 10
# Where a city or a district acts, one of these says so.
_PLACES_ACT = re.compile(
    r"[签捐赠寄访邀派函]|[复回来致]信|发来|举行|举办|召开|区县|友城|城市|代表团|考察团|迎来|参会|结[为成好]|会谈|座谈|来自|援助|受赠|之间|代表[^，。]{0,12}(?:参|发言|连线|致辞|分享|介绍|推介)"
    r"|[区县旗](?:相关|有关|主要|分管)?负责|[市州省](?:、[^，。；]{2,20}[市州省])*的[^，。；]{0,8}(?:营员|选手|学生|师生|来宾|客人|嘉宾|代表)"
)
# Who leads one of these acts for the whole city.
_LEADERSHIPS = ("政协", "人大", "人大常委会", "市委", "省委", "区委", "县委", "政府")
_FIRMS = ("企业", "公司", "企代表", "在内的", "（中国）")
_SHORTENED = ("government", "international_organization", "other", "university", "company")
_MERELY_NAMED = ("named_zh", "headline_zh", "holds_zh", "signs_zh")
_BULLET = 1
_NEW_HALF = "—：！ "
_SCAN = 6000


def parties_zh(
    telling: Telling,
    day: date | None,
    title_places: Sequence[Place],
    occasion: Occasion,
    lexicon: BodyLexicon,
) -> list[BodyParty]:
    """The bodies that take part by the Chinese account, in the order of their first mention.

    `day` is the activity's, where it is known; sentences that open with another year are history.
    """
    sentences = list(_sentences(telling, day, lexicon))
    named = [_named(s, lexicon) if _may_act(s, title_places, lexicon) else None for s in sentences]
    parties: list[BodyParty] = []
    context = Context(
        occasion,
        tuple(piece.text for piece in (*telling.titles, *telling.bodies)),
        any(tells_of_funded(piece.text) for piece in telling.titles),
    )
    for found in filter(None, named):
        add_parties(parties, _acting(found, title_places, context, lexicon))
    if occasion.event_type in _INTERNAL and not any(party.role == HOST for party in parties):
        add_parties(parties, _of_leader(telling, lexicon))
    if not parties:
        return []
    titles = {piece.line for piece in telling.titles}
    parties = joined_headlines(parties, titles)
    if telling.bodies:
        parties = [party for party in parties if not _is_catchword(party, titles)]
    both = zip(named, sentences, strict=True)
    return add_other_names(parties, (one or _named(s, lexicon) for one, s in both), "zh")


def _sentences(telling: Telling, day: date | None, lexicon: BodyLexicon) -> Iterator[Sentence]:
    """Headlines and sentences that may name bodies, but for history."""
    for piece in telling.titles:
        yield Sentence(piece, *marks_in_zh(piece.text, lexicon), len(piece.text), True)
    for piece in telling.bodies:
        for sentence, marks in _with_marks(piece, lexicon):
            text = sentence.text
            if _of_another_year(text[:_YEAR_WITHIN], day) and not _NOW.search(text):
                continue
            until = told_until(text)
            near = [hit for hit in marks.heads if hit.end <= until]
            if near or _may_name_others(text[:until]):
                yield Sentence(sentence, near, marks.stops, until, False)


def _may_act(sentence: Sentence, title_places: Sequence[Place], lexicon: BodyLexicon) -> bool:
    """Whether a body of the sentence may take part, and not only say where somebody works."""
    piece, heads, _, until, _ = sentence
    if not are_in_titles(piece.text, heads, spans_in(piece, title_places)):
        return True
    text = piece.text[:until]
    if lists_firms(text) or ("驻" in text and envoys_of(text, lexicon)):
        return True
    return bool(_PLACES_ACT.search(text)) and any(places_acting_zh(text, (), lexicon))


def _named(sentence: Sentence, lexicon: BodyLexicon) -> Named:
    piece, heads, stops, until, is_title = sentence
    return Named(piece, _bodies(piece.text[:until], Marks(heads, stops), lexicon), is_title)


def _with_marks(piece: Piece, lexicon: BodyLexicon) -> Iterator[tuple[Piece, Marks]]:
    """The sentences that may name bodies, with the words for them; offsets in the sentence."""
    text = piece.text[:_SCAN]
    marks = marks_in_zh(text, lexicon)
    if not marks.heads and not _may_name_others(text):
        return
    for start, end in sentences_zh(text):
        mine = marks.within(start, end)
        if mine.heads or _may_name_others(text[start:end]):
            yield Piece(piece.line, piece.start + start, text[start:end]), mine


def _may_name_others(text: str) -> bool:
    """Whether places or firms that no word ends may act."""
    return _PLACES_ACT.search(text) is not None or lists_firms(text)


def _of_another_year(text: str, day: date | None) -> bool:
    """Whether the sentence opens with a year that is not the activity's: it tells history."""
    found = _YEAR.search(text)
    return found is not None and day is not None and int(found[1]) != day.year


def _bodies(text: str, marks: Marks, lexicon: BodyLexicon) -> tuple[Body, ...]:
    bodies = find_bodies_zh(text, lexicon, marks)
    if "、" in text and any(word in text for word in _FIRMS):
        bodies = sorted(
            (*bodies, *firms_listed_zh(text, bodies, lexicon)), key=lambda body: body.start
        )
    if "》" in text:
        papers = list(papers_zh(text, bodies, lexicon))
        others = [body for body in bodies if not _is_over(body, papers)]
        bodies = sorted((*others, *papers), key=lambda body: body.start)
    places = list(places_acting_zh(text, bodies, lexicon)) if _PLACES_ACT.search(text) else ()
    bodies = sorted((*bodies, *places), key=lambda body: body.start) if places else bodies
    abroad = listed_abroad_zh(text, bodies, lexicon)
    return tuple(sorted((*bodies, *abroad), key=lambda body: body.start))


def _is_catchword(party: BodyParty, titles: Set[int]) -> bool:
    """Whether a body from outside is but a headline's word for others, which the story names.

    Cities, associations and missions are called by their names there, too, and who is said to
    do something does it.
    """
    if party.side != PARTNER or party.kind not in _SHORTENED:
        return False
    return all(
        evidence.place.line in titles and evidence.rule in _MERELY_NAMED
        for evidence in party.evidence
    )


def _is_over(body: Body, others: Sequence[Body]) -> bool:
    return any(other.start < body.end and body.start < other.end for other in others)


def _acting(
    named: Named, title_places: Sequence[Place], context: Context, lexicon: BodyLexicon
) -> Iterator[BodyParty]:
    piece, bodies = named.piece, named.bodies
    spans = spans_in(piece, title_places)
    found = list(roles_zh(piece.text, bodies, spans))
    if named.is_title:
        found = [*_headliner(piece.text, bodies, spans), *found]
    acting = [body for body, _, _ in found]
    sides = settled_zh(piece.text, acting, context, lexicon)
    for body, (named_so, role, rule) in zip(sides, found, strict=True):
        is_told = bool(named_so.side) or body.side == PARTNER
        party = party_of(piece, body, "zh", role, rule)
        yield party if party.is_told == is_told else replace(party, is_told=is_told)


def _headliner(
    text: str, bodies: Sequence[Body], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    """Who acts at the head of a headline is the host."""
    first = next((body for body in bodies if body.kind != "city"), None)
    if (
        first
        and (first.start <= _BULLET or text[first.start - 1] in _NEW_HALF)
        and not in_title(text, first, spans)
    ):
        yield first, HOST, "headline_zh"


def _of_leader(telling: Telling, lexicon: BodyLexicon) -> Iterator[BodyParty]:
    """The office in whose name its own people act: the first one in the first sentence."""
    for piece in telling.lead[:1]:
        for body in find_bodies_zh(piece.text, lexicon)[:1]:
            ours = body.side == MAINLAND and not body.name.endswith(_LEADERSHIPS)
            if ours and in_title(piece.text, body, ()):
                yield party_of(piece, body, "zh", HOST, "leader_of_zh")
