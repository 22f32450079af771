"""When a bulletin was issued, by its issue line, its date lines, its file name or its sender."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.dates_zh import find_dates_zh
from tasks.language.dates.printed_date import MONTHS, PrintedDate
from tasks.language.story import Evidence, Line, Place, Story


@dataclass(frozen=True, slots=True)
class IssueHint:
    """What is known of a document besides its stories.

    `year` and `month` are what the person who sent it in says (`--issue 2022-11`); `lines` are
    the document's lines that belong to no story: issue lines, date lines, credits, menus.
    """

    file_name: str = ""
    year: int | None = None
    month: int | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """When a document was issued; `basis` is one of the year bases, `unknown` without a year."""

    year: int | None
    month: int | None
    basis: str
    evidence: tuple[Evidence, ...] = ()


class Issued(NamedTuple):
    """One statement of when the document, or a story of it, was issued.

    `number` is the number of the issue within its year where the month is not said.
    """

    year: int
    month: int | None
    number: int | None
    place: Place | None


_FIRST, _LAST = 1990, 2060
_SHORT = 70
_BARE = len("2021")
_ISSUE_ZH = re.compile(
    r"(?P<year>(?:19|20)\d\d) ?年?度? ?(?:第 ?)?(?P<number>\d{1,3}) ?期"
    r"(?=$|[\s（(，,、|·—）)】\]》〕-])"
    r"|(?P<year2>(?:19|20)\d\d) ?年 ?(?P<month>\d{1,2}) ?月 ?(?:刊|号|版|份刊)"
)
_ISSUE_EN = re.compile(
    r"\b(?:Issue|No\.?|Number) ?(?P<number>\d{1,3}),? (?:of )?\(?(?P<year>(?:19|20)\d\d)\b"
    r"|\b(?P<year2>(?:19|20)\d\d),? ?\(?(?:Issue|No\.?|Number) ?(?P<number2>\d{1,3})\b",
    re.IGNORECASE,
)
_NOT_ISSUED = re.compile(
    r"今天是|现在是|今日|当前时间|版权|备案|ICP|©|Copyright|All Rights|Today|打印|访问量",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"发布|日期|时间|来源|刊发|出版|编辑|作者|更新|印发|\b(?:date|posted|published|updated|source|release)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-z]{2,}|[㐀-鿿]")
_FEW_WORDS = 12
_FILE_DATE = re.compile(
    r"(?<![0-9A-Fa-f])(?P<year>20\d\d)(?:[-_.年 ]?(?P<month>0[1-9]|1[0-2])(?!\d)"
    r"(?:[-_.月 ]?(?:0[1-9]|[12]\d|3[01])(?!\d))?|[-_.年 ](?P<short>[1-9])(?![0-9期])月?"
    r"|[-_.年 ]?(?P<full>0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))?(?![0-9A-Za-z])"
)
_FILE_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>20\d\d)[-_. ]?年?[-_. ]?第?(?P<number>\d{1,2})期"
)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def issued_by_lines(stories: Sequence[Story], hint: IssueHint) -> list[Issued]:
    """What the document's issue lines and date lines say, in the order of the lines."""
    lines = [*hint.lines, *(line for story in stories for line in story.lines)]
    found: list[Issued] = []
    for line in lines:
        if len(line.text) <= _SHORT and line.kind != "body" and _has_year(line.text):
            found += _read_line(line)
    return sorted(found, key=lambda issued: issued.place or Place(0, 0, 0))


def issued_by_file_name(name: str) -> Issued | None:
    """What a file name says (`cq-2021-09.txt`, `外事2021年第9期.txt`), serial numbers nothing."""
    stem = _SUFFIX.sub("", name.replace("\\", "/").rpartition("/")[2])
    numbered = _FILE_NUMBER.search(stem)
    if numbered is not None:
        return Issued(int(numbered["year"]), None, int(numbered["number"]), None)
    dated = list(_FILE_DATE.finditer(stem))
    if len(dated) != 1 or (dated[0].group() == stem and stem.isdecimal() and len(stem) == _BARE):
        return None
    month = dated[0]["month"] or dated[0]["short"] or dated[0]["full"]
    return Issued(int(dated[0]["year"]), int(month) if month else None, None, None)


def issued_by_sender(hint: IssueHint) -> Issued | None:
    """What the person who sent the document in says."""
    return Issued(hint.year, hint.month, None, None) if hint.year else None


def _has_year(text: str) -> bool:
    return "20" in text or "19" in text or "二〇" in text or "二○" in text


def _read_line(line: Line) -> Iterator[Issued]:
    """The issue a short line names, or else the date it consists of."""
    if _NOT_ISSUED.search(line.text):
        return
    hit = _ISSUE_ZH.search(line.text) or _ISSUE_EN.search(line.text)
    if hit is not None:
        yield from _issue(line, hit)
    elif line.kind == "source":
        yield from _date_line(line)


def _issue(line: Line, hit: re.Match[str]) -> Iterator[Issued]:
    said = hit.groupdict()
    year = int(said["year"] or said["year2"])
    month = int(said["month"]) if said.get("month") else None
    number = said.get("number") or said.get("number2")
    if _FIRST <= year <= _LAST and (month is None or month <= MONTHS):
        place = Place(line.number, hit.start(), hit.end())
        yield Issued(year, month, int(number) if number else None, place)


def _date_line(line: Line) -> Iterator[Issued]:
    """A line that is a date and little else, or a date behind a label (`发布时间：`)."""
    dates = [
        d for d in (*find_dates_zh(line.text), *find_dates_en(line.text)) if d.year and d.month
    ]
    if not dates or not (_DATE_LABEL.search(line.text) or _is_bare(line.text, dates[0])):
        return
    first = dates[0]
    if first.year and _FIRST <= first.year <= _LAST:
        yield Issued(first.year, first.month, None, Place(line.number, first.start, first.end))


def _is_bare(text: str, printed: PrintedDate) -> bool:
    rest = text[: printed.start] + text[printed.end :]
    return len(_WORDS.findall(rest)) <= _FEW_WORDS
