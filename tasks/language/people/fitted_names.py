"""Where transcribed names begin and end in Chinese text, told by how the English spells them.

`克里斯托夫·佩兰|隔屏签署` goes on with words whose characters may write sounds as well; beside
`Christophe Perrin` the name ends where it sounds most like that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.name_ends_zh import follower_length
from tasks.language.people.sound import spelled_like
from tasks.language.story import Line, Place

_HAN = re.compile(r"[㐀-鿿]*")
_DOT = "·"
_MOST_CUT, _MOST_ADDED = 3, 6
_BETTER, _MUCH_BETTER = 0.05, 0.1
# The last characters of nouns for people, such as 博士生 and 医师: what stands before a name.
_PEOPLE_END = "生师子员人家手者长士客"
_ALIKE = 0.6
# A name that sounds so like one in English is bounded well; else the likeliest few are tried.
_FITS, _LIKELIEST = 0.9, 4
# Not in the end: a name that is cut to one character must sound just like the English.
_SINGLE_ALIKE = 0.8


class _Fit(NamedTuple):
    """How alike one part of a name is to a word, and between which offsets of the part."""

    alike: float
    start: int
    end: int


def fitted(
    found_zh: Sequence[Mention],
    found_en: Sequence[Mention],
    lines: Sequence[Line],
    lexicon: PeopleLexicon,
) -> list[Mention]:
    """The Chinese mentions, those of dotted names with the bounds that fit an English name best."""
    names = [name.split() for name in dict.fromkeys(m.name for m in found_en if m.form == "latin")]
    names = [words for words in names if len(words) > 1]
    if not names or not any(_DOT in mention.name for mention in found_zh):
        return list(found_zh)
    texts = {line.number: line.text for line in lines}
    return [
        _fitted(m, texts[m.place.line], names, lexicon) if _DOT in m.name else m for m in found_zh
    ]


def _fitted(
    mention: Mention, text: str, names: Sequence[Sequence[str]], lexicon: PeopleLexicon
) -> Mention:
    number, start, end = mention.place
    first, last = mention.name.split(_DOT)[0], mention.name.split(_DOT)[-1]
    behind = _HAN.match(text, end, end + _MOST_ADDED)
    ends = _ends(text, end - len(last), end, lexicon)
    pairs = dict.fromkeys(
        pair for words in names for pair in ((words[0], words[-1]), (words[-1], words[0]))
    )
    whole = {
        (one, other): spelled_like(first, one, lexicon.sounds)
        + spelled_like(last, other, lexicon.sounds)
        for one, other in pairs
    }
    likely = sorted(whole, key=lambda pair: -whole[pair])[:_LIKELIEST]
    if whole[likely[0]] >= 2 * _FITS:
        return mention
    beyond = behind[0] if behind else ""
    fits = [
        (_best_start(first, one, lexicon), _best_end(last, ends, beyond, other, lexicon))
        for one, other in likely
    ]
    begins, stops = max(fits, key=lambda pair: pair[0].alike + pair[1].alike)
    if begins.alike + stops.alike < 2 * _ALIKE:
        return mention
    begin, stop = start + begins.start, end - len(last) + stops.end
    if (begin, stop) == (start, end):
        return mention
    return replace(mention, place=Place(number, begin, stop), name=text[begin:stop])


def _ends(text: str, start: int, end: int, lexicon: PeopleLexicon) -> list[int]:
    """After how many characters of a part words begin that are no name, so that it may end."""
    return [
        at - start
        for at in range(start + 1, end)
        if text[at] not in lexicon.sounds
        or text[at : at + 2] in lexicon.words_zh
        or follower_length(text, at, lexicon.followers)
    ]


def _best_start(part: str, word: str, lexicon: PeopleLexicon) -> _Fit:
    whole = _Fit(spelled_like(part, word, lexicon.sounds), 0, len(part))
    cuts = [n for n in range(1, min(_MOST_CUT, len(part) - 1) + 1) if part[n - 1] in _PEOPLE_END]
    tried = (_Fit(spelled_like(part[n:], word, lexicon.sounds), n, len(part)) for n in cuts)
    return _better(whole, tried, _BETTER)


def _best_end(
    part: str, ends: Sequence[int], behind: str, word: str, lexicon: PeopleLexicon
) -> _Fit:
    whole = _Fit(spelled_like(part, word, lexicon.sounds), 0, len(part))
    shorter = (_Fit(spelled_like(part[:n], word, lexicon.sounds), 0, n) for n in ends)
    cut = _better(whole, (fit for fit in shorter if _is_long_enough(fit)), _BETTER)
    text = part + behind
    longer = (
        _Fit(spelled_like(text[:n], word, lexicon.sounds), 0, n)
        for n in range(len(part) + 1, len(text) + 1)
    )
    return _better(cut, longer, _MUCH_BETTER)


def _is_long_enough(fit: _Fit) -> bool:
    return fit.end > 1 or fit.alike >= _SINGLE_ALIKE


def _better(known: _Fit, tried: Iterator[_Fit], margin: float) -> _Fit:
    """The best of those tried where it is better by the margin than what is known."""
    best = max(tried, default=known)
    return best if best.alike >= known.alike + margin else known
