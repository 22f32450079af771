"""Finds names of bodies in English text: runs of capitalised words around a word for a body."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import (
    EMBASSY,
    MISSIONS,
    PARTNER,
    WHOLE,
    Body,
    BodyLexicon,
    BodyWord,
    is_country,
)
from tasks.language.bodies.missions_en import missions_en
from tasks.language.bodies.side_names_en import POSTED, side_of_en
from tasks.language.gazetteer import Hit
from tasks.language.words import holds_any, is_word

_NO_BODY = ("", "city")
# `AG`, `SE`, `AB` are forms of firms in capitals only.
_FORM = 2
_CAPITAL = r"[A-Z][\w'&.-]*(?<!\.)|[A-Z]{2,}\b|\([A-Z][^()]{0,48}\)"
_LINK = r"(?:of|and|for|the|with|in|on|to|&|de|la)"
_RUN = re.compile(
    rf"(?:{_CAPITAL})(?:(?: {_LINK}){{0,3}} ?(?:{_CAPITAL})|\.?,? ?(?:LTD|Ltd|Inc|LLC|GmbH)\b\.?)*"
)
_AND = re.compile(r" (?:and|to) (?:the )?")
_IN = re.compile(r" (?:in|on|to|with) (?!Foreign|Friendship|International|Charge)")
_CHAMBER_IN_CHINA = re.compile(
    r"Chamber of Commerce(?: (?:and|&) Industry)?"
    r" in (?:(?:North|South|East|West|Central)\w* )?China\b"
)
_LEADING = re.compile(
    r"(?:[A-Z]\w+-(?:funded|invested|owned) "
    r"|(?:May|The|On|In|At|From|To|And|For|With|By|This|Both|After|During|Later|Also) "
    r"|(?:Officials|Principals|Representatives|Leaders|Heads|Members|Staff|Students)"
    r" (?:of|from) (?:the )?)+"
)
_OFFICE_WORD = re.compile(
    r"(?:(?:Deputy|Vice|General|Executive|Chief|Party|Acting|Former|Outgoing|Honorary|Senior"
    r"|Assistant) ?)*"
    r"(?:Director(?:[- ]General)?|Secretary(?:[- ]General)?|Chair(?:man|woman|person)?|Mayor"
    r"|President|Consul[- ]General|Consul|Ambassador|Head|Member|Governor|Dean|Professor"
    r"|Inspector|Engineer|Economist|Minister|Commissioner|Rector|Manager|CEO|Counsell?or|Level-I+)\b"
    r"[^,]{0,60}? (?:of|at|for) "
)
# Of whom it says where they learn: `Hong Kong University Students`.
_OF_PEOPLE = re.compile(r" (?:students?|teachers?|staff|contest|cup|leaders?)\b")
_LEGAL_FORM = re.compile(r"(?:\b(?:Ltd|Inc|LLC|GmbH|Corp)\b\.?)(?= of )")
# A single word, and foreign missions at large, name nobody.
_GENERIC = re.compile(
    r"(?:[A-Z][\w-]*$|Foreign (?:Consul|Embass|Mission)|Party Leadership|Leading Party)"
)
# Without a word for them in the plural no missions are listed.
_MISSIONS = ("onsulates", "onsuls", "onsular", "mbassies", "mbassadors", "iplomats")


def may_list_missions(text: str) -> bool:
    """Whether a text has a word for missions, or for who serves there, in the plural."""
    return holds_any(text, _MISSIONS)


def heads_in_en(text: str, lexicon: BodyLexicon) -> list[Hit[BodyWord]]:
    """The words in a text that make a name one of a body; they begin with a capital as it does."""
    lower = text.lower()
    if len(lower) != len(text):
        return []
    return [
        hit
        for hit in lexicon.heads_en.find(lower)
        if text[hit.start].isupper()
        and hit.value.kind not in _NO_BODY
        and is_word(lower, hit.start, hit.end)
        and not _OF_PEOPLE.match(lower, hit.end)
        and (hit.end - hit.start > _FORM or text[hit.start : hit.end].isupper())
    ]


def find_bodies_en(
    text: str, lexicon: BodyLexicon, heads: Sequence[Hit[BodyWord]] | None = None
) -> list[Body]:
    """The bodies named in a text, from left to right; a list under one word gives each.

    Give `heads` where they are known already.
    """
    heads = heads_in_en(text, lexicon) if heads is None else heads
    bodies = missions_en(text, lexicon) if may_list_missions(text) else []
    if not heads:
        return bodies
    for run in _RUN.finditer(text):
        start, end = run.span()
        inside = [hit for hit in heads if start <= hit.start < end]
        if not inside:
            continue
        bodies += [
            _body(text, first, last, hit, lexicon)
            for first, last, hit in _names(text, start, end, inside, lexicon)
            if hit.value.use == WHOLE
            or (
                _GENERIC.match(text, first, last) is None
                and not any(first <= body.start < last for body in bodies)
            )
        ]
    return sorted(bodies, key=lambda body: body.start)


def _names(
    text: str, start: int, end: int, heads: list[Hit[BodyWord]], lexicon: BodyLexicon
) -> Iterator[tuple[int, int, Hit[BodyWord]]]:
    """Cuts a run of capitalised words into names, each with the word that makes it one."""
    leading = _LEADING.match(text, start, end)
    at = leading.end() if leading else start
    joints = [
        joint
        for joint in _AND.finditer(text, start, end)
        if not any(hit.start < joint.start() < hit.end for hit in heads)
    ]
    for number, joint in enumerate([*joints, None]):
        stop = joint.start() if joint else end
        left = [hit for hit in heads if at <= hit.start < stop]
        after = joints[number + 1].start() if number + 1 < len(joints) else end
        if joint and not left and joint.group().endswith("the "):
            at = joint.end()
            continue
        if joint and not _divides(left, stop, heads, after):
            continue
        if left:
            yield at, _without_place(text, stop, left[0], lexicon), left[0]
        at = joint.end() if joint else end


def _divides(left: list[Hit[BodyWord]], stop: int, heads: list[Hit[BodyWord]], after: int) -> bool:
    """Whether an `and` at `stop` stands between two names: each has a word that makes it one."""
    if not left:
        return False
    if left[-1].end >= stop - 1:
        return any(hit.start > stop for hit in heads)
    return any(stop <= hit.start < after for hit in heads)


def _without_place(text: str, stop: int, head: Hit[BodyWord], lexicon: BodyLexicon) -> int:
    """Where a name ends: only a mission's, or a chamber's in a country, has the place in it."""
    if head.value.kind in MISSIONS:
        return stop
    if form := _LEGAL_FORM.search(text, head.start, stop):
        return form.end()
    chamber = _CHAMBER_IN_CHINA.search(text, head.start, stop)
    inner = _IN.search(text, chamber.end() if chamber else head.end, stop)
    if inner and head.value.kind == "chamber":
        country = next(lexicon.countries_en.find(text[inner.end() : stop].lower()), None)
        if country and not country.start and is_country(country.value):
            return inner.end() + country.end
    return inner.start() if inner else stop


def _body(text: str, start: int, end: int, hit: Hit[BodyWord], lexicon: BodyLexicon) -> Body:
    name = text[start:end].strip(" ,&")
    side, country = side_of_en(name, hit.value, lexicon)
    kind = hit.value.kind
    if side == PARTNER and (kind == EMBASSY or POSTED.search(name)) and "mbass" not in name:
        kind = "government" if "Government" in name else "other"
    return Body(name, start, start + len(name), kind, side, country)


def behind_office(name: str) -> int:
    """Where the body's own name begins behind a person's office in it."""
    found = _OFFICE_WORD.match(name)
    if found is None:
        return 0
    return found.end() + (len("the ") if name.startswith("the ", found.end()) else 0)


def is_office_of(name: str) -> bool:
    """Whether the run begins with a person's office: `Deputy Director-General of the FAO`."""
    return _OFFICE_WORD.match(name) is not None
