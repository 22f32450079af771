"""Published tables for reading: what is spread over facts and dimensions, in one row each."""

import dataframely as dy

from warehouse.schemas.declare import day, key, number, share, text
from warehouse.schemas.terms import DATE_PRECISIONS, MODES

_EVENT = "fact_event.event_id"
_TYPE = "dim_event_type.event_type_code"


class EventReadable(dy.Schema):
    """One row per event with everybody and everything named in it, in Chinese and in English.

    Who is named in one language only stands with that name in both.
    """

    event_id = key("The event", references=_EVENT)
    date_start = day("First day; null while the year is unknown")
    date_end = day("Last day, inclusive; null while the year is unknown")
    date_precision = text("How exact the date is", nullable=False, values=DATE_PRECISIONS)
    event_type_code = text("Type of the event", nullable=False, references=_TYPE)
    type_zh = text("Name of the type, Chinese", nullable=False)
    type_en = text("Name of the type, English", nullable=False)
    mode = text("In person, online or both; null where unsaid", values=MODES)
    title_zh = text("Headline or else first sentence, Chinese")
    title_en = text("Headline or else first sentence, English")
    officials_zh = text("Persons of the mainland side with their titles, who led first, Chinese")
    officials_en = text("Persons of the mainland side with their titles, who led first, English")
    partners_zh = text("Parties from outside with their titles, persons first, Chinese")
    partners_en = text("Parties from outside with their titles, persons first, English")
    organizations_zh = text("Mainland bodies, Chinese")
    organizations_en = text("Mainland bodies, English")
    countries_zh = text("Outside countries and regions, Chinese")
    countries_en = text("Outside countries and regions, English")
    venue_zh = text("Place as printed, Chinese")
    venue_en = text("Place as printed, English")
    participant_count = number("Headcount as printed", min=1)
    confidence = share("How sure the reading is, 0 to 1", nullable=False)
    file_name = text("The file that tells it", nullable=False)


class PersonTimeline(dy.Schema):
    """One row per person and event they were in: an official, or a partner who is a person."""

    person_id = key("The person: `official_id` or `partner_id`")
    event_id = key("The event", references=_EVENT)
    side = text("Which dimension the person is in", nullable=False, values=("official", "partner"))
    name_zh = text("Name, Chinese")
    name_en = text("Name, English")
    date_start = day("First day of the event; null while the year is unknown")
    event_type_code = text("Type of the event", nullable=False, references=_TYPE)
    role = text("Part played; null where unsaid")
    title_zh = text("Title as printed for this event, Chinese")
    title_en = text("Title as printed for this event, English")
    event_zh = text("Headline or else first sentence of the event, Chinese")
    event_en = text("Headline or else first sentence of the event, English")
    met_zh = text("Parties of the other side with their titles, Chinese")
    met_en = text("Parties of the other side with their titles, English")


class CountryTimeline(dy.Schema):
    """One row per outside country or region and event its people or bodies took part in."""

    country_code = key("ISO 3166-1 alpha-2", references="dim_country.country_code")
    event_id = key("The event", references=_EVENT)
    name_zh = text("Name of the country, Chinese", nullable=False)
    name_en = text("Name of the country, English", nullable=False)
    date_start = day("First day of the event; null while the year is unknown")
    event_type_code = text("Type of the event", nullable=False, references=_TYPE)
    mode = text("In person, online or both; null where unsaid", values=MODES)
    event_zh = text("Headline or else first sentence of the event, Chinese")
    event_en = text("Headline or else first sentence of the event, English")
    officials_zh = text("Persons of the mainland side with their titles, Chinese")
    officials_en = text("Persons of the mainland side with their titles, English")
    partners_zh = text("All parties from outside with their titles, Chinese")
    partners_en = text("All parties from outside with their titles, English")
