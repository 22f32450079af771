"""Who was present at a meeting that is part of something larger, told further on in the story."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.dates.dated_story import Dated
from tasks.language.sentences import sentences_en, sentences_zh
from tasks.language.story import Line, Story

_AT_MEETING = {
    "zh": re.compile(r"(?:参加|出席|陪同)了?(?:会见|会谈|会晤)"),
    "en": re.compile(
        r"\b(?:attended|joined|(?:present|were|was) at|took part in|participated in)"
        r" the (?:meeting|talks)\b"
    ),
}
_MEETS = {
    "zh": re.compile(r"会见|会谈|会晤|接见"),
    "en": re.compile(r"\b(?:met|meets|received|talks|meeting)\b"),
}
_SENTENCES = {"zh": sentences_zh, "en": sentences_en}


def is_meeting(story: Story, one: Dated) -> bool:
    """Whether the sentence that dates the activity tells a meeting."""
    return any(
        _MEETS[m.language].search(story.lines[m.row].text, *m.sentence) for m in one.mentions
    )


def at_meeting(story: Story, dated: Sequence[Dated], number: int) -> Iterator[Line]:
    """The sentences behind a meeting's own lines that say who attended it.

    Of several meetings the last one told before is meant.
    """
    meetings = [one for one in dated if one.parent is not None and is_meeting(story, one)]
    own = dated[number]
    for index, line in enumerate(story.lines):
        if line.language not in _AT_MEETING or line.kind != "body" or index in own.indexes:
            continue
        told = [(row, one is own) for one in meetings for row in _rows(one, line) if row < index]
        spans = list(_spans(line)) if told and max(told)[1] else []
        if spans:
            yield replace(line, text=_kept(line.text, spans))


def without_meeting(line: Line) -> Line:
    """The line without the sentences that say who attended a meeting, every offset kept."""
    text = line.text
    for start, end in _spans(line):
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(line, text=text)


def _rows(one: Dated, line: Line) -> Iterator[int]:
    return (mention.row for mention in one.mentions if mention.language == line.language)


def _spans(line: Line) -> Iterator[tuple[int, int]]:
    attended = _AT_MEETING.get(line.language)
    if attended is None or attended.search(line.text) is None:
        return
    for start, end in _SENTENCES[line.language](line.text):
        if attended.search(line.text, start, end):
            yield start, end


def _kept(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with spaces for what stands outside the spans."""
    kept = [" "] * len(text)
    for start, end in spans:
        kept[start:end] = text[start:end]
    return "".join(kept).rstrip()
