"""Which runs of capitalised words in English text can be somebody's name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.neighbours_en import is_neighbours_name
from tasks.language.pinyin import letters, syllable_count

# `J.`, `Sh.` of Mongolia and Russia
_INITIAL = r"[A-Z]\.(?:[A-Z]\.)*|(?:Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yu|Zh)\."
_CAP = rf"(?:{_INITIAL}|Md\.|(?:[A-Z]|Mc|Mac|O')?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*)"
_PARTICLE = (
    r"(?:da|de|del|della|den|der|di|dos|du|el|al|bin|bint|ibn|la|las|le|los|ten|ter|van|von|zu|y|e)"
)
WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]*")
RUN = re.compile(rf"{_CAP}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_CAP})*")
_LONGEST_LOOK_BACK = 80
_MOST_WORDS = 5
_WESTERN_WORDS = 2
# `Jan van der Meer`, and no month before a day or another month.
_MONTH_BEFORE_NAME = re.compile(rf"\s(?:{_PARTICLE}\s)")
_SHORTEST_SYLLABLE = 4
_MACAO_SYLLABLE = "i"
_NO_SPACE = re.compile(r"\S+")
_ALSO_NAMES = frozenset(("mar", "jan", "may", "april", "june", "august", "jun"))
_CHINESE_WORDS = (2, 3)
_MOST_GIVEN_SYLLABLES = 2


@lru_cache(maxsize=65_536)
def reads_as_pinyin(words: tuple[str, ...], lexicon: PeopleLexicon) -> bool:
    """Whether two or three words are a surname and a given name of one or two syllables."""
    family, given = letters(words[0]), letters("".join(words[1:]))
    if family not in lexicon.spellings:
        return False
    if is_place(" ".join(words).lower(), lexicon):
        return False
    return 1 <= syllable_count(given, lexicon.syllables) <= _MOST_GIVEN_SYLLABLES


def is_pinyin_name(name: str, lexicon: PeopleLexicon) -> bool:
    """Whether the words are a Chinese name in pinyin, family name first or last."""
    words = tuple(name.split())
    if len(words) not in _CHINESE_WORDS:
        return False
    return reads_as_pinyin(words, lexicon) or reads_as_pinyin(words[::-1], lexicon)


def is_name(name: str, lexicon: PeopleLexicon) -> bool:
    """Whether a run of capitalised words can be somebody's name."""
    if is_pinyin_name(name, lexicon):
        return True
    words = [word.lower().strip(".'") for word in name.split()]
    if name.lower() in lexicon.not_names_en:
        return False
    if not words or len(words) > _MOST_WORDS:
        return False
    if _is_neighbours(name.split(), lexicon):
        return True
    if _is_given(words, lexicon):
        words = words[1:-1]
    if any(
        word in lexicon.not_names_en
        and _is_alien(words, n, lexicon)
        and not (n and word in _ALSO_NAMES)
        for n, word in enumerate(words)
    ):
        return False
    return not is_place(" ".join(words), lexicon)


def _is_neighbours(words: list[str], lexicon: PeopleLexicon) -> bool:
    return len(words) == _WESTERN_WORDS and is_neighbours_name(words[0], words[1], lexicon)


def _is_alien(words: list[str], n: int, lexicon: PeopleLexicon) -> bool:
    """Whether no name contains the n-th of these words in small letters, which seems alien.

    A syllable of Chinese is alien only within a place: `Hong Kong`, but not `Hong Ngoc`; between
    two others stands one of Macao: `Ho I Man`.
    """
    word = words[n]
    if word == _MACAO_SYLLABLE and 0 < n < len(words) - 1:
        return False
    if word not in lexicon.syllables or len(word) < _SHORTEST_SYLLABLE:
        return True
    pairs = (words[max(0, n - 1) : n + 1], words[n : n + 2])
    return any(is_place(" ".join(pair), lexicon) for pair in pairs)


def _is_given(words: list[str], lexicon: PeopleLexicon) -> bool:
    """Whether the words begin with a given name, so that any may be the family's: `Diane Hall`."""
    return len(words) > 1 and words[0] in lexicon.given_names_en


@lru_cache(maxsize=65_536)
def is_place(lowered: str, lexicon: PeopleLexicon) -> bool:
    """Whether the whole of the words is a place at home or abroad: `hong kong`."""
    if lowered in lexicon.divisions_en:
        return True
    return any(hit.end - hit.start == len(lowered) for hit in lexicon.countries_en.find(lowered))


def trimmed(text: str, start: int, end: int, lexicon: PeopleLexicon) -> tuple[int, int]:
    """The run without leading words that are no part of a name and what follows a verb."""
    words = [(m.start() + start, m.end() + start) for m in _NO_SPACE.finditer(text[start:end])]
    lowered = [text[begin:stop].lower().strip(".'") for begin, stop in words]
    strange = [
        word in lexicon.not_names_en and _is_alien(lowered, n, lexicon)
        for n, word in enumerate(lowered)
    ]
    first = 0
    while first < len(words) and strange[first] and not _opens_name(text, words[first:], lexicon):
        first += 1
    words, strange = words[first:], strange[first:]
    if True in strange:
        kept = 2 if _is_two_words_of_name(text, words, lexicon) else 0
        alien = (
            n
            for n, span in enumerate(words)
            if n >= kept and strange[n] and not _is_month_as_name(text, span)
        )
        words = words[: next(alien, len(words))]
    if not words:
        return start, start
    last = words[-1][1]
    if text[words[0][0] : last].endswith("'s"):
        last -= 2
    return words[0][0], last


def _is_two_words_of_name(text: str, words: list[tuple[int, int]], lexicon: PeopleLexicon) -> bool:
    """Whether the first two words are a name whatever else they mean."""
    pair = [text[start:end].removesuffix("'s") for start, end in words[:2]]
    return (
        is_pinyin_name(" ".join(pair), lexicon)
        or _is_neighbours(pair, lexicon)
        or _is_western(text, words, lexicon)
    )


def _opens_name(text: str, words: list[tuple[int, int]], lexicon: PeopleLexicon) -> bool:
    """Whether a name begins with the first word, though it may be no name: `Jan van der Meer`."""
    pair = [text[start:end].removesuffix("'s") for start, end in words[:2]]
    if is_pinyin_name(" ".join(pair), lexicon) or _is_neighbours(pair, lexicon):
        return True
    return (
        len(pair) > 1
        and pair[0].lower() in _ALSO_NAMES
        and _MONTH_BEFORE_NAME.match(text, words[0][1]) is not None
    )


def _is_month_as_name(text: str, span: tuple[int, int]) -> bool:
    """Whether what looks like a month's name is a part of somebody's: `Khin Mar Win`."""
    return (
        text[slice(*span)].lower() in _ALSO_NAMES and not text[span[1] + 1 : span[1] + 2].isdigit()
    )


def _is_western(text: str, words: list[tuple[int, int]], lexicon: PeopleLexicon) -> bool:
    """Whether the first of two words left is a given name."""
    names = [text[start:end].lower() for start, end in words]
    return len(names) == _WESTERN_WORDS and _is_given(names, lexicon)


def name_ending_at(text: str, end: int, lexicon: PeopleLexicon) -> tuple[int, int] | None:
    """The span of the name that ends here, or null."""
    window = max(0, end - _LONGEST_LOOK_BACK)
    runs = [run.span() for run in RUN.finditer(text, window, end)]
    if not runs or runs[-1][1] != end:
        return None
    start, stop = trimmed(text, *runs[-1], lexicon)
    return (start, stop) if stop == end and is_name(text[start:stop], lexicon) else None


def name_runs(text: str, lexicon: PeopleLexicon) -> Iterator[tuple[int, int]]:
    """Spans of two or more capitalised words that can be a name, with or without a title.

    Of one word only where the place of an office stands before it: `in Harbin |Oshchepkov|`.
    """
    for run in RUN.finditer(text):
        start, end = trimmed(text, run.start(), run.end(), lexicon)
        behind = _behind_place(text, start, end, lexicon)
        if " " in text[start:end] and is_name(text[behind:end], lexicon):
            yield behind, end


def _behind_place(text: str, start: int, end: int, lexicon: PeopleLexicon) -> int:
    """Where the place ends with which a run begins behind `in` or `of`; else the start."""
    if not text.endswith((" in ", " of "), 0, start):
        return start
    stop = text.rfind(" ", start, end)
    while stop > start and not is_place(text[start:stop].lower(), lexicon):
        stop = text.rfind(" ", start, stop)
    return max(start, stop + 1)
