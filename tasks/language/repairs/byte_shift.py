"""Undoes runs of two-byte characters (GBK) that were read one byte off.

How such runs come about: sites that spoil their text against copying replace a character by
the same with its pronunciation, `數` by `數(shù)`, on the bytes of a GBK page. Where the last
byte of one character and the first byte of the next happen to be the bytes of such a
character, what is put in tears the second one apart: its first byte joins the bracket, which
no table knows, and both become `?`; all further pairs are read one byte off, up to a byte
that is a letter or up to a sign, before which the last byte alone becomes `?` again. Cutting
such a text into clauses by its bytes does the same without a pronunciation. Pairs of the
user-defined range vanish later on, and full-width letters, digits and signs become narrow.

So a place is put right by finding the characters whose bytes, damaged that way, give
exactly what is there. Several may: the likeliest must stand out, and a character of which
a byte had to be guessed must be part of a common word, so that no name is ever made up.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tasks.language.offsets import Edit
from tasks.language.repairs.gloss import PINYIN
from tasks.language.repairs.likelihood import SIGNS, Likelihood
from tasks.language.repairs.script import simplified_of

LOST = "?\ufffd"
"""What stands for a byte that no table knew."""

_REMNANT = re.compile(f"([{PINYIN}]{{1,6}})\\)")
_GLOSS = re.compile(f"\\([{PINYIN}]{{1,6}}\\)")
# Between two marks is nothing to go by: they were one sign outside the table, an emoji mostly.
_NOTHING = f"[{LOST}](?![{PINYIN}]{{1,6}}\\))"
_START = re.compile(f"[{LOST}](?!{_NOTHING})(?=[^\x00-\x20\x7f-\xff]|[!-,.-~])")
# One pair in a hundred gives a narrow sign, so two together, or thrice the same, are no such run.
_NO_RUN = re.compile(rf"{_GLOSS.pattern}|(?P<end>[ -~]{{2}}|(.)\2\2)")
_HAN_RUN = re.compile("[㐀-鿿]*")
_RUNS_ON = re.compile("[^，、；！。,;!.”’》）)]")

_BYTES = range(0x81, 0xFF)
_TRAILS = range(0x40, 0xFF)
# Second bytes of characters that can stand before a pair without a character of its own.
_GAP_BYTES = frozenset((*range(0xA1, 0xB0), *range(0xF7, 0xFF)))

_LONGEST = 60
_LONGEST_GLOSS = 30
_CONTEXT = 4
_MOST_TRIES = 20
_BEAM = 60
_FEW = 12
_COMMONEST = 50
_MOST_READINGS = 200

# Natural logarithms, set on damage simulated in sentences of newspaper style.
_WORST_MEAN = -8.2
_HOPELESS_MEAN = -10.5
_SOUND_ALREADY = -8.5
_LEAST_GAIN = 4.0
_LEAST_LEAD = 1.6
_FREQUENT_WORD = -8.5

Reads = Callable[[str, str], bool]
"""Whether a character can be read so: `reads("數", "shù")`."""

_Char = tuple[int, str, str]
"""The other byte of a character, the character, and the same simplified."""


class _Path(NamedTuple):
    """Characters so far, the byte that waits for its second half, and which ones were guessed."""

    score: float
    chars: str
    last: str
    pending: int
    guessed: tuple[int, ...]


class _Reading(NamedTuple):
    """What a run may have been; `end` is where it ends in the text as it is."""

    score: float
    chars: str
    end: int
    guessed: tuple[int, ...]


class _Scene(NamedTuple):
    """A place to look at: the text, where the mark stands, and what stands before it."""

    text: str
    start: int
    before: str


class ByteShift:
    """Knows the common characters of GBK by their bytes; made once for a vocabulary."""

    def __init__(self, likelihood: Likelihood, reads: Reads) -> None:
        """Takes how likely Chinese text is, and which readings a character has."""
        self._likelihood = likelihood
        self._reads = reads
        self._by_first: dict[int, list[_Char]] = {byte: [] for byte in range(0x100)}
        self._by_second: dict[int, list[_Char]] = {byte: [] for byte in range(0x100)}
        self._chars: dict[tuple[int, int], tuple[str, str]] = {}
        self._without_character: set[tuple[int, int]] = set()
        for first in _BYTES:
            for second in _TRAILS:
                self._learn(first, second)
        for chars in self._by_second.values():
            chars.sort(key=lambda char: -likelihood.share(char[2]))
            del chars[_COMMONEST:]

    def _learn(self, first: int, second: int) -> None:
        char = bytes((first, second)).decode("gbk", "ignore")
        if len(char) != 1:
            self._without_character.add((first, second))
            return
        simple = simplified_of().get(char, char)
        if self._likelihood.share(simple):
            self._chars[first, second] = (char, simple)
            self._by_first[first].append((second, char, simple))
            self._by_second[second].append((first, char, simple))

    def edits(self, text: str) -> list[Edit]:
        """The edits that put runs read one byte off right, in the script of the line.

        Args:
            text: A line as it came, glosses and all.
        """
        edits: list[Edit] = []
        done = 0
        for tries, match in enumerate(_START.finditer(text)):
            if tries == _MOST_TRIES:
                break
            edit = self._mended(text, match.start()) if match.start() >= done else None
            if edit:
                edits.append(edit)
                done = edit.end
        return edits

    def _mended(self, text: str, start: int) -> Edit | None:
        if self._is_sound(text, start):
            return None
        before = _GLOSS.sub("", text[max(0, start - _LONGEST_GLOSS) : start])[-_CONTEXT:]
        scene = _Scene(text, start, before)
        found = sorted(set(self._readings(scene)), reverse=True)[:_MOST_READINGS]
        ranked = sorted((self._in_context(scene, way) for way in found), reverse=True)
        if not ranked or not self._is_certain(scene, ranked[:2]):
            return None
        best = ranked[0]
        return Edit(start, best.end, best.chars + _swallowed(text, best.end))

    def _is_sound(self, text: str, start: int) -> bool:
        """Whether what follows reads well as it is: a question mark between two sentences."""
        han = _HAN_RUN.match(text, start + 1, start + 8)
        after = _simple(han.group()) if han else ""
        few = 2
        return len(after) > few and self._likelihood.text(after) > _SOUND_ALREADY * len(after)

    def _in_context(self, scene: _Scene, way: _Reading) -> _Reading:
        return way._replace(score=self._likelihood.text(_in_place(scene, way)))

    def _is_certain(self, scene: _Scene, ranked: list[_Reading]) -> bool:
        """Whether the best is sound, far better than what is there and than the next best."""
        best = ranked[0]
        there = best._replace(chars=scene.text[scene.start + 1 : best.end])
        gain = best.score - self._in_context(scene, there).score
        lead = best.score - ranked[1].score if ranked[1:] else _LEAST_LEAD
        whole = _in_place(scene, best)
        is_sound = best.score > _WORST_MEAN * len(whole) and gain > _LEAST_GAIN
        return is_sound and lead >= _LEAST_LEAD and self._is_covered(scene, best, whole)

    def _is_covered(self, scene: _Scene, way: _Reading, whole: str) -> bool:
        """Whether no character stands alone, but for signs and, if not guessed, frequent words."""
        guessed = {len(scene.before) + at for at in way.guessed}
        new = range(len(scene.before), len(scene.before) + len(way.chars))
        return all(
            end - start > 1
            or start not in new
            or whole[start] in SIGNS
            or (start not in guessed and self._likelihood.text(whole[start]) > _FREQUENT_WORD)
            for start, end in self._likelihood.words(whole)
        )

    def _readings(self, scene: _Scene) -> Iterator[_Reading]:
        """Whole runs that, damaged, look like what is there; the likeliest ways only."""
        paths, at = self._first(scene)
        is_few = len(paths) < _FEW
        end = _run_end(scene.text, at)
        while at < end and paths and not _hopeless(paths[0]):
            if gloss := _GLOSS.match(scene.text, at):
                at = gloss.end()
                continue
            yield from self._closed(paths, scene.text, at)
            pair = _bytes_of(scene.text[at])
            if not pair:
                return
            grown = self._grown(paths, pair[0], pair[1])
            if is_few:
                grown += self._gapped(paths[:_FEW], pair[0], pair[1])
            paths = sorted(grown, reverse=True)[:_BEAM]
            is_few = True
            at += 1

    def _first(self, scene: _Scene) -> tuple[list[_Path], int]:
        """A path for each byte the mark can stand for, and where the run goes on."""
        last = _simple(scene.before[-1:])
        remnant = _REMNANT.match(scene.text, scene.start + 1)
        if not remnant:
            return [_Path(0.0, "", last, byte, (0,)) for byte in _BYTES], scene.start + 1
        half = scene.before[-1:].encode("gbk", "ignore")[-1:]
        known = self._torn(half[0], remnant.group(1)) if half else []
        guessed = (0,) if len(known) > 1 else ()
        paths = [
            _Path(0.0, "", last, second, guessed) for second, _, _ in known if second >= _BYTES[0]
        ]
        return paths, remnant.end()

    def _torn(self, first: int, reading: str) -> list[_Char]:
        """The characters that begin with this byte and are read so."""
        return [char for char in self._by_first[first] if self._reads(char[1], reading)]

    def _with(self, path: _Path, char: _Char, pending: int, *, guessed: bool = False) -> _Path:
        """The path with one more character, and another byte waiting."""
        score = path.score + self._likelihood.step(path.last, char[2])
        more = (*path.guessed, len(path.chars)) if guessed else path.guessed
        return _Path(score, path.chars + char[1], char[2], pending, more)

    def _grown(self, paths: list[_Path], first: int, second: int) -> list[_Path]:
        """Each path by one character, its waiting byte with the first of the pair."""
        return [
            self._with(path, (first, *known), second)
            for path in paths
            if (known := self._chars.get((path.pending, first)))
        ]

    def _gapped(self, paths: list[_Path], first: int, second: int) -> list[_Path]:
        """Each path by two characters, between which a pair of bytes vanished."""
        found: list[_Path] = []
        for path in paths:
            for char in self._by_first[path.pending]:
                if char[0] in _GAP_BYTES:
                    grown = self._with(path, char, char[0], guessed=True)
                    found += [
                        self._with(grown, other, second, guessed=True)
                        for other in self._by_second[first]
                        if (char[0], other[0]) in self._without_character
                    ]
        return found

    def _closed(self, paths: list[_Path], text: str, at: int) -> Iterator[_Reading]:
        """The runs that end here: at a lost last byte, or at a letter that is a last byte."""
        char = text[at]
        end = at + 1
        closed: list[_Path] = []
        if char in LOST:
            remnant = _REMNANT.match(text, end)
            end = remnant.end() if remnant else end
            closed = list(self._ended(paths, remnant.group(1) if remnant else ""))
        elif "@" <= char <= "~":
            closed = self._grown(paths, ord(char), 0) + self._gapped(paths[:_FEW], ord(char), 0)
        for path in closed:
            yield _Reading(path.score, path.chars, end, path.guessed)

    def _ended(self, paths: list[_Path], reading: str) -> Iterator[_Path]:
        """Each path by the characters its waiting byte can begin; their last byte is lost."""
        for path in paths:
            known = self._torn(path.pending, reading) if reading else self._by_first[path.pending]
            for char in known:
                if char[0] >= _BYTES[0]:
                    yield self._with(path, char, 0, guessed=len(known) > 1)


def _run_end(text: str, start: int) -> int:
    """Where a run that begins there ends at the latest."""
    last = min(len(text), start + _LONGEST)
    found = (match.end("end") for match in _NO_RUN.finditer(text, start, last) if match["end"])
    return next(found, last)


def _simple(text: str) -> str:
    table = simplified_of()
    return "".join(table.get(char, char) for char in text)


def _in_place(scene: _Scene, way: _Reading) -> str:
    """A reading between what stands before and behind it, glosses out, simplified."""
    after = _GLOSS.sub("", scene.text[way.end : way.end + _LONGEST_GLOSS])[:_CONTEXT]
    return _simple(scene.before + way.chars + after)


def _swallowed(text: str, end: int) -> str:
    """The mark that stays where the last byte took a letter or digit behind it along."""
    ends_in_mark = text[end - 1] in LOST
    return text[end - 1] if ends_in_mark and _RUNS_ON.match(text, end) else ""


def _hopeless(best: _Path) -> bool:
    return len(best.chars) > _CONTEXT and best.score / len(best.chars) < _HOPELESS_MEAN


def _bytes_of(char: str) -> bytes:
    """The two bytes that became this character; narrow signs were full-width ones."""
    if char in LOST:
        return b""
    if "!" <= char <= "~":
        return bytes((0xA3, ord(char) + 0x80))
    pair = ("\u3000" if char == " " else char).encode("gbk", "ignore")
    return pair if len(pair) > 1 else b""
