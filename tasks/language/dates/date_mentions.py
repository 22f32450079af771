"""Every date of a story with what it is for and where in its paragraph it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tasks.language.dates.date_roles import EVENT, role_en, role_zh
from tasks.language.dates.dates_en import find_dates_en
from tasks.language.dates.dates_zh import find_dates_zh
from tasks.language.dates.printed_date import PrintedDate
from tasks.language.sentences import sentences_en, sentences_zh
from tasks.language.story import LONGEST_LINE, Line, Place, Story

_LEAD_ZH = re.compile(
    r"(?:^|[，；]|^[^，。]{0,12}(?:期间|其中|随后|当地时间|北京时间|消息))"
    r"(?:由|当地时间|北京时间|[于在])? ?$"
)
_LEAD_EN = re.compile(
    r"(?:^|, |; |^(?:[Ll]ast|[Tt]his) \w+ \()(?:then |also |and )?"
    r"(?:(?:[Oo]n|[Ff]rom|[Ii]n|[Dd]uring|[Bb]etween|[Ii]t was on|[Aa]t) )?"
    r"(?:the )?(?:(?:early )?(?:morning|afternoon|evening|night) of )?"
    r"(?:the )?(?:\w+day,? )?(?:the )?$"
)
_REACH = 400
_DAYPART = re.compile(
    r"(上午|中午|下午|晚|早|凌晨|傍晚)|\b(morning|noon|afternoon|evening|night)\b", re.IGNORECASE
)
_NUMERIC = re.compile(r"[\d./-]+$")


class Mention(NamedTuple):
    """A date in a line of a story.

    `row` is the line's position in the story; `language` that of the words around the date;
    `opens` says that the date stands in the line's first sentence, `leads` that it opens its
    sentence or a clause of it.
    """

    row: int
    line: Line
    language: str
    date: PrintedDate
    role: str
    sentence: tuple[int, int]
    opens: bool
    leads: bool

    @property
    def daypart(self) -> str:
        """The part of the day printed with the date, empty if none is."""
        before = self.line.text[max(self.sentence[0], self.date.start - 24) : self.date.start]
        text = self.date.text if self.language == "zh" else before
        named = _DAYPART.search(text)
        return named.group().lower() if named else ""

    @property
    def place(self) -> Place:
        """Where the date stands."""
        return Place(self.line.number, self.date.start, self.date.end)


def mentions_of(story: Story) -> list[Mention]:
    """All dates of the story in the order of its lines.

    A bare `10日` or `on the 10th` takes the month named before it in its language. Of a line
    longer than any paragraph only the beginning is read.
    """
    found: list[Mention] = []
    month: int | None = None
    month_en: int | None = None
    for row, line in enumerate(story.lines):
        if line.language != "en":
            printed = find_dates_zh(line.text[:LONGEST_LINE], month)
            if printed:
                month = _last_month(printed, month)
                found += _mentions(row, line, "zh", printed)
        if line.language != "zh":
            english = find_dates_en(line.text[:LONGEST_LINE], month_en)
            if line.language == "mixed":
                english = [date for date in english if not _NUMERIC.match(date.text)]
            if english:
                month_en = _last_month(english, month_en)
                found += _mentions(row, line, "en", english)
    return found


def _last_month(printed: Sequence[PrintedDate], month: int | None) -> int | None:
    return next((d.end_month for d in reversed(printed) if d.end_month), month)


def _mentions(row: int, line: Line, language: str, printed: list[PrintedDate]) -> Iterator[Mention]:
    split = sentences_zh if language == "zh" else sentences_en
    sentences = list(split(line.text))
    ends = [end for _, end in sentences]
    vague: PrintedDate | None = None
    for date, behind in zip_longest(printed, printed[1:]):
        if behind is not None and _is_explained(line.text, date, behind):
            vague = date
            continue
        number = bisect_right(ends, date.start)
        sentence = sentences[number] if number < len(ends) else (0, len(line.text))
        mention = _mention(row, line, language, date, sentence)
        leads = mention.leads or (
            vague is not None and _leads(line.text, vague, sentence, language)
        )
        yield mention._replace(leads=leads)
        vague = None


def _is_explained(text: str, vague: PrintedDate, exact: PrintedDate) -> bool:
    """Whether a vague date has the exact one behind it in brackets: `上周五（9月22日）`."""
    return vague.precision == "unknown" and text[vague.end : exact.start].strip() in ("（", "(")


def _leads(text: str, date: PrintedDate, sentence: tuple[int, int], language: str) -> bool:
    """Whether a date opens its sentence or a clause of it."""
    before = text[max(sentence[0], date.start - _REACH) : date.start].lstrip()
    return bool((_LEAD_ZH if language == "zh" else _LEAD_EN).search(before))


def _mention(
    row: int, line: Line, language: str, date: PrintedDate, sentence: tuple[int, int]
) -> Mention:
    text = line.text
    role = (role_zh if language == "zh" else role_en)(text, date, sentence)
    leads = _leads(text, date, sentence, language)
    opens = sentence[0] == 0
    if date.precision == "unknown" and not (opens or leads):
        role = "other"
    if date.precision == "unknown" and role != EVENT:
        role = "other"
    return Mention(row, line, language, date, role, sentence, opens, leads)
