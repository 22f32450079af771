"""How well readings by the pipeline agree with those of a careful person.

The figures and the rules behind them: an expected event must be found under its date or in
its lines, an optional one neither counts nor costs; every fact of a required event is asked,
so that an event that is missed misses all its facts; a found party counts once, under any of
its names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from accuracy.matching import grouping, matched_activities, matched_parties
from accuracy.reading import Activity, Party, Reading
from accuracy.tally import Tally

Figures = defaultdict[str, Tally]
NOTHING = Activity(frozenset(), None, None, "", (), (), None)


def score(expected: Sequence[Reading], found: Mapping[str, Reading]) -> dict[str, float]:
    """All figures by name, in 0..1; what was never asked is 0."""
    figures: Figures = defaultdict(Tally)
    groupings = []
    for reading in expected:
        other = found.get(reading.document, Reading(reading.document))
        _score_lines(figures, reading, other)
        groupings.append(_grouping(reading, other))
        _score_activities(figures, reading.activities, other.activities)
    result = {name: tally.figure for name, tally in figures.items()}
    result["items.grouping"] = sum(groupings) / len(groupings) if groupings else 0.0
    return result


def _score_lines(figures: Figures, expected: Reading, found: Reading) -> None:
    for n, line in expected.lines.items():
        other = found.lines.get(n)
        figures["lines.language"].share(hit=other is not None and other.language == line.language)
        figures["lines.kind"].share(hit=other is not None and other.kind == line.kind)


def _grouping(expected: Reading, found: Reading) -> float:
    items = {n: line.item for n, line in expected.lines.items() if line.kind != "source"}
    return grouping(items, {n: line.item for n, line in found.lines.items()})


def _score_activities(
    figures: Figures, expected: Sequence[Activity], found: Sequence[Activity]
) -> None:
    pairs = matched_activities(expected, found)
    match = {id(one): other for one, other in pairs}
    required = [one for one in expected if one.required]
    hits = sum(id(one) in match for one in required)
    optional = len(pairs) - hits
    figures["events"].add(expected=len(required), hits=hits, found=len(found) - optional)
    subs = [one for one in expected if not one.is_main and not one.optional]
    for one in subs:
        figures["events.sub_recall"].share(hit=id(one) in match)
    for one in required + [one for one in subs if id(one) in match]:
        _score_facts(figures, one, match.get(id(one), NOTHING))


def _score_facts(figures: Figures, expected: Activity, found: Activity) -> None:
    _score_dates(figures, expected, found)
    figures["event.type"].share(hit=bool(set(found.types) & set(expected.types)))
    if expected.modes:
        figures["event.mode"].share(hit=bool(set(found.modes) & set(expected.modes)))
    if expected.headcount:
        figures["event.headcount"].share(hit=found.headcount == expected.headcount)
    _score_officials(figures, expected.officials, found.officials)
    _score_partners(figures, expected.partners, found.partners)
    _parties(figures, "organizations", expected.organizations, found.organizations)
    hits = len(expected.countries & found.countries)
    sizes = len(expected.countries), len(found.countries)
    figures["countries"].add(expected=sizes[0], hits=hits, found=sizes[1])


def _score_dates(figures: Figures, expected: Activity, found: Activity) -> None:
    """Where the text does not settle the year, no date is as good as the right one."""
    there = found is not NOTHING
    open_start = expected.year_open and found.start is None
    open_end = expected.year_open and found.end is None
    start = there and (found.start == expected.start or open_start)
    figures["date.start"].share(hit=start)
    figures["date.end"].share(hit=there and (found.end == expected.end or (start and open_end)))
    figures["date.precision"].share(hit=found.precision == expected.precision)


def _score_officials(figures: Figures, expected: Sequence[Party], found: Sequence[Party]) -> None:
    for one, other in _parties(figures, "officials", expected, found):
        _score_link(figures, one, other)
        if one.titles:
            figures["official.title"].share(hit=_same_title(one.titles, other.titles))
        if one.role:
            figures["official.lead_role"].share(hit=(one.role == "lead") == (other.role == "lead"))
    _score_languages(figures, "officials", expected, found)


def _score_partners(figures: Figures, expected: Sequence[Party], found: Sequence[Party]) -> None:
    persons, bodies = _split(expected)
    found_persons, found_bodies = _split(found)
    pairs = _parties(figures, "partner_persons", persons, found_persons)
    for one, other in pairs:
        _score_link(figures, one, other)
    pairs += _parties(figures, "partner_bodies", bodies, found_bodies)
    for one, other in pairs:
        if one.country:
            figures["partner.country"].share(hit=one.country == other.country)
        if one.kind not in ("person", "other"):
            figures["partner.kind"].share(hit=one.kind == other.kind)
    _score_languages(figures, "partner_persons", persons, found_persons)


def _split(parties: Iterable[Party]) -> tuple[list[Party], list[Party]]:
    persons = [party for party in parties if party.kind == "person"]
    return persons, [party for party in parties if party.kind != "person"]


def _parties(
    figures: Figures, name: str, expected: Sequence[Party], found: Sequence[Party]
) -> list[tuple[Party, Party]]:
    """Counts the parties of one side; returns the required ones with their matches."""
    required = [party for party in expected if not party.optional]
    pairs = matched_parties(required, found)
    taken = {id(other) for _, other in pairs}
    left = [party for party in found if id(party) not in taken]
    spare = matched_parties([party for party in expected if party.optional], left)
    figures[name].add(expected=len(required), hits=len(pairs), found=len(found) - len(spare))
    return pairs


def _score_link(figures: Figures, expected: Party, found: Party) -> None:
    if expected.names_zh and expected.names_en:
        linked = expected.names_zh <= found.keys and expected.names_en & found.keys
        figures["names.linked_zh_en"].share(hit=bool(linked))


def _same_title(expected: frozenset[str], found: frozenset[str]) -> bool:
    return any(
        one in other or other in one for one in expected for other in found if len(other) > 1
    )


def _score_languages(
    figures: Figures, name: str, expected: Sequence[Party], found: Sequence[Party]
) -> None:
    """How many of the names that each language prints were found in that language."""
    known = frozenset[str]().union(*(party.keys for party in found))
    for party in expected:
        if party.optional:
            continue
        for language, names in (("zh", party.names_zh), ("en", party.names_en)):
            if names:
                figures[f"{name}.{language}"].share(hit=bool(names & known))
