"""Finds people in Chinese lines: beside a title, in lists, or by a spelling the English gives."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import takewhile

from tasks.language.gazetteer import Hit
from tasks.language.people.dotted_names_zh import dotted_name_end, dotted_names
from tasks.language.people.lexicon import PeopleLexicon, Title
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import family_end
from tasks.language.people.name_ends_zh import STOPS, is_sure_end, opens_quotation
from tasks.language.people.names_zh import surname_length
from tasks.language.people.reader_zh import NO_NAME_ENDS, Reader, SpelledIndex
from tasks.language.people.titles_zh import title_start, title_words
from tasks.language.pinyin import readings
from tasks.language.story import Line, Place

_LIST_SIGN = re.compile(r"[、和与及]|以及")
_HEADCOUNT = re.compile(
    r"([两二三四五六七八九十]|\d+)(?:位|名|人|个)(?:知名|资深|著名|特邀|外籍|行业)*$"
)
# What somebody is who holds no office; the name commonly stands right behind.
_PLAIN_NOUN = (
    "(?:大|中|小|留)?学生|研究生|本科生|毕业生|博士生|硕士生|高中生|新生|选手|小将|门将|前锋|后卫|中[锋场]|守门员"
    "|[队球演营会党团学海船]员|校友|艺人|老兵|干部|翻译|华侨|侨胞|[台港]商|商人|村民|居民|市民|姑娘|小伙|少年|运动员"
)
# Nouns for people end in one of these; before a name they say what the person is.
_ROLE_NOUN = re.compile(
    rf"(?:[\u4e00-\u9fff]者|医生|[教老厨律法]师|歌手|鼓手|教练|人员|队长|领队|企业家|艺术家|画家|作家"
    rf"|科学家|专家|{_PLAIN_NOUN})$"
)
# 夏 of `学生夏令营` is no family name.
_PLAIN_NOUNS = re.compile(rf"(?:{_PLAIN_NOUN})(?![春夏秋冬]令营)")
_GLOSS = re.compile(r"[（(] ?((?:[A-ZÀ-Ž][\w.'-]*)(?: [\w.'-]+){1,4}) ?[）)]")
# `执行主任代表盖里·李维斯`
_STANDS_FOR = re.compile("(?:特别|个人|首席)?代表|特使|特别助理|助理|夫人")
_GIVEN_LENGTHS = (1, 2)
_SURE_FOLLOWER = 2
_LONGEST_BODY = 24
_MOST_TITLES = 12
_SURE_LENGTH = 3
# `某大学博士李某`: with the body before it, the degree says what somebody is.
_DEGREE = "博士"
_WITH = "与和同向对由请"
_OF_GUESTS = ("diplomatic", "honorific")
_CLOSING_QUOTES = ("”", "》", "’")


def _after_titles(reader: Reader) -> None:
    for hit in reader.hits:
        if not hit.value.head or (hit.value.realm == "honorific" and hit.value.word != _DEGREE):
            continue
        start = reader.behind_honour(hit.end)
        if start >= len(reader.line.text) or reader.line.text[start] in STOPS:
            continue
        span = reader.title_span(hit)
        if hit.value.realm == "honorific" and span[0] == hit.start:
            continue
        countries = reader.countries(span)
        if further := _for_another(reader.line.text, start, reader):
            start, span = further, (span[0], further)
        name = reader.name_after(start, countries)
        if name and not _is_label(reader, name[0]):
            reader.add(start, name[0], name[1], span, "title_then_name_zh")
            _list_after(reader, name[0], span, countries)


def _for_another(text: str, start: int, reader: Reader) -> int | None:
    """Where a name with a dot begins behind a word for who stands for the office's holder."""
    found = _STANDS_FOR.match(text, start)
    if found and dotted_name_end(text, found.end(), reader.lexicon):
        return found.end()
    return None


def _is_label(reader: Reader, end: int) -> bool:
    """Whether what looks like a name ends a quotation: `“大使黄河行”`."""
    return reader.line.text[end : end + 1] in _CLOSING_QUOTES


def _list_after(reader: Reader, end: int, title: tuple[int, int], countries: Sequence[str]) -> None:
    """Further names under the same title: `二级巡视员王某、马某和鲁某`."""
    while sign := _LIST_SIGN.match(reader.line.text, end):
        start = sign.end()
        if reader.is_title(start) or _opens_title(reader, start):
            return
        name = reader.name_after(start, countries)
        if not name or not (reader.spelled_end(start) or _closes_list_entry(reader, name[0])):
            return
        reader.add(start, name[0], name[1], title, "shared_title_zh")
        end = name[0]


def _opens_title(reader: Reader, start: int) -> bool:
    """Whether a body and its title, not a bare name, stand next in the list."""
    text = reader.line.text
    ahead = bisect_right(reader.starts, start)
    near = takewhile(
        lambda hit: hit.start < start + _LONGEST_BODY, reader.hits[ahead : ahead + _MOST_TITLES]
    )
    return any(
        hit.value.head and STOPS.isdisjoint(text[start : hit.start]) for hit in near
    ) and not reader.spelled_end(start)


def _closes_list_entry(reader: Reader, end: int) -> bool:
    text = reader.line.text
    return (
        text[end : end + _SURE_FOLLOWER] in reader.lexicon.followers
        or end >= len(text)
        or text[end] in STOPS
        or text[end] in "和与及等以三两四五六七八九十出参陪一共分先"
    )


def _before_titles(reader: Reader) -> None:
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
            if start < 0 or not _may_begin(reader, start, hit):
                continue
            end = reader.spelled_end(start)
            if end is None and text[hit.start - 1] not in NO_NAME_ENDS:
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


def _after_nouns(reader: Reader) -> None:
    """Names of three characters and more behind what somebody is: `老党员李某某回忆`."""
    text = reader.line.text
    for noun in _PLAIN_NOUNS.finditer(text):
        start = noun.end()
        if start >= len(text) or reader.is_title(start) or reader.is_taken(start, start + 1):
            continue
        name = reader.name_after(start, ())
        if name is None or name[0] - start < _SURE_LENGTH or not _is_sure(reader, start, name[0]):
            continue
        span = title_start(text, noun.start(), reader.ends, reader.known), start
        reader.add(start, name[0], name[1], span, "noun_then_name_zh")
        _list_after(reader, name[0], span, ())


def _is_sure(reader: Reader, start: int, end: int) -> bool:
    """Whether the English spells the name, or it is one of Han or Japan that surely ends here."""
    if reader.spelled_end(start) == end:
        return True
    text, lexicon = reader.line.text, reader.lexicon
    is_family = text[start] in lexicon.common_surnames or family_end(text, start, lexicon)
    is_word = not {text[start:end], text[start + 1 : end]}.isdisjoint(lexicon.words_zh)
    ends = is_sure_end(text, end, lexicon) or opens_quotation(text, end, lexicon)
    return bool(is_family) and not is_word and ends


def _all_given(text: str, start: int, end: int, lexicon: PeopleLexicon) -> bool:
    family = surname_length(text, start, lexicon)
    given = text[start + family : end]
    return len(given) in _GIVEN_LENGTHS and all(
        readings(c) and c not in lexicon.never_given for c in given
    )


def _may_begin(reader: Reader, start: int, hit: Hit[Title]) -> bool:
    """Whether a bare name can begin here: at the line's start, behind a sign or word for with."""
    if start == 0 or reader.line.text[start - 1] in STOPS:
        return True
    return reader.line.text[start - 1] in _WITH and hit.value.realm in _OF_GUESTS


def _list_before(reader: Reader, end: int, title: tuple[int, int]) -> None:
    """Names before a count and a title: `邀请甲、乙、丙三位专家`."""
    text = reader.line.text
    while end > 0:
        start = _bare_name_start(reader, end)
        if start is None:
            return
        reader.add(start, end, "han", title, "counted_list_zh")
        if start == 0 or not _LIST_SIGN.match(text[start - 1]):
            return
        end = start - 1


def _bare_name_start(reader: Reader, end: int) -> int | None:
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


def _by_dots(reader: Reader) -> None:
    """Names with a dot that no title introduces: `留学生穆罕默德·某某`."""
    for found, end in dotted_names(reader.line.text, reader.lexicon):
        start = reader.known_start(end) or found
        if not reader.is_taken(start, end):
            reader.add(start, end, "sound", _noun_before(reader, start), "dotted_zh")


def _noun_before(reader: Reader, start: int) -> tuple[int, int] | None:
    """A noun for a person that stands right before a name and serves as its title."""
    found = _ROLE_NOUN.search(reader.line.text, max(0, start - 20), start)
    if not found:
        return None
    return title_start(reader.line.text, found.start(), reader.ends, reader.known), start


def find_spelled(
    line: Line, spelled: SpelledIndex, taken: Set[int], lexicon: PeopleLexicon
) -> list[Mention]:
    """Names beside no title that the English of the story spells.

    `taken` are the offsets of names found before.
    """
    text = line.text
    reader = Reader(line, lexicon, spelled, set(), title_words(text, lexicon))
    first = {char for char in set(text) if not spelled.keys().isdisjoint(readings(char))}
    for start, char in enumerate(text):
        if char in first and start not in taken:
            end = reader.spelled_end(start)
            if end and taken.isdisjoint(range(start, end)):
                reader.add(start, end, "han", _noun_before(reader, start), "spelled_zh")
    return [reader.found[start] for start in sorted(reader.found)]


def glossed(lines: Sequence[Line], found: Sequence[Mention]) -> dict[str, Mention]:
    """The Latin names printed in brackets behind Chinese ones: `罗世安（Nicholas Rosell）`."""
    texts = {line.number: line.text for line in lines}
    glosses: dict[str, Mention] = {}
    for mention in found:
        number, _, end = mention.place
        if gloss := _GLOSS.match(texts[number], end):
            place = Place(number, *gloss.span(1))
            glosses[mention.name] = Mention(place, gloss[1], "latin", None, None, "gloss_zh")
    return glosses


def find_people_zh(
    line: Line, spelled: SpelledIndex, known: set[str], lexicon: PeopleLexicon
) -> list[Mention]:
    """The people named in full in a Chinese (or mixed) line, from left to right.

    `spelled` is the index of the Chinese names the story's English spells, `known` the names
    met earlier in the story; names found here are added to it.
    """
    reader = Reader(line, lexicon, spelled, known, title_words(line.text, lexicon))
    _after_titles(reader)
    _before_titles(reader)
    _after_nouns(reader)
    _by_dots(reader)
    return [reader.found[start] for start in sorted(reader.found)]
