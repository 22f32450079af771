"""The numbers of people that an English paragraph prints, by what it says they did."""

import re
from collections.abc import Iterator

from tasks.language.events.count import (
    CROWD,
    PARTY,
    PRESENT,
    SCAN,
    SUBJECT,
    TOTAL,
    TRAVELLED,
    Count,
    around,
)
from tasks.language.events.visits import JOURNEYS, OUTBOUND
from tasks.language.gazetteer import Gazetteer
from tasks.language.numerals import LARGE_WORDS_EN, NUMBER_WORDS_EN, number_en
from tasks.language.telling import Piece
from tasks.language.words import holds_any, is_word

_DIGITS_EN = re.compile(r"[0-9][0-9,]*+(?=[ -][a-z])")
_AUDIENCES = ("audience of", "crowd of", "attendance of")
_AUDIENCE_EN = re.compile(
    rf"\b(?:{'|'.join(_AUDIENCES)}) (?:(?:about|around|nearly|almost|over|some|more than) )?"
    r"([0-9][0-9,]*+)(?! *(?!were\b|was\b|included\b|filled\b|packed\b)[a-z%])"
)
_INSIDE_NUMBER = re.compile(r"[\w.,$¥€-]")
_LARGE_EN = Gazetteer({word: word for word in LARGE_WORDS_EN})
_WORD_EN = "|".join(NUMBER_WORDS_EN)
_NUMBER_EN = re.compile(
    rf"(?:\d+(?:,\d{{3}})*|(?:{_WORD_EN})(?:[\s-](?:{_WORD_EN}|and))*)(?:-member| odd)?\b",
)
_ODD_EN = re.compile(r"-member| odd")
_NEXT_EN = r"[^a-z]?+([a-z][\w'-]*+)"
_BEHIND_EN = re.compile(f"{_NEXT_EN}(?:{_NEXT_EN}(?:{_NEXT_EN}(?:{_NEXT_EN})?)?)?")
_NO_NOUN_BEHIND = ("of", "by", "the", "and", None)
_MEMBER = "-member"
_CAME_EN = re.compile(
    r"\b(?:attend(?:ed|ing|s)?|participat(?:ed|ing|es|e)|took part|takes? part|taking part"
    r"|join(?:ed|ing|s)?|gather(?:ed|s)?|registered|present|were trained|watch(?:ed|ing)"
    r"|enjoy(?:ed|ing)|listened|spent|volunteered|served|competed|compet(?:ing|es)|enrolled|came)\b",
)
# What those do with whom a sentence begins: `46 volunteers went to …`.
_WENT_EN = re.compile(r"\b(?:went|visited|toured|explored|experienced|walked)\b")
_DREW_EN = re.compile(
    r"\b(?:attended by|joined by|audience of|attracted|brought together|total of|for|with|drew"
    r"|gathered|attendance of|presence of|participation of|crowd of)\b[^,.;]{0,24}$",
)
_TOTAL_EN = re.compile(r"\b(?:(?<!in )total(?:ing|ling)?(?: of)?|altogether|in all)\b[^,.;]{0,16}$")
_OTHERS_EN = re.compile(
    r"\b(?:prizes?|awards?|won|winners|since|lectur|deaths|cases|annually|every year"
    r"|to train|over the years|of late|recent years|to date|so far|ha(?:ve|s)|will|would)\b",
)
_WINNERS_EN = re.compile(r"[^.;]{0,60}\bw(?:ere|as) (?:awarded|given the|honou?red)\b")
_GIVERS_EN = re.compile(r"\b(?:prizes?|awards?|certificates?|plaques?) (?:to|for)\b[^,.;]{0,12}$")
_PART_EN = re.compile(r"\b(?:includ|among|of whom|consist|such as|together with|along with)[^.;]*$")
_SUBJECT_EN = re.compile(
    r"(?:^ ?|, |\bwhen |\bwhere |\bwhile )(?:(?:over|about|around|nearly|almost|some|more than) )?$"
)
_GROUP_EN = re.compile(r"(?: [a-z]+){0,3} (?:delegation|group|team|party|mission|troupe)\b")
_LED_EN = re.compile(r"\b(?:led|leading) (?:(?:over|about|around|nearly|almost|some|more than) )?$")
_PARTY_EN = re.compile(r"\b(?:delegation|group|team|party) of[^,.;]{0,8}$")


def counts_en(piece: Piece, event_type: str, person_nouns: frozenset[str]) -> Iterator[Count]:
    """The numbers of people that can be the headcount, from left to right."""
    text = piece.text[:SCAN].lower()
    for start in _number_starts(text):
        number = _NUMBER_EN.match(text, start)
        end = _noun_end(text, number.end(), person_nouns) if number else 0
        value = number_en(_ODD_EN.sub("", number.group())) if number and end else None
        if not value:
            continue
        before, after = around(text, start, end, ".;")
        rank = _rank_en(before, text[start:end], after, event_type)
        if rank and (rank != SUBJECT or value >= CROWD):
            yield Count(value, rank, piece.place(start, end), f"count_en_{rank}")
    for audience in _AUDIENCE_EN.finditer(text) if holds_any(text, _AUDIENCES) else ():
        place = piece.place(*audience.span(1))
        yield Count(int(audience.group(1).replace(",", "")), PRESENT, place, "count_en_audience")


def _noun_end(text: str, start: int, person_nouns: frozenset[str]) -> int:
    """Where the noun for people among the words behind a number ends, 0 if there is none."""
    if text.endswith(_MEMBER, 0, start):
        return start
    behind = _BEHIND_EN.match(text, start)
    for number, word in enumerate(behind.groups() if behind else (), 1):
        if word in _NO_NOUN_BEHIND:
            return 0
        if behind and word in person_nouns:
            return behind.end(number)
    return 0


def _number_starts(text: str) -> Iterator[int]:
    """Where a number may begin: at digits, at words from four on."""
    for digit in _DIGITS_EN.finditer(text):
        if not digit.start() or not _INSIDE_NUMBER.match(text, digit.start() - 1):
            yield digit.start()
    end = -1
    for word in _LARGE_EN.find(text):
        if word.start > end and is_word(text, word.start, word.end):
            yield _number_start(text, word.start)
        end = word.end + 1


def _number_start(text: str, start: int) -> int:
    """Where `two hundred`, `a hundred` begins of which the large word is known.

    Before any other number `a` is an article: `a nine-member delegation`.
    """
    space = text.rfind(" ", 0, max(0, start - 1))
    before = text[space + 1 : start].strip()
    is_article = before in ("a", "an") and not text.startswith(("hundred", "thousand"), start)
    return space + 1 if before in NUMBER_WORDS_EN and not is_article else start


def _rank_en(before: str, words: str, after: str, event_type: str) -> int:
    others = _OTHERS_EN.search(before[-40:] + after[:12]) or _WINNERS_EN.match(after)
    if others or _GIVERS_EN.search(before):
        return 0
    if _TOTAL_EN.search(before):
        return TOTAL
    is_journey = event_type in JOURNEYS
    is_member = words.endswith(_MEMBER)
    if is_member or _PARTY_EN.search(before) or (is_journey and _LED_EN.search(before)):
        is_group = is_member and _GROUP_EN.match(after)
        return TRAVELLED if is_journey else PARTY if is_group else 0
    if _PART_EN.search(before):
        return 0
    subject = _SUBJECT_EN.search(before)
    if _CAME_EN.search(after) or _DREW_EN.search(before) or (subject and _WENT_EN.search(after)):
        return 0 if event_type == OUTBOUND else PRESENT
    return SUBJECT if subject else 0
