"""Where it took place, if a place is printed as that of this activity."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.events.visits import Visits
from tasks.language.story import Place
from tasks.language.telling import Piece, Telling

_HELD_ZH = (
    r"(?:成功|隆重|顺利|正式|共同|联合|同时|如期|圆满|拉开|线上|以|通过|组织|分别|亲切|热情|设宴|主持)*"
    r"(?:举行|召开|举办|开幕|开馆|开班|开营|开展|会见|会晤|会谈|揭牌|揭幕|签署|签约|上演|启动"
    r"|落幕|闭幕|宴请|接待|与|向|接见|成立|挂牌|授牌|开讲|开赛|鸣枪|开跑|启用|为|主持"
    r"|参加|出席|组织)"
)
_AT_ZH = re.compile(
    rf"[在于](?<![现存旨自内所][在于])(?P<venue>[^，。；、：“”在]{{2,26}}?){_HELD_ZH}"
)
_TO_ZH = re.compile(
    r"(?:赴|前往|到|走进|深入|来到)(?P<venue>[^，。；、：“”]{2,14}?)"
    r"(?=调研|开展|走访|考察|督导|检查|慰问|，|参加|开|组织|服务|进行|实地|参观)"
)
_HELD_FOR_SURE_ZH = re.compile(r"(?:成功|隆重|顺利)?(?:举行|召开|举办|会见|会晤|开幕)")
_SHORT_NAME = 12
_NO_PLACE_ZH = re.compile(
    r"期间|率先|首次|同步|先后|陆续|全[国市省]$|线上|在线|云端|基础|背景|方面|过程|领域|会上|之际"
    r"|[时下中前后内日月年]$"
)

_HELD_EN = (
    r"(?:held|convened|hosted|staged|opened|opens|took place|takes place|inaugurated|launched"
    r"|unveiled|kicked off|concluded|organized|organised|signed|met|given)"
)
_NAME_EN = (
    r"(?P<venue>(?:the )?[A-Z][\w'&-]*(?:\([A-Z]\w+\))?"
    r"(?: (?:of(?: the)?|and|for|&|\(?[A-Z][\w'&-]*\)?))*?"
    r"(?:, [A-Z]\w+(?: Province| City| District| County)?)?)"
)
_NEXT_EN = (
    r"(?=[.,;]|$| \d| (?:on|by|with|from|to|under|during|between|in|at|and|as|this|for|where"
    r"|through|via)\b)"
)
_AT_EN = re.compile(
    rf"\b{_HELD_EN}(?: (?:successfully|jointly|recently|officially|simultaneously|ceremoniously))*"
    rf"(?: on [A-Z]\w+ \w+,?)? (?:in|at) {_NAME_EN}{_NEXT_EN}"
)
_NAMED_EN = re.compile(rf"\bat {_NAME_EN}{_NEXT_EN}")
_MEETING_EN = re.compile(
    r"\b(?:Forum|Conference|Ceremony|Meeting|Summit|Seminar|Invitation|Reception|Festival|Contest)"
)
_MONTH_EN = re.compile(
    r"(?:the )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|English|Chinese|China\b|Japanese"
)


class Venue(NamedTuple):
    """A printed place of an activity."""

    text: str
    place: Place
    rule: str


@dataclass(frozen=True, slots=True)
class VenueLexicon:
    """Last words of names of places to meet in, by length in Chinese, as a pattern in English."""

    heads_zh: frozenset[str]
    heads_en: re.Pattern[str]
    visits: Visits


def venue_lexicon(rows: Iterable[Mapping[str, str]], visits: Visits) -> VenueLexicon:
    """Compiles the rows of venue_heads.csv."""
    heads: dict[str, set[str]] = {"zh": set(), "en": set()}
    for row in rows:
        heads[row["language"]].add(row["word"])
    nouns = "|".join(sorted(heads["en"], key=lambda head: (-len(head), head)))
    pattern = re.compile(
        rf"\b(?:in|at|to) (?P<venue>(?:the )?(?:[A-Z][\w'&-]*(?: of| and| for)? ){{1,6}}(?:{nouns})"
        rf"(?: of(?: the)? [A-Z]\w+(?: [A-Z]\w+)*)?)\b"
    )
    return VenueLexicon(frozenset(heads["zh"]), pattern, visits)


def venue(telling: Telling, event_type: str, lexicon: VenueLexicon) -> Venue | None:
    """The place one language names in the first sentences, or in the headline."""
    find = _venue_zh if telling.language == "zh" else _venue_en
    for piece in (*telling.lead, *telling.titles):
        found = find(piece, event_type, lexicon)
        if found is not None:
            return found
    return None


def _venue_zh(piece: Piece, event_type: str, lexicon: VenueLexicon) -> Venue | None:
    for hit in _AT_ZH.finditer(piece.text):
        held = _HELD_FOR_SURE_ZH.match(piece.text, hit.end("venue"))
        short = len(hit["venue"]) <= _SHORT_NAME and not _NO_PLACE_ZH.search(hit["venue"])
        if (held and short) or _is_place_zh(hit["venue"], lexicon):
            return _venue(piece, hit, "held_at_zh")
    if event_type == "inspection":
        for hit in _TO_ZH.finditer(piece.text):
            if _divided(hit["venue"], lexicon):
                return _venue(piece, hit, "went_to_zh")
    return None


def _is_place_zh(text: str, lexicon: VenueLexicon) -> bool:
    if _NO_PLACE_ZH.search(text):
        return False
    bare = text.partition("（")[0] if text.endswith("）") else text
    return any(bare[-n:] in lexicon.heads_zh for n in (1, 2, 3, 4)) or _divided(bare, lexicon)


def _divided(text: str, lexicon: VenueLexicon) -> bool:
    """Whether the text is nothing but names of provinces, cities, districts or counties."""
    rest = text
    for hit in lexicon.visits.places_zh.find(text):
        if hit.value in ("home", "abroad"):
            rest = rest.replace(text[hit.start : hit.end], "", 1)
    return len(rest) < len(text) and rest in ("", "市", "省", "区", "县")


def _venue_en(piece: Piece, event_type: str, lexicon: VenueLexicon) -> Venue | None:
    for hit in _AT_EN.finditer(piece.text):
        if not _MONTH_EN.match(hit["venue"]):
            return _venue(piece, hit, "held_at_en")
    for hit in lexicon.heads_en.finditer(piece.text):
        if event_type == "inspection" or not hit.group().startswith("to "):
            return _venue(piece, hit, "head_en")
    for hit in _NAMED_EN.finditer(piece.text):
        if not _MEETING_EN.search(hit["venue"]) and not _MONTH_EN.match(hit["venue"]):
            return _venue(piece, hit, "at_en")
    return None


def _venue(piece: Piece, hit: re.Match[str], rule: str) -> Venue:
    start, end = hit.span("venue")
    if hit["venue"].startswith("the "):
        start += 4
    return Venue(piece.text[start:end], piece.place(start, end), rule)
