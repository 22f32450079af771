"""Stage as a whole, on real files; the time of every file is set, so that no clock matters."""

import os
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tasks import stage as module
from tasks.decode_bytes import Recognised, Refused
from tasks.issue import Issue
from tasks.ledger import write_ledger
from tasks.stage import PLAIN, NothingTakenInError, Staged, Ways, counted, look, stage
from tasks.take_in import take_in
from warehouse.layout import Home

FORGET = Ways(forget_missing=True)
START = datetime(2026, 1, 1)
TICKS = count(1_600_000_000)


def put(path: Path, text: str) -> Path:
    """Writes a file whose time differs from that of every other one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    tick = next(TICKS)
    os.utime(path, (tick, tick))
    return path


class Office:
    """A folder of bulletins and a home; each `refresh` is a day later than the last."""

    def __init__(self, folder: Path) -> None:
        self.source, self.home = folder / "source", Home(folder / "home")
        self.source.mkdir()
        self.day = START

    def refresh(self, issue: Issue | None = None, ways: Ways = PLAIN, **sources: Path) -> Staged:
        """Stages the source, or what is named instead of it."""
        self.day += timedelta(days=1)
        named = [str(path) for path in sources.values()] or [str(self.source)]
        before, self.ledger = look(self.home, named, issue, self.day, ways)
        write_ledger(self.home, self.ledger)
        return counted(before, self.ledger, self.day)

    def put(self, name: str, text: str) -> None:
        """Writes a bulletin."""
        put(self.source / name, text)

    def documents(self, *columns: str) -> list[tuple[Any, ...]]:
        """These columns of all documents, in the order of the first."""
        return self.ledger.documents.select(columns).sort(columns[0]).rows()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path)
    office.put("a.txt", "韩立会见汉森")
    office.put("b.txt", "陈可率团访问芬兰")
    return office


def staged(**numbers: int) -> Staged:
    """The numbers of a look; those not named are 0."""
    return Staged(**{**dict.fromkeys(Staged._fields, 0), **numbers})


def test_new_files_are_taken_in(office: Office) -> None:
    assert office.refresh() == staged(seen=2, new=2)
    assert office.documents("file_name", "encoding", "format", "is_current", "superseded_by") == [
        ("a.txt", "utf-8", "text", True, None),
        ("b.txt", "utf-8", "text", True, None),
    ]
    for document_id, sha256 in office.documents("document_id", "sha256"):
        assert document_id == sha256[:16]
        assert office.home.raw_file(sha256).is_file()


def test_unchanged_files_are_not_read(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.refresh()

    def fail(*_: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(module, "take_in", fail)
    assert office.refresh() == staged(seen=2, unchanged=2)


def test_a_touched_file_is_read_and_found_unchanged(office: Office) -> None:
    office.refresh()
    office.put("a.txt", "韩立会见汉森")
    assert office.refresh() == staged(seen=2, unchanged=2)


def test_full_reads_everything(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.refresh()
    read: list[str] = []
    monkeypatch.setattr(
        module, "take_in", lambda home, found: read.append(found.uri) or take_in(home, found)
    )
    assert office.refresh(ways=Ways(full=True)) == staged(seen=2, unchanged=2)
    assert len(read) == 2


def test_a_changed_file_supersedes_its_older_version(office: Office) -> None:
    office.refresh()
    (old,) = (i for i, name in office.documents("document_id", "file_name") if name == "a.txt")
    office.put("a.txt", "韩立会见了汉森")
    assert office.refresh() == staged(seen=2, changed=1, unchanged=1)
    rows = {
        row[0]: row[1:] for row in office.documents("document_id", "is_current", "superseded_by")
    }
    is_current, successor = rows.pop(old)
    assert not is_current
    assert rows[successor] == (True, None)
    assert office.ledger.documents.filter(~pl.col("is_current"))["last_seen_at"].item() == (
        START + timedelta(days=1)
    )


def test_a_version_that_comes_back_is_current_again(office: Office) -> None:
    office.refresh()
    for text in ("韩立会见了汉森", "韩立会见汉森"):
        office.put("a.txt", text)
        assert office.refresh() == staged(seen=2, changed=1, unchanged=1)
    rows = office.documents("sha256", "is_current", "superseded_by")
    assert sorted(row[1] for row in rows) == [False, True, True]
    assert [row[2] for row in rows if row[1]] == [None, None]


def test_a_renamed_file_is_the_same_document(office: Office) -> None:
    office.refresh()
    (office.source / "a.txt").rename(office.source / "z.txt")
    assert office.refresh() == staged(seen=2, unchanged=2)
    assert office.documents("file_name", "is_current") == [("b.txt", True), ("z.txt", True)]
    assert office.ledger.documents["source_uri"].str.ends_with("z.txt").sum() == 1


def test_a_vanished_file_stays_with_the_time_it_was_last_seen(office: Office) -> None:
    office.refresh()
    (office.source / "a.txt").unlink()
    assert office.refresh() == staged(seen=1, unchanged=1, vanished=1)
    assert office.documents("file_name", "is_current", "last_seen_at") == [
        ("a.txt", True, START + timedelta(days=1)),
        ("b.txt", True, START + timedelta(days=2)),
    ]
    assert office.refresh() == staged(seen=1, unchanged=1)
    office.put("a.txt", "韩立会见汉森")
    assert office.refresh() == staged(seen=2, unchanged=2)


def test_what_lies_under_another_source_has_not_vanished(office: Office, tmp_path: Path) -> None:
    office.refresh()
    other = put(tmp_path / "other" / "c.txt", "江州举办日语角")
    assert office.refresh(other=other.parent) == staged(seen=1, new=1)
    assert office.ledger.files["is_present"].to_list() == [True, True, True]


def test_copies_are_one_document_named_by_the_smallest_uri(office: Office) -> None:
    office.put("0/copy.txt", "韩立会见汉森")
    assert office.refresh() == staged(seen=3, new=2)
    assert office.documents("file_name") == [("b.txt",), ("copy.txt",)]
    (office.source / "0" / "copy.txt").unlink()
    assert office.refresh() == staged(seen=2, unchanged=2)
    assert office.documents("file_name") == [("a.txt",), ("b.txt",)]


def test_a_copy_keeps_a_version_current(office: Office) -> None:
    office.put("copy.txt", "韩立会见汉森")
    office.refresh()
    office.put("a.txt", "韩立会见了汉森")
    assert office.refresh() == staged(seen=3, changed=1, unchanged=2)
    assert all(row[1] for row in office.documents("file_name", "is_current"))


def test_rejected_files_are_listed_and_stop_nobody(office: Office) -> None:
    (office.source / "empty.txt").touch()
    os.mkfifo(office.source / "pipe")
    (office.source / "out").symlink_to("/etc/passwd")
    assert office.refresh() == staged(seen=5, new=2, rejected=3)
    reasons = office.ledger.files.filter(pl.col("reason_code").is_not_null())
    assert reasons.select("file_name", "reason_code").sort("file_name").rows() == [
        ("empty.txt", "empty"),
        ("out", "not_a_file"),
        ("pipe", "not_a_file"),
    ]
    assert office.refresh() == staged(seen=5, unchanged=2, rejected=3)


def test_a_version_that_cannot_be_read_leaves_the_older_one_current(office: Office) -> None:
    office.refresh()
    (office.source / "a.txt").write_bytes(b"\xff\xfe\x00")
    assert office.refresh() == staged(seen=2, unchanged=1, rejected=1)
    assert office.documents("file_name", "is_current") == [("a.txt", True), ("b.txt", True)]
    office.put("a.txt", "韩立会见了汉森")
    assert office.refresh() == staged(seen=2, changed=1, unchanged=1)
    assert office.documents("is_current") == [(False,), (True,), (True,)]
    assert office.ledger.files["reason_code"].null_count() == 2


def test_files_in_a_folder_that_cannot_be_opened_have_not_vanished(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.put("inner/c.txt", "江州举办日语角")
    office.refresh()
    scan = os.scandir

    def refuse(path: Path) -> Any:
        if path.name == "inner":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert office.refresh() == staged(seen=3, unchanged=2, rejected=1)
    assert office.ledger.files["is_present"].all()


def test_the_issue_is_noted_on_what_was_seen_and_kept(office: Office, tmp_path: Path) -> None:
    office.refresh(Issue(2021, 9))
    assert office.documents("issue_year", "issue_month") == [(2021, 9), (2021, 9)]
    batches = office.documents("batch")
    other = put(tmp_path / "other" / "c.txt", "江州举办日语角")
    office.refresh(Issue(2022, None), other=other)
    assert office.documents("issue_year", "issue_month") == [(2021, 9), (2021, 9), (2022, None)]
    office.refresh()
    assert set(batches) < set(office.documents("batch"))


def test_the_ledger_is_the_same_whatever_the_way(office: Office, tmp_path: Path) -> None:
    office.refresh()
    office.put("c.txt", "江州举办日语角")
    (office.source / "b.txt").rename(office.source / "0.txt")
    office.refresh()
    elsewhere = Office.__new__(Office)
    elsewhere.source, elsewhere.home, elsewhere.day = office.source, Home(tmp_path / "new"), START
    elsewhere.refresh()
    columns = ("document_id", "file_name", "source_uri", "is_current", "modified_at", "byte_size")
    assert office.documents(*columns) == elsewhere.documents(*columns)


def test_the_task_writes_the_ledger_and_counts(tmp_path: Path) -> None:
    put(tmp_path / "source" / "a.txt", "韩立会见汉森")
    home = str(tmp_path / "home")
    assert stage.fn(home, [str(tmp_path / "source")], "2021-09") == staged(seen=1, new=1)
    assert stage.fn(home, [str(tmp_path / "source")]) == staged(seen=1, unchanged=1)


@pytest.mark.parametrize(("text", "says"), [(None, "no file"), ("", "None of 1 files")])
def test_nothing_to_take_in_is_an_error(tmp_path: Path, text: str | None, says: str) -> None:
    (tmp_path / "source").mkdir()
    if text is not None:
        put(tmp_path / "source" / "a.txt", text)
    with pytest.raises(NothingTakenInError, match=says):
        stage.fn(str(tmp_path / "home"), [str(tmp_path / "source")])


def test_what_is_gone_is_forgotten_when_told_so(office: Office) -> None:
    office.refresh()
    office.put("a.txt", "韩立会见了汉森")
    office.refresh()
    (office.source / "a.txt").unlink()
    office.refresh()
    assert office.refresh(ways=FORGET) == staged(seen=1, unchanged=1, forgotten=1)
    assert office.documents("file_name") == [("b.txt",)]
    assert office.ledger.files["file_name"].to_list() == ["b.txt"]
    assert office.refresh() == staged(seen=1, unchanged=1)


def test_what_is_gone_from_elsewhere_is_not_forgotten(office: Office, tmp_path: Path) -> None:
    office.refresh()
    (office.source / "a.txt").unlink()
    other = put(tmp_path / "other" / "c.txt", "江州举办日语角")
    assert office.refresh(ways=FORGET, other=other.parent).forgotten == 0
    assert len(office.documents("file_name")) == 3


def test_an_empty_folder_forgets_nothing(office: Office) -> None:
    office.refresh()
    for name in ("a.txt", "b.txt"):
        (office.source / name).unlink()
    assert office.refresh(ways=FORGET) == staged(vanished=2)
    assert len(office.documents("file_name")) == 2


def test_a_renamed_file_that_changes_is_superseded(office: Office) -> None:
    office.refresh()
    (office.source / "a.txt").rename(office.source / "z.txt")
    office.refresh()
    office.put("z.txt", "韩立会见了汉森")
    assert office.refresh() == staged(seen=2, changed=1, unchanged=1)
    assert sorted(office.documents("is_current", "file_name")) == [
        (False, "z.txt"), (True, "b.txt"), (True, "z.txt")
    ]  # fmt: skip


def test_a_look_killed_between_its_tables_is_repeated(office: Office) -> None:
    office.refresh()
    whole = office.ledger
    office.put("a.txt", "韩立会见了汉森")
    office.put("c.txt", "江州举办日语角")
    office.refresh()
    half = office.ledger.documents
    write_ledger(office.home, whole._replace(documents=half))
    office.put("a.txt", "韩立又会见了汉森")
    assert office.refresh() == staged(seen=3, new=1, changed=1, unchanged=1)
    assert sorted(office.documents("is_current", "file_name")) == [
        (False, "a.txt"), (True, "a.txt"), (True, "b.txt"), (True, "c.txt")
    ]  # fmt: skip


def test_another_judge_judges_everything_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.put("letters.txt", "1234")
    assert office.refresh() == staged(seen=3, new=2, rejected=1)
    assert office.refresh() == staged(seen=3, unchanged=2, rejected=1)
    monkeypatch.setattr(module, "fingerprints", lambda: {"stage": "another"})
    monkeypatch.setattr("tasks.take_in.recognise", accept_digits_refuse_b)
    assert office.refresh() == staged(seen=3, new=1, unchanged=1, rejected=1)
    assert office.documents("file_name", "encoding", "is_current") == [
        ("a.txt", "gb18030", True), ("b.txt", "utf-8", False), ("letters.txt", "gb18030", True)
    ]  # fmt: skip


def accept_digits_refuse_b(data: bytes) -> Recognised | Refused:
    """Another judge, who dislikes one of the files."""
    is_disliked = "芬兰" in data.decode()
    return Refused("no_text", "No.") if is_disliked else Recognised("gb18030", "text")
