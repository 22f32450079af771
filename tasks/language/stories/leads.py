"""Tells how a paragraph begins: does it open a story or go on with one?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Day = tuple[int, int]
"""A month and a day; the year is seldom printed."""
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
MONTH_EN = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
# How paragraphs of a list are numbered or marked: `（一）`, `2.`, `(3)`, `①`, `●`, and `1、3月2日`.
_ENTRY = re.compile(
    r"\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,4})[)）]|[①-⑳●■◆▲★◎•]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、．.:：](?!\d(?!\d?月\d)))\s*"
)
_FIRST_ZH = re.compile(
    r"(?:(?:当地时间|北京时间)?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}|上旬|中旬|下旬|初|底|末)|近日|日前|近期)"
)
# What begins with a literal or a set of characters is found five times as fast.
_EARLY_ZH = re.compile(r"[0-9]月(?:\d{1,2}[日至到—-]|上旬|中旬|下旬|初|底)")
_FIRST_EN = re.compile(
    rf"(?:(?:On|From|In|At|Between|During)\b[^,.]{{0,40}}?\b)?{MONTH_EN}\s*\d|"
    rf"(?:In|At) (?:the )?(?:early|mid|late|beginning of|end of)[ -]{MONTH_EN}|Recently\b",
)
_EARLY_EN = re.compile(rf"{MONTH_EN}\s*\d")
_EARLY_DAY_FIRST = re.compile(rf"[0-9]\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_EN}")
# Who is spoken of as known was brought in by the paragraph before.
_KNOWN = {
    "zh": re.compile(
        r"[^，。]{0,20}，(?:该|本)?(?:代表团|考察团|访问团|参访团|访团|团组|一行|考察组|客人|来宾|他们)"
        r"(?![由员团长来到抵]|访问?[我本])"
    ),
    "en": re.compile(
        r"[^,.]{0,40}, (?:(?:the|this) (?:delegation|group|mission|guests|visitors|team|party)\b"
        r"(?! (?:of|from|led|headed|that|to)\b)|(?:they|he|she)\b)"
    ),
}
_DIGIT = re.compile("[0-9]")
_EARLY = {"zh": 100, "en": 400}
_DAYS_ZH = re.compile(
    r"([0-9]\d?)月(?:(\d{1,2})(?:日?[至到—–~-]+(\d{1,2})日)?|(上旬|初|中旬|下旬|底|末))"
)
_TO = r"(?:st|nd|rd|th)?(?:\s*(?:to|until|and|[-—–~])\s*(\d{1,2})(?!\d))?"
_DAYS_EN = re.compile(rf"({MONTH_EN})\s*(\d(?: ?\d)?)(?!\d){_TO}")
_PARTS_EN = re.compile(rf"(early|Early|mid|Mid|late|Late)[- ]({MONTH_EN})")
_PARTS_OF_MONTH = {
    **dict.fromkeys("上初e", ("1", "10")),
    **dict.fromkeys("中m", ("11", "20")),
    **dict.fromkeys("下底末l", ("21", "31")),
}
_DAYS_BEFORE_MONTH = re.compile(rf"([0-9]\d?){_TO}(?:st|nd|rd|th)?\s+(?:of\s+)?({MONTH_EN})")
_MONTH_EN = re.compile(MONTH_EN)


@dataclass(frozen=True, slots=True)
class Openers:
    """Words that begin a paragraph which goes on with a story, by language."""

    continuing: Mapping[str, re.Pattern[str]]


def is_entry(text: str) -> bool:
    """Whether a paragraph is numbered or marked as an entry of a list."""
    return _ENTRY.match(text) is not None


def openers(rows: Iterable[Mapping[str, str]]) -> Openers:
    """Compiles rows of `word` and `language`."""
    words: dict[str, list[str]] = {"zh": [], "en": []}
    for row in rows:
        words[row["language"]].append(row["word"])
    ordered = {language: sorted(group, key=len, reverse=True) for language, group in words.items()}
    return Openers(
        {
            "zh": re.compile("|".join(map(re.escape, ordered["zh"])) or "(?!)"),
            "en": re.compile(f"(?:{'|'.join(map(re.escape, ordered['en'])) or '(?!)'})\\b"),
        }
    )


def lead(text: str, language: str, words: Openers) -> float:
    """How surely the paragraph opens a story: 1 for a date in front, -1 if it goes on with one.

    So does one whose date a known party follows (`5月5日，代表团访问…`).

    0.5 stands for a date within the first sentence or two, 0 for nothing of that kind. The
    number or mark of an entry of a list (`（一）`) is passed over.
    """
    if entry := _ENTRY.match(text):
        text = text[entry.end() :]
    if (_FIRST_ZH if language == "zh" else _FIRST_EN).match(text):
        return -1.0 if _KNOWN[language].match(text) else 1.0
    if words.continuing[language].match(text):
        return -1.0
    return 0.5 if _names_day(text, language) else 0.0


def _names_day(text: str, language: str) -> bool:
    reach = _EARLY[language]
    if language == "zh":
        return "月" in text and bool(_EARLY_ZH.search(text, 0, reach))
    if not _DIGIT.search(text, 0, reach):
        return bool(_PARTS_EN.search(text, 0, reach))
    return any(
        pattern.search(text, 0, reach) for pattern in (_EARLY_EN, _EARLY_DAY_FIRST, _PARTS_EN)
    )


def opening_days(text: str, language: str) -> tuple[Day, ...]:
    """The days a paragraph names early on, first and last of a range, in the order of the text."""
    return tuple(_days_zh(text) if language == "zh" else _days_en(text))


def _days_zh(text: str) -> Iterator[Day]:
    if "月" not in text:
        return
    for found in _DAYS_ZH.finditer(text, 0, _EARLY["zh"]):
        month, first, last, part = found.groups()
        yield from _days(int(month), *(_PARTS_OF_MONTH[part[0]] if part else (first, last)))


def _days_en(text: str) -> Iterator[Day]:
    early = text[: _EARLY["en"]]
    found = _DAYS_EN.findall(early)
    for month, first, last in found:
        yield from _days(_month(month), first, last)
    if not found and _MONTH_EN.search(early):
        yield from _other_days_en(early)


def _other_days_en(early: str) -> Iterator[Day]:
    """Days before their month (`14 May`) and thirds of a month (`in early May`)."""
    for first, last, month in _DAYS_BEFORE_MONTH.findall(early):
        yield from _days(_month(month), first, last)
    for part, month in _PARTS_EN.findall(early):
        yield from _days(_month(month), *_PARTS_OF_MONTH[part[0].lower()])


def _month(word: str) -> int:
    return MONTHS[word[:3].lower()]


def _days(month: int, first: str, last: str | None) -> Iterator[Day]:
    yield month, int(first.replace(" ", ""))
    if last:
        yield month, int(last)


def lasts(days: Sequence[Day]) -> bool:
    """Whether the days are the first and last of something, not a third of a month."""
    if not days or min(days) == max(days):
        return False
    bounds = (str(min(days)[1]), str(max(days)[1]))
    return bounds not in _PARTS_OF_MONTH.values()
