"""Where names of foreigners and minorities with a dot begin and end in Chinese text."""

import re
from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_ends_zh import follower_length, foreign_boundary
from tasks.language.people.titles_zh import title_words
from tasks.language.pinyin import readings

_HAN_CLASS = "\u3400-\u4dbf\u4e00-\u9fff"
_DOTTED = re.compile(
    rf"[{_HAN_CLASS}]{{1,9}}(?:-[{_HAN_CLASS}]{{1,4}})?(?:[·-](?:[{_HAN_CLASS}]{{1,10}}|[A-Z]\.?))+"
)
# With which no name begins: `总裁|兼首席执行官`, `四位音乐家|在小提琴手索伦·某某带领下`.
_JOINTS = "与兼在和及同向对将从并也还则"
_LONGEST_UNDOTTED = 10
_LONGEST_FIRST = 5
_LONGEST_COUNTRY = 8
_COUNTRY_IN_FULL = ("name", "long")
_FROM_THERE = "人籍裔"
_WORD_LENGTHS = (2, 3)
_LONGEST_SLOGAN = 16
_QUOTES = (("“", "”"), ("《", "》"), ("「", "」"))


def dotted_name_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where a name with dots (`马克·钱德勒`) ends, or null where none begins."""
    found = _DOTTED.match(text, start)
    if not found or text[start] in _JOINTS or _holds_title(text[start : found.end()], lexicon):
        return None
    if inner := _end_between_dots(text, start, found.end(), lexicon):
        return inner
    last_part = max(text.rfind(dot, start, found.end()) for dot in "·-") + 1
    boundary = foreign_boundary(text, last_part + 1, found.end(), lexicon)
    if boundary:
        return _before_a_word(text[:boundary], last_part + 2, boundary, lexicon)
    return _before_a_word(text, last_part + 2, found.end(), lexicon)


def _holds_title(name: str, lexicon: PeopleLexicon) -> bool:
    """Whether a title stands before the dot, behind which the name begins: `副主任图拉尼·某某`."""
    first = name.partition("·")[0]
    return len(first) > _LONGEST_FIRST and any(
        hit.end - hit.start > 1 and hit.end < len(first) for hit in title_words(first, lexicon)
    )


def _before_a_word(text: str, start: int, end: int, lexicon: PeopleLexicon) -> int:
    """Where a word begins of which one character at least writes no sound: `鲁索|脱下`, else `end`.

    A rare character within a name (`哈立德`) begins no word with the next.
    """
    for at in range(start, end):
        if not _is_of_name(text[at], lexicon):
            begin = at - 1 if at > start and text[at - 1 : at + 1] in lexicon.words_zh else at
            follows = text[at + 1 : at + 2]
            is_word = begin < at or text[at : at + 2] in lexicon.words_zh
            if is_word or (at + 1 < end and not _is_of_name(follows, lexicon)):
                return begin
    return end


def _end_between_dots(text: str, start: int, end: int, lexicon: PeopleLexicon) -> int | None:
    """Where a name ends with the next one close behind: `汉斯·迈尔|和法国商人让·杜邦`.

    There a character that writes no sound stands between two dots, behind a word that follows
    names.
    """
    part = text.find("·", start, end) + 1
    while part and (dot := text.find("·", part, end)) >= 0:
        alien = next((at for at in range(part, dot) if not _is_of_name(text[at], lexicon)), None)
        if alien is not None:
            ends = range(part + 1, alien + 1)
            return next((at for at in ends if follower_length(text, at, lexicon.followers)), None)
        part = dot + 1
    return None


def _is_of_name(char: str, lexicon: PeopleLexicon) -> bool:
    return char in lexicon.sounds or not readings(char)


def dotted_names(text: str, lexicon: PeopleLexicon) -> Iterator[tuple[int, int]]:
    """Spans of names with a dot anywhere; the first part reaches back over characters of sounds."""
    dot = text.find("·")
    while dot > 0:
        start = dot
        while start and dot - start < _LONGEST_UNDOTTED and text[start - 1] in lexicon.sounds:
            start -= 1
        start = _element_start(text, start, lexicon)
        start = _behind_country(text, start, dot, lexicon)
        start = dot if _ends_place(text, start, dot, lexicon) else start
        end = dotted_name_end(text, start, lexicon) if start < dot else None
        if end and not _is_slogan(text, start, end):
            yield start, end
        dot = text.find("·", end or dot + 1)


def _ends_place(text: str, start: int, dot: int, lexicon: PeopleLexicon) -> bool:
    """Whether a city at home ends at the dot, whose first character is no sound: `无|锡·`."""
    begin = max(0, start - _LONGEST_COUNTRY)
    hits = lexicon.homes_zh.find(text[begin:dot])
    return any(begin + hit.start < start and begin + hit.end == dot for hit in hits)


def _is_slogan(text: str, start: int, end: int) -> bool:
    """Whether the dot stands in the name of an event or a brand: `“美丽某市·浪漫某湾”推介会`."""
    before = text[max(0, start - _LONGEST_SLOGAN) : start]
    opened = max(before.rfind(sign) - before.rfind(end_sign) for sign, end_sign in _QUOTES)
    behind = text[end : end + _LONGEST_SLOGAN]
    return opened > 0 and any(end_sign in behind for _, end_sign in _QUOTES)


def _element_start(text: str, start: int, lexicon: PeopleLexicon) -> int:
    """Where an element of a minority's name begins that goes on behind the place: `吐|尔逊`."""
    for begin in (start - 2, start - 1):
        if begin >= 0 and any(text[begin : start + n] in lexicon.elements for n in _WORD_LENGTHS):
            return begin
    return start


def _behind_country(text: str, start: int, dot: int, lexicon: PeopleLexicon) -> int:
    """The start, or where the country ends over whose characters it was: `以色|列|本·`.

    With the word for who comes from there: `意大利人|马尔科·`.
    """
    begin = max(0, start - _LONGEST_COUNTRY)
    for hit in lexicon.countries_zh.find(text[begin:dot]):
        edge = begin + hit.end
        if hit.value.kind not in _COUNTRY_IN_FULL or edge <= start:
            continue
        if text[edge] in _FROM_THERE and edge + 1 < dot:
            return edge + 1
        if begin + hit.start < start:
            return edge
    return start
