"""Where the name of somebody of the mainland side ends, once it is known where it begins."""

from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_ends_zh import (
    PARTICLES,
    STOPS,
    follower_length,
    is_sure_end,
    opens_quotation,
)
from tasks.language.pinyin import readings

_LONGER_THAN_HAN = 4
_SHORTEST_SURE = 3
_AMONG_OTHERS = "等"
_LESS_SURE = 0.5
_WORD_LENGTHS = (2, 3)
_MOST_BEHIND_ELEMENTS = 3


def surname_length(text: str, start: int, lexicon: PeopleLexicon) -> int:
    """2 for a compound surname at the place, 1 for a single one, 0 for none."""
    if len(pair := text[start : start + 2]) > 1 and pair in lexicon.surnames:
        return 2
    return 1 if text[start : start + 1] in lexicon.surnames else 0


def _given_ends(text: str, start: int, lexicon: PeopleLexicon) -> Iterator[int]:
    for end in (start + 1, start + 2):
        char = text[end - 1 : end]
        if not readings(char or " ") or char in lexicon.never_given:
            return
        yield end


def han_name_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where a Chinese name of two to four characters ends, or null where none begins.

    Of two possible ends the one before the longer word wins, then the longer name:
    `陈明陪同` is 陈明, not 陈明陪 before 同; `李和平说` is 李和平. A surname that is a particle
    as well begins no name before an ordinary word: `主任和志强`, but not `主任和同事`.
    """
    family = surname_length(text, start, lexicon)
    if not family:
        return None
    if family == 1 and text[start] in lexicon.unlikely_surnames:
        return _unlikely_end(text, start, lexicon)
    likely = text[start : start + family] in lexicon.common_surnames
    ends = [
        (
            _sureness(text, end, lexicon, words=likely and text[start:end] not in lexicon.words_zh),
            end,
        )
        for end in _given_ends(text, start + family, lexicon)
        if not opens_quotation(text, end - 1, lexicon)
    ]
    sureness, end = max(ends, default=(0, 0))
    if text[start] in PARTICLES and text[start + 1 : end] in lexicon.words_zh:
        return None
    if is_phrase(text[start : start + family], text[start + family : end], lexicon):
        return None
    return end if sureness else None


def _unlikely_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where a name ends whose surname is an everyday word in most places: `副局长|相玉梅`.

    It has two more characters and ends beyond doubt, and no ordinary word is in it.
    """
    end = start + _SHORTEST_SURE
    words = {text[start:end], text[start : start + 2], text[start + 1 : end]}
    if text[start] in PARTICLES or not words.isdisjoint(lexicon.words_zh):
        return None
    if not words.isdisjoint(lexicon.followers):
        return None
    ends = list(_given_ends(text, start + 1, lexicon))
    is_sure = is_sure_end(text, end, lexicon) or text[end] == _AMONG_OTHERS
    return end if end in ends and is_sure else None


def is_phrase(family: str, given: str, lexicon: PeopleLexicon) -> bool:
    """Whether what seems a name is an everyday word before a word: `曾参观`, `都发展`."""
    if len(given) > 1 and given in lexicon.followers:
        return True
    is_ordinary = family in lexicon.ordinary_surnames and family not in lexicon.common_surnames
    return is_ordinary and given in lexicon.usual_words_zh


def _sureness(text: str, end: int, lexicon: PeopleLexicon, *, words: bool) -> float:
    """How sure a name ends here; `words` says that an ordinary word may show it too."""
    length = follower_length(text, end, lexicon.followers)
    if length or not words:
        return length
    begins_word = any(text[end : end + n] in lexicon.words_zh for n in _WORD_LENGTHS)
    return _LESS_SURE if begins_word else 0


def minority_name_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where an undotted name written by sound ends that stands behind a mainland title.

    It must be longer than most Chinese names and end before a sign or a longer word; of three
    characters, no two may be a word.
    """
    end = start
    while not (_is_by_sound(text[start:end], lexicon) and is_sure_end(text, end, lexicon)):
        if end >= len(text) or text[end] not in lexicon.sounds:
            return None
        end += 1
    return end


def sound_end(text: str, end: int, lexicon: PeopleLexicon) -> int:
    """Where a name ends whose elements do here: `艾合买提|江，` goes on to the sign.

    Only over a few characters that write sounds; else the name ends with its elements.
    """
    for further in range(end, end + _MOST_BEHIND_ELEMENTS + 1):
        if is_sure_end(text, further, lexicon):
            return further
        if further == end and _ends_behind(text, end, lexicon):
            return end if text[end] in lexicon.followers else end + 1
        if text[further] not in lexicon.sounds:
            return end
    return end


def _ends_behind(text: str, at: int, lexicon: PeopleLexicon) -> bool:
    """Whether a character more is sure to end the name: `拉毛|措|分别`; it begins no word."""
    if not readings(text[at]) or not is_sure_end(text, at + 1, lexicon):
        return False
    return text[at + 1 : at + 2] in STOPS or text[at : at + 2] not in lexicon.words_zh


def _is_by_sound(name: str, lexicon: PeopleLexicon) -> bool:
    if len(name) != _LONGER_THAN_HAN - 1:
        return len(name) >= _LONGER_THAN_HAN
    words = {name, name[:2], name[1:]}
    return words.isdisjoint(lexicon.words_zh) and words.isdisjoint(lexicon.places_zh)
