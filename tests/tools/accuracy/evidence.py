"""Whether what the warehouse says can be found where it says it stands."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
from accuracy.tally import Tally

_FILES = "select document_id, file_name, encoding from dim_document where is_current"
_MENTIONS = "select document_id, char_start, char_end, surface from mention"
_COVERED = """
    with named as (
        select event_id, official_id as entity_id from bridge_event_official
        union all select event_id, partner_id from bridge_event_partner
    )
    select
        list_contains($documents, document_id),
        exists (select 1 from mention m
                where m.event_id = e.event_id and m.entity_id = n.entity_id)
    from named n join fact_event e using (event_id)"""


def decoded_texts(warehouse: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, str]:
    """The text of each current document that lies in the folder, by document id."""
    return {
        document: (folder / name).read_bytes().decode(encoding)
        for document, name, encoding in warehouse.sql(_FILES).fetchall()
        if (folder / name).exists()
    }


def score_evidence(
    warehouse: duckdb.DuckDBPyConnection, texts: Mapping[str, str]
) -> dict[str, float]:
    """Shares of mentions that are exact, and of people and partners that have a mention."""
    exact, covered = Tally(), Tally()
    for document, start, end, surface in warehouse.sql(_MENTIONS).fetchall():
        if document in texts:
            exact.share(hit=bool(surface) and texts[document][start:end] == surface)
    documents = {"documents": list(texts)}
    for in_texts, mentioned in warehouse.execute(_COVERED, documents).fetchall():
        if in_texts:
            covered.share(hit=mentioned)
    return {"evidence.exact": exact.figure, "evidence.coverage": covered.figure}
