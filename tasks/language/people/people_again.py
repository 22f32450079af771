"""Later mentions of people already found: the bare name, without its title."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from tasks.language.gazetteer import Gazetteer
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import long_family_spelt
from tasks.language.people.names_en import name_runs
from tasks.language.people.sound import likeness
from tasks.language.pinyin import readings
from tasks.language.story import Line, Place

_SHORTEST_LATIN = 3
_FEW = 40
_SOUNDS_THE_SAME = 0.8
# `Idris Bello, an international student of the university, won`
_APPOSITION = re.compile(r",\s+(?:an?|the)\s+([^,.;]{3,100}),")


def _bare(lines: Sequence[Line], found: Sequence[Mention], rule: str) -> Iterator[Mention]:
    taken = {(m.place.line, m.place.start) for m in found}
    forms = {m.name: m.form for m in found}
    occurrences = _finder(sorted(forms, key=len, reverse=True))
    for line in lines:
        for start, name in occurrences(line.text):
            if (line.number, start) not in taken:
                place = Place(line.number, start, start + len(name))
                yield Mention(place, name, forms[name], None, None, rule)


def _finder(names: Sequence[str]) -> Callable[[str], Iterable[tuple[int, str]]]:
    """Finds names, none inside a longer one; a few are found faster one by one."""
    if len(names) <= _FEW:
        return lambda text: _one_by_one(text, names)
    gazetteer = Gazetteer({name: name for name in names})
    return lambda text: ((hit.start, hit.value) for hit in gazetteer.find(text))


def _one_by_one(text: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Finds names that come longest first."""
    covered: set[int] = set()
    for name in names:
        start = text.find(name)
        while start >= 0:
            if start not in covered:
                covered.update(range(start, start + len(name)))
                yield start, name
            start = text.find(name, start + len(name))


def again_zh(lines: Sequence[Line], found: Sequence[Mention]) -> list[Mention]:
    """Every further place of a Chinese name found before; longer names first."""
    return list(_bare(lines, found, "name_again_zh"))


def again_en(lines: Sequence[Line], found: Sequence[Mention]) -> list[Mention]:
    """Every further place of an English name found before, whole words only."""
    texts = {line.number: line.text for line in lines}

    def whole(m: Mention) -> bool:
        text = texts[m.place.line]
        left, right = text[m.place.start - 1 : m.place.start], text[m.place.end : m.place.end + 1]
        return not left.isalnum() and not right.isalnum()

    long_enough = [m for m in found if len(m.name) >= _SHORTEST_LATIN]
    return [m for m in _bare(lines, long_enough, "name_again_en") if whole(m)]


def misspelled(lines: Sequence[Line], name_zh: str) -> list[Mention]:
    """English places where a Chinese name stands with capitals or a space lost.

    `Wang kuiwan`, `Zhangyongwu` and `LI Bo` are looked for only where the Chinese side has
    named the person, since without that they are no more than letters.
    """
    found = []
    for pattern in _ways(name_zh):
        for line in lines:
            for hit in pattern.finditer(line.text):
                place = Place(line.number, hit.start(), hit.end())
                found.append(Mention(place, hit.group(), "pinyin", None, None, "misspelled_en"))
        if found:
            break
    return found


def _ways(name_zh: str) -> Iterator[re.Pattern[str]]:
    syllables = [readings(char) for char in name_zh if readings(char)]
    if not 1 < len(syllables) == len(name_zh):
        return
    each = ["(?:" + "|".join(map(re.escape, ways)) + ")" for ways in syllables]
    yield re.compile(r"\b" + each[0] + r"[\s-]?" + r"[\s'-]?".join(each[1:]) + r"\b", re.IGNORECASE)


def heard(
    lines: Sequence[Line], name_zh: str, taken: set[tuple[int, int]], lexicon: PeopleLexicon
) -> list[Mention]:
    """English places of the one name that sounds like a foreign name in Chinese characters.

    The whole name must sound so, since parts of many names are alike. Looked for only where no
    title has led to it; `taken` are places (line, start) of names that are somebody's already.
    Empty where two different names sound alike enough.
    """
    whole = name_zh.replace("·", "")
    found = [
        (line, span)
        for line in lines
        for span in name_runs(line.text, lexicon)
        if (line.number, span[0]) not in taken
        and _is_heard(whole, line.text[slice(*span)], lexicon)
    ]
    if len({line.text[slice(*span)] for line, span in found}) != 1:
        return []
    return [_heard(line, span) for line, span in found]


def _is_heard(name_zh: str, name_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether a name sounds like the other, or spells its family name of Japan."""
    if long_family_spelt(name_zh, name_en, lexicon):
        return True
    return likeness(name_zh, name_en, lexicon.sounds) >= _SOUNDS_THE_SAME


def _heard(line: Line, span: tuple[int, int]) -> Mention:
    apposition = _APPOSITION.match(line.text, span[1])
    title = apposition.span(1) if apposition else None
    return Mention(
        Place(line.number, *span),
        line.text[slice(*span)],
        "latin",
        line.text[slice(*title)] if title else None,
        Place(line.number, *title) if title else None,
        "heard_en",
    )
