"""The year by arithmetic: `1998年结为友好城市……明年是结好25周年` was written in 2022."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tasks.language.dates.dates_zh import number_zh
from tasks.language.dates.printed_date import is_year
from tasks.language.dates.year_clues import MARKS, YearClue
from tasks.language.story import Place, Story

_NEAR = 90
_WORD = 16
_ANNIVERSARY = re.compile(
    r"(?<![\d?？�])(?P<zh>[1-9]\d{0,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:（?多)?周年"
    r"|(?P<en>\d{1,3})(?:st|nd|rd|th)[ -][Aa]nniversary"
)
_RELATIVE = re.compile(
    r"(?P<now>今年|本年)|(?P<next>明年)|(?P<last>去年)"
    r"|\b[Tt]h(?P<now_en>is) year|\b[Nn](?P<next_en>ext) year|\b[Ll](?P<last_en>ast) year"
)
_CELEBRATED = re.compile(
    r"庆祝|纪念|庆典|招待会|酒会|图片展|摄影展|音乐会|晚会|celebrat|commemorat|mark(?:s|ed|ing)\b",
    re.IGNORECASE,
)
_PREPARED = re.compile(
    r"方案|筹备|筹办|计划|商定|将|拟|迎接|\bplan|\bprepar|\bwill\b|upcoming", re.IGNORECASE
)
_FOUNDED = re.compile(
    r"(?P<zh>(?:19|20)\d\d) ?年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。；]{0,40}?"
    r"(?:结为|结好|缔结|建立|建交|签[署订]|成立|创立|创办|开馆|发起|设立|开通)"
    r"|(?:[Ss]ince|(?P<bare>[Ii]n)|established in|founded in|back to) (?P<en>(?:19|20)\d\d)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLAUSE = re.compile(r"[^,.;，。；]{0,48}")
_OF_YEAR_ZH = re.compile(r"(?:19|20)\d\d ?年[^，。；\d]{0,6}$")
_ENDS = re.compile(r"[。！？]|\.\s")
_KINDS = {
    "friendship": re.compile(r"结好|结为|缔结|友好|友城|姊妹|姐妹|[Ss]ister|[Tt]winn|[Ff]riend"),
    "relations": re.compile(r"建交|邦交|外交关系|[Dd]iplomatic"),
    "birth": re.compile(r"诞辰|诞生|逝世|\b[Bb]irth|\b[Dd]eath|[Pp]assing"),
    "foundation": re.compile(
        r"成立|创立|创办|创建|开馆|开通|设立|发起|建(?:市|城|校|馆|院|厂|军|党|国|团|州)"
        r"|[Ff]ound|^ of [A-Z](?!.*(?:[Dd]iplomatic|[Ss]ister|[Ff]riend|[Tt]winn))"
    ),
}
"""What begins in a founding year and is celebrated later: only the same kind is reckoned with."""


class _Founding(NamedTuple):
    line: int
    start: int
    end: int
    year: int
    kind: str | None


def anniversary_clues(story: Story, known: Mapping[str, int]) -> list[YearClue]:
    """The years that follow from an anniversary and the founding year printed beside it.

    Only one founding year in the same paragraph, or in the whole story, gives an answer.

    Args:
        story: The story.
        known: Words for what was founded in a year that everybody knows (`新中国成立`: 1949),
            English ones in lower case.
    """
    if not any("周年" in line.text or "nniversary" in line.text for line in story.lines):
        return []
    foundings = [f for line in story.lines for f in _foundings(line.number, line.text)]
    clues = [
        clue
        for line in story.lines
        for hit in _ANNIVERSARY.finditer(line.text)
        if not _is_dated(line.text, hit)
        for clue in (
            _by_knowledge(line.number, line.text, hit, known)
            or _solve(line.number, line.text, hit, foundings)
        )
    ]
    said = [clue for clue in clues if clue.is_firm]
    return said or [clue._replace(is_firm=True) for clue in clues]


def _foundings(number: int, text: str) -> Iterator[_Founding]:
    for hit in _FOUNDED.finditer(text):
        group = "zh" if hit["zh"] else "en"
        # `2019年结好20周年` names the year of the anniversary.
        if MARKS.match(text, hit.end(group)) or _ANNIVERSARY.match(text, hit.end()):
            continue
        kind, told = _kind_founded(text, hit)
        if hit["bare"] and (kind is None or _ANNIVERSARY.search(told)):
            continue
        yield _Founding(number, hit.start(group), hit.end(group), int(hit[group]), kind)


def _kind_founded(text: str, hit: re.Match[str]) -> tuple[str | None, str]:
    """What kind of beginning is told beside a founding year, and the words that tell it."""
    behind = _CLAUSE.match(text, hit.end())
    whole = text[hit.start() : behind.end()] if behind else hit.group()
    if hit["zh"]:
        return _kind(hit.group()) or _kind(whole), whole
    told = _ENDS.split(text[max(0, hit.start() - _NEAR) : hit.start()] + whole)[-1]
    return _kind(told), told


def _kind(told: str) -> str | None:
    """The one kind of beginning that is spoken of, None where there are several or none."""
    found = [kind for kind, words in _KINDS.items() if words.search(told)]
    return found[0] if len(found) == 1 else None


def _by_knowledge(
    number: int, text: str, hit: re.Match[str], known: Mapping[str, int]
) -> list[YearClue]:
    """The year of `新中国成立70周年`, whose founding year need not be printed."""
    before, after = _of_its_own(text, hit)
    near = before[-_WORD:] if hit["zh"] else after
    word = next((word for word in known if word in near.lower()), None)
    shift = _shift(text, hit)
    if word is None or (shift is None and not _is_celebrated(text, hit)):
        return []
    place = Place(number, hit.start(), hit.end())
    return list(_reckoned(known[word] + _count(hit), shift, (place,)))


def _reckoned(year: int, shift: int | None, places: tuple[Place, ...]) -> Iterator[YearClue]:
    """The clue that the anniversary falls in this year, if it can be one of our time."""
    if is_year(year):
        told = frozenset({year - (shift or 0)})
        yield YearClue("anniversary", told, shift is not None, places, "arithmetic")


def _count(hit: re.Match[str]) -> int:
    return int(hit["en"]) if hit["en"] else number_zh(hit["zh"])


def _solve(
    number: int, text: str, hit: re.Match[str], foundings: list[_Founding]
) -> Iterator[YearClue]:
    shift = _shift(text, hit)
    founding = _founding_for(number, hit, _alike(text, hit, foundings))
    if founding is None or (shift is None and not _is_celebrated(text, hit)):
        return
    places = (
        Place(founding.line, founding.start, founding.end),
        Place(number, hit.start(), hit.end()),
    )
    yield from _reckoned(founding.year + _count(hit), shift, places)


def _alike(text: str, hit: re.Match[str], foundings: list[_Founding]) -> list[_Founding]:
    """The foundings of the kind that the anniversary is of, as far as the words tell."""
    before, after = _of_its_own(text, hit)
    kind = _kind(before[-_WORD:] if hit["zh"] else after)
    return [f for f in foundings if kind is None or f.kind in (kind, None)]


def _founding_for(number: int, hit: re.Match[str], foundings: list[_Founding]) -> _Founding | None:
    """The founding year meant: the only one of the paragraph, else the only one of the story."""
    near = [f for f in foundings if f.line == number] or foundings
    return near[0] if len({f.year for f in near}) == 1 else None


def _is_dated(text: str, hit: re.Match[str]) -> bool:
    """Whether the sentence says of which year it is: `2021年是…40周年`, `2021年结好40周年`."""
    before = _around(text, hit)[0]
    return bool(_OF_YEAR_ZH.search(before)) or any(
        MARKS.match(before, year.end()) for year in _YEAR.finditer(before)
    )


def _shift(text: str, hit: re.Match[str]) -> int | None:
    """Years from the telling to the anniversary, None if the text does not say when it is."""
    before, after = _around(text, hit)
    named = list(_RELATIVE.finditer(before)) or list(_RELATIVE.finditer(after))
    if not named:
        return None
    return {"now": 0, "next": 1, "last": -1}[(named[-1].lastgroup or "").removesuffix("_en")]


def _is_celebrated(text: str, hit: re.Match[str]) -> bool:
    """Whether the anniversary is what is being celebrated, not what is being prepared."""
    sentence = "".join(_around(text, hit))
    return bool(_CELEBRATED.search(sentence)) and not _PREPARED.search(sentence)


def _around(text: str, hit: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind in the same sentence."""
    before = _ENDS.split(text[max(0, hit.start() - _NEAR) : hit.start()])[-1]
    return before, _ENDS.split(text[hit.end() : hit.end() + _NEAR], maxsplit=1)[0]


def _of_its_own(text: str, hit: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind in the sentence, up to another anniversary."""
    before, after = _around(text, hit)
    return _ANNIVERSARY.split(before)[-1], _ANNIVERSARY.split(after, maxsplit=1)[0]
