"""What kind of event an activity was: type, mode, headcount, venue, headline and summary."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tasks.language.events.count import Count
from tasks.language.events.event_mode import HYBRID, ModeLexicon, ModeVerdict, event_mode
from tasks.language.events.event_type import (
    UNKNOWN,
    TypeLexicon,
    TypeVerdict,
    event_type,
)
from tasks.language.events.headcount import headcount
from tasks.language.events.summary import headline, summary
from tasks.language.events.venue import Venue, VenueLexicon, venue
from tasks.language.events.visits import JOURNEYS
from tasks.language.story import Activity, Evidence, Place
from tasks.language.telling import Accounts, Telling

# A silent day of one of these goes on with it; one of a camp or a ceremony may be anything.
_LASTING = frozenset(("conference", "training", "performance", "competition"))


class Difference(NamedTuple):
    """A field on which the two languages differ; `winner` is `zh`, `en` or `neither`."""

    field: str
    value_zh: str
    value_en: str
    winner: str
    reason: str


@dataclass(frozen=True, slots=True)
class Description:
    """What kind of event an activity was.

    `grounds` name what makes it doubtful, such as `type_tie` or `no_headline`.
    """

    event_type: str
    mode: str | None
    headcount: int | None
    headcount_evidence: tuple[Evidence, ...]
    venue_zh: str | None
    venue_en: str | None
    venue_evidence: tuple[Evidence, ...]
    title_zh: str | None
    title_en: str | None
    summary_zh: str | None
    summary_en: str | None
    differences: tuple[Difference, ...]
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """All vocabularies a description needs."""

    types: TypeLexicon
    modes: ModeLexicon
    venues: VenueLexicon
    person_nouns: frozenset[str]


class Setting(NamedTuple):
    """What is known of an activity from the others of its story.

    `whole` is what that was of which it is a part, `parts` are where the dates of its own parts
    stand; `shared` says whether it has its headline together with others.
    """

    whole: Description | None = None
    parts: Sequence[Place] = ()
    shared: bool = False


_ALONE = Setting()


def describe_story(
    activities: Sequence[Activity], told: Sequence[Accounts], lexicon: EventLexicon
) -> list[Description]:
    """What each activity of one story was, by both languages' accounts of it, `told`.

    What is a part of another is described in the light of that one.
    """
    found: dict[int, Description] = {}
    shared = sum(activity.parent is None for activity in activities) > 1
    parts_last = sorted(range(len(activities)), key=lambda n: activities[n].parent is not None)
    for number in parts_last:
        parent = activities[number].parent
        whole = None if parent is None else found.get(parent)
        dates = _dates([a for a in activities if a.parent == number])
        setting = Setting(whole, dates, shared)
        found[number] = describe(activities[number], told[number], lexicon, setting)
    return [found[number] for number in range(len(activities))]


def _dates(activities: Sequence[Activity]) -> list[Place]:
    evidence = [e for activity in activities for e in activity.evidence]
    return [e.place for e in evidence if e.rule.startswith("date")]


def describe(
    activity: Activity, told: Accounts, lexicon: EventLexicon, setting: Setting = _ALONE
) -> Description:
    """What both languages' accounts of one activity, `told`, say that it was."""
    zh, en = told
    whole = setting.whole
    journey = _journey(whole)
    verdict = _verdict(activity, told, lexicon, setting)
    venues = [venue(telling, verdict.code, lexicon.venues) for telling in told]
    counts = [
        headcount(telling, verdict.code, lexicon.person_nouns, parts=setting.parts)
        for telling in told
    ]
    modes = event_mode(told, journey or verdict.code, any(venues), lexicon.modes)
    differences = (*_count_difference(counts), *_mode_difference(modes))
    return Description(
        event_type=verdict.code,
        mode=modes.mode or _mode_of_part(whole),
        headcount=_chosen(counts),
        headcount_evidence=_evidence(counts),
        venue_zh=_text(venues[0]),
        venue_en=_text(venues[1]),
        venue_evidence=_evidence(venues),
        title_zh=headline(zh),
        title_en=headline(en),
        summary_zh=summary(zh),
        summary_en=summary(en),
        differences=differences,
        grounds=(*verdict.grounds, *_grounds(zh, en, differences)),
    )


def _journey(whole: Description | None) -> str:
    """The type of the visit of which an activity is a part, "" where it is a part of none."""
    return whole.event_type if whole and whole.event_type in JOURNEYS else ""


def _verdict(
    activity: Activity, told: Accounts, lexicon: EventLexicon, setting: Setting
) -> TypeVerdict:
    """The type; a part of something larger is told by its own sentences, not by the headline.

    One that says nothing of its own is what the whole is: a day of a forum.
    """
    whole, shared = setting.whole, setting.shared
    journey = _journey(whole)
    if activity.parent is not None and (told.zh.lead or told.en.lead):
        alone = [replace(telling, titles=()) for telling in told]
        own = event_type(alone, lexicon.types, journey=journey)
        if own.code != UNKNOWN:
            return own
    verdict = event_type(
        told,
        lexicon.types,
        lasts_days=_lasts_days(activity),
        shared=shared,
        journey=journey,
    )
    if verdict.code == UNKNOWN and whole is not None and whole.event_type in _LASTING:
        return verdict._replace(code=whole.event_type)
    return verdict


def _lasts_days(activity: Activity) -> bool:
    first, last = activity.date_start, activity.date_end
    return activity.precision == "day" and first is not None and first != last


def _mode_of_part(whole: Description | None) -> str | None:
    """How a part was held that does not say it: as the whole, unless that was held both ways."""
    return whole.mode if whole and whole.mode != HYBRID else None


def _text(found: Venue | None) -> str | None:
    return found.text if found else None


def _evidence(found: list[Venue | None] | list[Count | None]) -> tuple[Evidence, ...]:
    return tuple(Evidence(one.place, one.rule) for one in found if one is not None)


def _chosen(counts: list[Count | None]) -> int | None:
    """The headcount; where the languages differ, the surer one, else the Chinese original."""
    found = [count for count in counts if count is not None]
    return max(found, key=lambda count: count.rank).value if found else None


def _count_difference(counts: list[Count | None]) -> tuple[Difference, ...]:
    zh, en = counts
    if zh is None or en is None or zh.value == en.value:
        return ()
    winner = "en" if en.rank > zh.rank else "zh"
    reason = "named as the total" if en.rank != zh.rank else "the Chinese is the original"
    return (Difference("headcount", str(zh.value), str(en.value), winner, reason),)


def _mode_difference(modes: ModeVerdict) -> tuple[Difference, ...]:
    if not modes.zh or not modes.en or modes.zh == modes.en:
        return ()
    winner = "zh" if modes.zh == modes.mode else "en"
    return (Difference("mode", modes.zh, modes.en, winner, "it tells more of who was where"),)


def _grounds(zh: Telling, en: Telling, differences: tuple[Difference, ...]) -> tuple[str, ...]:
    grounds = [f"{difference.field}_differs" for difference in differences]
    if not zh.titles and not en.titles:
        grounds.append("no_headline")
    if not zh.lead or not en.lead:
        grounds.append("one_language")
    return tuple(grounds)
