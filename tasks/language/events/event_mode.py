"""Whether people met in one place, over a line, or both."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.gazetteer import Gazetteer
from tasks.language.telling import Accounts, Piece, Telling
from tasks.language.words import is_word

HYBRID, ONLINE, IN_PERSON = "hybrid", "online", "in_person"
_REMOTE = "remote"
_SCAN = 6000
_BODILY = frozenset(("inbound_visit", "outbound_visit", "inspection", "public_service"))
# What is staged or called on is so somewhere; where it was not, the text says so.
_STAGED = frozenset(("ceremony", "competition", "courtesy_call", "performance", "signing"))
# A paragraph further down that bears a date of its own tells of another occasion.
_DATED = re.compile(
    r"\d月\d|\b(?:january|february|march|april|june|july|august|september|october"
    r"|november|december) \d"
)
# Guests who come in a party, and people sent somewhere, are there in person.
_GUESTS = {
    "zh": re.compile(
        r"一行|代表团|来访|到访|赴|来[^自源年]访问|访问团|采访团|考察团|拜[会访]了?[^，。]{0,6}(?:外办|外事办|政府|友协)"
    ),
    "en": re.compile(r"\b(?:delegation|visiting|came to|led a (?:group|team) to|party)\b"),
}
_WENT = {
    "zh": re.compile(r"前往|来到|走进|抵达|驶入|仪式|在[^，。线网云]{1,16}(?:举行|举办|开幕|设点)"),
    "en": re.compile(r"\b(?:went to|visited|toured|arrived (?:in|at)|ceremony)\b"),
}
# Where something is handed over or signed before witnesses, people stand face to face.
_FACE_TO_FACE = {
    "zh": re.compile(
        r"(?:交接|捐赠|赠送|赠书|接收|签约|签字|揭牌|授牌|颁奖|结业|开班)(?:仪式|典礼)|到场|在场(?![馆地所次内])|实地|现场教学|物资移交|合影|校园内"
    ),
    "en": re.compile(
        r"\b(?:(?:handover|handing-over|signing|award|unveiling|closing|donation) ceremony"
        r"|handed (?:the \w+ )?over|field trip|on the campus)\b"
    ),
}
# Plans, habits, other occasions and greetings on film: how those are held says nothing of this one.
_GREETS = re.compile(r"[^，。]{0,4}(?:送上|祝[福贺愿]|道贺|表达[^，。]{0,4}(?:谢|祝))")
_ELSEWHERE_ZH = re.compile(
    r"此外|近年来|疫情以来|今后|未来|下一步|将|希望|愿|不断|持续|曾|发来|网上申[报请]"
)
_ELSEWHERE_EN = re.compile(
    r"\b(?:in addition|besides|in recent years|in the future|would|will|hoped?|continued? to"
    r"|meanwhile|previously|since|sent|appl(?:y|ied|ying|ications?))\b"
)


@dataclass(frozen=True, slots=True)
class ModeLexicon:
    """Words that tell the mode; `remote` says that some take part over a line."""

    words_zh: Gazetteer[str]
    words_en: Gazetteer[str]


class ModeVerdict(NamedTuple):
    """The mode and what each language alone says; None where unsaid."""

    mode: str | None
    zh: str | None
    en: str | None


def mode_words(rows: Iterable[Mapping[str, str]], language: str) -> dict[str, str]:
    """The words of mode_words.csv in one language with their modes."""
    return {row["word"]: row["mode"] for row in rows if row["language"] == language}


def event_mode(
    told: Accounts, event_type: str, has_venue: bool, lexicon: ModeLexicon
) -> ModeVerdict:
    """The mode by what either language says; a place or a visit alone means `in_person`."""
    in_place = has_venue or event_type in _BODILY or any(map(_has_guests, told))
    cues = [_cues(telling, event_type, lexicon) for telling in told]
    zh, en = (_mode(found, in_place) for found in _both_online(cues))
    modes = {mode for mode in (zh, en) if mode}
    if len(modes) > 1:
        chosen: str | None = HYBRID
    else:
        bodily = in_place or event_type in _STAGED or any(map(_are_there, told))
        chosen = next(iter(modes), IN_PERSON if bodily else None)
    return ModeVerdict(chosen, zh, en)


def _both_online(cues: list[set[str]]) -> list[set[str]]:
    """What one language plainly calls online was so, though the other names a place as well."""
    if ONLINE not in set().union(*cues) or HYBRID in set().union(*cues):
        return cues
    return [{ONLINE} if found else found for found in cues]


def _mode(cues: set[str], in_place: bool) -> str | None:
    if HYBRID in cues:
        return HYBRID
    if ONLINE in cues:
        return ONLINE
    if _REMOTE in cues:
        return HYBRID if in_place else ONLINE
    return None


def _has_guests(telling: Telling) -> bool:
    near = (*telling.titles, *telling.lead[:1])
    return any(_GUESTS[telling.language].search(piece.text) for piece in near)


def _are_there(telling: Telling) -> bool:
    """Whether the first sentences tell that people went, or any that they stood face to face."""
    went, met = _WENT[telling.language], _FACE_TO_FACE[telling.language]
    if any(went.search(piece.text) for piece in telling.lead[:2]):
        return True
    return any(met.search(piece.text[:_SCAN].lower()) for piece in telling.bodies)


def _cues(telling: Telling, event_type: str, lexicon: ModeLexicon) -> set[str]:
    """Modes named in headline and lead, or else, where nobody travelled, further down."""
    near = {
        cue for piece in (*telling.titles, *telling.lead) for cue in _named(piece, telling, lexicon)
    }
    if event_type in _BODILY or near & {HYBRID, ONLINE}:
        return near
    far = {cue for piece in telling.bodies for cue in _named(piece, telling, lexicon, far=True)}
    return near | {_REMOTE if cue == ONLINE else cue for cue in far}


def _named(
    piece: Piece, telling: Telling, lexicon: ModeLexicon, *, far: bool = False
) -> Iterator[str]:
    if telling.language == "zh":
        text, words, stop, cue = piece.text[:_SCAN], lexicon.words_zh, "。", _ELSEWHERE_ZH
    else:
        text, words, stop, cue = piece.text[:_SCAN].lower(), lexicon.words_en, ". ", _ELSEWHERE_EN
    for hit in words.find(text):
        if not hit.value or not is_word(text, hit.start, hit.end):
            continue
        begin = text.rfind(stop, 0, hit.start) + 1
        other = cue.search(text, begin, hit.start) or (
            far and _DATED.search(text, begin, hit.start)
        )
        if not other and not _GREETS.match(text, hit.end):
            yield hit.value
