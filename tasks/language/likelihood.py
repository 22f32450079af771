"""How likely a run of Chinese characters is, judged by common words and their frequency."""

import math
from collections.abc import Iterable
from itertools import pairwise

# Shares of the signs in running Chinese newspaper text; a list of words has none.
_SHARES = {"，": 0.05, "。": 0.025, "、": 0.02, "“": 0.006, "”": 0.006, "·": 0.003, "：": 0.003}
_SHARES.update(dict.fromkeys("；！？（）《》—…‘’", 0.001))
_SIGNS = frozenset(_SHARES)
_SIGN_AFTER_SIGN = 0.02
_UNSEEN = 1e-9
_LOG_SIGN_AFTER_SIGN = math.log(_SIGN_AFTER_SIGN)
_LOG_UNSEEN = math.log(_UNSEEN)
_WITHIN_WORD = 0.6
_LONGEST = 5


class Likelihood:
    """Natural logarithms of the chance of characters and texts; simplified script."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        """Takes words, single characters among them, with how often they occur."""
        counts = dict(words)
        single: dict[str, int] = {}
        pairs: dict[str, int] = {}
        for word, count in counts.items():
            for char in word:
                single[char] = single.get(char, 0) + count
            for char, following in pairwise(word):
                pairs[char + following] = pairs.get(char + following, 0) + count
        letters = sum(single.values()) or 1
        self._single = {**{char: count / letters for char, count in single.items()}, **_SHARES}
        self._pairs = {pair: count / single[pair[0]] for pair, count in pairs.items()}
        total = sum(counts.values()) or 1
        shares = {**{word: count / total for word, count in counts.items()}, **_SHARES}
        self._words = {word: math.log(share) for word, share in shares.items()}

    def knows(self, char: str) -> bool:
        """Whether the character is a common one or a sign of Chinese text."""
        return char in self._single

    def step(self, before: str, char: str) -> float:
        """The logarithm for one character after another, by pairs within words: quick."""
        alone = self._single.get(char, _UNSEEN) * (1 - _WITHIN_WORD)
        if char in _SIGNS and before in _SIGNS:
            alone *= _SIGN_AFTER_SIGN
        return math.log(alone + self._pairs.get(before + char, 0.0) * _WITHIN_WORD)

    def text(self, text: str) -> float:
        """The logarithm for a text cut into words in the likeliest way: slow, and better."""
        best = [0.0]
        for end in range(1, len(text) + 1):
            best.append(max(self._ends(text, end, best)))
        return best[-1]

    def _ends(self, text: str, end: int, best: list[float]) -> Iterable[float]:
        """The logarithms of the text up to `end`, one for each word it can end with."""
        char = text[end - 1]
        doubled = char in _SIGNS and text[end - 2 : end - 1] in _SIGNS
        yield best[end - 1] + self._words.get(char, _LOG_UNSEEN) + doubled * _LOG_SIGN_AFTER_SIGN
        for start in range(max(0, end - _LONGEST), end - 1):
            if text[start:end] in self._words:
                yield best[start] + self._words[text[start:end]]
