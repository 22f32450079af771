import os
from pathlib import Path

import pytest

from tasks.sources import (
    FileChangingError,
    SourceMissingError,
    list_files,
    read_file,
    root_uris,
    sample_bulletins,
)


def listed(*sources: Path) -> dict[str, str | None]:
    """File name to reason code."""
    return {file.file_name: file.reason_code for file in list_files(map(str, sources))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, a folder in it with another, and a file beside it."""
    inner = tmp_path / "source" / "year" / "month"
    inner.mkdir(parents=True)
    (tmp_path / "source" / "one.txt").write_text("一")
    (inner / "two.txt").write_text("二")
    (tmp_path / "outside.txt").write_text("secret")
    return tmp_path / "source"


def test_folders_are_searched_to_the_bottom(folder: Path) -> None:
    assert listed(folder) == {"one.txt": None, "two.txt": None}


def test_a_file_named_twice_is_listed_once(folder: Path) -> None:
    assert len(list_files([str(folder), str(folder / "one.txt"), f"{folder}/year/.."])) == 2


@pytest.mark.parametrize("source", ["nowhere", "one.txt/below", "nul\0byte", ""])
def test_a_source_that_is_not_there_is_named(
    folder: Path, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(SourceMissingError, match=r"There is no file or folder"):
        root_uris([source])


def test_names_are_data(folder: Path) -> None:
    names = ["a\nb.txt", "; rm -rf ~ #.txt", "' or 1=1 --.txt", "%2e%2e%2fx", "外事 ①.txt", "?#&"]
    for name in names:
        (folder / name).write_text(name)
    found = {file.file_name: file.uri for file in list_files([str(folder)])}
    assert set(names) < set(found)
    for name in names:
        assert read_file(found[name], 100).data.decode() == name
        assert found[name].isascii()
        assert "\n" not in found[name]


def test_a_name_that_is_no_utf8_can_be_read(folder: Path) -> None:
    (folder / os.fsdecode(b"\xff\xfe.txt")).write_text("三")
    (found,) = (file for file in list_files([str(folder)]) if "\ufffd" in file.file_name)
    assert read_file(found.uri, 100).data.decode() == "三"


def test_links_out_of_the_source_are_not_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    (folder / "folder").symlink_to(folder.parent)
    (folder / "broken").symlink_to(folder / "nothing")
    (folder / "up").symlink_to("../outside.txt")
    (folder / "loop").symlink_to(folder / "loop")
    found = listed(folder)
    assert {found.pop(name) for name in ("link.txt", "folder", "broken", "up", "loop")} == {
        "not_a_file"
    }
    assert found == {"one.txt": None, "two.txt": None}


def test_links_within_the_source_stand_for_what_they_lead_to(folder: Path) -> None:
    (folder / "again.txt").symlink_to(folder / "one.txt")
    (folder / "year" / "top").symlink_to(folder)
    assert listed(folder) == {"one.txt": None, "two.txt": None}


def test_a_source_may_be_a_link_itself(folder: Path) -> None:
    (folder.parent / "linked").symlink_to(folder)
    assert list_files([str(folder.parent / "linked")]) == list_files([str(folder)])


def test_pipes_and_devices_are_no_files(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert listed(folder)["pipe"] == "not_a_file"
    assert listed(Path("/dev/null")) == {"null": "not_a_file"}


def test_a_file_that_became_a_link_or_a_pipe_is_not_read(folder: Path) -> None:
    (found,) = list_files([str(folder / "one.txt")])
    (folder / "one.txt").unlink()
    (folder / "one.txt").symlink_to(folder.parent / "outside.txt")
    with pytest.raises(OSError, match="symbolic links"):
        read_file(found.uri, 100)
    (folder / "one.txt").unlink()
    os.mkfifo(folder / "one.txt")
    with pytest.raises(OSError, match="no regular file"):
        read_file(found.uri, 100)


def test_a_folder_that_cannot_be_opened_is_listed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "year":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert listed(folder) == {"one.txt": None, "year": "unreadable"}


def test_no_more_than_the_limit_is_read(folder: Path) -> None:
    (folder / "big.txt").write_bytes(b"x" * 5000)
    assert len(read_file((folder / "big.txt").as_uri(), 1000).data) == 1001


def test_a_file_that_grows_while_it_is_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "one.txt"
    status = os.fstat

    def grow(descriptor: int) -> os.stat_result:
        found = status(descriptor)
        with path.open("a") as file:
            file.write("more")
        return found

    monkeypatch.setattr(os, "fstat", grow)
    with pytest.raises(FileChangingError):
        read_file(path.as_uri(), 1000)


def test_the_sample_bulletins_are_found() -> None:
    assert {Path(path).suffix for path in sample_bulletins()} == {".txt", ".html"}
