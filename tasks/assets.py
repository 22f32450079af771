"""What each step makes, and from what, as assets that Prefect knows: the lineage of the data.

Names are those of the layout, not places: whatever home a run works in, it makes the same things.
"""

from prefect.assets import Asset, AssetProperties

from warehouse.schemas import lake, resolved
from warehouse.schemas.published import table_comment, table_name
from warehouse.schemas.sources import NewsItem
from warehouse.schemas.staging import SourceFile, StagedDocument

RAW = Asset(
    key="waishi://raw",
    properties=AssetProperties(name="raw", description="Every file as it came, by its hash."),
)
WAREHOUSE = Asset(
    key="waishi://warehouse",
    properties=AssetProperties(name="warehouse", description="The DuckDB file readers open."),
)


def _tables(*schemas: type) -> list[Asset]:
    """The Parquet tables of these declarations."""
    return [
        Asset(
            key=f"waishi://lake/{table_name(schema)}",
            properties=AssetProperties(name=table_name(schema), description=table_comment(schema)),
        )
        for schema in schemas
    ]


LEDGER = _tables(SourceFile, StagedDocument)
PARSED = _tables(
    lake.PairedLine,
    NewsItem,
    lake.Event,
    lake.Participant,
    lake.EventMention,
    lake.LanguageDisagreement,
)
RESOLVED = _tables(
    resolved.ResolvedParticipant,
    resolved.ResolvedEntity,
    resolved.ResolvedAlias,
    resolved.EventCluster,
)
BUILT_FROM = [*LEDGER, *PARSED, *RESOLVED]
