"""Reads one document: its stories' activities, and for each what, who and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.event_rows import Found
from tasks.language.activities import DateDisagreement, Reading, read_activities
from tasks.language.describe import Description, EventLexicon, describe
from tasks.language.event_countries import country_parties
from tasks.language.gazetteer import Gazetteer
from tasks.language.home import home_of
from tasks.language.issue_line import Issue, IssueHint
from tasks.language.lexicon import PeopleLexicon
from tasks.language.party import Party
from tasks.language.people_join import Person
from tasks.language.people_parties import people_of, people_parties
from tasks.language.roster import with_short_forms
from tasks.language.story import Activity, Story

_WEAK = 0.35
Disagreement = tuple[str, str, str | None, str | None, str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """All vocabularies of extraction; `factors` is how far each ground lowers confidence."""

    people: PeopleLexicon
    events: EventLexicon
    homes: Gazetteer[str]
    factors: Mapping[str, float]


class Told(NamedTuple):
    """A story and what is known of it from the steps before."""

    story: Story
    alignment_score: float | None
    is_damaged: bool


class Extracted(NamedTuple):
    """What a document tells: its issue, and for each of its stories the events."""

    issue: Issue
    stories: list[list[Found]]


def extract_document(told: Sequence[Told], hint: IssueHint, words: Words) -> Extracted:
    """The events of one document; nothing outside the document is looked at."""
    stories = [one.story for one in told]
    reading = read_activities(stories, hint)
    home = home_of((line.text for story in stories for line in story.lines), words.homes)
    people = _people(stories, reading, words.people)
    found = [
        _story(one, reading, number, people[number], home, words) for number, one in enumerate(told)
    ]
    return Extracted(reading.issue, found)


def _people(
    stories: Sequence[Story], reading: Reading, lexicon: PeopleLexicon
) -> list[list[Person]]:
    """The people of each story that tells an activity."""
    named = [
        (story.lines, people_of(story.lines, lexicon) if activities else [])
        for story, activities in zip(stories, reading.activities, strict=True)
    ]
    return with_short_forms(named, lexicon)


def _story(
    told: Told, reading: Reading, number: int, people: list[Person], home: str, words: Words
) -> list[Found]:
    found = []
    for position, activity in enumerate(reading.activities[number]):
        differs = [d for d in reading.disagreements if (d.story, d.activity) == (number, position)]
        found.append(_activity(told, activity, differs, people, home, words))
    return found


def _activity(
    told: Told,
    activity: Activity,
    differs: Sequence[DateDisagreement],
    people: Sequence[Person],
    home: str,
    words: Words,
) -> Found:
    description = describe(activity, words.events)
    persons = people_parties(people, activity, home, words.people)
    parties = [*persons, *country_parties(activity, persons, words.people)]
    disagreements = [
        *(("date", "", d.value_zh, d.value_en, d.winner, d.reason) for d in differs),
        *(
            (d.field, "", d.value_zh, d.value_en, d.winner, d.reason)
            for d in description.differences
        ),
    ]
    grounds = _grounds(told, activity, description, parties, bool(differs))
    return Found(activity, description, parties, grounds, disagreements)


def _grounds(
    told: Told,
    activity: Activity,
    description: Description,
    parties: Sequence[Party],
    date_differs: bool,
) -> list[str]:
    """Why the event should be looked at; `description` has said its part already."""
    grounds = list(description.grounds)
    if activity.precision == "unknown":
        grounds.append("date_unknown")
    elif activity.date_start is None:
        grounds.append("year_unknown")
    if date_differs:
        grounds.append("date_differs")
    if told.alignment_score is not None and told.alignment_score < _WEAK:
        grounds.append("weak_pairing")
    if told.is_damaged:
        grounds.append("damaged_passage")
    if not any(
        party.entity_kind == "official" or party.partner_kind == "person" for party in parties
    ):
        grounds.append("nobody_named")
    return grounds
