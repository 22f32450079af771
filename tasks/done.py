"""Notes which outputs stand and what made them, so that no step is done twice or left out.

A note is taken away before the outputs it speaks of are touched and written after them: what
was interrupted is done again.
"""

import hashlib
from datetime import UTC, datetime

import polars as pl

from tasks.corrections.take import corrections_key
from tasks.fingerprints import fingerprints
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import ParsedBatch, ResolvedState, StagedDocument

PARSING = ("decode", "repair", "split", "pair", "extract")
"""The steps that a batch goes through alone."""


def unparsed(home: Home, batches: list[str]) -> list[str]:
    """Those of the batches of which not every step stands as the present code would make it."""
    noted = _notes(home, batches)
    return [batch for batch in batches if noted.get(batch) != _wanted()]


def steps_to_do(home: Home, batch: str) -> list[str]:
    """The steps of a batch from the first that does not stand; takes their note away."""
    noted, wanted = _notes(home, [batch]).get(batch, []), _wanted()
    pairs = zip(noted, wanted, strict=False)
    differing = (number for number, (was, now) in enumerate(pairs) if was != now)
    stand = next(differing, min(len(noted), len(wanted)))
    if stand < len(noted):
        note_parsed(home, batch, stand)
    return list(PARSING[stand:])


def note_parsed(home: Home, batch: str, stand: int = len(PARSING)) -> str:
    """Notes that so many steps of a batch stand; returns the path of the note."""
    staged = parquet.read(StagedDocument, home.lake_files("staged_document"))
    row = {
        "batch": batch,
        "documents": staged.filter(pl.col("batch") == batch).height,
        "parsed_at": datetime.now(UTC).replace(tzinfo=None),
        "steps": _wanted()[:stand],
    }
    note = pl.DataFrame([row], schema=ParsedBatch.create_empty().schema)
    return parquet.write(note, ParsedBatch, home.lake_file("parsed_batch", batch))


def forget_parsed(home: Home) -> None:
    """Takes every note of parsed batches away."""
    for path in home.lake_files("parsed_batch"):
        path.unlink()


def is_resolved(home: str) -> bool:
    """Whether resolve would make again what it made last."""
    place = Home.at(home)
    noted = parquet.read(ResolvedState, place.lake_files("resolved_state"))
    return noted["content_key"].to_list() == [_resolve_key(place)]


def forget_resolved(home: Home) -> None:
    """Takes the note of resolve away."""
    home.lake_file("resolved_state").unlink(missing_ok=True)


def note_resolved(home: Home) -> str:
    """Notes what resolve worked on; returns the path of the note."""
    note = pl.DataFrame({"content_key": [_resolve_key(home)]})
    return parquet.write(note, ResolvedState, home.lake_file("resolved_state"))


def _wanted() -> list[str]:
    return [fingerprints()[step] for step in PARSING]


def _notes(home: Home, batches: list[str]) -> dict[str, list[str]]:
    """The steps that stand of each of the batches that has a note."""
    chosen = set(batches)
    files = [path for path in home.lake_files("parsed_batch") if path.stem in chosen]
    return dict(parquet.read(ParsedBatch, files).select("batch", "steps").iter_rows())


def _resolve_key(home: Home) -> str:
    """Who is current in which batch, what was corrected, and what made and makes it all."""
    staged = parquet.read(StagedDocument, home.lake_files("staged_document"))
    current = staged.filter("is_current").select("document_id", "batch").sort("document_id")
    text = f"{fingerprints()['resolve']}\n{corrections_key(home)}\n{current.write_csv()}"
    return hashlib.sha256(text.encode()).hexdigest()
