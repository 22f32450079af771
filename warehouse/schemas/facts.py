"""Published tables of what happened: events, who took part, and the evidence for it."""

import dataframely as dy

from warehouse.schemas.declare import day, flag, key, number, share, text
from warehouse.schemas.terms import (
    DATE_PRECISIONS,
    ENTITY_KINDS,
    MODES,
    OFFICIAL_ROLES,
    ORGANIZATION_ROLES,
    YEAR_BASES,
)

_EVENT = "fact_event.event_id"


class FactEvent(dy.Schema):
    """One row per separately dated activity reported as news in a current document."""

    event_id = key("The event: `item_id` and its number within the story")
    item_id = text("The story", nullable=False, references="news_item.item_id")
    document_id = text("The document", nullable=False, references="dim_document.document_id")
    parent_event_id = text("The event it happened within", references=_EVENT)
    is_main = flag("Whether it is an activity of its own and no part of another")
    date_start = day("First day; null while the year is unknown")
    date_end = day("Last day, inclusive; null while the year is unknown")
    date_precision = text("How exact the date is", nullable=False, values=DATE_PRECISIONS)
    date_text_zh = text("Date as printed in Chinese")
    date_text_en = text("Date as printed in English")
    year_basis = text("What settled the year", nullable=False, values=YEAR_BASES)
    event_type_code = text(
        "Type of the event", nullable=False, references="dim_event_type.event_type_code"
    )
    plover_event = text("PLOVER event of the type; null without a party from outside")
    cameo_code = text("CAMEO code of the type; null without a party from outside")
    mode = text("In person, online or both; null where unsaid", values=MODES)
    title_zh = text("Headline, Chinese")
    title_en = text("Headline, English")
    summary_zh = text("First sentence that tells it, Chinese")
    summary_en = text("First sentence that tells it, English")
    venue_zh = text("Place as printed, Chinese")
    venue_en = text("Place as printed, English")
    participant_count = number("Headcount as printed", min=1)
    confidence = share("How sure the reading is, 0 to 1", nullable=False)
    confidence_grounds = text("What lowered the confidence, joined by `; `; null if nothing did")
    is_corrected = flag("Whether a correction changed it")
    same_event_as = text(
        "Smallest event_id of the cluster, where other documents tell the same event; else null",
        references=_EVENT,
    )


class BridgeEventOfficial(dy.Schema):
    """One row per event and person of the Chinese mainland side in it."""

    event_id = key("The event", references=_EVENT)
    official_id = key("The person", references="dim_official.official_id")
    role = text("Part played", nullable=False, values=OFFICIAL_ROLES)
    title_zh = text("Title as printed for this event, without the name, Chinese")
    title_en = text("Title as printed for this event, without the name, English")


class BridgeEventPartner(dy.Schema):
    """One row per event and party from outside the Chinese mainland in it."""

    event_id = key("The event", references=_EVENT)
    partner_id = key("The party", references="dim_foreign_partner.partner_id")
    role = text("Part played; null where unsaid")
    title_zh = text("A person's title as printed for this event, Chinese")
    title_en = text("A person's title as printed for this event, English")


class BridgeEventOrganization(dy.Schema):
    """One row per event and mainland body in it."""

    event_id = key("The event", references=_EVENT)
    organization_id = key("The body", references="dim_organization.organization_id")
    role = text("Part played", nullable=False, values=ORGANIZATION_ROLES)


class BridgeEventCountry(dy.Schema):
    """One row per event and outside country or region whose people or bodies take part."""

    event_id = key("The event", references=_EVENT)
    country_code = key("ISO 3166-1 alpha-2", references="dim_country.country_code")


class Mention(dy.Schema):
    """One row per piece of evidence: a place in the source that a value was read from."""

    mention_id = key("The piece of evidence: `event_id` and its number")
    document_id = text("The document", nullable=False, references="dim_document.document_id")
    passage_id = text("The line", nullable=False, references="passage.passage_id")
    event_id = text("The event", nullable=False, references=_EVENT)
    entity_kind = text("What it is evidence for", nullable=False, values=ENTITY_KINDS)
    entity_id = text("Id in the dimension of that kind; null for date, venue and headcount")
    char_start = number("First code point in the decoded file, from 0", nullable=False)
    char_end = number("One past the last code point in the decoded file", nullable=False, min=1)
    surface = text("Exactly those characters", nullable=False)
    text_start = number("First code point of the same words in `passage.text`", nullable=False)
    text_end = number("One past their last code point in `passage.text`", nullable=False)
    rule = text("What found it", nullable=False)


class LanguageDisagreement(dy.Schema):
    """One row per field in which the two languages of an event differ."""

    event_id = key("The event", references=_EVENT)
    field = key("Which field")
    subject = key("Whose field: a person's name, or empty for the event itself")
    value_zh = text("What the Chinese says")
    value_en = text("What the English says")
    winner = text("Which one was taken", values=("zh", "en", "neither"))
    reason = text("Why that one was taken")
