"""Names of neighbours who write Han characters, by how these sound in their own languages.

`郑在勋` is Jeong, Jung or Chung Jae-hun in Korean, `邝子朗` Kwong Tsz Long in Cantonese, and
Taiwan spells Mandarin otherwise (`Tsai Yi-chen`). Romanisations differ in vowels most, so that a
syllable is known by the class of the consonants it begins and ends with.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.pinyin import letters, readings

_SYLLABLE = re.compile(r"([bcdfghjklmnpqrstvxz]*)[wy]*[aeiouwy]+([bcdfghjklmnpqrstvxz]*)")
# `Tsz` and `Sze` of Hong Kong.
_VOWELLESS = {"tsz": "tsi", "sz": "si"}
_BEGINS = (
    (re.compile(r"t[sz]|tch|ch|(?<!s)zh?|jj|[jq]"), "J"),
    (re.compile(r"sh|hs|ss|sz|[sx]"), "S"),
    (re.compile(r"ph|f"), "F"),
    (re.compile(r"kk|kh|gh|[kgc]"), "K"),
    (re.compile(r"tt|th|[td]"), "T"),
    (re.compile(r"pp|bb|[pb]"), "P"),
    (re.compile(r"[lr]"), "L"),
    (re.compile(r"ng|v"), ""),
)
_ENDS = {"": "", "ng": "G", "n": "N", "m": "M", "p": "P", "b": "P", "l": "L"}
_ENDS |= dict.fromkeys("kgc", "K") | dict.fromkeys("td", "T")
# Jyutping writes z, c and j for what names spell with ch or ts, and y.
_JYUTPING = str.maketrans({"z": "ch", "c": "ch", "j": "y"})
_PINYIN = str.maketrans({"c": "ch"})
_BETWEEN_PARTS = re.compile(r"[\s-]+")
_LONGEST_PART, _LONGEST_NAME, _WITH_GIVEN = 7, 4, 3
# A story names few people; what names hundreds is a list that prints each spelling beside.
MOST_PAIRS = 20_000
KOREAN, CANTONESE, MANDARIN = "korean", "cantonese", "mandarin"


@lru_cache(maxsize=16_384)
def code(spelled: str) -> str | None:
    """The classes of the consonants a syllable begins and ends with; None for no syllable."""
    found = _SYLLABLE.fullmatch(_VOWELLESS.get(spelled, spelled))
    if found is None:
        return None
    begins = found[1]
    for pattern, sign in _BEGINS:
        begins = pattern.sub(sign, begins)
    ends = _ENDS.get(found[2].replace("h", "").removeprefix("r"))
    return None if ends is None else f"{begins.upper()}.{ends}"


def codes_of(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, frozenset[str]]]:
    """By language and character the codes of its readings, from neighbour_readings."""
    found: dict[str, dict[str, frozenset[str]]] = {KOREAN: {}, CANTONESE: {}}
    for row in rows:
        char = row["character"]
        found[KOREAN][char] = _codes(row["korean"].split())
        found[CANTONESE][char] = _codes(
            reading.translate(_JYUTPING) for reading in row["cantonese"].split()
        )
    return found


def _codes(spelled: Iterable[str]) -> frozenset[str]:
    return frozenset(one for reading in spelled if (one := code(reading)) is not None)


def characters_of(codes: Mapping[str, Mapping[str, frozenset[str]]]) -> dict[str, dict[str, str]]:
    """By language and code the characters that sound so."""
    turned: dict[str, dict[str, str]] = {}
    for language, of_language in codes.items():
        of_code: defaultdict[str, list[str]] = defaultdict(list)
        for char, its_codes in of_language.items():
            for one in its_codes:
                of_code[one].append(char)
        turned[language] = {one: "".join(chars) for one, chars in of_code.items()}
    return turned


@lru_cache(maxsize=65_536)
def spelt_by_neighbours(name_zh: str, name_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether the English name is a neighbour's spelling of the whole Chinese name.

    A name of two characters needs a family name that is known to be spelt so.
    """
    if not _WITH_GIVEN - 1 <= len(name_zh) <= _LONGEST_NAME or "·" in name_zh:
        return False
    ways = _ways(name_en, len(name_zh))
    return bool(ways) and any(
        _is_spelt(name_zh, syllables, language, lexicon)
        for syllables in ways
        for language in (KOREAN, CANTONESE, MANDARIN)
    )


def _is_spelt(
    name_zh: str, syllables: Sequence[str], language: str, lexicon: PeopleLexicon
) -> bool:
    known = syllables[0] in lexicon.foreign_families.get(name_zh[0], ())
    if not known and (
        len(name_zh) < _WITH_GIVEN or not _fits(name_zh[0], syllables[0], language, lexicon)
    ):
        return False
    return all(
        _fits(char, syllable, language, lexicon)
        for char, syllable in zip(name_zh[1:], syllables[1:], strict=True)
    )


def _fits(char: str, syllable: str, language: str, lexicon: PeopleLexicon) -> bool:
    if language == MANDARIN:
        return code(syllable) in _mandarin_codes(char)
    return code(syllable) in lexicon.neighbour_codes[language].get(char, ())


@lru_cache(maxsize=16_384)
def _mandarin_codes(char: str) -> frozenset[str]:
    return _codes(reading.translate(_PINYIN) for reading in readings(char))


@lru_cache(maxsize=16_384)
def _ways(name_en: str, count: int) -> tuple[tuple[str, ...], ...]:
    """The name as that many syllables, family name first; one word may hold two of them.

    A family name may be no syllable by its letters (`Ng`); the given name's are all.
    """
    return tuple(way for way in _cuts(name_en, count) if all(map(code, way[1:])))


def _cuts(name_en: str, count: int) -> Iterator[tuple[str, ...]]:
    words = [part for word in _BETWEEN_PARTS.split(name_en) if (part := letters(word))]
    for ordered in dict.fromkeys((tuple(words), (*words[-1:], *words[:-1]))):
        if len(ordered) == count and all(len(part) <= _LONGEST_PART for part in ordered):
            yield ordered
        elif len(ordered) == count - 1:
            for at, word in enumerate(ordered):
                for cut in range(1, len(word)):
                    yield (*ordered[:at], word[:cut], word[cut:], *ordered[at + 1 :])


@lru_cache(maxsize=4_096)
def written_by_neighbours(name_en: str, lexicon: PeopleLexicon) -> tuple[tuple[str, ...], ...]:
    """For each way to write a Korean or Cantonese name in three, the characters of each place."""
    spelt = families(lexicon)
    in_three = len(_BETWEEN_PARTS.split(name_en)) == _WITH_GIVEN
    found = (
        _characters(syllables, language, lexicon)
        for syllables in _ways(name_en, _WITH_GIVEN)
        if code(syllables[0]) and (in_three or syllables[0] in spelt)
        for language in (KOREAN, CANTONESE)
    )
    return tuple(dict.fromkeys(way for way in found if all(way)))


def places_written(text: str, ways: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Where three characters stand that are written in one of the ways, none over others."""
    first = frozenset(char for way in ways for char in way[0])
    behind = 0
    for start, char in enumerate(text[: -_WITH_GIVEN + 1]):
        if start >= behind and char in first and any(_are_at(text, start, way) for way in ways):
            behind = start + _WITH_GIVEN
            yield start, behind


def _are_at(text: str, start: int, way: Sequence[str]) -> bool:
    return all(text[start + at] in chars for at, chars in enumerate(way))


@cache
def families(lexicon: PeopleLexicon) -> frozenset[str]:
    """Every spelling of a family name."""
    return frozenset(way for ways in lexicon.foreign_families.values() for way in ways)


def _characters(syllables: Sequence[str], language: str, lexicon: PeopleLexicon) -> tuple[str, ...]:
    of_code = lexicon.neighbour_characters[language]
    first, *given = (of_code.get(code(one) or "", "") for one in syllables)
    surnames = "".join(char for char in first if char in lexicon.surnames)
    return (surnames + _single_families(lexicon).get(syllables[0], ""), *given)


@cache
def _single_families(lexicon: PeopleLexicon) -> dict[str, str]:
    """By spelling the family names of one character."""
    spelt: defaultdict[str, str] = defaultdict(str)
    for family, ways in lexicon.foreign_families.items():
        for way in ways if len(family) == 1 else ():
            spelt[way] += family
    return dict(spelt)
