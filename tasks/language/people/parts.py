"""What part each person had in an event: what is said of one is weighed against the others."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.people.roles import Roles, clause_zh
from tasks.language.story import Line

_ATTENDS_ZH = re.compile(r"见证|出席|参加|参会|陪同|列席|随同|随团|随行|随访|在座")
# Who gives a talk to a meeting is no more than its speaker; `等12人` are not named; who is invited
# or goes along (`，副区长陪同`) does so for another's sake.
_ASIDE_ZH = re.compile(
    r"讲话|^等\d+|^应邀|^、.*(?:致[辞词]|发言)|陪同(?:活动|考察|参观|调研|访问)?$"
)
# Our diplomats attend what the city's own people do in their country.
_ABROAD_ZH = re.compile(r"^中国(?:常)?驻")
_CONVENES_ZH = re.compile(r"主持召开")
_PARTS = ("lead", "chair", "speaker")
_CLAUSE_ZH = re.compile(r"[，。；！？]")
_REACH = 90
_LOOK_BACK = 30
# Who is met stands right behind the verb: `会见了新任|韩国驻某地总领事`.
_MET_ZH = re.compile(
    r"(?:会见|会晤|接见|拜会|拜访|走访|看望)了?(?:新任|到任|(?:即将)?离任的?|来[^，。、]{1,6}的)?$"
)
_CAME_ZH = re.compile(
    r"(?:先生|女士|一行|夫妇)*(?:向[^，。]{1,24}(?:辞行|辞别|告别|道别)|来[^，。]{0,10}访)"
)
_MET_EN = re.compile(
    r"\b(?:met|meets|received|(?:met|meets|talks|views) with|farewell to)\s+"
    r"(?:(?:H\.E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|the|newly|appointed|outgoing|visiting)\s+)*$"
)
_CAME_EN = re.compile(
    r"(?:, who [^,.;]{1,60})?,?\s+(?:(?:then|also)\s+)?"
    r"(?:paid\s+an?\s[\w -]{0,24}(?:call|visit)\b|(?:bade|bid|bids|said)\s+farewell"
    r"|(?:took|takes)\s+leave|called\s+on)"
)

Named = Mapping[int, Sequence[tuple[int, int, int]]]
"""For each line the names in it: start, end, and which person of those present."""


def official_roles(
    officials: Sequence[Person],
    said: Sequence[Roles],
    lines: Mapping[int, Line],
    guests: Sequence[Person] = (),
) -> list[str]:
    """`lead`, `chair`, `speaker` or `attendee` for each official of an event.

    Chinese decides where it says anything. Where nobody leads, those who unveil something do, or
    the first who signs or talks; then whoever alone attends for the Chinese side, unless named
    behind a guest: the event is reported for that person's sake.
    `said` is what `said_roles` tells of each of the officials.
    """
    taken = [one.zh or one.en for one in said]
    roles = [one.role if one else "attends" for one in taken]
    if "lead" not in roles:
        for leader in _leaders(officials, roles, lines, guests):
            roles[leader] = "lead"
    return [role if role in _PARTS else "attendee" for role in roles]


def _leaders(
    officials: Sequence[Person],
    roles: Sequence[str],
    lines: Mapping[int, Line],
    guests: Sequence[Person],
) -> list[int]:
    """Who leads where nobody receives or visits: all who unveil, or the first who signs."""
    if "rite" in roles:
        return [n for n, role in enumerate(roles) if role == "rite"]
    acting = [n for n, role in enumerate(roles) if role == "acts"]
    if acting:
        return acting[:1]
    leader = _leader(officials, roles, lines, guests)
    return [] if leader is None else [leader]


def _leader(
    officials: Sequence[Person],
    roles: Sequence[str],
    lines: Mapping[int, Line],
    guests: Sequence[Person],
) -> int | None:
    """Which official leads though no verb says so; null where none stands out."""
    named = _named_at([*officials, *guests])
    others = range(len(officials), len(officials) + len(guests))
    alone = [n for n, p in enumerate(officials) if _attends_alone(n, p, named, lines, others)]
    alone = [n for n in alone if roles[n] != "chair"]
    alone = [n for n in alone if not _ABROAD_ZH.match(officials[n].title_zh or "")]
    return alone[0] if len(alone) == 1 and not _is_convened(officials, lines) else None


def _is_convened(officials: Sequence[Person], lines: Mapping[int, Line]) -> bool:
    """Whether somebody called the meeting and presided over it."""
    return any(
        _CONVENES_ZH.search(clause_zh(lines[m.place.line].text, m.place.end))
        for person in officials
        for m in person.mentions_zh
        if m.place.line in lines
    )


def _named_at(people: Sequence[Person]) -> dict[int, list[tuple[int, int, int]]]:
    """Where each line names people: start, end, and which of them."""
    named: dict[int, list[tuple[int, int, int]]] = {}
    for index, person in enumerate(people):
        for mention in person.mentions_zh:
            line, start, end = mention.place
            named.setdefault(line, []).append((start, end, index))
    return {line: sorted(places) for line, places in named.items()}


def _attends_alone(
    index: int, person: Person, named: Named, lines: Mapping[int, Line], guests: range
) -> bool:
    """Whether a clause lets this official attend, and names no other one."""
    for mention in person.mentions_zh:
        line = lines.get(mention.place.line)
        if line is None or line.kind != "body":
            continue
        clause = clause_zh(line.text, mention.place.end)
        if not _ATTENDS_ZH.search(clause) or _ASIDE_ZH.search(clause):
            continue
        if not _beside(index, mention, named, lines, guests):
            return True
    return False


def _beside(
    index: int, mention: Mention, named: Named, lines: Mapping[int, Line], guests: range
) -> bool:
    """Whether the mention's clause names another official, or first a guest, or goes on a list."""
    line = lines.get(mention.place.line)
    if line is None:
        return False
    text, places = line.text, named[line.number]
    before = text[max(0, mention.place.start - _REACH) : mention.place.start]
    start = mention.place.start - len(_CLAUSE_ZH.split(before)[-1])
    end = mention.place.end + len(clause_zh(text, mention.place.end))
    inside = places[bisect_left(places, (start, 0, 0)) : bisect_left(places, (end, 0, 0))]
    at = mention.place.start
    if any(other != index and (other not in guests or place < at) for place, _, other in inside):
        return True
    return text[start - 1 : start] == "，" and any(
        name_end == start - 1 and other != index for _, name_end, other in places
    )


def partner_role(person: Person, said: Roles, lines: Mapping[int, Line]) -> str:
    """The part of a person from outside; whoever visits, calls, invites or is met leads."""
    taken = said.zh or said.en
    if taken and taken.role in _PARTS:
        return taken.role
    return "lead" if any(_is_counterpart(m, lines) for m in person.mentions) else "attendee"


def _is_counterpart(mention: Mention, lines: Mapping[int, Line]) -> bool:
    """Whether somebody met this person first of all, or this person came to call."""
    line = lines.get(mention.place.line)
    if line is None or line.kind != "body":
        return False
    places = [place for place in (mention.place, mention.title_place) if place]
    start, end = min(p.start for p in places), max(p.end for p in places)
    before, after = line.text[max(0, start - _LOOK_BACK) : start], line.text[end : end + _REACH]
    if mention.form in ("han", "sound"):
        return bool(_MET_ZH.search(before) or _CAME_ZH.match(after))
    return bool(_MET_EN.search(before) or _CAME_EN.match(after))
