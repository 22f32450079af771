"""Published tables that answer without a join; every figure can be counted again from the facts."""

import dataframely as dy

from warehouse.schemas.declare import count, day, key, number, share, text
from warehouse.schemas.terms import EVENT_TYPES, PARTNER_KINDS


class SummaryOverview(dy.Schema):
    """One row for the whole warehouse."""

    documents = count("Current documents")
    documents_superseded = count("Older versions of documents")
    documents_rejected = count("Files that could not be taken in")
    passages = count("Non-blank lines")
    news_items = count("Stories")
    news_items_bilingual = count("Stories told in both languages")
    events = count("Events, tellings of one event counted each")
    events_distinct = count("Events, tellings of one event counted once")
    events_dated = count("Events with a settled date")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")
    officials = count("Persons of the mainland side")
    partners = count("Parties from outside the mainland")
    partner_persons = count("Persons among the partners")
    organizations = count("Mainland bodies")
    countries = count("Outside countries and regions with an event")
    mentions = count("Pieces of evidence")
    disagreements = count("Fields in which the two languages differ")


class SummaryByMonth(dy.Schema):
    """One row per month with an event dated to the month or closer."""

    month = dy.Date(primary_key=True, metadata={"comment": "First day of the month"})
    year = number("Year", nullable=False)
    month_number = number("Month, 1 to 12", nullable=False, min=1)
    events = count("Events that began in the month")
    events_with_partner = count("Events with a party from outside the mainland")
    events_online = count("Events online or hybrid")
    officials = count("Persons of the mainland side")
    partners = count("Parties from outside the mainland")
    countries = count("Outside countries and regions")


class SummaryByEventType(dy.Schema):
    """One row per type of event, also those that never occurred."""

    event_type_code = key("The type", values=EVENT_TYPES)
    label_en = text("Name, English", nullable=False)
    label_zh = text("Name, Chinese", nullable=False)
    events = count("Events")
    share_of_events = share("Part of all events; null if there are none")
    events_with_partner = count("Events with a party from outside the mainland")
    countries = count("Outside countries and regions")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")


class SummaryByCountry(dy.Schema):
    """One row per outside country or region with an event."""

    country_code = key("ISO 3166-1 alpha-2", references="dim_country.country_code")
    name_en = text("Name, English")
    name_zh = text("Name, Chinese")
    region = text("Part of the world")
    events = count("Events")
    officials = count("Persons of the mainland side in them")
    partners = count("Parties of that country")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")


class SummaryByOfficial(dy.Schema):
    """One row per person of the mainland side."""

    official_id = key("The person", references="dim_official.official_id")
    name_zh = text("Name, Chinese")
    name_en = text("Name, English")
    latest_title_zh = text("Title at the latest event that prints one, Chinese")
    latest_title_en = text("Title at the latest event that prints one, English")
    events = count("Events")
    events_led = count("Events led")
    titles = count("Different titles seen")
    partners = count("Parties met")
    countries = count("Outside countries and regions met")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")


class SummaryByPartner(dy.Schema):
    """One row per party from outside the mainland."""

    partner_id = key("The party", references="dim_foreign_partner.partner_id")
    kind = text("What it is", nullable=False, values=PARTNER_KINDS)
    name_zh = text("Name, Chinese")
    name_en = text("Name, English")
    country_code = text("ISO 3166-1 alpha-2")
    events = count("Events")
    officials = count("Persons of the mainland side met")
    first_event_date = day("First day of the earliest dated event")
    last_event_date = day("First day of the latest dated event")


class SummaryQuality(dy.Schema):
    """One row per current document: how well it could be read."""

    document_id = key("The document", references="dim_document.document_id")
    file_name = text("Name of the file", nullable=False)
    passages = count("Non-blank lines")
    passages_damaged = count("Lines with damage left in them")
    news_items = count("Stories")
    share_bilingual = share("Part of the stories told in both languages")
    events = count("Events")
    events_dated = count("Events with a settled date")
    dates_explicit = count("Years printed with the date")
    dates_other_language = count("Years settled by the other language")
    dates_document = count("Years settled by the document")
    dates_issue_metadata = count("Years settled by file name or user")
    dates_arithmetic = count("Years settled by arithmetic")
    dates_correction = count("Years settled by a correction")
    dates_unknown = count("Years that could not be settled")
    events_low_confidence = count("Events with a confidence below 0.5")
    lowest_confidence = share("Lowest confidence of its events")
    disagreements = count("Fields in which the two languages differ")
    repairs = count("Places where the text was changed before reading")
    damage_repaired = count("Places where damage was undone")
