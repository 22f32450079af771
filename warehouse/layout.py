"""Where everything of a home lies; the only place that joins paths."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from warehouse.storage import filesystem_of, place_of

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
RESOLVED = "all"
"""The batch name of tables that are made from all batches at once."""


def _safe(name: str) -> str:
    """A name that is a file name and nothing else; raises ValueError for anything else."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be the name of a file")
    return name


@dataclass(frozen=True, slots=True)
class Home:
    """A home directory: raw inputs, the lake of Parquet, the warehouse and the reports.

    Raw inputs and the lake may lie in an object store, which `lake.url` in the directory names;
    whoever needs nothing else may take that URL for the home.
    """

    path: Path
    store: Path = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Finds out where raw inputs and the lake lie."""
        object.__setattr__(self, "store", self._store())

    @classmethod
    def at(cls, name: str) -> "Home":
        """The home in this folder, or at this URL."""
        return cls(place_of(name))

    def _store(self) -> Path:
        if filesystem_of(self.path) is None and self.lake_url_file.is_file():
            return place_of(self.lake_url_file.read_text(encoding="utf-8").strip())
        return self.path

    @property
    def raw_folder(self) -> Path:
        """Where all inputs are kept."""
        return self.store / "raw"

    @property
    def lake_root(self) -> Path:
        """Where all tables of the lake are kept."""
        return self.store / "lake"

    def raw_file(self, sha256: str) -> Path:
        """The input with this hash, byte for byte as it came."""
        return self.raw_folder / _safe(sha256)[:2] / sha256

    def lake_folder(self, table: str) -> Path:
        """The folder of a table's Parquet files."""
        return self.lake_root / _safe(table)

    def lake_file(self, table: str, batch: str = RESOLVED) -> Path:
        """The Parquet file of one batch of a table."""
        return self.lake_folder(table) / f"{_safe(batch)}.parquet"

    def lake_files(self, table: str) -> list[Path]:
        """Every finished Parquet file of a table, by name; none if the table was never written."""
        return sorted(self.lake_folder(table).glob("*.parquet"))

    def copy_of(self, file: Path) -> Path:
        """Where the copy of a Parquet file lies whose lake is in an object store."""
        return self.path / "lake" / file.parent.name / file.name

    @property
    def lake_url_file(self) -> Path:
        """Names the object store of raw inputs and lake; only there where they lie in one."""
        return self.path / "lake.url"

    @property
    def warehouse_file(self) -> Path:
        """The warehouse readers open; always whole and checked."""
        return self.path / "warehouse.duckdb"

    @property
    def building_file(self) -> Path:
        """The warehouse while it is made; kept for a look when its checks fail."""
        return self.path / "warehouse.duckdb.building"

    def log_file(self, run_id: str) -> Path:
        """The log of a run, a line of JSON for each thing that happened."""
        return self.path / "logs" / f"{_safe(run_id)}.jsonl"

    @property
    def report_folder(self) -> Path:
        """Pages for people."""
        return self.path / "report"

    @property
    def corrections_folder(self) -> Path:
        """What people corrected, as CSV; theirs, nothing here is ever written by a run."""
        return self.path / "corrections"

    @property
    def lock_file(self) -> Path:
        """Held by the one refresh that may write here."""
        return self.path / ".lock"
