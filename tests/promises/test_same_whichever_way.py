"""After any sequence of changes and refreshes the same is said, whichever way led there."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from refresh_here import refresh_here
from small_world import bulletin, put, said, said_now

from tasks.ledger import read_ledger, write_ledger
from tasks.stage import NothingTakenInError, Ways, look
from warehouse.layout import Home

NAMES = ("a.txt", "b.txt", "c.txt", "in/d.txt", "in/e.txt")
TEXTS = (
    *(bulletin(number) for number in range(4)),
    bulletin(0, 9),
    bulletin(10, 11, 12),
    bulletin(9),
    "",  # not to be taken in
    "12345",
)
name, text = st.sampled_from(NAMES), st.sampled_from(TEXTS)


class Interrupted(BaseException):
    """A run ends in the middle."""


class Folder(RuleBasedStateMachine):
    """A folder of bulletins in which people work, and a home that is refreshed now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.base = Path(mkdtemp(prefix="waishi-"))
        self.source, self.home = self.base / "source", self.base / "home"
        self.source.mkdir()
        self.seen: set[tuple[str, bytes]] = set()
        self.has_lost = False

    @initialize(content=text)
    def begin(self, content: str) -> None:
        put(self.source / "a.txt", content)

    @rule(name=name, content=text)
    def add_or_edit(self, name: str, content: str) -> None:
        put(self.source / name, content)

    @rule(old=name, new=name)
    def rename(self, old: str, new: str) -> None:
        if (self.source / old).exists():
            (self.source / new).parent.mkdir(exist_ok=True)
            (self.source / old).rename(self.source / new)

    @rule(old=name, new=name)
    def copy(self, old: str, new: str) -> None:
        if (self.source / old).exists():
            put(self.source / new, (self.source / old).read_bytes())

    @rule(name=name)
    def delete(self, name: str) -> None:
        (self.source / name).unlink(missing_ok=True)

    @rule()
    def refresh(self) -> None:
        self.seen = self.compared()
        self.try_refresh(self.home)

    @rule(files=st.integers(0, 12))
    def refresh_that_is_killed(self, files: int) -> None:
        self.seen |= self.compared()
        with ended_after(files):
            self.try_refresh(self.home)

    def compared(self) -> set[tuple[str, bytes]]:
        """What lies in the folder; notes whether something that was seen is gone from it."""
        files = (path for path in self.source.rglob("*") if path.is_file())
        now = {(str(path), path.read_bytes()) for path in files}
        names, contents = {name for name, _ in now}, {content for _, content in now}
        for name, content in self.seen:
            is_gone = content not in contents and name not in names
            is_spoilt = any(
                path == name and is_bad(other) != is_bad(content) for path, other in now
            )
            self.has_lost |= is_gone or is_spoilt
        return now

    def teardown(self) -> None:
        self.refresh()
        if self.try_refresh(self.home):
            copy = self.base / "copy"
            shutil.copytree(self.home, copy)
            self.try_refresh(copy, full=True)
            assert self.told(self.home) == self.told(copy)
            if not self.has_lost:
                self.try_refresh(self.base / "new")
                assert self.told_now(self.home) == self.told_now(self.base / "new")
        shutil.rmtree(self.base)

    def try_refresh(self, home: Path, *, full: bool = False) -> bool:
        """Whether there was anything to take in."""
        raise NotImplementedError

    def told(self, home: Path) -> object:
        """All that must be the same after a --full refresh."""
        raise NotImplementedError

    def told_now(self, home: Path) -> object:
        """All that must be the same after a first refresh."""
        raise NotImplementedError


class LedgerOfFolder(Folder):
    """The ledger alone, from which everything else follows."""

    day = datetime(2026, 1, 1)

    def try_refresh(self, home: Path, *, full: bool = False) -> bool:
        self.day += timedelta(days=1)
        _, ledger = look(Home(home), [str(self.source)], None, self.day, Ways(full=full))
        write_ledger(Home(home), ledger)
        return ledger.documents.height > 0

    def told(self, home: Path) -> object:
        files, documents = read_ledger(Home(home))
        return rows(files, "modified_ns"), rows(documents, "batch", "modified_at")

    def told_now(self, home: Path) -> object:
        files, documents = read_ledger(Home(home))
        return rows(files, "modified_ns"), rows(documents.filter("is_current"), "batch")


class WarehouseOfFolder(Folder):
    """The published tables."""

    def try_refresh(self, home: Path, *, full: bool = False) -> bool:
        try:
            refresh_here(self.source, home, full=full, most_lost=1.0)
        except NothingTakenInError:
            return False
        return True

    def told(self, home: Path) -> object:
        return said(home)

    def told_now(self, home: Path) -> object:
        return said_now(home)


def rows(frame: pl.DataFrame, *but: str) -> list[tuple[Any, ...]]:
    """The rows of a ledger's table, but the times of looks and these columns."""
    times = ("first_seen_at", "last_seen_at", "first_staged_at")
    return sorted(frame.drop(*times, *but, strict=False).rows(), key=repr)


def is_bad(content: bytes) -> bool:
    """Whether it is none of the texts with a story."""
    return content.decode() in TEXTS[-2:]


@contextmanager
def ended_after(files: int) -> Iterator[None]:
    """Ends what runs before it puts one more file in place, after so many."""
    replace: Callable[..., None] = os.replace
    left = iter(range(files))

    def count(*arguments: Any, **options: Any) -> None:
        if next(left, None) is None:
            raise Interrupted
        replace(*arguments, **options)

    os.replace = count
    try:
        yield
    except Interrupted:
        pass
    finally:
        os.replace = replace


COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck)}


class ManyLedgers(LedgerOfFolder):
    """The same, long enough to meet what is rare."""


TestLedger = LedgerOfFolder.TestCase
TestLedger.settings = settings(max_examples=8, stateful_step_count=15, **COMMON)
TestManyLedgers = pytest.mark.long(ManyLedgers.TestCase)
TestManyLedgers.settings = settings(max_examples=60, stateful_step_count=20, **COMMON)
TestWarehouse = pytest.mark.long(WarehouseOfFolder.TestCase)
TestWarehouse.settings = settings(max_examples=12, stateful_step_count=12, **COMMON)
