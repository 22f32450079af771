"""How likely a run of Chinese characters is, judged by common words and their frequency."""

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

# Shares of the signs in running Chinese newspaper text; a list of words has none.
_SHARES = {"，": 0.05, "。": 0.025, "、": 0.02, "“": 0.006, "”": 0.006, "·": 0.003, "：": 0.003}
_SHARES.update(dict.fromkeys("；！？（）《》—…‘’", 0.001))
SIGNS = frozenset(_SHARES)
_SIGN_AFTER_SIGN = 0.02
_LOG_SIGN_AFTER_SIGN = math.log(_SIGN_AFTER_SIGN)
_UNSEEN = 1e-9
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

    def share(self, char: str) -> float:
        """How common a character or sign is in running text; 0 for one that is not common."""
        return self._single.get(char, 0.0)

    def step(self, before: str, char: str) -> float:
        """The logarithm for one character after another, by pairs within words: quick."""
        alone = self._single.get(char, _UNSEEN) * (1 - _WITHIN_WORD)
        if char in SIGNS and before in SIGNS:
            alone *= _SIGN_AFTER_SIGN
        return math.log(alone + self._pairs.get(before + char, 0.0) * _WITHIN_WORD)

    def text(self, text: str) -> float:
        """The logarithm for a text cut into words in the likeliest way: slow, and better."""
        return self._best(text)[-1][0]

    def words(self, text: str) -> list[tuple[int, int]]:
        """Where the words of a text start and end, cut in the likeliest way."""
        best = self._best(text)
        cut: list[tuple[int, int]] = []
        end = len(text)
        while end:
            cut.append((best[end][1], end))
            end = best[end][1]
        return cut[::-1]

    def _best(self, text: str) -> list[tuple[float, int]]:
        """For each offset the logarithm of the text before it, and where its last word starts."""
        best = [(0.0, 0)]
        for end in range(1, len(text) + 1):
            best.append(max((best[at][0] + log, at) for at, log in self._last_words(text, end)))
        return best

    def _last_words(self, text: str, end: int) -> Iterator[tuple[int, float]]:
        char = text[end - 1]
        doubled = char in SIGNS and text[end - 2 : end - 1] in SIGNS
        yield end - 1, self._words.get(char, _LOG_UNSEEN) + doubled * _LOG_SIGN_AFTER_SIGN
        for start in range(max(0, end - _LONGEST), end - 1):
            log = self._words.get(text[start:end])
            if log is not None:
                yield start, log
