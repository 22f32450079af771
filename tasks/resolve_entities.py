"""What is known of each entity over all its events: names, spellings, kind, affiliation."""

import polars as pl

from tasks.language.identity import chinese_key, is_well_formed
from tasks.language.pinyin import spells
from tasks.resolve_names import mapped, only_one
from warehouse.schemas.terms import PARTNER_KINDS

ENTITY = ["entity_kind", "entity_id"]


def aliases_of(rows: pl.DataFrame) -> pl.DataFrame:
    """Every spelling of every entity with the number of events it is printed in.

    Args:
        rows: Resolved parties with `aliases`, `name_zh` and `name_en`.

    Returns:
        A frame of the schema ResolvedAlias.
    """
    printed = (
        rows.select("event_id", *ENTITY, "aliases").explode("aliases").drop_nulls("aliases")
    ).unnest("aliases")
    return (
        pl.concat([printed, _names(rows, "zh"), _names(rows, "en")])
        .filter((pl.col("alias") != "") & pl.col("language").is_in(["zh", "en"]))
        .group_by(*ENTITY, "language", "alias")
        .agg(pl.col("event_id").n_unique().cast(pl.Int64).alias("occurrences"))
        .sort(*ENTITY, "language", "alias")
    )


def entities_of(rows: pl.DataFrame, aliases: pl.DataFrame) -> pl.DataFrame:
    """One row per entity with its best names.

    Args:
        rows: Resolved parties of all kinds but countries, with `realm`.
        aliases: What `aliases_of` made of them.

    Returns:
        A frame of the schema ResolvedEntity.
    """
    realms = rows.group_by(ENTITY).agg(pl.col("realm").max())  # of a name found, one may be empty
    chinese = _best_chinese(_names(rows, "zh"), realms)
    english = _best_english(_names(rows, "en"), chinese)
    partner = pl.col("entity_kind") == "partner"
    entities = (
        realms.join(chinese, on=ENTITY, how="left")
        .join(english, on=ENTITY, how="left")
        .join(_kinds(rows), on=ENTITY, how="left")
        .with_columns(
            sphere=pl.when(~partner).then("realm"),
            country_code=pl.when(partner & (pl.col("realm") != "")).then("realm"),
        )
    )
    affiliations = _affiliations(rows, entities, aliases)
    return entities.join(affiliations, on=ENTITY, how="left").sort(ENTITY)


def _names(rows: pl.DataFrame, language: str) -> pl.DataFrame:
    name = pl.col(f"name_{language}")
    alias = pl.lit(language).alias("language"), name.alias("alias")
    return rows.filter(name.is_not_null()).select("event_id", *ENTITY, *alias)


def _counted(names: pl.DataFrame) -> pl.DataFrame:
    return names.group_by(*ENTITY, "alias").agg(pl.col("event_id").n_unique().alias("times"))


def _first(ranked: pl.DataFrame, name: str) -> pl.DataFrame:
    chosen = ranked.unique(ENTITY, keep="first", maintain_order=True)
    return chosen.select(*ENTITY, pl.col("alias").alias(name))


def _best_chinese(names: pl.DataFrame, realms: pl.DataFrame) -> pl.DataFrame:
    """The most frequent; of a city's bodies rather one that says the city."""
    counted = _counted(names).join(realms, on=ENTITY)
    says_city = pl.col("alias").str.starts_with(pl.col("realm")) & (pl.col("realm") != "")
    order = [says_city, pl.col("times"), pl.col("alias")]
    return _first(counted.sort(order, descending=[True, True, False]), "name_zh")


def _best_english(names: pl.DataFrame, chinese: pl.DataFrame) -> pl.DataFrame:
    """The spelling that fits the Chinese name, then the most frequent, then the well-formed."""
    counted = _counted(names).join(chinese, on=ENTITY, how="left")
    judged = mapped(counted, ["entity_kind", "name_zh", "alias"], "fits", _fits)
    judged = mapped(
        judged, ["alias"], "form", lambda alias: "well" if is_well_formed(alias) else ""
    )
    order = ["fits", "times", "form", "alias"]
    return _first(judged.sort(order, descending=[True, True, True, False]), "name_en")


def _fits(entity_kind: str, name_zh: str | None, name_en: str) -> str:
    return "yes" if entity_kind == "official" and name_zh and spells(name_zh, name_en) else ""


def _kinds(rows: pl.DataFrame) -> pl.DataFrame:
    """The kind of partner most events say; of equally frequent ones the first of the terms."""
    said = rows.filter(pl.col("partner_kind").is_not_null())
    kind = pl.col("partner_kind").cast(pl.Enum(PARTNER_KINDS))
    counted = said.group_by(*ENTITY, kind).agg(pl.len().alias("times"))
    chosen = counted.sort("times", "partner_kind", descending=[True, False]).unique(
        ENTITY, keep="first", maintain_order=True
    )
    return chosen.select(*ENTITY, pl.col("partner_kind").cast(pl.String))


def _affiliations(
    rows: pl.DataFrame, entities: pl.DataFrame, aliases: pl.DataFrame
) -> pl.DataFrame:
    """The body most events name for a person: the one partner of that name and country."""
    bodies = entities.filter(pl.col("partner_kind") != "person").join(
        aliases.filter(pl.col("language") == "zh"), on=ENTITY
    )
    named = mapped(bodies, ["alias"], "key", chinese_key).select(
        "realm", "key", affiliation_id="entity_id"
    )
    said = rows.filter(
        (pl.col("partner_kind") == "person") & pl.col("affiliation_zh").is_not_null()
    )
    keyed = mapped(said, ["affiliation_zh"], "key", chinese_key)
    found = keyed.join(only_one(named, ["realm", "key"], "affiliation_id"), on=["realm", "key"])
    counted = found.group_by(*ENTITY, "affiliation_id").agg(pl.len().alias("times"))
    chosen = counted.sort("times", "affiliation_id", descending=[True, False]).unique(
        ENTITY, keep="first", maintain_order=True
    )
    return chosen.select(*ENTITY, "affiliation_id")
