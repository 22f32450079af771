"""What officials, partners and organizations have in common: realms, keys, matches, components.

A party has a realm that keeps namesakes apart: an official's sphere, a partner's country, an
organization's city. The empty realm is the unknown one.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

import polars as pl

Node = TypeVar("Node", str, tuple[str, int, str])

PARTY = {
    "row": pl.UInt32(),
    "document_id": pl.String(),
    "name_zh": pl.String(),
    "name_en": pl.String(),
    "sphere": pl.String(),
    "country_code": pl.String(),
    "partner_kind": pl.String(),
    "units": pl.List(pl.String()),
    "day": pl.Date(),
}
"""What must be known of a party to see who it is: `row` tells the parties apart, `day` is the
first day of the event, null unless it is known to the day."""

RESOLVED = ["row", "realm", "entity_id"]
"""What is known of it then."""


def mapped(
    frame: pl.DataFrame, columns: list[str], name: str, function: Callable[..., str | None]
) -> pl.DataFrame:
    """Adds the function of some columns, computed once for each combination of their values."""
    distinct = frame.select(columns).unique()
    values = pl.Series(name, [function(*row) for row in distinct.iter_rows()], dtype=pl.String)
    return frame.join(distinct.with_columns(values), on=columns, how="left", nulls_equal=True)


def exploded(
    frame: pl.DataFrame, column: str, name: str, function: Callable[[str], Iterable[str]]
) -> pl.DataFrame:
    """One row per value the function of a column gives; rows it gives none for are left out."""
    distinct = frame[column].unique()
    pairs = [(value, result) for value in distinct for result in set(function(value))]
    schema = {column: pl.String, name: pl.String}
    return frame.join(pl.DataFrame(pairs, schema=schema, orient="row"), on=column)


def only_one(frame: pl.DataFrame, keys: list[str], value: str) -> pl.DataFrame:
    """The values that are the only one of their keys; keys with several are left out."""
    single = frame.select(*keys, value).unique().group_by(keys)
    chosen = single.agg(pl.len().alias("choices"), pl.col(value).first())
    return chosen.filter(pl.col("choices") == 1).drop("choices")


def borrow_realm(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Fills an unknown realm from the same document, where one realm alone has that name.

    Args:
        rows: Has `document_id`, `realm` and the column `name`.
        name: Under which two rows of a document are of one name; null fits nothing.
    """
    unknown = rows.filter((pl.col("realm") == "") & pl.col(name).is_not_null())
    known = rows.filter(pl.col("realm") != "").join(unknown, on=["document_id", name], how="semi")
    lent = only_one(known, ["document_id", name], "realm").rename({"realm": "lent"})
    realm = pl.when(pl.col("realm") == "").then(pl.coalesce("lent", "realm")).otherwise("realm")
    return (
        rows.join(lent, on=["document_id", name], how="left").with_columns(realm=realm).drop("lent")
    )


def within_document(key: pl.Expr, full: pl.Expr) -> pl.Expr:
    """The key, where the name is a full one; else made good for its document alone."""
    return pl.when(full).then(key).otherwise(key + ":" + pl.col("document_id"))


def scope() -> pl.Expr:
    """Within which a name is looked for: the realm, or while it is unknown the document."""
    document = "document:" + pl.col("document_id")
    return pl.when(pl.col("realm") == "").then(document).otherwise("realm").alias("scope")


def in_scopes(rows: pl.DataFrame, scopes: pl.DataFrame) -> pl.DataFrame:
    """The rows that lie in one of the scopes, by their realm, by their document, or by both."""
    by_realm = rows.filter(pl.col("realm") != "").with_columns(scope=pl.col("realm"))
    by_document = rows.with_columns(scope="document:" + pl.col("document_id"))
    parts = [part.join(scopes, on="scope", how="semi") for part in (by_realm, by_document)]
    return pl.concat(parts)


def components(edges: Iterable[tuple[Node, Node]]) -> dict[Node, Node]:
    """Union-find: every node with the smallest node it is connected to."""
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in edges:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    return {node: root(node) for node in list(parent)}
