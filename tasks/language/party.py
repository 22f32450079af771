"""One party to an event, ready to become rows."""

from dataclasses import dataclass

from tasks.language.story import Evidence


@dataclass(frozen=True, slots=True)
class Party:
    """A person, body or country in one event, both languages together.

    `entity_kind` is `official`, `partner`, `organization` or `country`; `aliases` are pairs of
    language and spelling; `sphere` is what keeps namesakes apart; the rest as in the
    `participant` table.
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
    affiliation_zh: str | None = None
    evidence: tuple[Evidence, ...] = ()
