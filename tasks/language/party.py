"""One party to an event, ready to become rows."""

from dataclasses import dataclass

from tasks.language.bodies.bodies import MAINLAND
from tasks.language.bodies.body_party import BodyParty
from tasks.language.story import Evidence


@dataclass(frozen=True, slots=True)
class Party:
    """A person, body or country in one event, both languages together.

    `entity_kind` is `official`, `partner`, `organization` or `country`; `aliases` are pairs of
    language and spelling; `sphere` is what keeps namesakes apart, and `units` what may keep apart
    those of one sphere; the rest as in the `participant` table.
    """

    entity_kind: str
    name_zh: str | None = None
    name_en: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    title_zh: str | None = None
    title_en: str | None = None
    role: str | None = None
    partner_kind: str | None = None
    country_code: str | None = None
    sphere: str | None = None
    units: tuple[str, ...] = ()
    affiliation_zh: str | None = None
    evidence: tuple[Evidence, ...] = ()


def body_as_party(body: BodyParty, home: str) -> Party:
    """A body as a party; `home` is the city whose bodies are named without it (`市外办`)."""
    ours = body.side == MAINLAND
    return Party(
        entity_kind="organization" if ours else "partner",
        name_zh=body.name_zh,
        name_en=body.name_en,
        aliases=body.aliases,
        role=body.role,
        partner_kind=None if ours else body.kind,
        country_code=None if ours else body.country_code,
        sphere=home if ours else None,
        evidence=body.evidence,
    )
