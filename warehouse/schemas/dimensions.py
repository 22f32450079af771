"""Published tables of who, what, where and when: one row a person, body, type, country, day."""

import dataframely as dy

from warehouse.schemas.declare import count, day, flag, key, number, text
from warehouse.schemas.terms import EVENT_TYPES, PARTNER_KINDS

_ALIAS_LANGUAGES = ("zh", "en")


class DimOfficial(dy.Schema):
    """One row per person of the Chinese mainland side, over all documents and both languages.

    A person is a name within a sphere (the realm their titles belong to), so that namesakes stay
    apart and a person who changes office stays one. Within one sphere a name is two people where
    offices of two districts or departments are printed beside it over the same days.
    """

    official_id = key("The person: hash of name and sphere; of namesakes in it, of the unit too")
    name_zh = text("Name, simplified Chinese; null if only English names the person")
    name_en = text("Best English spelling; null if only Chinese names the person")
    sphere = text("What keeps namesakes apart: `state:` and a city, `university:` and a name …")
    latest_title_zh = text("Title at the latest event that prints one, Chinese")
    latest_title_en = text("Title at the latest event that prints one, English")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")
    event_count = count("In how many events, tellings of one event counted each")
    is_corrected = flag("Whether a correction changed it")


class OfficialAlias(dy.Schema):
    """One row per person, language and spelling."""

    official_id = key("The person", references="dim_official.official_id")
    language = key("Language of the spelling", values=_ALIAS_LANGUAGES)
    alias = key("The spelling")
    occurrences = count("In how many events it is printed")


class OfficialTitleHistory(dy.Schema):
    """One row per person and title: when they were seen with it, no claim to a term of office."""

    official_id = key("The person", references="dim_official.official_id")
    title = key("The Chinese title, or the English where only English prints one")
    title_zh = text("Title, Chinese")
    title_en = text("Title, English: the most frequent beside the Chinese one")
    first_seen = day("Earliest day of a dated event with this title")
    last_seen = day("Latest day of a dated event with this title")
    event_count = count("In how many events")
    is_corrected = flag("Whether a person said how the title is called in the other language")


class DimForeignPartner(dy.Schema):
    """One row per party from outside the Chinese mainland: a person or a body."""

    partner_id = key("The party: hash of its name and country")
    kind = text("What it is", nullable=False, values=PARTNER_KINDS)
    name_zh = text("Name, simplified Chinese; null if only English names it")
    name_en = text("Best English spelling; null if only Chinese names it")
    country_code = text(
        "ISO 3166-1 alpha-2; null where unsaid", references="dim_country.country_code"
    )
    affiliation_id = text(
        "A person's body, when known", references="dim_foreign_partner.partner_id"
    )
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")
    event_count = count("In how many events, tellings of one event counted each")
    is_corrected = flag("Whether a correction changed it")


class PartnerAlias(dy.Schema):
    """One row per party, language and spelling."""

    partner_id = key("The party", references="dim_foreign_partner.partner_id")
    language = key("Language of the spelling", values=_ALIAS_LANGUAGES)
    alias = key("The spelling")
    occurrences = count("In how many events it is printed")


class DimOrganization(dy.Schema):
    """One row per mainland body."""

    organization_id = key("The body: hash of its full name")
    name_zh = text("Most frequent Chinese name, rather one that says the city")
    name_en = text("Best English name; null if only Chinese names it")
    city = text("Short name of the city whose body it is; null for others")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")
    event_count = count("In how many events, tellings of one event counted each")
    is_corrected = flag("Whether a correction changed it")


class OrganizationAlias(dy.Schema):
    """One row per body, language and name in use."""

    organization_id = key("The body", references="dim_organization.organization_id")
    language = key("Language of the name", values=_ALIAS_LANGUAGES)
    alias = key("The name")
    occurrences = count("In how many events it is printed")


class DimEventType(dy.Schema):
    """One row per type of event, with its place in the international event codes."""

    event_type_code = key("The type", values=EVENT_TYPES)
    label_en = text("Name, English", nullable=False)
    label_zh = text("Name, Chinese", nullable=False)
    definition_en = text("What belongs to it", nullable=False)
    category = text("Group of types", nullable=False)
    plover_event = text("Event of the PLOVER ontology; null if none fits")
    cameo_code = text("Code of the CAMEO ontology; null if none fits")
    code_match = text("How well those codes fit: exact, approximate or none")


class DimCountry(dy.Schema):
    """One row per country or region outside the Chinese mainland."""

    country_code = key("ISO 3166-1 alpha-2")
    alpha3 = text("ISO 3166-1 alpha-3")
    name_en = text("Name, English", nullable=False)
    name_zh = text("Name, Chinese", nullable=False)
    region = text("Part of the world")


class DimDate(dy.Schema):
    """One row per day of every year that has an event."""

    date = dy.Date(primary_key=True, metadata={"comment": "The day"})
    year = number("Year", nullable=False)
    quarter = number("Quarter, 1 to 4", nullable=False, min=1)
    month = number("Month, 1 to 12", nullable=False, min=1)
    iso_week = number("ISO 8601 week, 1 to 53", nullable=False, min=1)
    weekday = number("ISO 8601 weekday, 1 Monday to 7 Sunday", nullable=False, min=1)
