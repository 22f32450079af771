"""The tables a reader of the warehouse sees, in the order in which they are built."""

import re

import dataframely as dy

from warehouse.schemas import corrections, dimensions, facts, runs, sources, summaries, timelines

PUBLISHED: tuple[type[dy.Schema], ...] = (
    sources.DimDocument,
    sources.RejectedDocument,
    sources.DocumentRepair,
    sources.Passage,
    sources.NewsItem,
    facts.FactEvent,
    facts.BridgeEventOfficial,
    facts.BridgeEventPartner,
    facts.BridgeEventOrganization,
    facts.BridgeEventCountry,
    facts.Mention,
    facts.LanguageDisagreement,
    corrections.Correction,
    dimensions.DimEventType,
    dimensions.DimCountry,
    dimensions.DimDate,
    dimensions.OfficialAlias,
    dimensions.OfficialTitleHistory,
    dimensions.DimOfficial,
    dimensions.PartnerAlias,
    dimensions.DimForeignPartner,
    dimensions.OrganizationAlias,
    dimensions.DimOrganization,
    timelines.EventReadable,
    timelines.PersonTimeline,
    timelines.CountryTimeline,
    runs.PipelineRun,
    runs.DataDictionary,
    summaries.SummaryOverview,
    summaries.SummaryByMonth,
    summaries.SummaryByEventType,
    summaries.SummaryByCountry,
    summaries.SummaryByOfficial,
    summaries.SummaryByPartner,
    summaries.SummaryQuality,
)

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def table_name(schema: type[dy.Schema]) -> str:
    """The name of a schema's table: `DimOfficial` gives `dim_official`."""
    return _HUMP.sub("_", schema.__name__).lower()


def table_comment(schema: type[dy.Schema]) -> str:
    """What the table is, its grain first, as one line."""
    return " ".join((schema.__doc__ or "").split())


def column_comment(column: dy.Column) -> str:
    """What the column says; raises KeyError where the declaration left it out."""
    return str((column.metadata or {})["comment"])


def vocabulary_of(column: dy.Column) -> tuple[str, ...]:
    """The closed vocabulary of a column; empty where any value may stand."""
    return tuple((column.metadata or {}).get("values", ()))


def target_of(column: dy.Column) -> tuple[str, str] | None:
    """The table and column in which each value must be found, if any."""
    references = str((column.metadata or {}).get("references", ""))
    table, _, target = references.partition(".")
    return (table, target) if table else None
