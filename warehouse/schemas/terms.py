"""The closed vocabularies of the tables: one tuple a column."""

LANGUAGES = ("zh", "en", "mixed")
LINE_KINDS = ("title", "body", "caption", "source")
SCRIPTS = ("Hans", "Hant", "Latn", "none")
REPAIR_KINDS = ("gloss", "script", "damage", "spacing", "sign")
DATE_PRECISIONS = ("day", "early_month", "mid_month", "late_month", "month", "year", "unknown")
YEAR_BASES = (
    "explicit",
    "other_language",
    "document",
    "issue_metadata",
    "arithmetic",
    "correction",
    "unknown",
)
MODES = ("in_person", "online", "hybrid")
OFFICIAL_ROLES = ("lead", "chair", "speaker", "attendee")
ORGANIZATION_ROLES = ("host", "participant")
PARTNER_KINDS = (
    "person",
    "consulate",
    "embassy",
    "government",
    "city",
    "company",
    "chamber",
    "association",
    "university",
    "international_organization",
    "other",
)
PARTICIPANT_KINDS = ("official", "partner", "organization", "country")
ENTITY_KINDS = (*PARTICIPANT_KINDS, "date", "venue", "participant_count")
EVENT_TYPES = (
    "meeting",
    "courtesy_call",
    "inbound_visit",
    "outbound_visit",
    "conference",
    "signing",
    "ceremony",
    "reception",
    "performance",
    "competition",
    "training",
    "party_study",
    "inspection",
    "internal_meeting",
    "public_service",
    "aid",
    "other",
)
CORRECTION_KINDS = (
    "same_person",
    "not_same_person",
    "right_name",
    "right_date",
    "right_type",
    "not_an_event",
    "right_country",
    "alias",
    "title_mapping",
    "confirmed",
)
CORRECTION_STATES = (
    "applied",
    "not_needed",
    "matches_nothing",
    "source_changed",
    "value_differs",
    "malformed",
)
