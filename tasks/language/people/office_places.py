"""The place of an office that stands between a title and a name: `Mayor of Riga Andris Ozols`."""

import re
from collections.abc import Iterator

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.names_en import RUN, is_name, is_place, trimmed

_OF_PLACE = re.compile(r" (?:of|in|to|for) (?:the )?([A-Z]\w+(?:,? [A-Z]\w+){0,3})")
# `of Osh Oblast| of Kyrgyzstan`
_OF_REGION = re.compile(r" of (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?= of )")
_AND_IN = re.compile(r" of (?:the )?([A-Z]\w+(?: [A-Z]\w+)?) in ([A-Z][\w']+)(?= [A-ZÀ-Ž])")
_NAME_AHEAD = re.compile(r" (?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-ZÀ-Ž]")


def behind_place(text: str, end: int, lexicon: PeopleLexicon) -> int:
    """Where the place of an office ends: `Mayor| of Riga, Latvia|`.

    The end of the title itself, where no place and then a full name follows.
    """
    region = _OF_REGION.match(text, end)
    found = _OF_PLACE.match(text, region.end() if region else end)
    if not found:
        return end
    second = _AND_IN.match(text, end)
    if second and all(is_place(part.lower(), lexicon) for part in second.groups()):
        return second.end() if _is_whole_name(text, second.end() + 1, lexicon) else end
    for stop in (found.start(1) + len(found[1]), *_word_ends(found)):
        parts = text[found.start(1) : stop].lower().split(", ")
        if _NAME_AHEAD.match(text, stop) and is_place(parts[-1], lexicon):
            return stop if _is_whole_name(text, stop + 1, lexicon) else end
    return end


def _word_ends(found: re.Match[str]) -> Iterator[int]:
    """Where the words of a run end, but the last, from right to left."""
    stop = found.end(1)
    while (stop := found.string.rfind(" ", found.start(1), stop)) > 0:
        yield stop - (found.string[stop - 1] == ",")


def _is_whole_name(text: str, start: int, lexicon: PeopleLexicon) -> bool:
    """Whether all the capitals that begin here are one name of two words or more."""
    run = RUN.match(text, start)
    if run is None or " " not in run.group():
        return False
    name = run.group()
    ordinary = all(word.lower() in lexicon.words_en for word in name.split())
    whole = trimmed(text, *run.span(), lexicon) == run.span()
    return whole and not ordinary and is_name(name, lexicon)
