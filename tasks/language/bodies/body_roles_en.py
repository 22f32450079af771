"""What part a body named in an English sentence takes in the event, if any."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tasks.language.bodies.bodies import MAINLAND, MISSIONS, PARTNER, Body, BodyWord
from tasks.language.bodies.bodies_en import is_office_of
from tasks.language.bodies.body_party import HOST, PARTICIPANT
from tasks.language.gazetteer import Hit
from tasks.language.words import holds_any

_BETWEEN = re.compile(
    r"^(?: ?\([^()]{1,40}\))?(?:, (?:the )?[A-Z][\w'&. -]{2,40}){0,2}?"
    r"(?: ?[,;]? ?(?:and|as well as|together with)? ?(?:the |of |with |from )?){1,3}$"
)
_BY = re.compile(
    r"\b(?:(?:co-?)?(?:hosted|organi[sz]ed|sponsored|initiated|launched|convened)|held|undertaken)"
    r"[^,.;]{0,60} by (?:the )?$|\bat the invitation of (?:the )?$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"[,)]? ?(?:(?:successfully|jointly|recently|together|also) )*"
    r"(?:co-?)?(?:held|holds?|hosted|hosts?|organi[sz]e[sd]?|convene[sd]?|conduct(?:s|ed)?|launche[sd]|"
    r"launch|carrie[sd] out|unfold(?:s|ed)|invited|invites|donate[sd]?|staged"
    r"|sponsored|gave|opened|signed|signs?|handed over)\b"
)
_DOES = re.compile(
    r"[,)]? ?(?:in \w+ )?(?:(?:successfully|jointly|recently|together|also|respectively|both|each"
    r"|then) )*(?:visited|toured|received|sent|renewed|reached|established|witnessed|supported"
    r"|provided|exchanged|discussed|performed|presented|shared|celebrated|assisted|concluded|agreed|started"
    r"|co-?operated|inked|met with|paid a|conducted|participated|attended|joined|accompanied"
    r"|took part|contributed|helped)\b"
)
_GIVEN_BY = re.compile(
    r"\b(?:donated|presented|provided|given|sent|offered|supported|guided|organi[sz]ed|received)"
    r" (?:by|from) (?:the )?(?:[^.;]{3,80}(?:, | and )(?:the )?)?(?:City of )?$"
    r"|\bdonations? from (?:the )?$",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    r"\b(?:donat\w+|presented|sent|handed over|delivered|shipped|gave)\b[^.;]{0,80}? to (?:the )?$",
    re.IGNORECASE,
)
_DELEGATION = re.compile(
    r"\b(?:delegation|group|team|party|mission)s? (?:of|from) (?:the )?$"
    r"|\bdelegates (?:of|from) (?:the )?$",
    re.IGNORECASE,
)
_DELEGATION_AFTER = re.compile(r" (?:\w+ )?delegation")
_OF_PEOPLE = re.compile(
    r"\b(?:heads?|leaders?|representatives?|officials?|personnel|staff|members?|delegates?|principals?"
    r"|persons?[ -]in[ -]charge|responsible persons?|people|students?|cadres|guests"
    r"|employees|experts"
    r"|consular officials|consuls?(?: |-)general)\b[^.;]{0,40}?\b(?:of|from|at) (?:the )?$",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(
    r"\b(?:director|inspector|secretary|mayor|president|chairman|chairwoman|chair|dean|professor"
    r"|ambassador|manager|minister|chief|rector|governor|member|head|counsel+or|executive|vice)"
    r"(?:[- ]general)? (?:and [\w -]{3,30} )?(?:of|at|from)(?: the)? $",
    re.IGNORECASE,
)
# With one of these ends what the two patterns find.
_OF = ("of ", "at ", "from ", "the ")
_MEMBER_OF = re.compile(
    r"\b(?:member|head|leader|director|secretary|officer) of [^,.;]{0,50}\bof (?:the )?$",
    re.IGNORECASE,
)
# Whoever is only the place, the origin, the topic or the owner of something takes no part.
_ASIDE = re.compile(
    r"(?:\b(?:at|in|into|inside|outside|near|under|for|about|on|like|as|against|since|studied"
    r"|graduated"
    r"|[\w-]+(?:ed|er|or|ist|ian) (?:of|from|at)|(?:spoke|told|heard|thought) of"
    r"|named|called|worked|works|working|join|joining)"
    r"(?: at| in| for| from| of)? (?:the )?|[\"“])$",
    re.IGNORECASE,
)
_HELD_AT = re.compile(r"\b(?:at|in) (?:the )?$")
_WITH = re.compile(
    r"\b(?:talks?|meetings?|discussions?|exchanges?|together|met|signed[^.]{0,40}) with (?:the )?$"
)
_VISITS = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|visit to|went to|came to|called on|call on|tour(?:ed|s)?"
    r"|(?:team|group|divisions"
    r"|delegation) to|including|such as)(?: [a-z-]+){0,3} (?:the )?$"
)
_ATTENDS = re.compile(
    r"\b(?:attend|participat|took part|take part|present|join|accompan|witness|communicat"
    r"|address|deliver)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom (?:the )?$")
_SAYS = (
    *("said", "says", "stressed", "pointed out", "noted", "hoped", "hopes", "thanked"),
    *("believed", "according to"),
)
_SPEECH = re.compile(rf"\b(?:{'|'.join(_SAYS)})\b", re.IGNORECASE)
_NEXT = 2
_STOPS = ",.;"
_BEFORE = 90
# A city that is visited, a district where something is held, is a place and no party.
_NOT_OF = {
    PARTNER: ("visited_en", "attends_en", "listed_en", "people_of_en"),
    MAINLAND: ("visited_en", "attends_en", "holds_en", "hosted_by_en", "together_with_en"),
}


def roles_en(
    sentence: str, bodies: Sequence[Body], titles: Sequence[tuple[int, int]]
) -> Iterator[tuple[Body, str, str]]:
    """Yields body, role and rule for those that take part; arguments as in `roles_zh`."""
    until = told_until_en(sentence)
    acting: list[Body] = []
    title_end = -1
    for body in bodies:
        # "Deputy Director of the Department of Asian Affairs, Ministry of Foreign Affairs"
        goes_on = sentence[title_end : body.start] == ", " if title_end >= 0 else False
        if goes_on or in_title_en(sentence, body, titles):
            title_end = body.end
        elif body.start < until:
            acting.append(body)
    for group in _groups(sentence, acting):
        role, rule = _role(sentence, group)
        if not role and _is_named(sentence, group):
            outside = (b for b in group if b.side == PARTNER and b.kind != "city")
            yield from ((body, PARTICIPANT, "named_en") for body in outside)
        if role and rule not in _NOT_OF.get(_sort(group), ()):
            yield from ((body, role, rule) for body in group)


def _is_named(text: str, group: Sequence[Body]) -> bool:
    """Whether a group is simply named: news names few bodies from outside that take no part."""
    start = group[0].start
    return _ASIDE.search(text, max(0, start - _BEFORE), start) is None


def told_until_en(sentence: str) -> int:
    """Where reported speech begins: who is named there takes no part."""
    speech = _SPEECH.search(sentence) if holds_any(sentence.lower(), _SAYS) else None
    return speech.start() if speech else len(sentence)


def are_in_titles_en(
    text: str, heads: Sequence[Hit[BodyWord]], titles: Sequence[tuple[int, int]]
) -> bool:
    """Whether each of these words stands in a person's title over which no name runs.

    That is one from a small letter to a stop: `deputy director of the Foreign Affairs Office,`.
    """
    whole = [
        (start, end)
        for start, end in titles
        if start >= 0 and text[start : start + 1].islower() and text[end : end + 1] in _STOPS
    ]
    return all(any(start <= hit.start < end for start, end in whole) for hit in heads)


def _sort(group: Sequence[Body]) -> str:
    """Whether a group is of foreign cities only, of districts only, or of other bodies."""
    return "" if any(body.kind != "city" for body in group) else group[0].side


def in_title_en(text: str, body: Body, titles: Sequence[tuple[int, int]]) -> bool:
    """Whether the body only says where a person works."""
    if any(start <= body.start and body.end <= end for start, end in titles):
        return True
    if is_office_of(body.name):
        return True
    before = text[max(0, body.start - 80) : body.start]
    if not before.lower().endswith(_OF):
        return False
    return bool(_OFFICE_OF.search(before) or _MEMBER_OF.search(before))


def _groups(text: str, bodies: Sequence[Body]) -> Iterator[list[Body]]:
    group: list[Body] = []
    for body in bodies:
        if group and not _BETWEEN.match(text[group[-1].end : body.start]):
            yield group
            group = []
        group.append(body)
    if group:
        yield group


class _Context(NamedTuple):
    """A group of bodies in its sentence: what stands before it, and where it ends."""

    text: str
    before: str
    after: int
    group: Sequence[Body]


def _hosts(context: _Context) -> bool:
    return _BY.search(context.before) is not None


def _holds(context: _Context) -> bool:
    return _HOLDS.match(context.text, context.after) is not None


def _acts_with(context: _Context) -> bool:
    return _WITH.search(context.before) is not None


def _does(context: _Context) -> bool:
    return _DOES.match(context.text, context.after) is not None


def _gives(context: _Context) -> bool:
    return _GIVEN_BY.search(context.before) is not None


def _is_given(context: _Context) -> bool:
    return _GIVEN_TO.search(context.before) is not None


def _sends_party(context: _Context) -> bool:
    before = _DELEGATION.search(context.before)
    return bool(before or _DELEGATION_AFTER.match(context.text, context.after))


def _are_missions(context: _Context) -> bool:
    return len(context.group) > 1 and all(body.kind in MISSIONS for body in context.group)


def _sends_people(context: _Context) -> bool:
    if _OF_PEOPLE.search(context.before) is None:
        return False
    return "with" in context.before or _ATTENDS.search(context.text) is not None


def _is_visited(context: _Context) -> bool:
    return _VISITS.search(context.before) is not None


def _attends(context: _Context) -> bool:
    verb = _ATTENDS.search(context.text, context.after)
    if verb is None or _HELD_AT.search(context.before):
        return False
    return verb.start() - context.after <= _NEXT or _FROM.search(context.before) is not None


def _is_listed(context: _Context) -> bool:
    return len(context.group) > 1 and _ATTENDS.search(context.text) is not None


# The first that holds is taken.
_RULES: tuple[tuple[str, str, Callable[[_Context], bool]], ...] = (
    ("hosted_by_en", HOST, _hosts),
    ("holds_en", HOST, _holds),
    ("together_with_en", PARTICIPANT, _acts_with),
    ("people_of_en", PARTICIPANT, _sends_people),
    ("visited_en", PARTICIPANT, _is_visited),
    ("attends_en", PARTICIPANT, _attends),
    ("does_en", PARTICIPANT, _does),
    ("gives_en", PARTICIPANT, _gives),
    ("given_to_en", PARTICIPANT, _is_given),
    ("delegation_en", PARTICIPANT, _sends_party),
    ("missions_listed_en", PARTICIPANT, _are_missions),
    ("listed_en", PARTICIPANT, _is_listed),
)


def _role(text: str, group: Sequence[Body]) -> tuple[str, str]:
    start = group[0].start
    context = _Context(text, text[max(0, start - _BEFORE) : start], group[-1].end, group)
    for rule, role, holds in _RULES:
        if holds(context):
            return role, rule
    return "", ""
