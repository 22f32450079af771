"""Tables from resolve to publish: who is who over all documents; they are not published."""

import dataframely as dy

from warehouse.schemas.declare import count, key, says, text
from warehouse.schemas.terms import PARTICIPANT_KINDS, PARTNER_KINDS


class ResolvedParticipant(dy.Schema):
    """One row per party to an event of a current document: which entity it is."""

    event_id = key("The event")
    participant_no = dy.Int32(primary_key=True, min=1, metadata=says("From 1 within the event"))
    entity_kind = text("Which dimension", nullable=False, values=PARTICIPANT_KINDS)
    entity_id = text("The entity", nullable=False)


class ResolvedEntity(dy.Schema):
    """One row per official, partner and organization."""

    entity_kind = key("Which dimension", values=PARTICIPANT_KINDS)
    entity_id = key("The entity")
    name_zh = text("Most frequent Chinese name")
    name_en = text("Best English spelling")
    sphere = text("What keeps namesakes apart")
    partner_kind = text("Kind of partner", values=PARTNER_KINDS)
    country_code = text("ISO 3166-1 alpha-2")
    affiliation_id = text("A person's body")


class ResolvedAlias(dy.Schema):
    """One row per entity, language and spelling."""

    entity_kind = key("Which dimension", values=PARTICIPANT_KINDS)
    entity_id = key("The entity")
    language = key("Language of the spelling", values=("zh", "en"))
    alias = key("The spelling")
    occurrences = count("In how many events it is printed")


class EventCluster(dy.Schema):
    """One row per event that other documents tell as well."""

    event_id = key("The event")
    same_event_as = text("Smallest event_id of the cluster", nullable=False)
