"""Where the name of somebody from abroad ends in Chinese text."""

import re

from tasks.language.people.dotted_names_zh import dotted_name_end
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.name_elements import family_end
from tasks.language.people.name_ends_zh import (
    PARTICLES,
    STOPS,
    follower_length,
    foreign_boundary,
    is_sure_end,
    opens_quotation,
)
from tasks.language.people.names_zh import is_phrase, surname_length
from tasks.language.pinyin import readings

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_PARTICLE = r"(?:da|de|del|den|der|di|dos|du|van|von|bin|al|el|la|le|ter)"
_LATIN = re.compile(
    rf"[A-ZÀ-ÖØ-Þ][{_LETTER}.'-]*(?:\s(?:{_PARTICLE}\s){{0,2}}[A-ZÀ-ÖØ-Þ][{_LETTER}.'-]*){{0,4}}"
)
_LONGEST_UNDOTTED = 10
_SHORTEST_LATIN = 3
_LONGEST_HAN_NAME = 6
_MOSTLY = 0.6
_SHORTEST_PLACE = 2
_JAPANESE_GIVEN = (2, 1, 3)
# `总领事|来禾访问`: no transcription begins so.
_COMES = frozenset("来访赴抵莅")


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
    if text[start] in PARTICLES or is_sure_end(text, start, lexicon):
        return None
    if family := family_end(text, start, lexicon) if han_names else None:
        return japanese_end(text, family, lexicon)
    if text[start] in _COMES:
        return None
    if han_names:
        end = _surest_end(text, start + 2, start + _LONGEST_HAN_NAME, lexicon)
    else:
        end = foreign_boundary(text, start + 2, start + _LONGEST_UNDOTTED, lexicon)
    return end if end and _may_be_name(text[start:end], lexicon, han_names=han_names) else None


def _may_be_name(name: str, lexicon: PeopleLexicon, *, han_names: bool) -> bool:
    """Whether undotted characters can be a foreigner's name: by their sounds, or as in Chinese."""
    if not lexicon.never_given.isdisjoint(name) or not all(map(readings, name)):
        return False
    if name in lexicon.followers or name[_SHORTEST_PLACE:] in lexicon.places_zh:
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
    if is_phrase(name[:family], name[family:], lexicon):
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
        if opens_quotation(text, family + length - 1, lexicon):
            break
        if len(given) == length and STOPS.isdisjoint(given):
            ends.append(family + length)
    sure = {end: follower_length(text, end, lexicon.followers) for end in ends}
    return max(ends, key=lambda end: sure[end], default=family)


def _surest_end(text: str, first: int, last: int, lexicon: PeopleLexicon) -> int | None:
    """Among the ends up to the first sign, the one before the longest word; the first of equals."""
    best, sureness = None, 0
    for end in range(first, min(last, len(text)) + 1):
        length = follower_length(text, end, lexicon.followers)
        if length > sureness:
            best, sureness = end, length
        if end == len(text) or text[end] in STOPS or text[end] in lexicon.never_given:
            break
    return best
