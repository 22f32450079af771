"""The travellers that a part of a visit speaks of as `代表团` or `the delegation`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.language.bodies.bodies import MISSIONS
from tasks.language.party import Party
from tasks.language.story import Activity, Evidence, Place

_VISIT, _JOURNEY, _LEAD = "inbound_visit", "outbound_visit", "lead"
_VISITORS = re.compile(
    r"代表团|访问团|考察团|参访团|采访团|领团|一行|来宾|客人|贵宾|领事官员|驻华使节|使节"
    r"|\b[Tt]he (?:\w+ )?"
    r"(?:consul\w*(?: officials| officers)?|diplomats|delegation|group|guests|visitors|party"
    r"|mission)\b"
)
# The city's side receives them, whoever else is named as present.
_MET = re.compile(r"(?:会见|会晤|接见|宴请)了?(?:代表团|访问团|考察团|客人)")


def visitors(
    activity: Activity, parties: Sequence[Party], whole: str, others: Sequence[Party]
) -> Iterator[Party]:
    """Who else takes part in a part of a visit that names its travellers no more.

    Args:
        activity: The part.
        parties: Who is found to take part in it.
        whole: The type of the event it lies in.
        others: Who takes part in that.

    Returns:
        The countries of the visit, if the part has none or officials of several missions came,
        and who led the visitors, if it names nobody from outside or says that they were met; of
        a journey of ours who led it. The word for the delegation is the evidence.
    """
    several = sum(party.partner_kind in MISSIONS for party in others) > 1
    told = tuple(_words(activity)) if whole in (_VISIT, _JOURNEY) or several else ()
    if not told:
        return
    if whole == _JOURNEY and not several:
        yield from _our_leader(parties, others, told)
        return
    codes = {party.country_code for party in parties if party.entity_kind == "country"}
    guests = [party for party in parties if party.entity_kind == "partner"]
    for party in others:
        is_country = party.entity_kind == "country" and party.country_code not in codes
        if (is_country and (several or not codes)) or _is_absent_leader(party, guests, activity):
            yield replace(party, evidence=told)


def _is_absent_leader(party: Party, guests: Sequence[Party], activity: Activity) -> bool:
    """Whether the party led visitors who name nobody here, or who are said to be met here."""
    if party.partner_kind != "person" or party.role != _LEAD:
        return False
    is_named = any(_name(guest) == _name(party) for guest in guests)
    met = any(_MET.search(line.text) for line in activity.lines)
    return not guests or (met and not is_named)


def _our_leader(
    parties: Sequence[Party], others: Sequence[Party], told: tuple[Evidence, ...]
) -> Iterator[Party]:
    """Who leads our delegation abroad, where a part of the journey does not name them."""
    ours = {_name(party) for party in parties if party.entity_kind == "official"}
    for party in others:
        if party.entity_kind == "official" and party.role == _LEAD and _name(party) not in ours:
            yield replace(party, evidence=told)


def _name(party: Party) -> str | None:
    return party.name_zh or party.name_en


def _words(activity: Activity) -> Iterator[Evidence]:
    """The first word for the visitors in each language."""
    seen: set[str] = set()
    for line in activity.lines:
        word = _VISITORS.search(line.text) if line.language not in seen else None
        if word:
            seen.add(line.language)
            yield Evidence(Place(line.number, *word.span()), "visitors_of_whole")
