"""One headline over several activities names the countries of all: which are this one's."""

from collections.abc import Sequence

from tasks.language.party import Party
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.outside import outside_words
from tasks.language.story import Activity

_PERSON = "person"


def own_parties(
    activity: Activity, parties: Sequence[Party], lexicon: PeopleLexicon
) -> list[Party]:
    """The parties but for bodies and countries of the other activities under the headline.

    Only the headline names such a one, and the activity's paragraphs name other countries.
    """
    people = [p for p in parties if p.entity_kind == "official" or p.partner_kind == _PERSON]
    told = _told(activity, people, lexicon)
    if not told:
        return list(parties)
    told |= {person.country_code for person in people}
    titles = {line.number for line in activity.lines if line.kind == "title"}
    return [
        party
        for party in parties
        if party.country_code in (None, *told)
        or any(evidence.place.line not in titles for evidence in party.evidence)
    ]


def _told(activity: Activity, people: Sequence[Party], lexicon: PeopleLexicon) -> set[str | None]:
    """The outside countries the paragraphs name, but where a person's name stands."""
    places = [evidence.place for person in people for evidence in person.evidence]
    names = {(place.line, at) for place in places for at in range(place.start, place.end)}
    return {
        hit.value.country_code
        for line in activity.lines
        if line.kind == "body"
        for english in (False, True)
        if line.language != ("zh" if english else "en")
        for hit in outside_words(line.text, lexicon, english=english)
        if (line.number, hit.start) not in names
    }
