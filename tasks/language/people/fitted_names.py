"""Where transcribed names begin and end in Chinese text, told by how the English spells them.

`克里斯托夫·佩兰|隔屏签署` goes on with words whose characters may write sounds as well; beside
`Christophe Perrin` the name ends where it sounds most like that.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_ends_zh import follower_length
from tasks.language.people.sound import heard_as, heard_so_far, spelled_like
from tasks.language.story import Line, Place

_HAN = re.compile(r"[㐀-鿿]*")
_DOT = "·"
_MOST_CUT, _MOST_ADDED = 3, 6
_BETTER, _MUCH_BETTER = 0.05, 0.1
# The last characters of nouns for people, such as 博士生 and 医师: what stands before a name.
_PEOPLE_END = "生师子员人家手者长士客"
_ALIKE = 0.6
# A name that sounds so like one in English is bounded well; else the likeliest few are tried.
_FITS, _LIKELIEST = 0.9, 3
# A part that is cut to one character must sound just like the English.
_SINGLE_ALIKE = 0.8


class _Stretch(NamedTuple):
    """Between which offsets of its text a part of a name may stand, and what one hears in it."""

    start: int
    end: int
    heard: tuple[str, ...]


class _Fit(NamedTuple):
    """How alike one stretch is to a word."""

    alike: float
    start: int
    end: int


class _Bounds(NamedTuple):
    """A part of a name as it was found, and as it may be cut or go on."""

    whole: _Stretch
    cut: Sequence[_Stretch]
    longer: Sequence[_Stretch] = ()

    def best(self, word: str) -> _Fit:
        """The stretch most like the word; another than the whole must be better by a margin."""
        fit = _better(_fit(self.whole, word), self.cut, word, _BETTER)
        return _better(fit, self.longer, word, _MUCH_BETTER)


def fitted(
    found_zh: Sequence[Mention],
    found_en: Sequence[Mention],
    lines: Sequence[Line],
    lexicon: PeopleLexicon,
) -> list[Mention]:
    """The Chinese mentions, those of dotted names with the bounds that fit an English name best."""
    names = [name.split() for name in dict.fromkeys(m.name for m in found_en if m.form == "latin")]
    ends = [(words[0], words[-1]) for words in names if len(words) > 1]
    if not ends or not any(_DOT in mention.name for mention in found_zh):
        return list(found_zh)
    pairs = dict.fromkeys(pair for one, other in ends for pair in ((one, other), (other, one)))
    texts = {line.number: line.text for line in lines}
    return [
        _fitted(m, texts[m.place.line], pairs, lexicon) if _DOT in m.name else m for m in found_zh
    ]


def _fitted(
    mention: Mention, text: str, pairs: Iterable[tuple[str, str]], lexicon: PeopleLexicon
) -> Mention:
    number, start, end = mention.place
    first, last = mention.name.split(_DOT)[0], mention.name.split(_DOT)[-1]
    heard = heard_as(first, lexicon.sounds), heard_as(last, lexicon.sounds)
    whole = {
        (one, other): spelled_like(heard[0], one) + spelled_like(heard[1], other)
        for one, other in pairs
    }
    likely = sorted(whole, key=lambda pair: -whole[pair])[:_LIKELIEST]
    if whole[likely[0]] >= 2 * _FITS:
        return mention
    begins, stops = _begins(first, lexicon), _stops(text, end - len(last), end, lexicon)
    if not (begins.cut or stops.cut or stops.longer):
        return mention
    fits = [(begins.best(one), stops.best(other)) for one, other in likely]
    begin, stop = max(fits, key=lambda pair: pair[0].alike + pair[1].alike)
    if begin.alike + stop.alike < 2 * _ALIKE:
        return mention
    place = Place(number, start + begin.start, end - len(last) + stop.end)
    if place == mention.place:
        return mention
    return replace(mention, place=place, name=text[place.start : place.end])


def _begins(part: str, lexicon: PeopleLexicon) -> _Bounds:
    """The first part of a name, which may begin with the end of a noun for people."""
    cuts = [n for n in range(1, min(_MOST_CUT, len(part) - 1) + 1) if part[n - 1] in _PEOPLE_END]
    whole, *cut = (_Stretch(n, len(part), heard_as(part[n:], lexicon.sounds)) for n in (0, *cuts))
    return _Bounds(whole, cut)


def _stops(text: str, start: int, end: int, lexicon: PeopleLexicon) -> _Bounds:
    """The last part of a name, which may end sooner or go on over the characters behind."""
    behind = _HAN.match(text, end, end + _MOST_ADDED)
    most = behind.end() if behind else end
    heard = heard_so_far(text[start:most], lexicon.sounds)
    stretches = [_Stretch(0, n, ways) for n, ways in enumerate(heard, 1)]
    whole = end - start
    return _Bounds(
        stretches[whole - 1],
        [stretches[n - 1] for n in _ends(text, start, end, lexicon)],
        stretches[whole:],
    )


def _ends(text: str, start: int, end: int, lexicon: PeopleLexicon) -> list[int]:
    """After how many characters of a part words begin that are no name, so that it may end."""
    return [
        at - start
        for at in range(start + 1, end)
        if text[at] not in lexicon.sounds
        or text[at : at + 2] in lexicon.words_zh
        or follower_length(text, at, lexicon.followers)
    ]


def _fit(stretch: _Stretch, word: str) -> _Fit:
    return _Fit(spelled_like(stretch.heard, word), stretch.start, stretch.end)


def _better(known: _Fit, tried: Sequence[_Stretch], word: str, margin: float) -> _Fit:
    """The best of those tried where it is better by the margin than what is known."""
    if not tried or known.alike + margin > 1:
        return known
    fits = [_fit(stretch, word) for stretch in tried]
    best = max(filter(_is_long_enough, fits), default=known)
    return best if best.alike >= known.alike + margin else known


def _is_long_enough(fit: _Fit) -> bool:
    return fit.end - fit.start > 1 or fit.alike >= _SINGLE_ALIKE
