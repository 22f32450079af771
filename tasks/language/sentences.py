"""Cuts the text of a line into sentences, Chinese or English."""

import re
from collections.abc import Iterator

_END_ZH = re.compile(r"[。！？]+[”’」』）]*")
_END_EN = re.compile(r"[.!?]+[\"”')]*(?=\s+[\"“'(]?[A-Z0-9])")
_LAST_WORD = re.compile(r"[\w.'-]+$")
_NEVER_LAST = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "hon",
        "rev",
        "gen",
        "col",
        "capt",
        "st",
        "no",
        "vol",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "h.e",
        "u.s",
        "u.k",
        "e.g",
        "i.e",
        "ph.d",
        "vs",
        "fig",
        "art",
        "approx",
        "dept",
        "univ",
        "gov",
        "sen",
        "rep",
        "ambs",
        "messrs",
    ]
)
_SELDOM_LAST = frozenset(
    ["co", "ltd", "inc", "corp", "jr", "sr", "etc", "bros", "u.s.a", "d.c", "a.m", "p.m"]
)
# After "Co." or "Ltd." a new sentence begins with one of these, a name with anything else.
_OPENER = re.compile(
    r"\s+[\"“]?(?:The|In|On|At|He|She|It|They|During|After|Both|This|These|Also|As|For|With|All"
    r"|According|Meanwhile|Later|Then|Before|From|By|Relevant|Mr|Ms|Mrs)\b"
)
_MAX_WORD = 24


def sentences_zh(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yields (start, end) of each sentence from `start` on; the sign that ends it belongs to it."""
    for found in _END_ZH.finditer(text, start):
        yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def sentences_en(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yields (start, end) of each sentence from `start` on; `Mr.`, `Co., Ltd.`, `U.S.` end none."""
    for found in _END_EN.finditer(text, start):
        if _is_end(text, found.start(), found.end()):
            yield start, found.end()
            start = found.end() + 1
    if text[start:].strip():
        yield start, len(text)


def _is_end(text: str, dot: int, end: int) -> bool:
    last = _LAST_WORD.search(text, max(0, dot - _MAX_WORD), dot)
    word = last.group().lower() if last and text[dot] == "." else ""
    if word in _NEVER_LAST or (len(word) == 1 and word.isalpha()):
        return False
    return word not in _SELDOM_LAST or _OPENER.match(text, end) is not None
