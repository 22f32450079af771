"""Names that are no pinyin in Latin letters: of minorities, and of neighbours who write Han.

A Tibetan, Mongolian or Uyghur name is made of elements, each with a spelling of its own
(`次仁` Tsering); a Japanese, Korean, Vietnamese or Cantonese one has a family name that is
spelt in another way than in Mandarin (`金` Kim, `张` Cheung).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.pinyin import letters, readings

_LONGEST_ELEMENT = 6
_LONGEST_WRITTEN = 12
_MOST_WAYS = 64


def elements_end(text: str, start: int, elements: Mapping[str, tuple[str, ...]]) -> int | None:
    """Where a name made of elements alone ends that begins here; the longest one."""
    for length in range(_LONGEST_ELEMENT, 1, -1):
        if (element := text[start : start + length]) in elements:
            end = start + len(element)
            return elements_end(text, end, elements) or end
    return None


@lru_cache(maxsize=65_536)
def spelt_by_elements(name_zh: str, name_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether the English is the whole Chinese name, an element or a character at a time."""
    name = name_zh.replace("·", "")
    if len(name) > _LONGEST_WRITTEN:
        return False
    return len(name) in _ends(name, 0, letters(name_en), lexicon.elements)


def _ends(
    name: str, start: int, spelled: str, elements: Mapping[str, tuple[str, ...]]
) -> Iterator[int]:
    if not spelled:
        yield start
        return
    if start >= len(name):
        return
    for length in range(_LONGEST_ELEMENT, 0, -1):
        part = name[start : start + length]
        ways = elements.get(part, ()) + (readings(part) if length == 1 else ())
        for way in ways:
            if spelled.startswith(way):
                yield from _ends(name, start + len(part), spelled[len(way) :], elements)


def written_by_elements(name_en: str, lexicon: PeopleLexicon) -> Iterator[str]:
    """The ways in which a name such as `Tsering Yangzom` may be written in Chinese characters."""
    words = [lexicon.elements_spelt.get(letters(word), ()) for word in name_en.split()]
    yield from ("".join(parts) for parts in islice(product(*words), _MOST_WAYS))


def written_families(name_en: str, lexicon: PeopleLexicon) -> Iterator[str]:
    """The Japanese family names, in characters, that a word at either end spells."""
    words = name_en.split()
    for word in dict.fromkeys((words[0], words[-1])):
        yield from lexicon.japanese_spelt.get(letters(word), ())


def family_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where a Japanese family name of two characters or more ends that begins here."""
    return next(
        (
            start + len(family)
            for length in (3, 2)
            if (family := text[start : start + length]) in lexicon.japanese_families
        ),
        None,
    )


@lru_cache(maxsize=65_536)
def family_spelt(name_zh: str, name_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether a word at either end of the English name is a neighbours' spelling of the family's.

    A hyphen is no end of a word: `Tae-hoon`.
    """
    words = name_en.split()
    spelled = {letters(words[0]), letters(words[-1])} if words else set()
    return any(
        not spelled.isdisjoint(lexicon.foreign_families.get(name_zh[:length], ()))
        for length in (3, 2, 1)
        if length < len(name_zh)
    )


def long_family_spelt(name_zh: str, name_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether the English spells the Japanese family name with which the Chinese begins."""
    is_long = "·" not in name_zh and family_end(name_zh, 0, lexicon) is not None
    return is_long and family_spelt(name_zh, name_en, lexicon)
