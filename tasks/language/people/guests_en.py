"""Finds guests in English lines whom no title introduces: `Ana Ruiz from Spain`."""

import re
from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.names_en import is_pinyin_name, name_ending_at
from tasks.language.people.outside import outside_words
from tasks.language.story import Line, Place
from tasks.language.words import holds_any

_FROM = re.compile(r" from (?:the )?(?=[A-Z])|, who(?= [a-z])")
_SIGNS = (" from ", ", who ")
_COUNTRY_AHEAD = 40


def find_guests_en(line: Line, lexicon: PeopleLexicon) -> Iterator[Mention]:
    """Names of two words and more before `from` and an outside country, or before `, who`.

    No word of such a name is an ordinary one, where nothing but its capitals shows it.
    """
    if not holds_any(line.text, _SIGNS):
        return
    for sign in _FROM.finditer(line.text):
        span = name_ending_at(line.text, sign.start(), lexicon)
        if span is None or (
            sign.group().startswith(" ") and not _abroad(line, sign.end(), lexicon)
        ):
            continue
        name = line.text[slice(*span)]
        words = name.lower().split()
        ordinary = words[0] not in lexicon.given_names_en and not lexicon.words_en.isdisjoint(words)
        if ordinary or is_pinyin_name(name, lexicon):
            continue
        if " " in name and lexicon.divisions_en.isdisjoint(words):
            yield Mention(Place(line.number, *span), name, "latin", None, None, "guest_en")


def _abroad(line: Line, start: int, lexicon: PeopleLexicon) -> bool:
    ahead = line.text[start : start + _COUNTRY_AHEAD]
    hit = next(iter(outside_words(ahead, lexicon, english=True)), None)
    return hit is not None and hit.start == 0
