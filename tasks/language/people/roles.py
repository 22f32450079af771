"""What part a person of the Chinese side played in an event, from the words around the name."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from tasks.language.people.mention import Mention
from tasks.language.people.people_join import Person
from tasks.language.story import Line

# The person acts: receives, leads a team, visits, surveys.
_LEADS_ZH = re.compile(
    r"会见|会晤|接见|接待|率(?!先)|带队|带领|出访|访问|拜会|拜访|走访|调研|考察|慰问|看望|宴请|"
    r"(?:进行|举行)了?[^，。]{0,8}(?:会谈|座谈|会晤)|进行了?[^，。]{0,6}交流|接受|签署|视察|检查|"
    r"为[^，。]{0,20}(?:揭牌|揭幕|剪彩|颁奖|授牌)"
)
_CHAIRS_ZH = re.compile(r"主持")
_SPEAKS_ZH = re.compile(
    r"致辞|致词|讲话|发言|授课|讲授|宣讲|主讲|演讲|作[^，。]{0,12}(?:报告|介绍|推介)|宣读|党课|"
    r"致[^，。]{0,6}(?:问候|欢迎)|讲解|分享|宣布"
)
_ATTENDS_ZH = re.compile(r"出席|参加|参会|陪同|列席|随同|在座")
# The person is the one on whom somebody calls, or of whom somebody takes leave.
_RECEIVES_ZH = re.compile(r"(?:(?:拜会|拜访|礼节性拜会)了?|(?:向|与|同)[^，。]{0,30})$")
_CALLS_ZH = re.compile(r"^[^，。]{0,14}(?:告别|辞行|辞别|道别|会谈|座谈|会晤|拜会|工作交流)")

_LEADS_EN = re.compile(
    r"\b(?:met|meets|led|leads|visited|visits|received|called on|inspected|surveyed|toured|signed"
    r"|headed)\b",
    re.IGNORECASE,
)
_CHAIRS_EN = re.compile(r"\b(?:presided|moderated|chaired|co-hosted|hosted|in the chair)\b")
_SPEAKS_EN = re.compile(
    r"\b(?:addressed|spoke|speech|speeches|remarks|lectured?|keynote|presentation|read out"
    r"|announced|taught)\b"
)
_ATTENDS_EN = re.compile(r"\b(?:attended|attends|took part|participated)\b", re.IGNORECASE)
_CLAUSE_ZH = re.compile(r"[，。；！？]")
_CLAUSE_EN = re.compile(r"\.\s|;|\.$")
# Who is met stands right behind the verb: `会见了新任|韩国驻某地总领事`.
_MET_ZH = re.compile(
    r"(?:会见|会晤|接见|拜会|拜访|走访|看望)了?(?:新任|到任|(?:即将)?离任的?|来[^，。、]{1,6}的)?$"
)
_CAME_ZH = re.compile(
    r"(?:先生|女士|一行|夫妇)*(?:向[^，。]{1,24}(?:辞行|辞别|告别|道别)|来[^，。]{0,10}访)"
)
_MET_EN = re.compile(
    r"\b(?:met|meets|received|(?:met|meets|talks|views) with)\s+"
    r"(?:(?:H\.E\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|the|newly|appointed|outgoing|visiting)\s+)*$"
)
_CAME_EN = re.compile(
    r"(?:, who [^,.;]{1,60})?,?\s+(?:(?:then|also)\s+)?"
    r"(?:paid\s+an?\s[\w -]{0,24}(?:call|visit)\b|bade\s+farewell|(?:took|takes)\s+leave)"
)
_REACH = 90
_LOOK_BACK = 30
_CALLED = ("会", "访", "了")
_REACH_EN = 400


def _clause_zh(text: str, start: int) -> str:
    end = _CLAUSE_ZH.search(text, start, start + _REACH)
    return text[start : end.start() if end else start + _REACH]


_VERBS_ZH = (
    (_LEADS_ZH, "lead"),
    (_CHAIRS_ZH, "chair"),
    (_SPEAKS_ZH, "speaker"),
    (_ATTENDS_ZH, "attends"),
)


def _role_zh(text: str, mention: Mention) -> str | None:
    after = _clause_zh(text, mention.place.end)
    left = (mention.title_place or mention.place).start
    before = text[max(0, left - _LOOK_BACK) : left]
    if _RECEIVES_ZH.search(before) and (_CALLS_ZH.search(after) or before.endswith(_CALLED)):
        return "lead"
    role = _first(after, _VERBS_ZH)
    if role is None and _SPEAKS_ZH.match(_next_clause(text, mention.place.end)):
        return "speaker"
    return role


def _first(after: str, verbs: Sequence[tuple[re.Pattern[str], str]]) -> str | None:
    """The role that the first verb gives; whoever attends and speaks is a speaker."""
    found = [(hit.start(), role) for pattern, role in verbs if (hit := pattern.search(after))]
    if not found:
        return None
    first = min(found)[1]
    return "speaker" if first == "attends" and any(r == "speaker" for _, r in found) else first


def _next_clause(text: str, start: int) -> str:
    end = _CLAUSE_ZH.search(text, start)
    return _clause_zh(text, end.end()) if end and text[end.start()] == "，" else ""


def _sentence_en(text: str, start: int) -> str:
    end = _CLAUSE_EN.search(text, start, start + _REACH_EN)
    return text[start : end.start() if end else start + _REACH_EN]


_VERBS_EN = (
    (_LEADS_EN, "lead"),
    (_CHAIRS_EN, "chair"),
    (_SPEAKS_EN, "speaker"),
    (_ATTENDS_EN, "attends"),
)


def _role_en(text: str, mention: Mention) -> str | None:
    ends = [place.end for place in (mention.place, mention.title_place) if place]
    return _first(_sentence_en(text, max(ends)), _VERBS_EN)


_ORDER = ("lead", "chair", "speaker", "attends")


def _best(roles: Iterable[str | None]) -> str | None:
    said = set(roles)
    return next((role for role in _ORDER if role in said), None)


def said_roles(person: Person, lines: Mapping[int, Line]) -> tuple[str | None, str | None]:
    """What the Chinese and what the English of these lines let the person do."""
    zh = [
        _role_zh(lines[m.place.line].text, m)
        for m in person.mentions_zh
        if m.place.line in lines and lines[m.place.line].kind == "body"
    ]
    en = [
        _role_en(lines[m.place.line].text, m)
        for m in person.mentions_en
        if m.place.line in lines and lines[m.place.line].kind == "body" and m.title
    ]
    return _best(zh), _best(en)


def official_roles(officials: Sequence[Person], lines: Mapping[int, Line]) -> list[str]:
    """`lead`, `chair`, `speaker` or `attendee` for each official of an event.

    Chinese decides where it says anything. Where nobody leads, whoever alone attends for the
    Chinese side does: the event is reported for that person's sake.
    """
    said = [said_roles(person, lines) for person in officials]
    roles = [zh or en or "attendee" for zh, en in said]
    if "lead" not in roles:
        named = _named_at(officials)
        alone = [i for i, p in enumerate(officials) if _attends_alone(i, p, named, lines)]
        if len(alone) == 1:
            roles[alone[0]] = "lead"
    return ["attendee" if role == "attends" else role for role in roles]


def _named_at(officials: Sequence[Person]) -> dict[int, list[tuple[int, int]]]:
    """Where each line names officials: offset and which of them."""
    named: dict[int, list[tuple[int, int]]] = {}
    for index, person in enumerate(officials):
        for mention in person.mentions_zh:
            named.setdefault(mention.place.line, []).append((mention.place.start, index))
    return {line: sorted(places) for line, places in named.items()}


def _attends_alone(
    index: int,
    person: Person,
    named: Mapping[int, list[tuple[int, int]]],
    lines: Mapping[int, Line],
) -> bool:
    """Whether a clause lets this official attend, and names no other one."""
    for mention in person.mentions_zh:
        line = lines.get(mention.place.line)
        if line is None or line.kind != "body":
            continue
        clause = _clause_zh(line.text, mention.place.end)
        before = line.text[max(0, mention.place.start - _REACH) : mention.place.start]
        start = mention.place.start - len(_CLAUSE_ZH.split(before)[-1])
        end = mention.place.end + len(clause)
        places = named[line.number]
        inside = places[bisect_left(places, (start, 0)) : bisect_left(places, (end, 0))]
        if _ATTENDS_ZH.search(clause) and all(other == index for _, other in inside):
            return True
    return False


def partner_role(person: Person, lines: Mapping[int, Line]) -> str:
    """The part of a person from outside; whoever visits, calls, invites or is met leads."""
    zh, en = said_roles(person, lines)
    role = zh or en or "attends"
    if role != "attends":
        return role
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
