"""Finds people in English lines: by a title beside the name, or by pinyin."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import PeopleLexicon, Title
from tasks.language.people.mention import Mention
from tasks.language.people.titles_en import (
    apposition_start,
    lower_in_step,
    opens_title,
    title_after,
    title_before,
    title_hits,
)
from tasks.language.pinyin import letters, syllable_count
from tasks.language.story import Line, Place

_CAP = r"(?:(?:[A-Z]|Mc|Mac|O')?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*|[A-Z]\.)"
_PARTICLE = r"(?:da|de|del|della|den|der|di|dos|du|el|al|bin|bint|ibn|la|le|ten|ter|van|von|y|e)"
_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*")
_RUN = re.compile(rf"{_CAP}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAP})*")
# What joins a name to its title: `Li Bo (Sichuan), the vice mayor`.
_LINK = re.compile(r"(?:\s\([^()]*\))?,\s+(?:(?:the|an?|also|then|and)\s+)*$")
_NEXT_IN_LIST = re.compile(rf"(?:,\s+and\s+|,\s+|\s+and\s+)({_RUN.pattern})")
_GAP = re.compile(r"\.?\s+")
_LONGEST_LOOK_BACK = 80
_LONGEST_LINK = 40
_MOST_WORDS = 5
_CHINESE_WORDS = (2, 3)
_MOST_GIVEN_SYLLABLES = 2


@lru_cache(maxsize=65_536)
def _is_pinyin_name(words: tuple[str, ...], lexicon: PeopleLexicon) -> bool:
    """Whether two or three words are a surname and a given name of one or two syllables."""
    family, given = letters(words[0]), letters("".join(words[1:]))
    if family not in lexicon.spellings:
        return False
    if _is_place(" ".join(words).lower(), lexicon):
        return False
    return 1 <= syllable_count(given, lexicon.syllables) <= _MOST_GIVEN_SYLLABLES


def is_pinyin_name(name: str, lexicon: PeopleLexicon) -> bool:
    """Whether the words are a Chinese name in pinyin, family name first or last."""
    words = tuple(name.split())
    if len(words) not in _CHINESE_WORDS:
        return False
    return _is_pinyin_name(words, lexicon) or _is_pinyin_name(words[::-1], lexicon)


def _is_name(name: str, lexicon: PeopleLexicon) -> bool:
    """Whether a run of capitalised words can be somebody's name."""
    if is_pinyin_name(name, lexicon):
        return True
    words = [word.lower().strip(".'") for word in name.split()]
    if not words or len(words) > _MOST_WORDS:
        return False
    if any(word in lexicon.not_names_en for word in words):
        return False
    return not _is_place(" ".join(words), lexicon)


@lru_cache(maxsize=65_536)
def _is_place(lowered: str, lexicon: PeopleLexicon) -> bool:
    """Whether the whole of the words is a place at home or abroad: `hong kong`."""
    if lowered in lexicon.divisions_en:
        return True
    return any(hit.end - hit.start == len(lowered) for hit in lexicon.countries_en.find(lowered))


def _trimmed(text: str, start: int, end: int, lexicon: PeopleLexicon) -> tuple[int, int]:
    """The run without leading words that are no part of a name and what follows a verb."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]

    def alien(span: tuple[int, int]) -> bool:
        return text[span[0] : span[1]].lower().strip(".") in lexicon.not_names_en

    def is_chinese(first: int) -> bool:
        pair = " ".join(text[start:end] for start, end in words[first : first + 2])
        return is_pinyin_name(pair.removesuffix("'s"), lexicon)

    while words and alien(words[0]) and not is_chinese(0):
        words.pop(0)
    kept = 2 if is_chinese(0) else 0
    strange = (n for n, span in enumerate(words) if n >= kept and alien(span))
    words = words[: next(strange, len(words))]
    if not words:
        return start, start
    last = words[-1][1]
    if text[words[0][0] : last].endswith("'s"):
        last -= 2
    return words[0][0], last


def _mention(
    line: Line,
    span: tuple[int, int],
    title: tuple[int, int] | None,
    rule: str,
    lexicon: PeopleLexicon,
) -> Mention:
    name = line.text[span[0] : span[1]]
    return Mention(
        Place(line.number, *span),
        name,
        "pinyin" if is_pinyin_name(name, lexicon) else "latin",
        line.text[title[0] : title[1]] if title else None,
        Place(line.number, *title) if title else None,
        rule,
    )


def _name_after(text: str, hit: Hit[Title], lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The name that follows a title directly: `vice mayor Li Bo`."""
    gap = _GAP.match(text, hit.end)
    run = _RUN.match(text, gap.end()) if gap else None
    if not run:
        return None
    start, end = run.span()
    kept, end = _trimmed(text, start, end, lexicon)
    name = text[start:end]
    if kept != start or not _is_name(name, lexicon):
        return None
    return None if name.lower() in lexicon.words_en else (start, end)


def _list_after(
    text: str, end: int, lexicon: PeopleLexicon, hits: list[Hit[Title]]
) -> Iterator[tuple[int, int]]:
    """Further names under one title: `inspectors Wang A, Ma B and Lu C`."""
    while found := _NEXT_IN_LIST.match(text, end):
        start, stop = found.span(1)
        kept, stop = _trimmed(text, start, stop, lexicon)
        name = text[start:stop]
        if kept != start or " " not in name or not _is_name(name, lexicon):
            return
        if opens_title(text, stop, hits, lexicon):
            return
        yield start, stop
        end = stop


def _name_before(text: str, title_start: int, lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The name a title stands in apposition to: `Li Bo, vice mayor`."""
    link = _LINK.search(text, max(0, title_start - _LONGEST_LINK), title_start)
    if not link:
        return None
    return name_ending_at(text, link.start(), lexicon)


def name_ending_at(text: str, end: int, lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The span of the name that ends here, or null."""
    window = max(0, end - _LONGEST_LOOK_BACK)
    runs = [run.span() for run in _RUN.finditer(text, window, end)]
    if not runs or runs[-1][1] != end:
        return None
    start, stop = _trimmed(text, *runs[-1], lexicon)
    return (start, stop) if stop == end and _is_name(text[start:stop], lexicon) else None


def _titled(line: Line, hits: list[Hit[Title]], lexicon: PeopleLexicon) -> Iterator[Mention]:
    text = line.text
    for hit in hits:
        if after := _name_after(text, hit, lexicon):
            title = title_before(text, hit, lexicon)
            honorific = hit.value.realm == "honorific"
            if honorific and " " not in text[slice(*after)]:
                continue
            yield _mention(line, after, None if honorific else title, "title_then_name_en", lexicon)
            for span in _list_after(text, after[1], lexicon, hits):
                yield _mention(line, span, None if honorific else title, "shared_title_en", lexicon)
            continue
        if before := _name_before(text, apposition_start(text, hit, lexicon), lexicon):
            apposition = title_after(text, hit, hits, lexicon)
            yield _mention(line, before, apposition, "name_then_title_en", lexicon)


def _spelled(line: Line, lexicon: PeopleLexicon) -> Iterator[Mention]:
    """Every Chinese name in pinyin, with or without a title."""
    for first in _WORD.finditer(line.text):
        if first.group().lower() not in lexicon.spellings and first.group().isascii():
            continue
        second = _WORD.match(line.text, first.end() + 1)
        if second is None or not line.text[first.end()].isspace():
            continue
        stop = second.end() - 2 if second.group().endswith("'s") else second.end()
        name = line.text[first.start() : stop]
        if _is_pinyin_name(tuple(name.split()), lexicon):
            yield _mention(line, (first.start(), stop), None, "pinyin_en", lexicon)


def name_runs(text: str, lexicon: PeopleLexicon) -> Iterator[tuple[int, int]]:
    """Spans of two or more capitalised words that can be a name, with or without a title."""
    for run in _RUN.finditer(text):
        start, end = _trimmed(text, run.start(), run.end(), lexicon)
        if " " in text[start:end] and _is_name(text[start:end], lexicon):
            yield start, end


def find_people_en(line: Line, lexicon: PeopleLexicon) -> list[Mention]:
    """The people named in full in an English (or mixed) line, from left to right.

    A name found twice at one place keeps the finding that has a title.
    """
    hits = title_hits(lower_in_step(line.text), lexicon)
    found: dict[int, Mention] = {}
    for mention in (*_titled(line, hits, lexicon), *_spelled(line, lexicon)):
        known = found.get(mention.place.start)
        if known is None or (known.title is None and mention.title is not None):
            found[mention.place.start] = mention
    return [found[start] for start in sorted(found)]
