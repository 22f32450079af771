"""One partner, one id: names in either language that belong together within one country."""

from collections.abc import Mapping
from functools import partial

import polars as pl

from tasks.language.bodies.bodies import MISSIONS
from tasks.language.identity import (
    FULL_NAME,
    body_key,
    chinese_key,
    identifier,
    person_key,
    seat,
)
from tasks.resolve_names import (
    RESOLVED,
    borrow_realm,
    components,
    mapped,
    only_one,
    within_document,
)

_Node = tuple[str, int, str]


def resolve_partners(parties: pl.DataFrame, places: Mapping[str, str]) -> pl.DataFrame:
    """Gives each partner of each event an entity.

    Args:
        parties: The columns PARTY of the partners; those without a name are left out.
        places: Cities, Chinese to English, to tell where a mission sits.

    Returns:
        The columns RESOLVED; `realm` is the country, empty where unknown. Names of one country
        that share their Chinese or their English form are one partner; a resident mission is
        its kind, country and seat. The id is made from the smallest Chinese form, so it
        changes only for a partner known in English alone when the Chinese form comes, and for
        the larger of two Chinese forms when an English one shows them to be one.
    """
    named = parties.filter(pl.col("name_zh").is_not_null() | pl.col("name_en").is_not_null())
    rows = named.with_columns(realm=pl.col("country_code").fill_null(""))
    by_family = rows.with_columns(_family()).partition_by("family", as_dict=True)
    parts = [_with_keys(family, part, places) for (family,), part in sorted(by_family.items())]
    return _with_id(pl.concat([_keyless(rows), *parts])).select(RESOLVED)


def _family() -> pl.Expr:
    """What can be one with what: persons, missions of a known country, and all other bodies."""
    mission = pl.col("partner_kind").is_in(MISSIONS) & (pl.col("realm") != "")
    person = pl.col("partner_kind") == "person"
    family = pl.when(mission).then("partner_kind").when(person).then(pl.lit("person"))
    return family.otherwise(pl.lit("body")).alias("family")


def _keyless(rows: pl.DataFrame) -> pl.DataFrame:
    nothing = pl.lit(None, pl.String)
    return rows.clear().select("row", "realm", key_zh=nothing, key_en=nothing)


def _with_keys(family: str, rows: pl.DataFrame, places: Mapping[str, str]) -> pl.DataFrame:
    """Adds a key for each language, told apart by family."""
    keyed = _seated(rows, places) if family in MISSIONS else _named(rows, family)
    keys = ((f"{family}:" + pl.col(key)).alias(key) for key in ("key_zh", "key_en"))
    return keyed.select("row", "realm", *keys)


def _named(rows: pl.DataFrame, family: str) -> pl.DataFrame:
    """Keys of persons and bodies; a family name or one character serves within its document."""
    english, is_full = (
        (person_key, pl.col("name_en").str.contains(FULL_NAME))
        if family == "person"
        else (body_key, pl.lit(True))
    )
    keyed = mapped(rows, ["name_zh"], "key_zh", lambda name: name and chinese_key(name))
    keyed = mapped(keyed, ["name_en"], "key_en", lambda name: name and english(name))
    told_apart = keyed.with_columns(
        key_zh=within_document(pl.col("key_zh"), pl.col("name_zh").str.len_chars() > 1),
        key_en=within_document(pl.col("key_en"), is_full),
    )
    return borrow_realm(borrow_realm(told_apart, "key_zh"), "key_en")


def _seated(rows: pl.DataFrame, places: Mapping[str, str]) -> pl.DataFrame:
    """The seat is the key; one that is not said is that of the document's one such mission."""
    told = mapped(rows, ["name_zh", "name_en"], "seat", lambda zh, en: seat(zh, en, places))
    keys = ["document_id", "realm"]
    lent = only_one(told.filter(pl.col("seat") != ""), keys, "seat").rename({"seat": "lent"})
    here = pl.when(pl.col("seat") == "").then(pl.coalesce("lent", "seat")).otherwise("seat")
    return told.join(lent, on=keys, how="left").with_columns(
        key_zh=here, key_en=pl.lit(None, pl.String)
    )


def _with_id(rows: pl.DataFrame) -> pl.DataFrame:
    """Joins the names that stand beside each other; Chinese nodes sort before English ones."""
    chinese = rows.select("realm", pl.lit(0), "key_zh").drop_nulls().unique().rows()
    english = rows.select("realm", pl.lit(1), "key_en").drop_nulls().unique().rows()
    beside = [((realm, 0, zh), (realm, 1, en)) for realm, zh, en in _pairings(rows).iter_rows()]
    lead = components([*((node, node) for node in (*chinese, *english)), *beside])
    return mapped(rows, ["realm", "key_zh", "key_en"], "entity_id", partial(_id_of, lead))


def _pairings(rows: pl.DataFrame) -> pl.DataFrame:
    """Each name with the one it most often stands beside in the other language.

    Rarer pairings join nothing: in a large collection one slip in telling who is who would
    otherwise chain all partners of a country together.
    """
    columns = ["realm", "key_zh", "key_en"]
    beside = rows.drop_nulls(["key_zh", "key_en"]).group_by(columns).agg(pl.len().alias("times"))
    often = beside.sort("times", *columns, descending=[True, False, False, False])
    of_chinese = often.unique(["realm", "key_zh"], keep="first", maintain_order=True)
    of_english = often.unique(["realm", "key_en"], keep="first", maintain_order=True)
    return pl.concat([of_chinese, of_english]).select(columns).unique()


def _id_of(lead: Mapping[_Node, _Node], realm: str, key_zh: str | None, key_en: str | None) -> str:
    node = (realm, 0, key_zh) if key_zh else (realm, 1, key_en or "")
    country, _, key = lead[node]
    return identifier("p", "partner", country, key)
