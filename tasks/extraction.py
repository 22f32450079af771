"""Reads one document: its stories' activities, and for each what, who and where."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from tasks.event_rows import Found
from tasks.language.bodies.bodies import MISSIONS, BodyLexicon
from tasks.language.bodies.body_party import BodyParty, Occasion
from tasks.language.bodies.read_bodies import read_bodies
from tasks.language.bodies.sides_zh import towns_in
from tasks.language.dates.activities import DateDisagreement, Reading, read_activities
from tasks.language.dates.issue_line import Issue, IssueHint
from tasks.language.delegations import visitors
from tasks.language.events.describe import Description, EventLexicon, describe_story
from tasks.language.events.event_countries import country_parties
from tasks.language.events.headlines import own_parties
from tasks.language.gazetteer import Gazetteer
from tasks.language.party import Party, body_as_party
from tasks.language.people.disagreements import person_differences
from tasks.language.people.home import home_of
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_join import Person
from tasks.language.people.people_parties import name_offsets, people_of, people_parties
from tasks.language.people.roles import said_roles
from tasks.language.people.roster import with_short_forms
from tasks.language.story import Activity, Story
from tasks.language.telling import Accounts, accounts_of

_WEAK = 0.35


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """All vocabularies of extraction.

    `founded` gives the founding years of what anniversaries are counted from; `factors` is how
    far each ground lowers confidence.
    """

    people: PeopleLexicon
    events: EventLexicon
    bodies: BodyLexicon
    homes: Gazetteer[str]
    founded: Mapping[str, int]
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


def extract_document(
    document_id: str, told: Sequence[Told], hint: IssueHint, words: Words
) -> Extracted:
    """The events of one document; nothing outside the document is looked at.

    Where no home city stands out, the document itself stands for it: namesakes of two such
    documents are not known to be one person.
    """
    stories = [one.story for one in told]
    reading = read_activities(stories, hint, words.founded)
    lines = [line for story in stories for line in story.lines]
    setting = _Setting(
        home_of((line.text for line in lines), words.homes) or document_id,
        towns_in((line.text for line in lines if line.language != "en"), words.bodies),
    )
    people = _people(stories, reading, words.people)
    found = [
        _story(one, reading.activities[number], people[number], setting, words)
        for number, one in enumerate(told)
    ]
    found = [
        [_with_own(one, words.people) for one in of_story] if len(of_story) > 1 else of_story
        for of_story in found
    ]
    found = [[_with_visitors(one, of_story) for one in of_story] for of_story in found]
    for difference in reading.disagreements:
        one = found[difference.story][difference.activity]
        found[difference.story][difference.activity] = _with_difference(one, difference)
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


class _Setting(NamedTuple):
    """What a document tells of its stories: the home city, and towns abroad by their names."""

    home: str
    towns: Mapping[str, str]


class _Described(NamedTuple):
    """An activity as either language tells it, and what it was."""

    activity: Activity
    accounts: Accounts
    description: Description


def _story(
    told: Told,
    activities: Sequence[Activity],
    people: Sequence[Person],
    setting: _Setting,
    words: Words,
) -> list[Found]:
    accounts = [accounts_of(activity) for activity in activities]
    descriptions = describe_story(activities, accounts, words.events)
    described = map(_Described, activities, accounts, descriptions)
    return [_activity(told, one, people, setting, words) for one in described]


def _activity(
    told: Told, described: _Described, people: Sequence[Person], setting: _Setting, words: Words
) -> Found:
    activity, accounts, description = described
    lines = {line.number: line for line in activity.lines}
    said = [said_roles(person, lines) for person in people]
    persons = people_parties(people, said, activity, setting.home, words.people)
    titles = [m.title_place for p in people for m in p.mentions if m.title_place]
    event_type = description.event_type
    named = name_offsets(people)
    found = read_bodies(
        activity, accounts, titles, Occasion(event_type, setting.towns), words.bodies
    )
    bodies = [body_as_party(body, setting.home) for body in found if not _is_in_names(body, named)]
    parties = [*persons, *bodies]
    parties += country_parties(activity, parties, named, event_type, words.people)
    differences = [
        (d.field, "", d.value_zh, d.value_en, d.winner, d.reason) for d in description.differences
    ]
    of_people = [
        difference
        for person, roles in zip(people, said, strict=True)
        for difference in person_differences(person, roles, words.people)
    ]
    grounds = [*description.grounds, *_grounds(told, activity, parties)]
    grounds += [f"{difference.field}_differs" for difference in of_people]
    return Found(activity, description, parties, grounds, [*differences, *of_people])


def _is_in_names(body: BodyParty, names: Set[tuple[int, int]]) -> bool:
    """Whether what reads like a city or a mission is always part of a person's name: `索菲亚`."""
    starts = ((evidence.place.line, evidence.place.start) for evidence in body.evidence)
    return body.kind in ("city", *MISSIONS) and all(start in names for start in starts)


def _with_own(found: Found, lexicon: PeopleLexicon) -> Found:
    """One of several activities under a headline, without the parties of the others."""
    return found._replace(parties=own_parties(found.activity, found.parties, lexicon))


def _with_visitors(found: Found, of_story: Sequence[Found]) -> Found:
    """A part of a visit with the visitors it only calls the delegation."""
    if found.activity.parent is None:
        return found
    whole = of_story[found.activity.parent]
    event_type = whole.description.event_type
    more = visitors(found.activity, found.parties, event_type, whole.parties)
    return found._replace(parties=[*found.parties, *more])


def _with_difference(found: Found, d: DateDisagreement) -> Found:
    """The event with the two languages' different dates noted."""
    row = ("date", "", d.value_zh, d.value_en, d.winner, d.reason)
    return found._replace(
        grounds=[*found.grounds, "date_differs"], disagreements=[row, *found.disagreements]
    )


def _grounds(told: Told, activity: Activity, parties: Sequence[Party]) -> Iterator[str]:
    """Why the event should be looked at, besides what its description says."""
    if activity.precision == "unknown":
        yield "date_unknown"
    elif activity.date_start is None:
        yield "year_unknown"
    if told.alignment_score is not None and told.alignment_score < _WEAK:
        yield "weak_pairing"
    if told.is_damaged:
        yield "damaged_passage"
    if not any(p.entity_kind == "official" or p.partner_kind == "person" for p in parties):
        yield "nobody_named"
