"""Tells credits, captions and the furniture of a page from the text of the bulletin."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tasks.language.line_language import halves

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = (
    r"\d{4}\s*[-./年]\s*\d{1,2}\s*(?:[-./月]\s*(?:\d{1,2}\s*日?)?)?"
    rf"|{_MONTH}\s*(?:\d{{1,2}}(?:st|nd|rd|th)?\s*,?)?\s*\d{{4}}"
    rf"|\d{{1,2}}\s+{_MONTH},?\s*\d{{4}}"
)
_TIME = r"(?:\s*T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_WEEKDAY = (
    r"(?:\s*[,，]?\s*(?:星期|周)[一二三四五六日天]"
    r"|\s*(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day,?)?"
)
_SHAPE = re.compile(
    rf"[\[【(（]?{_WEEKDAY}\s*(?:{_DATE}){_WEEKDAY}{_TIME}[\]】)）]?"
    r"|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|Page\s+\d+(?:\s+of\s+\d+)?"
    r"|[\[【!(（<]*(?:(?:https?://|www\.)\S+|\S+\.(?:jpe?g|png|gif|bmp|webp|pdf|docx?|mp4))"
    r"[\]】)）>]*"
    r"|[\W\d_]{1,40}",
    re.IGNORECASE,
)
_ISSUE_SIGN = re.compile(r"\d[^\d]*[期号刊]|[第总][^期号]*[期号]|issue|no\b|vol")
_ISSUE = re.compile(
    r"(?:\d{4}\s*年?\s*(?:第\s*)?[\d一二三四五六七八九十]{1,3}\s*(?:[-—~至]\s*\d{1,2}\s*)?[期号]"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*(?:[-—–~至]+\s*(?:\d{4}\s*年)?\s*\d{1,2}\s*月\s*)?(?:合?刊|号)"
    r"|总第?\s*\d+\s*[期号]|第\s*[\d一二三四五六七八九十百]{1,4}\s*[期号]"
    r"|\b(?:Issue|No\.?|Vol\.?|Volume)\s*\d+)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(_DATE, re.IGNORECASE)
_LETTERS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+")
_NUMBERED = r"(?:图片?|Photo|Picture|Fig(?:ure|\.)?)\s*\d{1,2}\s*[:：.．、]"
_BRACKETED = re.compile(r"[\[【(（<](.*)[\]】)）>]")
_PARTS = re.compile(r"\s*[|｜>＞»→]+\s*|\s+/\s+|\s{2,}")
_BAR = re.compile(r"[>＞»→|｜]|\s/\s|\s{2}")
_PART_SIGN = re.compile(r"[\s>＞»→|｜]")
_SIGN = "[:：/／丨|]"
_SPACE = r"[:：/／丨|\s]"
_ENDS = " 。.!！)）】]"
_LONGEST = {"zh": 60, "en": 160, "mixed": 120}
_LONGEST_BY_END = 30
_MENU_PART = {"zh": 8, "en": 24, "mixed": 16}
_ISSUE_NAME_WORDS = 10


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words that mark what is no story, compiled from a vocabulary.

    `lines` are whole lines in lower case; `starts` and `ends` tell credits and captions by
    how a line begins or ends, each with a pattern per kind.
    """

    lines: frozenset[str]
    starts: Mapping[str, re.Pattern[str]]
    ends: Mapping[str, re.Pattern[str]]


def furniture(rows: Iterable[Mapping[str, str]]) -> Furniture:
    """Compiles rows of `word`, `place` (line, label, sign, start, end) and `kind`."""
    table = list(rows)
    kinds = {row["kind"] for row in table}
    starts = {kind: _start_pattern([row for row in table if row["kind"] == kind]) for kind in kinds}
    ends = {
        kind: re.compile(f"(?:{_any(table, kind, 'end')})[{re.escape(_ENDS)}]*$", re.IGNORECASE)
        for kind in kinds
    }
    lines = frozenset(row["word"].lower() for row in table if row["place"] == "line")
    return Furniture(lines, starts, ends)


def _any(rows: Iterable[Mapping[str, str]], kind: str, place: str) -> str:
    """The words of one kind and place as an alternation; one that never matches if none."""
    words = [row["word"] for row in rows if row["kind"] == kind and row["place"] == place]
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


def _start_pattern(rows: list[Mapping[str, str]]) -> re.Pattern[str]:
    kind = rows[0]["kind"]
    label, sign, start = (_any(rows, kind, place) for place in ("label", "sign", "start"))
    numbered = f"|{_NUMBERED}" if kind == "caption" else ""
    return re.compile(
        rf"[\s\[【(（▲△▼▽*]*(?:(?:{label})\s*{_SPACE}|(?:{sign})\s*{_SIGN}|(?:{start}){numbered})",
        re.IGNORECASE,
    )


def part_of_page(text: str, language: str, words: Furniture) -> str | None:
    """`source` for credits and page furniture, `caption` for captions, None for anything else."""
    if len(text) > _LONGEST[language]:
        return "source" if _is_address(text) else None
    if words.starts["source"].match(text) or _is_furniture(text, language, words):
        return "source"
    if language == "mixed":
        parts = [part_of_page(half, "zh", words) for half in halves(text)]
        return "caption" if "caption" in parts else None
    if words.starts["caption"].match(text):
        return "caption"
    return _part_by_end(text, words) if len(text) <= _LONGEST_BY_END else None


def _is_address(text: str) -> bool:
    return " " not in text and bool(_SHAPE.fullmatch(text))


def _part_by_end(text: str, words: Furniture) -> str | None:
    return next((kind for kind, ends in words.ends.items() if ends.search(text)), None)


def _is_furniture(text: str, language: str, words: Furniture) -> bool:
    """Issue line, date line, page number, file name, address, breadcrumb or menu."""
    bare = _BRACKETED.sub(r"\1", text).strip().lower()
    return (
        bare in words.lines
        or bool(_SHAPE.fullmatch(text))
        or (bool(_ISSUE_SIGN.search(bare)) and _is_issue_line(text))
        or (bool(_PART_SIGN.search(bare)) and _is_menu(bare, language, words))
    )


def _is_issue_line(text: str) -> bool:
    """Whether nothing but a short name and a date stands beside the number of an issue."""
    bare = _DATE_WORDS.sub("", text)
    issue = _ISSUE.search(text)
    if issue is None:
        return False
    before, after = _ISSUE.sub("", bare[: issue.start()]), issue.string[issue.end() :]
    closed = not _LETTERS.search(_DATE_WORDS.sub("", _ISSUE.sub("", after)))
    opened = issue.start() == 0 and after[:1].isspace()
    return (closed or opened) and len(_LETTERS.findall(before + after)) <= _ISSUE_NAME_WORDS


def _is_menu(text: str, language: str, words: Furniture) -> bool:
    """Whether the line is a row of short parts between bars, or mostly of known lines."""
    barred = bool(_BAR.search(text))
    parts = [part for part in (_PARTS.split(text) if barred else text.split()) if part]
    known = sum(part in words.lines for part in parts)
    short = all(len(part) <= _MENU_PART[language] for part in parts)
    return len(parts) > 1 and (known * 2 >= len(parts) or (barred and len(parts) > 2 and short))  # noqa: PLR2004
