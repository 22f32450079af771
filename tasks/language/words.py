"""Whole words in lower-case English, and the forms one word takes."""

import re
from collections.abc import Iterable

_LETTER = re.compile(r"[a-zà-ÿ]")
_END = re.compile(r"(?:es|s)?(?![a-zà-ÿ])")
_VERB_ENDINGS = ("", "e", "s", "es", "ed", "d", "ing")


def is_word(text: str, start: int, end: int) -> bool:
    """Whether the span of lower-case text is a whole word, or one in the plural."""
    if start and _LETTER.match(text, start - 1):
        return False
    return _END.match(text, end) is not None


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the strings stands in a text; spares a text without them a slow pattern."""
    return any(map(text.__contains__, words))


def forms(word: str) -> tuple[str, ...]:
    """The forms a word of a vocabulary stands for: `donat*` for those of the verb."""
    stem, star, rest = word.partition("*")
    if not star:
        return (word,)
    return tuple(f"{stem}{ending}{rest}" for ending in _VERB_ENDINGS)
