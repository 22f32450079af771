"""The rules by which a group of bodies in a Chinese sentence takes part, and in what role."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tasks.language.bodies import role_words_zh as words
from tasks.language.bodies.bodies import MISSIONS, PARTNER, TRADE, Body
from tasks.language.bodies.body_party import HOST, PARTICIPANT

_OFFICES = ("government", "association")
BUILDINGS = ("市政厅", "大厦")
# What is held with one of these from outside is held with its help.
_HOUSES = (*MISSIONS, "chamber", "university", "company", "association", "government")


class _Context(NamedTuple):
    """A group of bodies in its sentence: what stands before it, and where it ends."""

    text: str
    before: str
    after: int
    group: Sequence[Body]


def _follows(pattern: re.Pattern[str], context: _Context) -> bool:
    return pattern.match(context.text, context.after) is not None


def _is_visited(context: _Context) -> bool:
    if all(body.use == TRADE for body in context.group) and _follows(words.OF_TRADE, context):
        return False
    if all(body.name.endswith(BUILDINGS) for body in context.group):
        return False
    return words.VISITS.search(context.before) is not None


def _hosts(context: _Context) -> bool:
    return words.BY.search(context.before) is not None and _follows(words.HOSTED_AFTER, context)


def _invites(context: _Context) -> bool:
    return context.before.endswith(("应", "受")) and _follows(words.INVITATION, context)


def _acts_with(context: _Context) -> bool:
    return words.WITH.search(context.before) is not None and _act_together(context)


def _act_together(context: _Context) -> bool:
    """Whether something is done together; behind cities nothing else may bear their name."""
    cities = all(body.kind == "city" for body in context.group)
    if cities and not _follows(words.NEXT_TO_CITY, context):
        return False
    return _follows(words.TOGETHER, context)


def _is_given(context: _Context) -> bool:
    if words.ALLOTTED.search(context.before):
        return True
    return words.GIVES_TO.search(context.before) is not None and _follows(words.GIVEN, context)


def _holds(context: _Context) -> bool:
    return _follows(words.HOLDS, context) and not words.PLACED.search(context.before)


def _are_missions(context: _Context) -> bool:
    return sum(body.kind in MISSIONS for body in context.group) > 1


def _attends(context: _Context) -> bool:
    if words.SITUATED.search(context.before):
        return False
    verb = words.ATTENDS.search(context.text, context.after)
    return verb is not None and _follows(words.ATTENDING, context)


def _donates(context: _Context) -> bool:
    return _follows(words.DONATES, context)


def _gives_us(context: _Context) -> bool:
    return words.GETS_FROM.search(context.before) is not None


def _comes_from(context: _Context) -> bool:
    return words.COMES_FROM.search(context.before) is not None and _follows(words.COMERS, context)


def _sends_party(context: _Context) -> bool:
    is_wished = words.BROUGHT_ABOUT.search(context.before) is not None
    return not is_wished and _follows(words.DELEGATION, context)


def _form_party(context: _Context) -> bool:
    return _follows(words.FORMS, context)


def _sends_people(context: _Context) -> bool:
    return _follows(words.SENDS, context) or _follows(words.BRINGS, context)


def _meets(context: _Context) -> bool:
    return _follows(words.MEETS, context)


def _is_told(context: _Context) -> bool:
    if words.HEARS.search(context.before):
        return _follows(words.HEARD, context)
    return words.ADDRESSES.search(context.before) is not None and _follows(words.ADDRESSED, context)


def _talk(context: _Context) -> bool:
    """Whether those of the group, joined by 与, talk with one another."""
    inside = context.text[context.group[0].end : context.group[-1].start]
    return words.APART.search(inside) is not None and _act_together(context)


def _is_led(context: _Context) -> bool:
    return words.LED.search(context.before) is not None and _follows(words.LED_TO, context)


def _has_people(context: _Context) -> bool:
    return _follows(words.OWN_PEOPLE, context)


def _lends_itself(context: _Context) -> bool:
    outside = any(body.side == PARTNER for body in context.group)
    return (
        outside
        and bool(words.AT_EVENT.search(context.before))
        and _follows(words.OF_EVENT, context)
    )


def _supports(context: _Context) -> bool:
    return _follows(words.SUPPORTS, context)


def _lends_support(context: _Context) -> bool:
    return bool(words.SUPPORTED.search(context.before)) and _follows(words.WITH_SUPPORT, context)


def _is_included(context: _Context) -> bool:
    if words.AMONG.search(context.before) and _follows(words.AMONG_THEM, context):
        return True
    return words.INCLUDES.search(context.before) is not None and _follows(words.INCLUDED, context)


def _performs(context: _Context) -> bool:
    return _follows(words.PERFORMS, context) and not words.SITUATED.search(context.before)


def _receives(context: _Context) -> bool:
    return _follows(words.RECEIVES, context) and not words.SITUATED.search(context.before)


def _works_with(context: _Context) -> bool:
    """Whether those of the group, joined by 与, do something with one another."""
    inside = context.text[context.group[0].end : context.group[-1].start]
    return words.APART.search(inside) is not None and _follows(words.WORKS_WITH, context)


def _goes(context: _Context) -> bool:
    several = len(context.group) > 1 and _follows(words.ALL_GO, context)
    return several or _follows(words.GOES, context)


def _has_guests(context: _Context) -> bool:
    if not context.before.endswith("在"):
        return False
    houses = all(
        b.side == PARTNER and b.kind in _HOUSES and not b.name.endswith(BUILDINGS)
        for b in context.group
    )
    return _follows(words.THERE, context) or (houses and _follows(words.HELD, context))


def _guides(context: _Context) -> bool:
    return _follows(words.GUIDES, context)


def _acts(context: _Context) -> bool:
    """Whether an office of ours is what a clause is about; a whole government rarely is."""
    first = context.group[0]
    if first.kind not in _OFFICES or any(body.side == PARTNER for body in context.group):
        return False
    clause = not context.before or words.CLAUSE.search(context.before) is not None
    if clause and _follows(words.ACTS, context):
        return True
    begins = clause or context.before.endswith(("，", "；"))
    return begins and not first.name.endswith("政府") and _follows(words.DOES, context)


def _plays(context: _Context) -> bool:
    return words.BEATEN.search(context.before) is not None


def _speaks(context: _Context) -> bool:
    return _follows(words.SPEAKS, context) and not words.TOPIC.search(context.before)


def _writes(context: _Context) -> bool:
    return _follows(words.WRITES, context)


def _covers(context: _Context) -> bool:
    return _follows(words.COVERS, context)


def _signs(context: _Context) -> bool:
    if words.SITUATED.search(context.before):
        return False
    verb = words.SIGNS.search(context.text, context.after)
    return verb is not None and _follows(words.SIGNING, context)


# The first that holds is taken.
_RULES: tuple[tuple[str, str, Callable[[_Context], bool]], ...] = (
    ("hosted_by_zh", HOST, _hosts),
    ("invited_zh", HOST, _invites),
    ("visited_zh", PARTICIPANT, _is_visited),
    ("together_with_zh", PARTICIPANT, _acts_with),
    ("given_to_zh", PARTICIPANT, _is_given),
    ("holds_zh", HOST, _holds),
    ("gives_zh", PARTICIPANT, _gives_us),
    ("donates_zh", PARTICIPANT, _donates),
    ("missions_listed_zh", PARTICIPANT, _are_missions),
    ("comes_from_zh", PARTICIPANT, _comes_from),
    ("delegation_zh", PARTICIPANT, _sends_party),
    ("form_party_zh", PARTICIPANT, _form_party),
    ("lends_itself_zh", PARTICIPANT, _lends_itself),
    ("attends_zh", PARTICIPANT, _attends),
    ("speaks_zh", PARTICIPANT, _speaks),
    ("plays_zh", PARTICIPANT, _plays),
    ("signs_zh", PARTICIPANT, _signs),
    ("sends_people_zh", PARTICIPANT, _sends_people),
    ("meets_zh", PARTICIPANT, _meets),
    ("is_told_zh", PARTICIPANT, _is_told),
    ("talk_zh", PARTICIPANT, _talk),
    ("led_zh", PARTICIPANT, _is_led),
    ("has_people_zh", PARTICIPANT, _has_people),
    ("supports_zh", PARTICIPANT, _supports),
    ("lends_support_zh", PARTICIPANT, _lends_support),
    ("included_zh", PARTICIPANT, _is_included),
    ("performs_zh", PARTICIPANT, _performs),
    ("goes_zh", PARTICIPANT, _goes),
    ("guides_zh", PARTICIPANT, _guides),
    ("has_guests_zh", PARTICIPANT, _has_guests),
    ("receives_zh", PARTICIPANT, _receives),
    ("writes_zh", PARTICIPANT, _writes),
    ("covers_zh", PARTICIPANT, _covers),
    ("works_with_zh", PARTICIPANT, _works_with),
    ("acts_zh", HOST, _acts),
)


def role_zh(text: str, group: Sequence[Body]) -> tuple[str, str]:
    """Role and rule of a group of bodies, both empty where none holds."""
    context = _context(text, group)
    for rule, role, holds in _RULES:
        if holds(context):
            return role, rule
    return "", ""


def is_named(text: str, group: Sequence[Body]) -> bool:
    """Whether a group is simply named: news names few bodies from outside that take no part."""
    context = _context(text, group)
    aside = any(
        words_before.search(context.before)
        for words_before in (words.SITUATED, words.NOT_THERE, words.BROUGHT_ABOUT)
    )
    return not aside and not _follows(words.NOT_ITSELF, context)


def _context(text: str, group: Sequence[Body]) -> _Context:
    start = group[0].start
    aside = words.ASIDE.match(text, group[-1].end)
    after = aside.end() if aside else group[-1].end
    before = text[max(0, start - words.BEFORE) : start].removesuffix("《")
    if text.startswith("”", group[-1].end):
        before = before.removesuffix("“")
    return _Context(text, before, after, group)
