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
    name_zh: str | None
    name_en: str | None
    aliases: tuple[tuple[str, str], ...]
    title_zh: str | None
    title_en: str | None
    role: str | None
    partner_kind: str | None
    country_code: str | None
    sphere: str | None
    affiliation_zh: str | None
    evidence: tuple[Evidence, ...]
