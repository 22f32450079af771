"""The visitors that a part of a visit speaks of as `代表团` or `the delegation`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.bodies.bodies import MISSIONS
from tasks.language.party import Party
from tasks.language.story import Activity, Evidence, Place

_VISIT, _LEAD = "inbound_visit", "lead"
_VISITORS = re.compile(
    r"代表团|访问团|考察团|参访团|采访团|领团|一行|来宾|客人|贵宾|领事官员|驻华使节|使节"
    r"|\b[Tt]he (?:\w+ )?"
    r"(?:consul\w*(?: officials| officers)?|diplomats|delegation|group|guests|visitors|party"
    r"|mission)\b"
)


def visitors(
    activity: Activity, parties: Sequence[Party], whole: str, others: Sequence[Party]
) -> Iterator[Party]:
    """Who else takes part in a part of a visit that names its visitors no more.

    Args:
        activity: The part.
        parties: Who is found to take part in it.
        whole: The type of the event it lies in.
        others: Who takes part in that.

    Returns:
        The countries of the visit, if the part has none or officials of several missions came,
        and who led the visitors, if it names nobody from outside; the word for the delegation
        is the evidence.
    """
    several = sum(party.partner_kind in MISSIONS for party in others) > 1
    told = tuple(_words(activity)) if whole == _VISIT or several else ()
    if not told:
        return
    named = {party.entity_kind for party in parties if party.entity_kind != "organization"}
    codes = {party.country_code for party in parties if party.entity_kind == "country"}
    for party in others:
        is_leader = party.partner_kind == "person" and party.role == _LEAD
        is_country = party.entity_kind == "country" and party.country_code not in codes
        if (is_country and (several or not codes)) or (is_leader and "partner" not in named):
            yield replace(party, evidence=told)


def _words(activity: Activity) -> Iterator[Evidence]:
    """The first word for the visitors in each language."""
    seen: set[str] = set()
    for line in activity.lines:
        word = _VISITORS.search(line.text) if line.language not in seen else None
        if word:
            seen.add(line.language)
            yield Evidence(Place(line.number, *word.span()), "visitors_of_whole")
