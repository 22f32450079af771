"""Finds all words of a vocabulary in a text in one pass (Aho-Corasick)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

Value = TypeVar("Value")


class Hit(NamedTuple, Generic[Value]):
    """A word of the vocabulary in a text; offsets in code points."""

    start: int
    end: int
    value: Value


# A named tuple's own constructor is a Python function, which takes twice as long.
_hit = partial(tuple.__new__, Hit)


def hits_within(hits: Sequence[Hit[Value]], start: int, end: int) -> list[Hit[Value]]:
    """Those that begin in a stretch of the text, with offsets in it."""
    return [
        _hit((first - start, last - start, value))
        for first, last, value in hits
        if start <= first < end
    ]


class Gazetteer(Generic[Value]):
    """A fixed vocabulary, each word with a value; the longest word wins, none overlap."""

    def __init__(self, words: Mapping[str, Value]) -> None:
        """Compiles the vocabulary; an empty word is an error of the caller."""
        if "" in words:
            raise ValueError("a vocabulary has an empty word")
        self._values = list(words.values())
        self._automaton = AhoCorasick(list(words), matchkind=MATCHKIND_LEFTMOST_LONGEST)

    def find(self, text: str) -> Iterator[Hit[Value]]:
        """The words that occur in the text, from left to right."""
        values = self._values
        found = self._automaton.find_matches_as_indexes(text)
        if not found:
            return iter(())
        return iter([_hit((start, end, values[index])) for index, start, end in found])

    def values(self, text: str) -> list[Value]:
        """The values of the words that occur in the text, from left to right."""
        values = self._values
        return [values[index] for index, _, _ in self._automaton.find_matches_as_indexes(text)]
