"""Tells credits, captions and the furniture of a page from the text of the bulletin."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tasks.language.stories.headings import Headings, headings, is_heading
from tasks.language.stories.line_language import halves

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
_ISSUE_WORD = re.compile("[期号刊]|issue|no|vol")
_ISSUE_SIGN = re.compile(r"\d[^\d]*[期号刊]|[第总][^期号]*[期号]|issue|no\b|vol")
_ISSUE = re.compile(
    r"(?:\d{4}\s*年?\s*(?:第\s*)?[\d一二三四五六七八九十]{1,3}\s*(?:[-—~至]\s*\d{1,2}\s*)?[期号]"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*(?:[-—–~至]+\s*(?:\d{4}\s*年)?\s*\d{1,2}\s*月\s*)?(?:合?刊|号)"
    r"|总第?\s*\d+\s*[期号]|第\s*[\d一二三四五六七八九十百]{1,4}\s*[期号]"
    r"|\b(?:Issue|No\.?|Vol\.?|Volume)\s*\d+)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(_DATE, re.IGNORECASE)
_MONTHS_JOINED = re.compile(
    r"[（(]?\d{1,2}\s*月\s*[-—–~至、]+\s*(?:次年|翌年)?\d{1,2}\s*月\s*合?刊?[）)]?"
)
_LETTERS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]+")
_NUMBERED = re.compile(
    r"(?:图片?|Photo|Picture|Fig(?:ure|\.)?)\s*\d{1,2}\s*[:：.．、]", re.IGNORECASE
)
_DECORATION = " [【(（▲△▼▽*—-"
_ASIDE = re.compile(r"[（(][^（）()]*[）)]|[\[【][^\[\]【】]{1,12}[\]】]\s*[\[【].*[\]】]")
_ASIDE_SIGNS = "（([【"
_POSES = re.compile(r"\bpos(?:es?|ed|ing) for (?:an? )?(?:group )?(?:photo|picture)", re.IGNORECASE)
_SCENE = re.compile(r"At (?!the invitation)[^,.]+\.?", re.IGNORECASE)
_QUOTED_PAPER = re.compile(r"据.{2,20}(?:报道|消息|讯)")
_REGISTERED = re.compile(r"ICP备\s*\d|公网安备\s*\d|共印\s*\d+\s*份")
_LONGEST_ASIDE = 60
_RULES = " —-–=*~·"
_BRACKETED = re.compile(r"[\[【(（<](.*)[\]】)）>]")
_OPENING = re.compile(r"[\[【(（<]")
_PARTS = re.compile(r"\s*[|｜>＞»→]+\s*|\s+/\s+|\s{2,}")
_BAR = re.compile(r"[>＞»→|｜\s](?:(?<!\s)|/\s|\s)")
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

    `lines` are whole lines in lower case; `starts` (patterns by first letter) and
    `ends` (words) tell credits and captions by how a line begins or ends, by kind;
    `headings` those of sections, and the bulletin's own name, by what they consist of.
    """

    lines: frozenset[str]
    starts: Mapping[str, Mapping[str, re.Pattern[str]]]
    ends: Mapping[str, tuple[str, ...]]
    all_ends: tuple[str, ...]
    headings: Headings


def furniture(rows: Iterable[Mapping[str, str]]) -> Furniture:
    """Compiles rows of `word`, `language`, `place` and `kind`.

    The place is line, label, sign, start or end, or one of those that headings consist of.
    """
    table = list(rows)
    kinds = {row["kind"] for row in table}
    starts = {
        kind: _start_patterns([row for row in table if row["kind"] == kind]) for kind in kinds
    }
    ends = {kind: tuple(_words(table, kind, "end")) for kind in kinds}
    lines = frozenset(row["word"].lower() for row in table if row["place"] == "line")
    all_ends = tuple(word for words in ends.values() for word in words)
    return Furniture(lines, starts, ends, all_ends, headings(table))


def _words(rows: Iterable[Mapping[str, str]], kind: str, place: str) -> list[str]:
    return [row["word"] for row in rows if row["kind"] == kind and row["place"] == place]


def _start_patterns(rows: Iterable[Mapping[str, str]]) -> dict[str, re.Pattern[str]]:
    """The beginnings of lines as one pattern for each first letter, which spares most trials."""
    shapes = {"label": f"\\s*{_SPACE}", "sign": f"\\s*{_SIGN}", "start": ""}
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: -len(row["word"])):
        if row["place"] in shapes:
            word = re.escape(row["word"]) + shapes[row["place"]]
            found[row["word"][0].lower()].append(word)
    return {first: re.compile("|".join(words), re.IGNORECASE) for first, words in found.items()}


def _begins(bare: str, starts: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a line without its decoration begins with one of the words."""
    pattern = starts.get(bare[:1].lower())
    return pattern is not None and bool(pattern.match(bare))


def part_of_page(
    text: str, language: str, words: Furniture, *, at_head: bool = False
) -> str | None:
    """`source` for credits and page furniture, `caption` for captions, None for anything else.

    Before the first story (`at_head`) a line may be the bulletin's own name.
    """
    if len(text) > _LONGEST[language]:
        return "source" if _is_address(text) else None
    bare = text.lstrip(_DECORATION)
    if _begins(bare, words.starts["source"]) or _is_furniture(text, language, words):
        return "source"
    if language == "mixed":
        return _part_of_both(*halves(text), words, at_head=at_head)
    if _begins(bare, words.starts["caption"]) or _NUMBERED.match(text) or _POSES.search(text):
        return "caption"
    part = _part_by_end(text, words) if len(text) <= _LONGEST_BY_END else None
    if part is None and (
        _is_beside(text) or is_heading(text, language, words.headings, at_head=at_head)
    ):
        return "source"
    return part


def _part_of_both(chinese: str, english: str, words: Furniture, *, at_head: bool) -> str | None:
    """What a line in both languages is: the one if both halves are, the other if either is."""
    parts = [
        part_of_page(half, language, words, at_head=at_head)
        for half, language in ((chinese, "zh"), (english, "en"))
    ]
    if parts == ["source", "source"]:
        return "source"
    return "caption" if "caption" in parts or _SCENE.fullmatch(english) else None


def _is_beside(text: str) -> bool:
    """Whether a line says where it comes from or stands in brackets as a whole."""
    if len(text) > _LONGEST_ASIDE:
        return False
    if text[:1] in _ASIDE_SIGNS and _ASIDE.fullmatch(text):
        return True
    return bool(_QUOTED_PAPER.fullmatch(text) or _REGISTERED.search(text))


def _is_address(text: str) -> bool:
    return " " not in text and bool(_SHAPE.fullmatch(text))


def _part_by_end(text: str, words: Furniture) -> str | None:
    bare = text.rstrip(_ENDS)
    if not bare.endswith(words.all_ends):
        return None
    return next((kind for kind, ends in words.ends.items() if bare.endswith(ends)), None)


def _is_furniture(text: str, language: str, words: Furniture) -> bool:
    """Issue line, date line, page number, file name, address, breadcrumb or menu."""
    opened = _OPENING.search(text)
    bare = (_BRACKETED.sub(r"\1", text) if opened else text).strip(_RULES).lower()
    return (
        bare in words.lines
        or bool(_SHAPE.fullmatch(text))
        or (_has_issue_sign(bare) and _is_issue_line(text))
        or (bool(_PART_SIGN.search(bare)) and _is_menu(bare, language, words))
    )


def _has_issue_sign(bare: str) -> bool:
    return bool(_ISSUE_WORD.search(bare) and _ISSUE_SIGN.search(bare))


def _is_issue_line(text: str) -> bool:
    """Whether nothing but a short name and a date stands beside the number of an issue."""
    bare = _DATE_WORDS.sub("", text)
    issue = _ISSUE.search(text)
    if issue is None:
        return False
    before, after = _ISSUE.sub("", bare[: issue.start()]), issue.string[issue.end() :]
    after = _MONTHS_JOINED.sub("", after)
    closed = not _LETTERS.search(_DATE_WORDS.sub("", _ISSUE.sub("", after)))
    opened = issue.start() == 0 and after[:1].isspace()
    return (closed or opened) and len(_LETTERS.findall(before + after)) <= _ISSUE_NAME_WORDS


def _is_menu(text: str, language: str, words: Furniture) -> bool:
    """Whether the line is a row of short parts between bars, or mostly of known lines."""
    barred = bool(_BAR.search(text))
    if not barred and text.partition(" ")[0] not in words.lines:
        return False
    parts = [part for part in (_PARTS.split(text) if barred else text.split()) if part]
    known = sum(part in words.lines for part in parts)
    short = all(len(part) <= _MENU_PART[language] for part in parts)
    return len(parts) > 1 and (known * 2 >= len(parts) or (barred and len(parts) > 2 and short))  # noqa: PLR2004
