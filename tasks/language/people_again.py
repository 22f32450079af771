"""Later mentions of people already found: the bare name, without its title."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.people import Mention
from tasks.language.pinyin import readings
from tasks.language.story import Line, Place

_SHORTEST_LATIN = 3


def _bare(lines: Sequence[Line], found: Sequence[Mention], rule: str) -> Iterator[Mention]:
    taken = {(m.place.line, m.place.start) for m in found}
    names = sorted({(m.name, m.form) for m in found}, key=lambda pair: (-len(pair[0]), pair))
    for line in lines:
        for name, form in names:
            start = line.text.find(name)
            while start >= 0:
                if (line.number, start) not in taken:
                    taken.update((line.number, at) for at in range(start, start + len(name)))
                    place = Place(line.number, start, start + len(name))
                    yield Mention(place, name, form, None, None, rule)
                start = line.text.find(name, start + len(name))


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
    if len(syllables) < 2 or len(syllables) != len(name_zh):
        return
    each = ["(?:" + "|".join(map(re.escape, ways)) + ")" for ways in syllables]
    yield re.compile(r"\b" + each[0] + r"[\s-]?" + r"[\s'-]?".join(each[1:]) + r"\b", re.IGNORECASE)
