"""Finds people in English lines: by a title beside the name, or by pinyin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import PeopleLexicon, Title
from tasks.language.people.mention import Mention
from tasks.language.people.names_en import (
    RUN,
    WORD,
    is_name,
    is_pinyin_name,
    is_place,
    name_ending_at,
    reads_as_pinyin,
    trimmed,
)
from tasks.language.people.neighbours_en import is_bare_neighbours_name
from tasks.language.people.neighbours_sound import families
from tasks.language.people.office_places import behind_place
from tasks.language.people.titles_en import (
    apposition_start,
    held_by_one,
    is_plural,
    lower_in_step,
    opens_title,
    title_after,
    title_before,
    title_hits,
)
from tasks.language.story import Line, Place

# What joins a name to its title: `Li Bo (Sichuan), the vice mayor`.
_LINK = re.compile(r"(?:\s\([^()]*\))?,\s+(?:(?:the|an?|also|then|and)\s+)*$")
_NEXT_IN_LIST = re.compile(rf"(?:,\s+and\s+|,\s+|\s+and\s+)({RUN.pattern})")
_WORD_BEFORE = re.compile(r"(?<![\w'-])([A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*)\s$")
_LONGEST_WORD = 24
# The heads of bodies that bear somebody's name.
_OF_A_BODY = re.compile(
    r"(?: (?!(?:Meets|Visits|Attends|Leads)\b)[A-Z][\w-]*){0,3}?"
    r" (?:School|University|College|Academy|Institute|Museum|Library|Memorial|Foundation|Hotel"
    r"|Theat(?:re|er)|Orchestra|Hospital|Cent(?:re|er)|Co\.|Corporation)(?![\w-])"
)
_IS_BODY = re.compile(
    r" (?:Chamber|Association|Society|Federation|Foundation|Club|Bank|Group|Company|Daily|Village"
    r"|School|University|College|Institute|Quintet|Quartet|Trio|Ensemble|Choir)(?![\w-])"
)
_JOINED_BEFORE = re.compile(r"(?:,? and |, )$")
_LONGEST_JOINT = 6
_IN_PLACE = re.compile(r"\b(?:of|in|from|at|near) (?:the )?(?:[A-Z][\w-]+(?:,| and) )?$")
_LONGEST_ABBREVIATION = 5
_GAP = re.compile(r"\.?\s+")
_LONGEST_LINK = 40
# `Mr. Lee` is somebody named before, and `Major` is an ordinary word as well.
_NEEDS_FULL_NAME = ("honorific", "military")
_MOST_GIVEN_SYLLABLES = 2


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
        held_by_one(line.text[title[0] : title[1]], lexicon) if title else None,
        Place(line.number, *title) if title else None,
        rule,
    )


def _name_after(text: str, hit: Hit[Title], lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The name that follows a title directly: `vice mayor Li Bo`."""
    gap = _GAP.match(text, behind_place(text, hit.end, lexicon))
    run = RUN.match(text, gap.end()) if gap else None
    if not gap or not run or (gap.group() != " " and not _is_abbreviated(hit)):
        return None
    start, end = run.span()
    kept, end = trimmed(text, start, end, lexicon)
    name = text[start:end]
    if kept != start or not is_name(name, lexicon):
        return None
    if " " not in name and _OF_A_BODY.match(text, end):
        return None
    return None if len(name) == 1 or name.lower() in lexicon.words_en else (start, end)


def _is_abbreviated(hit: Hit[Title]) -> bool:
    """Whether a full stop may stand behind the word: `Prof. Li`; another ends the sentence."""
    return hit.end - hit.start <= _LONGEST_ABBREVIATION


def _list_after(
    text: str, end: int, lexicon: PeopleLexicon, hits: list[Hit[Title]]
) -> Iterator[tuple[int, int]]:
    """Further names under one title: `inspectors Wang A, Ma B and Lu C`."""
    while found := _NEXT_IN_LIST.match(text, end):
        start, stop = found.span(1)
        kept, stop = trimmed(text, start, stop, lexicon)
        name = text[start:stop]
        if kept != start or " " not in name or not is_name(name, lexicon):
            return
        if opens_title(text, stop, hits, lexicon) or _IS_BODY.match(text, stop):
            return
        yield start, stop
        end = stop


def _list_before(text: str, start: int, lexicon: PeopleLexicon) -> Iterator[tuple[int, int]]:
    """Names before the last of several who share a title: `Gan Bo and Lu Yi, deputy directors`."""
    while joined := _JOINED_BEFORE.search(text, max(0, start - _LONGEST_JOINT), start):
        span = name_ending_at(text, joined.start(), lexicon)
        if span is None or " " not in text[slice(*span)]:
            return
        yield span
        start = span[0]


def _name_before(text: str, title_start: int, lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The name a title stands in apposition to: `Li Bo, vice mayor`."""
    link = _LINK.search(text, max(0, title_start - _LONGEST_LINK), title_start)
    if not link:
        return None
    span = name_ending_at(text, link.start(), lexicon)
    return None if span is None or _is_one_word_of_else(text, *span, lexicon) else span


def _is_one_word_of_else(text: str, start: int, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether a single word is an ordinary one (`Presidents`) or a place (`from |Khovd`)."""
    name = text[start:end].lower()
    if " " in name:
        return False
    place = _IN_PLACE.search(text, max(0, start - _LONGEST_LINK), start)
    return place is not None or name in lexicon.words_en


def _titled(line: Line, hits: list[Hit[Title]], lexicon: PeopleLexicon) -> Iterator[Mention]:
    text = line.text
    for hit in hits:
        if hit.value.realm == "military" and text[hit.start : hit.end].islower():
            continue
        if after := _name_after(text, hit, lexicon):
            title = title_before(text, hit, lexicon)[0], behind_place(text, hit.end, lexicon)
            honorific = hit.value.realm == "honorific"
            if hit.value.realm in _NEEDS_FULL_NAME and " " not in text[slice(*after)]:
                continue
            yield _mention(line, after, None if honorific else title, "title_then_name_en", lexicon)
            for span in _list_after(text, after[1], lexicon, hits):
                yield _mention(line, span, None if honorific else title, "shared_title_en", lexicon)
            continue
        if before := _name_before(text, apposition_start(text, hit, lexicon), lexicon):
            apposition = title_after(text, hit, hits, lexicon)
            yield _mention(line, before, apposition, "name_then_title_en", lexicon)
            if is_plural(text, hit):
                for span in _list_before(text, before[0], lexicon):
                    yield _mention(line, span, apposition, "shared_title_en", lexicon)


def _spelled(line: Line, lexicon: PeopleLexicon) -> Iterator[Mention]:
    """Every Chinese name in pinyin, with or without a title, and Korean ones with a hyphen."""
    spellings, of_neighbours = lexicon.spellings, families(lexicon)
    for first in WORD.finditer(line.text):
        family = first.group().lower()
        if not (family in spellings or family in of_neighbours or not family.isascii()):
            continue
        second = WORD.match(line.text, first.end() + 1)
        if second is None or not line.text[first.end()].isspace():
            continue
        if "-" in second.group() and is_bare_neighbours_name(family, second.group(), lexicon):
            if not _OF_A_BODY.match(line.text, second.end()):
                yield _mention(line, (first.start(), second.end()), None, "neighbour_en", lexicon)
            continue
        stop = second.end() - 2 if second.group().endswith("'s") else second.end()
        name = line.text[first.start() : stop]
        if reads_as_pinyin(tuple(name.split()), lexicon) and not (
            _goes_back(line.text, first.start(), lexicon)
            or _goes_on(line.text, stop, name, lexicon)
        ):
            yield _mention(line, (first.start(), stop), None, "pinyin_en", lexicon)


def _goes_on(text: str, stop: int, name: str, lexicon: PeopleLexicon) -> bool:
    """Whether the words begin what is no name: `Wen Wei| Po`, a body's (`Bing Xin| Museum`)."""
    if _OF_A_BODY.match(text, stop) or _IS_BODY.match(text, stop):
        return True
    following = WORD.match(text, stop + 1)
    return following is not None and f"{name} {following.group()}".lower() in lexicon.not_names_en


def _goes_back(text: str, start: int, lexicon: PeopleLexicon) -> bool:
    """Whether the word before belongs to the same name: `Tan |Wei Jie`, `Hong |Kong Jilin`."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before is None:
        return False
    word = before.group(1).lower()
    following = WORD.match(text, start)
    if following and is_place(f"{word} {following.group().lower()}", lexicon):
        return True
    known = (lexicon.not_names_en, lexicon.divisions_en, lexicon.words_en)
    return not any(word in words for words in known)


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
    return _without_doubles([found[start] for start in sorted(found)])


def _without_doubles(found: Sequence[Mention]) -> list[Mention]:
    """Of two mentions that end together the shorter: `Tan Sri |Lim Ah Kow, Consul`.

    It has its own title, else that of the longer one.
    """
    kept: dict[int, Mention] = {}
    for mention in found:
        longer = kept.get(mention.place.end)
        takes_over = longer is not None and longer.title and not mention.title
        kept[mention.place.end] = (
            replace(mention, title=longer.title, title_place=longer.title_place)
            if longer and takes_over
            else mention
        )
    return sorted(kept.values(), key=lambda mention: mention.place)
