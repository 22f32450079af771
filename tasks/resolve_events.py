"""Events that several documents tell: one day, one type, and the same people or headline."""

import polars as pl
from rapidfuzz.fuzz import ratio

from tasks.language.identity import body_key
from tasks.resolve_names import components, mapped

EVENT_COLUMNS = (
    "event_id",
    "document_id",
    "date_start",
    "date_precision",
    "event_type_code",
    "title_zh",
    "title_en",
)
"""What must be known of an event to see whether another one is the same."""

_LEAST_SHARE = 0.5
_LEAST_LIKENESS = 85.0
_DAY = ["date_start", "event_type_code"]


def cluster_events(events: pl.DataFrame, parties: pl.DataFrame) -> pl.DataFrame:
    """Puts events of different documents into clusters.

    Two events are one if they begin on the same day, are of the same type, and share at least
    half of the partners that the one with fewer names, or the same of the officials where one
    names no partner, or have nearly the same headline beside any common party. Of the events
    of another document only the best fitting counts, and only if it fits this one best.

    Args:
        events: Has EVENT_COLUMNS.
        parties: `event_id`, `entity_kind`, `entity_id`.

    Returns:
        A frame of the schema EventCluster: the events that are told more than once.
    """
    dated = events.filter(
        pl.col("date_start").is_not_null() & (pl.col("date_precision") == "day")
    ).select("event_id", "document_id", *_DAY, "title_zh", "title_en")
    pairs = _best(_judged(_candidates(dated, parties), dated, parties))
    lead = components(pairs.select("event_id", "other_id").iter_rows())
    rows = sorted(lead.items())
    return pl.DataFrame(
        rows, schema={"event_id": pl.String, "same_event_as": pl.String}, orient="row"
    )


def _candidates(dated: pl.DataFrame, parties: pl.DataFrame) -> pl.DataFrame:
    """Pairs of events of one day and type in two documents with a party or headline in common."""
    shared = dated.join(parties, on="event_id").select(
        "event_id", "document_id", *_DAY, "entity_id"
    )
    titles = [
        mapped(dated.filter(pl.col(title).is_not_null()), [title], "entity_id", body_key)
        for title in ("title_zh", "title_en")
    ]
    blocks = pl.concat([shared, *(title.select(shared.columns) for title in titles)]).unique()
    pairs = blocks.join(blocks, on=[*_DAY, "entity_id"], suffix="_other")
    return (
        pairs.filter(
            (pl.col("event_id") < pl.col("event_id_other"))
            & (pl.col("document_id") != pl.col("document_id_other"))
        )
        .select(
            "event_id", "document_id", other_id="event_id_other", other_document="document_id_other"
        )
        .unique()
    )


def _judged(candidates: pl.DataFrame, dated: pl.DataFrame, parties: pl.DataFrame) -> pl.DataFrame:
    """The candidates that are one event, with a score of 0 to 2."""
    scored = candidates
    for kind in ("partner", "official"):
        scored = _with_share(scored, parties.filter(pl.col("entity_kind") == kind), kind)
    likeness = _likeness(candidates, dated)
    scored = scored.join(likeness, on=["event_id", "other_id"])
    people = pl.coalesce("partner_share", "official_share", 0.0)
    alike = pl.col("likeness") >= _LEAST_LIKENESS
    contradicted = pl.col("partner_share") == 0
    return scored.filter(
        (people >= _LEAST_SHARE) | (alike & ~contradicted.fill_null(False))
    ).with_columns(score=people + pl.col("likeness") / 100)


def _with_share(pairs: pl.DataFrame, parties: pl.DataFrame, kind: str) -> pl.DataFrame:
    """Adds how much of the smaller set both have in common; null where one set is empty."""
    sets = parties.group_by("event_id").agg(pl.col("entity_id").unique().alias("set"))
    both = pairs.join(sets, on="event_id", how="left").join(
        sets.rename({"event_id": "other_id", "set": "other_set"}), on="other_id", how="left"
    )
    common = pl.col("set").list.set_intersection("other_set").list.len()
    smaller = pl.min_horizontal(pl.col("set").list.len(), pl.col("other_set").list.len())
    known = pl.col("set").is_not_null() & pl.col("other_set").is_not_null()
    share = pl.when(known).then(common / smaller).alias(f"{kind}_share")
    return both.with_columns(share).drop("set", "other_set")


def _likeness(pairs: pl.DataFrame, dated: pl.DataFrame) -> pl.DataFrame:
    """Adds the likeness of the headlines, 0 to 100, in the language where they are more alike."""
    titles = dated.select("event_id", "title_zh", "title_en")
    others = titles.rename({"event_id": "other_id", "title_zh": "other_zh", "title_en": "other_en"})
    both = (
        pairs.select("event_id", "other_id").join(titles, on="event_id").join(others, on="other_id")
    )
    alike = [
        max(_alike(zh, other_zh), _alike(en, other_en))
        for _, _, zh, en, other_zh, other_en in both.iter_rows()
    ]
    return both.select("event_id", "other_id").with_columns(
        pl.Series("likeness", alike, dtype=pl.Float64)
    )


def _alike(title: str | None, other: str | None) -> float:
    return ratio(title, other) if title and other else 0.0


def _best(pairs: pl.DataFrame) -> pl.DataFrame:
    """Pairs in which each event is the best the other document has."""
    order = pairs.sort("score", "event_id", "other_id", descending=[True, False, False])
    of_event = order.unique(["event_id", "other_document"], keep="first", maintain_order=True)
    of_other = order.unique(["other_id", "document_id"], keep="first", maintain_order=True)
    return of_event.join(of_other.select("event_id", "other_id"), on=["event_id", "other_id"])
