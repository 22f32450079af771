"""Finds people in Chinese lines: beside a title, in lists, or by a spelling the English gives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from tasks.language.gazetteer import Hit
from tasks.language.lexicon import PeopleLexicon, Title
from tasks.language.names_zh import (
    STOPS,
    dotted_name_end,
    dotted_names,
    foreign_name_end,
    han_name_end,
    latin_name_end,
    minority_name_end,
    surname_length,
)
from tasks.language.outside import outside_codes
from tasks.language.people import Mention
from tasks.language.pinyin import orders, readings, spelled_ends, syllable_count
from tasks.language.story import Line, Place
from tasks.language.titles_zh import title_start

SpelledIndex = dict[str, list[tuple[str, bool]]]
_LIST_SIGN = re.compile(r"[、和与及]|以及")
_HEADCOUNT = re.compile(
    r"([两二三四五六七八九十]|\d+)(?:位|名|人|个)(?:知名|资深|著名|特邀|外籍|行业)*$"
)
# The last characters of bodies and places; none is a given name before a title.
_NO_NAME_ENDS = frozenset("会委办局厅部处司院校所站馆社团区县市州省镇乡府室组科行司国")
# Nouns for people end in one of these; before a name they say what the person is.
_ROLE_NOUN = re.compile(
    r"(?:[\u4e00-\u9fff]者|学生|留学生|研究生|本科生|毕业生|医生|[教老厨律法]师|选手|歌手|鼓手|教练|队员|球员|演员|人员|队长|领队|企业家|艺术家|画家|作家|科学家|专家)$"
)
# Countries and regions whose people write their names in Han characters.
_HAN_NAMED = frozenset({"JP", "KR", "KP", "VN", "SG", "MY", "HK", "MO", "TW"})
_SHORTEST, _LONGEST = 2, 4


@dataclass(slots=True)
class _Reader:
    """One line on its way from left to right, and the names met so far."""

    line: Line
    lexicon: PeopleLexicon
    spelled: SpelledIndex
    known: set[str]
    hits: list[Hit[Title]]
    ends: frozenset[int]
    found: dict[int, Mention] = field(default_factory=dict)

    def add(
        self, start: int, end: int, form: str, title: tuple[int, int] | None, rule: str
    ) -> None:
        """Keeps a mention, and its name for the rest of the story."""
        number, text = self.line.number, self.line.text
        known = self.found.get(start)
        if self.is_no_name(text[start:end], form) or (known and (known.title or not title)):
            return
        self.known.add(text[start:end])
        self.found[start] = Mention(
            Place(number, start, end),
            text[start:end],
            form,
            text[title[0] : title[1]] if title else None,
            Place(number, *title) if title else None,
            rule,
        )

    def is_no_name(self, name: str, form: str) -> bool:
        """Whether the characters are an ordinary word, a place, or end like a body."""
        if name in self.lexicon.never_names or name in self.lexicon.places_zh:
            return True
        return form == "han" and name[-1] in _NO_NAME_ENDS and len(name) > _SHORTEST

    def spelled_end(self, start: int) -> int | None:
        """Where a name begins here that the English of the story spells, the name's end."""
        text = self.line.text
        for reading in readings(text[start : start + 1] or " "):
            for letters, is_chinese in self.spelled.get(reading, ()):
                if is_chinese and not surname_length(text, start, self.lexicon):
                    continue
                for end in spelled_ends(text, start, letters):
                    if _SHORTEST <= end - start <= _LONGEST or "·" in text[start:end]:
                        return end
        return None

    def title_span(self, hit: Hit[Title]) -> tuple[int, int]:
        """The title that ends with the hit."""
        names = tuple(self.known)
        return title_start(self.line.text, hit.start, self.ends, names), hit.end

    def countries(self, span: tuple[int, int]) -> list[str]:
        """The outside countries of the title; empty for one of the mainland."""
        return outside_codes(self.line.text[span[0] : span[1]], self.lexicon)


def name_end_after(reader: _Reader, start: int, countries: list[str]) -> tuple[int, str] | None:
    """End and form of the name that begins right behind a title."""
    text, lexicon = reader.line.text, reader.lexicon
    if countries:
        han_names = countries[0] in _HAN_NAMED
        end = foreign_name_end(text, start, lexicon, han_names=han_names)
        return (end, "latin" if text[start].isascii() else "sound") if end else None
    if end := reader.spelled_end(start):
        return end, "han"
    if end := dotted_name_end(text, start, lexicon):
        return end, "sound"
    if end := han_name_end(text, start, lexicon):
        return end, "han"
    if end := minority_name_end(text, start, lexicon):
        return end, "sound"
    if end := latin_name_end(text, start):
        return end, "latin"
    return None


def _after_titles(reader: _Reader) -> None:
    for hit in reader.hits:
        if not hit.value.head or hit.value.realm == "honorific":
            continue
        if hit.end >= len(reader.line.text) or reader.line.text[hit.end] in STOPS:
            continue
        span = reader.title_span(hit)
        countries = reader.countries(span)
        if name := name_end_after(reader, hit.end, countries):
            reader.add(hit.end, name[0], name[1], span, "title_then_name_zh")
            _list_after(reader, name[0], span, countries)


def _list_after(reader: _Reader, end: int, title: tuple[int, int], countries: list[str]) -> None:
    """Further names under the same title: `二级巡视员王某、马某和鲁某`."""
    starts = {hit.start for hit in reader.hits}
    while sign := _LIST_SIGN.match(reader.line.text, end):
        start = sign.end()
        if start in starts or _opens_title(reader, start):
            return
        name = name_end_after(reader, start, countries)
        if not name or not _closes_list_entry(reader.line.text, name[0]):
            return
        reader.add(start, name[0], name[1], title, "shared_title_zh")
        end = name[0]


def _opens_title(reader: _Reader, start: int) -> bool:
    """Whether a body and its title, not a bare name, stand next in the list."""
    text = reader.line.text
    return any(
        start < hit.start < start + 24 and not any(c in STOPS for c in text[start : hit.start])
        for hit in reader.hits
        if hit.value.head
    ) and not reader.spelled_end(start)


def _closes_list_entry(text: str, end: int) -> bool:
    return (
        end >= len(text)
        or text[end] in STOPS
        or text[end] in "和与及等以三两四五六七八九十出参陪一共分先"
    )


def _before_titles(reader: _Reader) -> None:
    """Names before a title: `李某副市长`, `史密斯先生`, and lists such as `甲、乙两位专家`."""
    text, lexicon = reader.line.text, reader.lexicon
    for hit in reader.hits:
        if not hit.value.head:
            continue
        if count := _HEADCOUNT.search(text, max(0, hit.start - 8), hit.start):
            _list_before(reader, count.start(), (hit.start, hit.end))
            continue
        for length in (3, 2, 4):
            start = hit.start - length
            if start < 0 or not _may_begin(reader, start):
                continue
            end = reader.spelled_end(start)
            if end is None and text[hit.start - 1] not in _NO_NAME_ENDS:
                end = (
                    hit.start
                    if surname_length(text, start, lexicon)
                    and _all_given(text, start, hit.start, lexicon)
                    else None
                )
            if end == hit.start:
                title = None if hit.value.realm == "honorific" else (hit.start, hit.end)
                reader.add(start, end, "han", title, "name_then_title_zh")
                break


def _all_given(text: str, start: int, end: int, lexicon: PeopleLexicon) -> bool:
    family = surname_length(text, start, lexicon)
    given = text[start + family : end]
    return 1 <= len(given) <= 2 and all(readings(c) and c not in lexicon.never_given for c in given)


def _may_begin(reader: _Reader, start: int) -> bool:
    """Whether a bare name can begin here: at the line's start or behind a sign."""
    return start == 0 or reader.line.text[start - 1] in STOPS


def _list_before(reader: _Reader, end: int, title: tuple[int, int]) -> None:
    """Names before a count and a title: `邀请甲、乙、丙三位专家`."""
    text, lexicon = reader.line.text, reader.lexicon
    while end > 0:
        start = _bare_name_start(reader, end)
        if start is None:
            return
        reader.add(start, end, "han", title, "counted_list_zh")
        if start == 0 or not _LIST_SIGN.match(text[start - 1]):
            return
        end = start - 1


def _bare_name_start(reader: _Reader, end: int) -> int | None:
    """Where the name begins that ends here, at a list sign or glued to a word before it."""
    text, lexicon = reader.line.text, reader.lexicon
    possible = []
    for length in (3, 2, 4):
        start = end - length
        if start >= 0 and _all_given(text, start, end, lexicon):
            if reader.spelled_end(start) == end:
                return start
            possible.append(start)
    after_sign = [
        s for s in possible if s == 0 or text[s - 1] in STOPS or _LIST_SIGN.match(text[s - 1])
    ]
    return next(iter(after_sign or possible), None)


def _by_dots(reader: _Reader) -> None:
    """Names with a dot that no title introduces: `留学生穆罕默德·某某`."""
    for start, end in dotted_names(reader.line.text, reader.lexicon):
        if not _is_taken(reader, start, end):
            reader.add(start, end, "sound", _noun_before(reader, start), "dotted_zh")


def _is_taken(reader: _Reader, start: int, end: int) -> bool:
    return any(m.place.start < end and start < m.place.end for m in reader.found.values())


def _noun_before(reader: _Reader, start: int) -> tuple[int, int] | None:
    """A noun for a person that stands right before a name and serves as its title."""
    found = _ROLE_NOUN.search(reader.line.text, max(0, start - 20), start)
    if not found:
        return None
    return title_start(reader.line.text, found.start(), reader.ends, tuple(reader.known)), start


def _by_spelling(reader: _Reader) -> None:
    """Names without a title that the English of the story spells."""
    text = reader.line.text
    first = {char for char in set(text) if any(r in reader.spelled for r in readings(char))}
    for start, char in enumerate(text):
        if char in first and start not in reader.found:
            end = reader.spelled_end(start)
            if end and not _is_taken(reader, start, end):
                reader.add(start, end, "han", _noun_before(reader, start), "spelled_zh")


def spelled_index(mentions_en: Iterable[Mention], lexicon: PeopleLexicon) -> SpelledIndex:
    """English names as letters, under every reading their first character can have.

    Each with whether it is a Chinese name, which must begin with a surname; names of the
    minorities (`Zhuoma Yangjin`) may be spelt in pinyin as well, and begin with anything.
    """
    index: SpelledIndex = {}
    for name, form in dict.fromkeys((m.name, m.form) for m in mentions_en):
        for spelled in orders(name):
            if form != "pinyin" and not syllable_count(spelled, lexicon.syllables):
                continue
            for length in range(1, min(6, len(spelled)) + 1):
                if spelled[:length] in lexicon.syllables:
                    index.setdefault(spelled[:length], []).append((spelled, form == "pinyin"))
    return index


def find_people_zh(
    line: Line, spelled: SpelledIndex, known: set[str], lexicon: PeopleLexicon
) -> list[Mention]:
    """The people named in full in a Chinese (or mixed) line, from left to right.

    `spelled` is the index of the Chinese names the story's English spells, `known` the names
    met earlier in the story; names found here are added to it.
    """
    hits = list(lexicon.titles_zh.find(line.text))
    reader = _Reader(line, lexicon, spelled, known, hits, frozenset(hit.end for hit in hits))
    _after_titles(reader)
    _before_titles(reader)
    _by_dots(reader)
    if spelled:
        _by_spelling(reader)
    return [reader.found[start] for start in sorted(reader.found)]
