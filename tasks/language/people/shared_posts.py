"""Posts of one kind that several people hold for a country each, named one after another.

`日本、韩国驻沈阳总领事甲、乙`, `A and B, Consuls General of Japan and the ROK respectively`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tasks.language.gazetteer import Hit
from tasks.language.people.lexicon import CountryWord, PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.outside import country_words
from tasks.language.story import Line, Place

_JOINT_ZH = re.compile(r"、|和|及|以及|与")
_JOINT_EN = re.compile(r",? and (?:the )?|, (?:the )?")
_REACH = 80


def with_own_posts(
    mentions: Sequence[Mention], lines: Sequence[Line], lexicon: PeopleLexicon
) -> list[Mention]:
    """The mentions, those who share a post of as many countries as they are with one each.

    The order tells who is whose. Where there are more or fewer countries than people, the
    titles stay as they were read.
    """
    texts = {line.number: line.text for line in lines}
    told: list[Mention] = []
    for _, group in groupby(mentions, key=lambda m: m.title_place or m.place):
        sharers = list(group)
        told += _with_own_posts(sharers, texts, lexicon) if len(sharers) > 1 else sharers
    return told


def _with_own_posts(
    sharers: Sequence[Mention], texts: dict[int, str], lexicon: PeopleLexicon
) -> Sequence[Mention]:
    place, title = sharers[0].title_place, sharers[0].title
    if place is None or title is None:
        return sharers
    read = _posts_en if title.isascii() else _posts_zh
    posts = read(texts[place.line], place, title, lexicon)
    if len(posts) != len(sharers):
        return sharers
    return [replace(m, title=post) for m, post in zip(sharers, posts, strict=True)]


def _posts_zh(text: str, place: Place, title: str, lexicon: PeopleLexicon) -> list[str]:
    """The title with each of the countries that stand before it, and with its own."""
    own = next(iter(country_words(title, lexicon, english=False)), None)
    if own is None:
        return []
    words = [text[hit.start : hit.end] for hit in _before(text, place.start, lexicon)]
    words = [*reversed(words), title[own.start : own.end]]
    return [title[: own.start] + word + title[own.end :] for word in words]


def _before(text: str, end: int, lexicon: PeopleLexicon) -> Iterator[Hit[CountryWord]]:
    """Countries listed right before a Chinese title, the last first."""
    begin = max(0, end - _REACH)
    for hit in reversed(country_words(text[begin:end], lexicon, english=False)):
        if not _JOINT_ZH.fullmatch(text, begin + hit.end, end):
            return
        end = begin + hit.start
        yield hit._replace(start=end, end=begin + hit.end)


def _posts_en(text: str, place: Place, title: str, lexicon: PeopleLexicon) -> list[str]:
    """The title with each of the countries that stand in it and right behind it."""
    told = title + text[place.end : place.end + _REACH]
    words: list[str] = []
    first = edge = 0
    for hit in country_words(told, lexicon, english=True):
        if words and not _JOINT_EN.fullmatch(told, edge, hit.start):
            break
        first = first if words else hit.start
        words.append(told[hit.start : hit.end])
        edge = hit.end
    return [title[:first] + word for word in words]
