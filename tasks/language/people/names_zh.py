"""Where a person's name in Chinese characters ends, once it is known where it begins."""

import re
from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_elements import family_end
from tasks.language.pinyin import readings

_HAN_CLASS = "\u3400-\u4dbf\u4e00-\u9fff"
_DOTTED = re.compile(
    rf"[{_HAN_CLASS}]{{1,9}}(?:-[{_HAN_CLASS}]{{1,4}})?(?:[·-](?:[{_HAN_CLASS}]{{1,10}}|[A-Z]\.?))+"
)
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_PARTICLE = r"(?:da|de|del|den|der|di|dos|du|van|von|bin|al|el|la|le|ter)"
_LATIN = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][{_LETTER}.'-]*(?:\s(?:{_PARTICLE}\s){{0,2}}[A-ZÀ-ÖØ-Þ][{_LETTER}.'-]*){{0,4}}"
)
_LONGEST_UNDOTTED = 10
_SHORTEST_LATIN = 3
_LONGEST_HAN_NAME = 6
_LONGER_THAN_HAN = 4
# What follows a title without a name: `总领事及官员`, `大使在致辞中`. Some are surnames as well.
_PARTICLES = frozenset("及和与同等在向为对将从经就以并也还则")
_OPENING_SIGNS = ("“", "《", "‘")
STOPS = frozenset("，。；：、！？（）《》“”〔〕[]()—－-,.;:!?\"' \n\t")


_LONGEST_FOLLOWER = 4
_AS_SURE_AS_A_WORD = 2
_LESS_SURE = 0.5
_WORD_LENGTHS = (2, 3)
_MOSTLY = 0.6
_LONGEST_COUNTRY = 8
_COUNTRY_IN_FULL = ("name", "long")
_MOST_BEHIND_ELEMENTS = 3
_JAPANESE_GIVEN = (2, 1, 3)


def _follower_length(text: str, end: int, followers: frozenset[str]) -> int:
    """How long the word is that shows a name may end here; 0 for no such word."""
    if end >= len(text) or text[end] in STOPS:
        return _AS_SURE_AS_A_WORD
    lengths = range(_LONGEST_FOLLOWER, 0, -1)
    return next((n for n in lengths if text[end : end + n] in followers), 0)


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
    if not family or text[start] in lexicon.unlikely_surnames:
        return None
    likely = text[start : start + family] in lexicon.common_surnames
    ends = [
        (
            _sureness(text, end, lexicon, words=likely and text[start:end] not in lexicon.words_zh),
            end,
        )
        for end in _given_ends(text, start + family, lexicon)
        if not _opens_quotation(text, end - 1, lexicon)
    ]
    sureness, end = max(ends, default=(0, 0))
    if text[start] in _PARTICLES and text[start + 1 : end] in lexicon.words_zh:
        return None
    if _is_phrase(text[start : start + family], text[start + family : end], lexicon):
        return None
    return end if sureness else None


def _is_phrase(family: str, given: str, lexicon: PeopleLexicon) -> bool:
    """Whether what seems a name is an everyday word before a word: `曾参观`, `都发展`."""
    if len(given) > 1 and given in lexicon.followers:
        return True
    is_ordinary = family in lexicon.ordinary_surnames and family not in lexicon.common_surnames
    return is_ordinary and given in lexicon.usual_words_zh


def _sureness(text: str, end: int, lexicon: PeopleLexicon, *, words: bool) -> float:
    """How sure a name ends here; `words` says that an ordinary word may show it too."""
    length = _follower_length(text, end, lexicon.followers)
    if length or not words:
        return length
    begins_word = any(text[end : end + n] in lexicon.words_zh for n in _WORD_LENGTHS)
    return _LESS_SURE if begins_word else 0


def _opens_quotation(text: str, at: int, lexicon: PeopleLexicon) -> bool:
    """Whether the character is a word that leads to a quotation: `以“某某”为题`."""
    return text[at + 1 : at + 2] in _OPENING_SIGNS and text[at] in lexicon.followers


def _foreign_boundary(text: str, start: int, limit: int, lexicon: PeopleLexicon) -> int | None:
    """The first place from `start` at which a foreign name can end."""
    for end in range(start, min(limit, len(text)) + 1):
        length = _follower_length(text, end, lexicon.followers)
        if length >= _AS_SURE_AS_A_WORD or (length and not _sounds_on(text, end, lexicon)):
            return end
    return None


def _sounds_on(text: str, end: int, lexicon: PeopleLexicon) -> bool:
    """Whether a single character that may follow a name is rather part of its sound.

    `来` in `米海林来渝` is a verb, since no transcription goes on with 渝.
    """
    return text[end] in lexicon.sounds and text[end + 1 : end + 2] in lexicon.sounds


def dotted_name_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where a name with dots (`马克·钱德勒`) ends, or null where none begins."""
    found = _DOTTED.match(text, start)
    if not found or text[start] == "与":  # which writes no sound
        return None
    if inner := _end_between_dots(text, start, found.end(), lexicon):
        return inner
    last_part = max(text.rfind(dot, start, found.end()) for dot in "·-") + 1
    return _foreign_boundary(text, last_part + 1, found.end(), lexicon) or found.end()


def _end_between_dots(text: str, start: int, end: int, lexicon: PeopleLexicon) -> int | None:
    """Where a name ends with the next one close behind: `汉斯·迈尔|和法国商人让·杜邦`.

    There a character that writes no sound stands between two dots, behind a word that follows
    names.
    """
    part = text.find("·", start, end) + 1
    while part and (dot := text.find("·", part, end)) >= 0:
        alien = next((at for at in range(part, dot) if not _is_of_name(text[at], lexicon)), None)
        if alien is not None:
            ends = range(part + 1, alien + 1)
            return next((at for at in ends if _follower_length(text, at, lexicon.followers)), None)
        part = dot + 1
    return None


def _is_of_name(char: str, lexicon: PeopleLexicon) -> bool:
    return char in lexicon.sounds or not readings(char)


def dotted_names(text: str, lexicon: PeopleLexicon) -> Iterator[tuple[int, int]]:
    """Spans of names with a dot anywhere; the first part reaches back over characters of sounds."""
    dot = text.find("·")
    while dot > 0:
        start = dot
        while start and dot - start < _LONGEST_UNDOTTED and text[start - 1] in lexicon.sounds:
            start -= 1
        start = _element_start(text, start, lexicon)
        start = _behind_country(text, start, dot, lexicon)
        end = dotted_name_end(text, start, lexicon) if start < dot else None
        if end:
            yield start, end
        dot = text.find("·", end or dot + 1)


def _element_start(text: str, start: int, lexicon: PeopleLexicon) -> int:
    """Where an element of a minority's name begins that goes on behind the place: `吐|尔逊`."""
    for begin in (start - 2, start - 1):
        if begin >= 0 and any(text[begin : start + n] in lexicon.elements for n in _WORD_LENGTHS):
            return begin
    return start


def _behind_country(text: str, start: int, dot: int, lexicon: PeopleLexicon) -> int:
    """The start, or where the country ends over whose last characters it was: `以色|列|本·`."""
    begin = max(0, start - _LONGEST_COUNTRY)
    ends = (
        begin + hit.end
        for hit in lexicon.countries_zh.find(text[begin:dot])
        if hit.value.kind in _COUNTRY_IN_FULL and begin + hit.start < start < begin + hit.end
    )
    return next(ends, start)


def latin_name_end(text: str, start: int) -> int | None:
    """Where a name in Latin letters inside Chinese text ends, or null."""
    found = _LATIN.match(text, start)
    return found.end() if found and found.end() - start >= _SHORTEST_LATIN else None


def foreign_name_end(
    text: str, start: int, lexicon: PeopleLexicon, *, han_names: bool = False
) -> int | None:
    """Where the name of somebody with a foreign office ends, or null.

    Dots and Latin letters show it; else it runs to the next sign or word that follows names.
    `han_names` says that the country writes names in characters of its own choice, so that
    any character may be part of one: the longest following word decides.
    """
    end = dotted_name_end(text, start, lexicon) or latin_name_end(text, start)
    if end:
        return end
    if text[start] in _PARTICLES or _sure(text, start, lexicon):
        return None
    if family := family_end(text, start, lexicon) if han_names else None:
        return japanese_end(text, family, lexicon)
    if han_names:
        end = _surest_end(text, start + 2, start + _LONGEST_HAN_NAME, lexicon)
    else:
        end = _foreign_boundary(text, start + 2, start + _LONGEST_UNDOTTED, lexicon)
    return end if end and _may_be_name(text[start:end], lexicon, han_names=han_names) else None


def _may_be_name(name: str, lexicon: PeopleLexicon, *, han_names: bool) -> bool:
    """Whether undotted characters can be a foreigner's name: by their sounds, or as in Chinese."""
    if not lexicon.never_given.isdisjoint(name) or not all(map(readings, name)):
        return False
    if name in lexicon.followers:
        return False
    if family := surname_length(name, 0, lexicon):
        return not _has_word(name, family, lexicon)
    if han_names:
        return name[0] not in lexicon.followers and not _has_word(name, 0, lexicon)
    return sum(char in lexicon.sounds for char in name) >= _MOSTLY * len(name)


def _has_word(name: str, family: int, lexicon: PeopleLexicon) -> bool:
    """Whether the characters are a phrase with a usual word in it, other than as given name.

    What sounds alone may spell a word by chance.
    """
    if _is_phrase(name[:family], name[family:], lexicon):
        return True
    if all(char in lexicon.sounds for char in name):
        return False
    words = {name[at : at + 2] for at in range(len(name) - 1)} - {name[family:]}
    return not words.isdisjoint(lexicon.usual_words_zh)


def japanese_end(text: str, family: int, lexicon: PeopleLexicon) -> int:
    """Where a name ends whose family name does at `family`: most given names have two characters.

    The longest word that may follow names decides, then the most usual length.
    """
    ends = []
    for length in _JAPANESE_GIVEN:
        given = text[family : family + length]
        if len(given) == length and STOPS.isdisjoint(given):
            ends.append(family + length)
    sure = {end: _follower_length(text, end, lexicon.followers) for end in ends}
    return max(ends, key=lambda end: sure[end], default=family)


def _surest_end(text: str, first: int, last: int, lexicon: PeopleLexicon) -> int | None:
    """Among the ends up to the first sign, the one before the longest word; the first of equals."""
    best, sureness = None, 0
    for end in range(first, min(last, len(text)) + 1):
        length = _follower_length(text, end, lexicon.followers)
        if length > sureness:
            best, sureness = end, length
        if end == len(text) or text[end] in STOPS or text[end] in lexicon.never_given:
            break
    return best


def minority_name_end(text: str, start: int, lexicon: PeopleLexicon) -> int | None:
    """Where an undotted name written by sound ends that stands behind a mainland title.

    It must be longer than most Chinese names and end before a sign or a longer word; of three
    characters, no two may be a word.
    """
    end = start
    while end < len(text) and text[end] in lexicon.sounds:
        if _is_by_sound(text[start:end], lexicon) and _sure(text, end, lexicon):
            return end
        end += 1
    return end if _is_by_sound(text[start:end], lexicon) and _sure(text, end, lexicon) else None


def sound_end(text: str, end: int, lexicon: PeopleLexicon) -> int:
    """Where a name ends whose elements do here: `艾合买提|江，` goes on to the sign.

    Only over a few characters that write sounds; else the name ends with its elements.
    """
    for further in range(end, end + _MOST_BEHIND_ELEMENTS + 1):
        if _sure(text, further, lexicon):
            return further
        if further == end and text[end + 1 : end + 2] in STOPS and readings(text[end]):
            return end if text[end] in lexicon.followers else end + 1
        if text[further] not in lexicon.sounds:
            return end
    return end


def _is_by_sound(name: str, lexicon: PeopleLexicon) -> bool:
    if len(name) != _LONGER_THAN_HAN - 1:
        return len(name) >= _LONGER_THAN_HAN
    words = {name, name[:2], name[1:]}
    return words.isdisjoint(lexicon.words_zh) and words.isdisjoint(lexicon.places_zh)


def _sure(text: str, end: int, lexicon: PeopleLexicon) -> bool:
    return _follower_length(text, end, lexicon.followers) >= _AS_SURE_AS_A_WORD
