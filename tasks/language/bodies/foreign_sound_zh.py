"""Tells by the characters of a Chinese name whether it transcribes a foreign one: 克林顿学院."""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

_FEW, _ENOUGH, _MANY = 2, 3, 5
RANKS = "市州省郡"
_SHORTEST_WORD, _LONGEST_WORD = 2, 4
_SEPARATORS = "·（"
_UNIVERSITY = "大学"


class SoundWords(NamedTuple):
    """`sounds` what characters write in foreign names; `home` Chinese names that sound foreign.

    `ordinary` are words of the language.
    """

    sounds: Mapping[str, tuple[str, ...]]
    home: Set[str]
    ordinary: Set[str]


def sounds_foreign(name: str, head: str, kind: str, words: SoundWords) -> bool:
    """Whether a body's name that ends with the word `head` is written as foreign ones are.

    Many characters for sounds are enough, or a dot between two; fewer, if nothing else or only
    ordinary words stand between them and the head (莱佛士|医疗|集团); two before 大学.
    """
    stem = name.removesuffix(head).rstrip(RANKS)
    if any(home in stem for home in words.home) or (stem and are_ordinary(stem, words.ordinary)):
        return False
    run = _run(stem, words)
    rest = stem[run:].lstrip(_SEPARATORS)
    if run >= _MANY or (run >= _FEW and stem.startswith("·", run)):
        return True
    if run >= _ENOUGH and (not rest or stem.startswith("（", run)):
        return True
    if run == len(stem) == _FEW:
        return head == _UNIVERSITY
    if kind == "company":
        return False
    return any(
        are_ordinary(stem[at:].lstrip(RANKS), words.ordinary) for at in range(run, _ENOUGH - 1, -1)
    )


def in_place_abroad(name: str, words: SoundWords) -> bool:
    """Whether the name begins with a place that transcribes a foreign one: 穆因加省卫生局."""
    run = _run(name, words)
    place = name[:run]
    return (
        run >= _ENOUGH
        and name.startswith(tuple(RANKS), run)
        and not any(home in place for home in words.home)
    )


def _run(text: str, words: SoundWords) -> int:
    """How many characters at the head of the text write sounds."""
    return next((n for n, char in enumerate(text) if char not in words.sounds), len(text))


def are_ordinary(text: str, ordinary: Set[str]) -> bool:
    """Whether the text is empty or nothing but words of the language."""
    reached = {0}
    for at in range(len(text)):
        if at in reached:
            reached.update(_ends(text, at, ordinary))
    return len(text) in reached


def _ends(text: str, at: int, ordinary: Set[str]) -> Iterator[int]:
    for end in range(at + _SHORTEST_WORD, min(len(text), at + _LONGEST_WORD) + 1):
        if text[at:end] in ordinary:
            yield end
