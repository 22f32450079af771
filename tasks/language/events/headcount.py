"""How many people took part, where the text prints one number for all of them."""

from collections.abc import Sequence

from tasks.language.events.count import HEADLINE, TRAVELLED, Count
from tasks.language.events.count_en import counts_en
from tasks.language.events.count_zh import counts_zh
from tasks.language.story import Place
from tasks.language.telling import Telling


def headcount(
    telling: Telling,
    event_type: str,
    person_nouns: frozenset[str],
    *,
    parts: Sequence[Place] = (),
) -> Count | None:
    """The headcount one language prints, None where there is none or several compete.

    Args:
        telling: What the language says.
        event_type: The type of the event.
        person_nouns: The English nouns of person_nouns.csv.
        parts: Where the dates of the parts of the event stand: who came to one of them is told
            behind that, up to the end of the paragraph.
    """
    find = counts_zh if telling.language == "zh" else counts_en
    found = [c for piece in telling.bodies for c in find(piece, event_type, person_nouns)]
    found = [c for c in found if c.rank == TRAVELLED or not _is_of_part(c.place, parts)]
    if not found:
        headlines = [c for p in telling.titles for c in find(p, event_type, person_nouns)]
        found = [count._replace(rank=HEADLINE) for count in headlines]
    best = max((c.rank for c in found), default=0)
    chosen = [c for c in found if c.rank == best]
    return chosen[0] if len({c.value for c in chosen}) == 1 else None


def _is_of_part(place: Place, parts: Sequence[Place]) -> bool:
    return any(part.line == place.line and part.start < place.start for part in parts)
