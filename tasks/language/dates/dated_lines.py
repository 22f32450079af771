"""The lines of an activity, of a shared one only what is told of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.dates.attendance import at_meeting, is_meeting, without_meeting
from tasks.language.dates.date_mentions import Mention
from tasks.language.dates.dated_story import Dated
from tasks.language.story import Line, Story

# A clause that has told a deed of its own, before one that begins with the day of another.
_TOLD_ZH = re.compile(
    r"(?:参观|考察|走访|拜[会访]|访问|座谈|会[见谈晤]|接待|出席|参加|深入|来到|交流|磋商|旁听|体验|采访)"
    r"了?[^。；]{2,}(?:，(?:并|还|又)?于?|；)$"
)


def own_lines(story: Story, dated: Sequence[Dated], number: int) -> Iterator[Line]:
    """The lines of activity `number` of a story.

    Of a part of something larger the line of its date begins with the sentence that dates it
    and ends where the next activity begins; spaces stand for what comes before, so that every
    offset stays. Who attended a meeting belongs to that part wherever it is told.
    """
    lines = _own_lines(story, dated, number)
    if dated[number].parent is None:
        yield from lines
    elif is_meeting(story, dated[number]):
        yield from lines
        yield from at_meeting(story, dated, number)
    else:
        yield from map(without_meeting, lines)


def _own_lines(story: Story, dated: Sequence[Dated], number: int) -> Iterator[Line]:
    one = dated[number]
    here = {mention.row: mention for mention in one.mentions}
    others = [m for n, other in enumerate(dated) if n != number for m in other.mentions]
    for index in one.indexes:
        line = story.lines[index]
        if one.parent is None or index not in here:
            yield line
        else:
            yield _clipped(line, here[index], [m for m in others if m.row == index])


def _clipped(line: Line, mention: Mention, others: Sequence[Mention]) -> Line:
    before = [m for m in others if m.date.start < mention.date.start]
    shares = any(m.date.start >= mention.sentence[0] for m in before)
    told = _TOLD_ZH.search(line.text, mention.sentence[0], mention.date.start)
    start = mention.date.start if shares or told else mention.sentence[0]
    behind = [m for m in others if m.date.start > mention.date.start]
    ends = [m.sentence[0] if m.sentence[0] > mention.date.end else m.date.start for m in behind]
    return replace(line, text=" " * start + line.text[start : min(ends, default=None)])
