"""Reads which activities a bulletin's stories tell, and when they were."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tasks.language.dates.anniversaries import anniversary_clues
from tasks.language.dates.date_choice import Choice, choose_date
from tasks.language.dates.date_mentions import Mention, mentions_of
from tasks.language.dates.date_roles import EVENT
from tasks.language.dates.dated_lines import own_lines
from tasks.language.dates.dated_story import Dated, dated_activities
from tasks.language.dates.issue_date import issue_of
from tasks.language.dates.issue_line import (
    Issue,
    IssueHint,
    issued_by_file_name,
    issued_by_lines,
    issued_by_sender,
)
from tasks.language.dates.old_dates import without_history
from tasks.language.dates.printed_date import PrintedDate, days_in, is_sound
from tasks.language.dates.story_years import Draft, settle_years
from tasks.language.dates.year_choice import UNKNOWN, Settled
from tasks.language.dates.year_clues import YearClue, year_clues
from tasks.language.story import Activity, Evidence, Story

_NOTHING: Mapping[str, int] = {}
_OPEN = PrintedDate(0, 0, "", "unknown")


class DateDisagreement(NamedTuple):
    """Where Chinese and English date an activity differently.

    `story` and `activity` are positions in the answer; `winner` is `zh`, `en` or `neither`.
    """

    story: int
    activity: int
    value_zh: str
    value_en: str
    winner: str
    reason: str


class Reading(NamedTuple):
    """What a document tells: when it was issued, each story's activities, the disagreements."""

    issue: Issue
    activities: list[list[Activity]]
    disagreements: list[DateDisagreement]


def read_activities(
    stories: Sequence[Story], issue: IssueHint, founded: Mapping[str, int] = _NOTHING
) -> Reading:
    """The activities of each story in order, with the years that the document settles.

    Args:
        stories: The stories of one document, lines after repair.
        issue: What is known of the document besides.
        founded: Founding years that go unsaid, by words for what was founded.

    Returns:
        The issue, the activities by story, and the dates in which the languages differ. A story
        that consists of headlines only has no activity; one without any date has one of
        precision `unknown`. Dates are None where the year stays open.
    """
    issued = issued_by_lines(stories, issue)
    outside = [i for i in (issued_by_sender(issue), issued_by_file_name(issue.file_name)) if i]
    mentions = without_history([mentions_of(story) for story in stories], [*issued, *outside])
    month = next((i.month for i in (*issued, *outside) if i.month), None)
    common = _common_month(mentions)
    # Of a document of February `5日` behind January's news may be of either month.
    months = _Months(month, common if month in (None, common) else None)
    drafts = [_draft(s, m, months, founded) for s, m in zip(stories, mentions, strict=True)]
    settle_years(drafts, issued, issue)
    disagreements = [d for n, draft in enumerate(drafts) for d in _disagreements(n, draft)]
    activities = [[_activity(draft, n) for n in range(len(draft.dated))] for draft in drafts]
    return Reading(issue_of(drafts, issued, outside), activities, disagreements)


class _Months(NamedTuple):
    """The month of issue, and the only one in which the stories lie and the issue, if known."""

    issue: int | None
    common: int | None


def _common_month(mentions: Sequence[Sequence[Mention]]) -> int | None:
    """The month that the first dates of all stories name, None where they name several."""
    told = (
        next((m.date.month for m in story if m.role == EVENT and m.date.month), None)
        for story in mentions
    )
    months = {month for month in told if month is not None}
    return months.pop() if len(months) == 1 else None


def _draft(
    story: Story, mentions: list[Mention], months: _Months, founded: Mapping[str, int]
) -> Draft:
    dated = dated_activities(story, mentions)
    choices = [_choice(activity, mentions, months) for activity in dated]
    clues: list[YearClue] = []
    if dated and dated[0].mentions:
        clues = year_clues(story, mentions, dated[0].mentions[0])
        clues += anniversary_clues(story, founded)
    return Draft(story, mentions, dated, choices, clues, [UNKNOWN] * len(dated))


def _choice(activity: Dated, mentions: list[Mention], months: _Months) -> Choice | None:
    if not activity.mentions:
        return None
    zh = activity.zh.date if activity.zh else None
    en = activity.en.date if activity.en else None
    votes: list[PrintedDate] = []
    if zh and en and zh.days != en.days:
        own = {mention.place for mention in activity.mentions}
        votes = [m.date for m in mentions if m.role == EVENT and m.place not in own]
    chosen = choose_date(zh, en, votes, months.issue)
    return chosen._replace(date=_with_month(chosen.date, months))


def _with_month(date: PrintedDate, months: _Months) -> PrintedDate:
    """`本月10日` in the month of issue, a bare `10日` in the month that all stories tell of."""
    month = months.common if date.shift is None else months.issue
    if date.precision != "unknown" or date.day is None or month is None:
        return date
    named = date._replace(precision="day", month=month, end_month=month)
    return named if is_sound(named) else date


def _activity(draft: Draft, number: int) -> Activity:
    dated, choice, settled = draft.dated[number], draft.choices[number], draft.years[number]
    date = choice.date if choice else _OPEN
    days = days_in(date, settled.year) if settled.year is not None else None
    known = settled if days else UNKNOWN
    return Activity(
        lines=tuple(own_lines(draft.story, draft.dated, number)),
        date_start=days[0] if days else None,
        date_end=days[1] if days else None,
        precision=date.precision,
        year_basis=known.basis,
        date_text_zh=dated.zh.date.text if dated.zh else None,
        date_text_en=dated.en.date.text if dated.en else None,
        evidence=tuple(_evidence(dated, known)),
        is_main=dated.is_main,
        parent=dated.parent,
    )


def _evidence(dated: Dated, settled: Settled) -> Iterator[Evidence]:
    for mention in dated.mentions:
        yield Evidence(mention.place, f"date_{mention.language}")
    for place in settled.places:
        yield Evidence(place, f"year_{settled.basis}")


def _disagreements(story: int, draft: Draft) -> Iterator[DateDisagreement]:
    for number, (dated, choice) in enumerate(zip(draft.dated, draft.choices, strict=True)):
        if choice is None or not choice.reason or dated.zh is None or dated.en is None:
            continue
        winner, reason = choice.winner, choice.reason
        if choice.years and draft.years[number].year in choice.years:
            winner = "zh" if draft.years[number].year == choice.years[0] else "en"
            reason = "the rest of the document says so"
        yield DateDisagreement(
            story, number, dated.zh.date.text, dated.en.date.text, winner, reason
        )
