"""Cuts documents into batches of about 16 MB, each named for exactly what its results depend on."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate, chain

import polars as pl

BATCH_BYTES = 16 << 20
_TEXT = pl.String()
_NAME_LENGTH = 20
_MOST_SMALL = 64
"""So many batches of less than half the size may stand before they are cut anew."""
_MEMBER = ("document_id", "file_name", "encoding", "format", "issue_year", "issue_month")
"""Everything that the steps up to extract know of a document."""


@cache
def code_version() -> str:
    """A hash over the code and the vocabularies that make results out of documents."""
    parts = (files("tasks"), files("warehouse") / "schemas", files("warehouse") / "reference")
    return _hash_of(parts, (".py", ".csv"))


@cache
def build_version() -> str:
    """A hash over everything of ours that makes the warehouse out of documents."""
    return _hash_of((files("tasks"), files("warehouse")), (".py", ".csv", ".sql"))


def _hash_of(parts: Iterable[Traversable], endings: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    sources = chain.from_iterable(_sources(part, part.name, endings) for part in parts)
    for path, content in sorted(sources):
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:_NAME_LENGTH]


def _sources(
    folder: Traversable, path: str, endings: tuple[str, ...]
) -> "chain[tuple[str, bytes]]":
    """Path and content of every file in a folder whose name ends so."""
    entries = [(entry, f"{path}/{entry.name}") for entry in folder.iterdir()]
    here = ((p, e.read_bytes()) for e, p in entries if e.name.endswith(endings))
    return chain(here, *(_sources(e, p, endings) for e, p in entries if e.is_dir()))


def assign(documents: pl.DataFrame, version: str, size: int = BATCH_BYTES) -> pl.DataFrame:
    """Gives every document its batch.

    A batch whose name still fits its members and the code is kept; the members of all others
    are cut anew, in the order of their ids. The name is a hash, so the same documents under
    the same code are the same batch everywhere.

    Args:
        documents: Rows of `staged_document`; `batch` may be empty.
        version: The version of the code.
        size: Bytes a batch should have at most, give or take one document.
    """
    named = _named(documents, version)
    fits = (pl.col("batch") == pl.col("name")) & ~pl.col("batch").is_in(_too_small(named, size))
    kept = named.filter(fits)
    rest = documents.join(kept, on="document_id", how="anti").sort("document_id")
    cut = rest.with_columns(batch=pl.Series(_cuts(rest["byte_size"].to_list(), size), dtype=_TEXT))
    renewed = _named(cut, version).with_columns(batch="name")
    return pl.concat([kept, renewed]).select(documents.columns).sort("document_id")


def _named(documents: pl.DataFrame, version: str) -> pl.DataFrame:
    """Adds the name that a batch of these members has under this code, and the batch's size."""
    member = pl.struct(_MEMBER).struct.json_encode()
    groups = (
        documents.sort("document_id")
        .group_by("batch")
        .agg(members=member.str.join("\n"), size=pl.col("byte_size").sum())
    )
    names = [_hash(f"{version}\n{members}") for members in groups["members"]]
    named = groups.select("batch", "size", name=pl.Series(names, dtype=_TEXT))
    return documents.join(named, on="batch")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_NAME_LENGTH]


def _too_small(named: pl.DataFrame, size: int) -> list[str]:
    """The small batches, once there are too many of them; every nightly refresh adds one."""
    batches = named.select("batch", "size").unique()
    small = batches.filter(pl.col("size") < size // 2).get_column("batch")
    return small.to_list() if small.len() > _MOST_SMALL else []


def _cuts(sizes: list[int], size: int) -> list[str]:
    """For each document, in order, the number of its batch; the batches are about equally full."""
    batches = max(1, -(-sum(sizes) // size))
    share = max(1, sum(sizes)) / batches
    return [str(int(end / share)) for end in accumulate(sizes, initial=0)][: len(sizes)]
