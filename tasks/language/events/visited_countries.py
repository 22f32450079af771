"""Whether the words around a country say that somebody went there."""

import re

_VERB_ZH = re.compile(r"(?:访问|出访)了?(?:[^。；，访问]{1,30}[、和及])?$")
_SETS_OUT_ZH = re.compile(r"赴(?:[^。；，赴]{1,30}[、和及])?$")
_GOES_ON_ZH = re.compile(
    r"(?:[、和及][^。；，]{1,30})?(?:等[^。；，]{0,4})?(?:进行|开展)?(?:工作|友好|公务)?"
    r"(?:访问|考察|出席|参加|参展|交流|推介|培训)"
)
_VERB_EN = re.compile(r".*\b(?:visited|toured)\s+", re.DOTALL)
_PLACES_EN = re.compile(
    r"(?:(?:the\s+)?[A-Z][\w.'()-]*(?:\s[A-Z(][\w.'()-]*)*(?:,\s+and\s+|,\s+|\s+and\s+))*(?:the\s+)?"
)
# History and plans are no visit of this event.
_NOT_DONE_ZH = re.compile(r"曾|此前|去年|希望|计划|将|拟|欢迎|期待|愿|邀请|上次|多次")
_NOT_DONE_EN = re.compile(r"\b(?:ha[sd]|have|once|will|would|who|which|previously)\b[^,.;]*$")
_SHORT = 60


def is_visited_zh(before: str, after: str) -> bool:
    """`访问甲国和乙国`, `赴甲国考察`, told as done; `before` ends where the country begins."""
    clause = before[max(0, before.rfind("，") + 1, len(before) - _SHORT) :]
    goes = _VERB_ZH.search(clause) or (_SETS_OUT_ZH.search(clause) and _GOES_ON_ZH.match(after))
    return bool(goes) and not _NOT_DONE_ZH.search(clause)


def is_visited_en(before: str) -> bool:
    """`toured Kenya and Rwanda`, told as done; `before` ends where the country begins."""
    verb = _VERB_EN.match(before)
    if verb is None or not _PLACES_EN.fullmatch(before, verb.end()):
        return False
    return not _NOT_DONE_EN.search(before, 0, verb.end())
