import hashlib
import os
from pathlib import Path

import pytest

from tasks import take_in as module
from tasks.sources import list_files
from tasks.take_in import Taken, keep, take_in
from warehouse.layout import Home

TEXT = "副市长韩立会见了挪威驻华大使汉森一行。"
LONG_AGO = 1_600_000_000


def taken(home: Path, path: Path, most: int = 1000) -> Taken:
    (found,) = list_files([str(path)])
    return take_in(Home(home), found, most)


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    path = tmp_path / "b.txt"
    path.write_text(TEXT, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def test_a_file_is_kept_byte_for_byte_under_its_hash(tmp_path: Path, bulletin: Path) -> None:
    found = taken(tmp_path / "home", bulletin)
    digest = hashlib.sha256(bulletin.read_bytes()).hexdigest()
    assert found[1:] == (
        bulletin.stat().st_size, LONG_AGO * 10**9, digest, "utf-8", "text", None, None
    )  # fmt: skip
    kept = Home(tmp_path / "home").raw_file(digest)
    assert kept.read_bytes() == bulletin.read_bytes()
    assert [path.name for path in kept.parent.iterdir()] == [digest]


def test_a_rejected_file_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "b.bin").write_bytes(bytes(range(256)) * 3)
    found = taken(tmp_path / "home", tmp_path / "b.bin")
    assert found.reason_code == "binary"
    assert found.sha256
    assert Home(tmp_path / "home").raw_file(found.sha256).exists()


def test_a_file_over_the_limit_is_kept_and_rejected(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"word " * 300)
    found = taken(tmp_path / "home", tmp_path / "big.txt")
    assert found.reason_code == "too_large"
    assert found.reason == "The file has 1500 bytes; the limit is 1000."
    assert found.sha256
    assert Home(tmp_path / "home").raw_file(found.sha256).stat().st_size == 1500


def test_an_enormous_file_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 41)
    found = taken(tmp_path / "home", tmp_path / "huge.txt")
    assert (found.reason_code, found.sha256) == ("too_large", None)
    assert not (tmp_path / "home").exists()


def test_a_file_that_cannot_be_opened_is_rejected(
    tmp_path: Path, bulletin: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(uri: str, most: int) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "read_file", refuse)
    found = taken(tmp_path / "home", bulletin)
    assert (found.reason_code, found.sha256, found.modified_ns) == ("unreadable", None, None)
    assert found.reason == "The file cannot be read: Permission denied."


def test_the_time_of_a_file_just_written_is_not_trusted(tmp_path: Path, bulletin: Path) -> None:
    bulletin.touch()
    assert taken(tmp_path / "home", bulletin).modified_ns is None


def test_keeping_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        keep(tmp_path / "aa" / "file", b"data")
    assert list((tmp_path / "aa").iterdir()) == []


def test_a_kept_file_of_the_wrong_size_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"da")
    keep(tmp_path / "file", b"data")
    assert (tmp_path / "file").read_bytes() == b"data"
