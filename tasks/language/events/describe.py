"""What kind of event an activity was: type, mode, headcount, venue, headline and summary."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from tasks.language.events.event_mode import ModeLexicon, ModeVerdict, event_mode
from tasks.language.events.event_type import UNKNOWN, TypeLexicon, TypeVerdict, event_type
from tasks.language.events.headcount import Count, headcount
from tasks.language.events.summary import headline, summary
from tasks.language.events.venue import Venue, VenueLexicon, venue
from tasks.language.story import Activity, Evidence
from tasks.language.telling import Accounts, Telling, accounts_of

_JOURNEYS = ("inbound_visit", "outbound_visit")


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


def describe(activity: Activity, told: Accounts, lexicon: EventLexicon) -> Description:
    """What both languages' accounts of one activity, `told`, say that it was."""
    zh, en = told
    verdict = _verdict(activity, told, lexicon)
    venues = [venue(telling, verdict.code, lexicon.venues) for telling in told]
    counts = [headcount(telling, verdict.code, lexicon.person_nouns) for telling in told]
    modes = event_mode(
        told,
        _bodily_type(activity, verdict.code, lexicon),
        any(venues),
        lexicon.modes,
    )
    differences = (*_count_difference(counts), *_mode_difference(modes))
    return Description(
        event_type=verdict.code,
        mode=modes.mode,
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


def _verdict(activity: Activity, told: Accounts, lexicon: EventLexicon) -> TypeVerdict:
    """The type; a part of something larger is told by its own sentences, not by the headline."""
    if activity.parent is not None and (told.zh.lead or told.en.lead):
        own = event_type([replace(telling, titles=()) for telling in told], lexicon.types)
        if own.code != UNKNOWN:
            return own
    return event_type(told, lexicon.types, lasts_days=_lasts_days(activity))


def _lasts_days(activity: Activity) -> bool:
    first, last = activity.date_start, activity.date_end
    return activity.precision == "day" and first is not None and first != last


def _bodily_type(activity: Activity, code: str, lexicon: EventLexicon) -> str:
    """The type that tells whether people travelled: a part of a visit is in person as well."""
    if activity.parent is None:
        return code
    whole = event_type(accounts_of(activity, dated=False), lexicon.types)
    return whole.code if whole.code in _JOURNEYS else code


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
