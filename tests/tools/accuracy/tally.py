"""Counting of hits and misses."""

from dataclasses import dataclass


@dataclass
class Tally:
    """How many were expected, how many of them were found, and how many were found in all.

    For a plain share (every question gets one answer) `found` stays equal to `expected`.
    """

    expected: int = 0
    hits: int = 0
    found: int = 0

    def share(self, *, hit: bool) -> None:
        """Counts one question and whether the answer was right."""
        self.add(expected=1, hits=int(hit), found=1)

    def add(self, *, expected: int, hits: int, found: int) -> None:
        """Counts a set compared with a set."""
        self.expected += expected
        self.hits += hits
        self.found += found

    @property
    def figure(self) -> float:
        """F1, which for a plain share is the share; 0 where nothing was asked."""
        both = self.expected + self.found
        return 2 * self.hits / both if both else 0.0

    @property
    def recall(self) -> float:
        """The share of the expected that was found."""
        return self.hits / self.expected if self.expected else 0.0
