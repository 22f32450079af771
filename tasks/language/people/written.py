"""Chinese places of English names that are no pinyin, where no Chinese title has led to them."""

import re
from collections.abc import Iterator, Sequence, Set

from tasks.language.people.foreign_names_zh import japanese_end
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import written_by_elements, written_families
from tasks.language.people.neighbours_sound import (
    MOST_PAIRS,
    places_written,
    spelt_by_neighbours,
    written_by_neighbours,
)
from tasks.language.pinyin import spells
from tasks.language.story import Line, Place

# What stands before somebody's name: a sign, or the end of a word for what people are.
_BEFORE = re.compile(
    r"(?:^|[，。；：、（“”\s和与及]|[生员表人师长手者友事席理官任记家民童子士娘伙授总])$"
)
_PARTS, _TWO = re.compile(r"[^\s-]+"), 2
_JAPAN = "JP"
_Taken = set[tuple[int, int]]


def find_written(
    lines: Sequence[Line],
    found_en: Sequence[Mention],
    found_zh: Sequence[Mention],
    lexicon: PeopleLexicon,
) -> list[Mention]:
    """Names such as `次仁央宗` and `小笠原和子` that the English of the story spells.

    A Japanese name is known by its family name, so one whose family name was found is left out.
    """
    names = dict.fromkeys((m.name, m.form) for m in found_en)
    if not names:
        return []
    known = {m.name for m in found_zh}
    taken = {(m.place.line, at) for m in found_zh for at in range(m.place.start, m.place.end)}
    mentions: list[Mention] = []
    few = len(names) * max(len(known), len(lines)) <= MOST_PAIRS
    for name, form in names:
        # Two words in pinyin are a name of the mainland, found by its spelling.
        may_be = few and (form == "latin" or len(_PARTS.findall(name)) > _TWO)
        if may_be and not any(
            spells(k, name) or spelt_by_neighbours(k, name, lexicon) for k in known
        ):
            mentions += _neighbours(lines, name, taken, lexicon)
        if form == "latin":
            mentions += _latin(lines, name, known, taken, lexicon)
    return mentions


def _latin(
    lines: Sequence[Line], name: str, known: Set[str], taken: _Taken, lexicon: PeopleLexicon
) -> Iterator[Mention]:
    wholes = list(written_by_elements(name, lexicon))
    families = list(written_families(name, lexicon))
    if known.isdisjoint(wholes):
        yield from _wholes(lines, wholes, taken)
    if " " in name and not any(k.startswith(family) for k in known for family in families):
        yield from _families(lines, families, taken, lexicon)


def _wholes(lines: Sequence[Line], names: Sequence[str], taken: _Taken) -> Iterator[Mention]:
    for line, start, name in _places(lines, names, taken):
        place = Place(line.number, start, start + len(name))
        yield Mention(place, name, "sound", None, None, "written_zh")


def _families(
    lines: Sequence[Line], families: Sequence[str], taken: _Taken, lexicon: PeopleLexicon
) -> Iterator[Mention]:
    for line, start, family in _places(lines, families, taken):
        end = japanese_end(line.text, start + len(family), lexicon)
        if end > start + len(family):
            place = Place(line.number, start, end)
            yield Mention(place, line.text[start:end], "han", None, None, "written_zh", _JAPAN)


def _neighbours(
    lines: Sequence[Line], name_en: str, taken: _Taken, lexicon: PeopleLexicon
) -> Iterator[Mention]:
    """Where three characters write a Korean or Cantonese name, within no ordinary word."""
    ways = written_by_neighbours(name_en, lexicon)
    for line in lines if ways else ():
        for start, end in places_written(line.text, ways):
            free = all((line.number, at) not in taken for at in range(start, end))
            behind = free and _BEFORE.search(line.text, 0, start)
            if behind and _is_no_word(line.text, start, end, lexicon):
                place = Place(line.number, start, end)
                name = line.text[start:end]
                yield Mention(place, name, "han", None, None, "written_zh")


def _is_no_word(text: str, start: int, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether no ordinary word is in the three characters or runs over their ends."""
    edges = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1], text[start : start + 2])
    return (
        lexicon.words_zh.isdisjoint(edges) and text[start + 1 : end] not in lexicon.usual_words_zh
    )


def _places(
    lines: Sequence[Line], words: Sequence[str], taken: _Taken
) -> Iterator[tuple[Line, int, str]]:
    """Where the words stand, but not within another name."""
    for line in lines:
        for word in words:
            start = line.text.find(word)
            while start >= 0:
                if (line.number, start) not in taken:
                    yield line, start, word
                start = line.text.find(word, start + len(word))
