"""Chinese places of English names that are no pinyin, where no Chinese title has led to them."""

from collections.abc import Iterator, Sequence

from tasks.language.people.foreign_names_zh import japanese_end
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_elements import written_by_elements, written_families
from tasks.language.story import Line, Place

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
    names = dict.fromkeys(m.name for m in found_en if m.form == "latin")
    if not names:
        return []
    known = {m.name for m in found_zh}
    taken = {(m.place.line, at) for m in found_zh for at in range(m.place.start, m.place.end)}
    mentions: list[Mention] = []
    for name in names:
        wholes = list(written_by_elements(name, lexicon))
        families = list(written_families(name, lexicon))
        if known.isdisjoint(wholes):
            mentions += _wholes(lines, wholes, taken)
        if " " in name and not any(k.startswith(family) for k in known for family in families):
            mentions += _families(lines, families, taken, lexicon)
    return mentions


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
            yield Mention(place, line.text[start:end], "han", None, None, "written_zh")


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
