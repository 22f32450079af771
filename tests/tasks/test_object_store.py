"""Bulletins and lake in an object store, on a real S3 server of this machine."""

import logging
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

pytest.importorskip("s3fs", reason="s3:// needs the extra `s3`")
object_store = pytest.importorskip("object_store", reason="the S3 server needs the extra `test`")

import fsspec  # noqa: E402

from tasks.faults import CallError  # noqa: E402
from tasks.lake_place import keep_lake_at  # noqa: E402
from tasks.parse import parse_here, to_parse  # noqa: E402
from tasks.publish import build_checked  # noqa: E402
from tasks.remote_sources import UnreachableError, list_remote, read_remote  # noqa: E402
from tasks.resolve import resolve  # noqa: E402
from tasks.sources import list_files, root_uris  # noqa: E402
from tasks.stage import Staged, stage  # noqa: E402
from warehouse.layout import Home  # noqa: E402

SAMPLES = Path(__file__).parent.parent / "bulletins"
ROOT = f"s3://{object_store.BUCKET}"
NAMES = ["hefei.txt", "qingdao.txt", "shenyang.html"]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator["object_store.ObjectStore"]:
    """A server with an empty bucket and a folder of three bulletins."""
    with object_store.ObjectStore().running() as server:
        for name, value in server.environment().items():
            monkeypatch.setenv(name, value)
        client = fsspec.filesystem("s3", skip_instance_cache=True)
        client.mkdir(object_store.BUCKET)
        for name in NAMES:
            client.pipe_file(f"{ROOT}/in/{name}", (SAMPLES / name).read_bytes())
        fsspec.get_filesystem_class("s3").clear_instance_cache()
        yield server
        fsspec.get_filesystem_class("s3").clear_instance_cache()


def built(home: Path, sources: list[str]) -> Staged:
    """All steps in their order, without a flow."""
    staged = stage.fn(str(home), sources)
    lake = keep_lake_at(str(home), None)
    for batch in to_parse(lake):
        parse_here(lake, batch)
    resolve.fn(str(home))
    build_checked(Home(home)).replace(Home(home).warehouse_file)
    return staged


def rows(home: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(home / "warehouse.duckdb"), read_only=True) as warehouse:
        return warehouse.sql(sql).fetchall()


@pytest.mark.usefixtures("store")
def test_objects_are_taken_in_and_known_again(tmp_path: Path) -> None:
    assert stage.fn(str(tmp_path), [f"{ROOT}/in"])[:4] == (3, 3, 0, 0)
    assert stage.fn(str(tmp_path), [f"{ROOT}/in"])[:4] == (3, 0, 0, 3)
    (found,) = list_files([f"{ROOT}/in/hefei.txt"])
    assert (found.uri, found.file_name) == (f"{ROOT}/in/hefei.txt", "hefei.txt")
    assert root_uris([f"{ROOT}/in/"]) == [f"{ROOT}/in"]


def test_an_object_that_did_not_change_is_not_read_again(
    tmp_path: Path, store: "object_store.ObjectStore"
) -> None:
    one = f"{ROOT}/in/hefei.txt"
    stage.fn(str(tmp_path), [one])
    table = Home(tmp_path).lake_file("source_file")
    # What was written within the last second is read again; so let it be older.
    with duckdb.connect() as lake:
        seen = lake.sql(f"from '{table}'").pl()
        written = list_files([one])[0].modified_ns
        seen.with_columns(modified_ns=written).write_parquet(table)
    store.requests.clear()
    stage.fn(str(tmp_path), [one])
    assert [asked for asked in store.requests if asked.startswith("GET") and "hefei" in asked] == []


def test_a_lake_in_the_store_gives_the_warehouse_of_a_folder(
    tmp_path: Path, store: "object_store.ObjectStore"
) -> None:
    near, far = tmp_path / "near", tmp_path / "far"
    lake = keep_lake_at(str(far), f"{ROOT}/lake/")
    assert lake == f"{ROOT}/lake"
    built(near, [str(SAMPLES / name) for name in NAMES])
    built(far, [f"{ROOT}/in"])
    for table in ("fact_event", "mention", "dim_official", "dim_foreign_partner", "passage"):
        assert rows(far, f"from {table} order by all") == rows(near, f"from {table} order by all")
    assert not (far / "raw").exists()
    assert any("/lake/raw/" in asked for asked in store.requests if asked.startswith("PUT"))


def test_a_lake_stays_where_it_is(tmp_path: Path) -> None:
    keep_lake_at(str(tmp_path), f"{ROOT}/one")
    assert keep_lake_at(str(tmp_path), None) == f"{ROOT}/one"
    with pytest.raises(CallError, match="lies at s3://waishi-tests/one"):
        keep_lake_at(str(tmp_path), f"{ROOT}/other")
    with pytest.raises(CallError, match="takes a URL"):
        keep_lake_at(str(tmp_path / "new"), "some/folder")


def test_what_fails_for_a_moment_is_asked_again(store: "object_store.ObjectStore") -> None:
    store.refusals = 2
    assert len(list(list_remote(f"{ROOT}/in"))) == len(NAMES)
    store.refusals = 2
    data, _ = read_remote(f"{ROOT}/in/hefei.txt", 1 << 20)
    assert data == (SAMPLES / "hefei.txt").read_bytes()


@pytest.mark.usefixtures("store")
def test_no_more_is_read_than_may_be() -> None:
    data, told = read_remote(f"{ROOT}/in/hefei.txt", 100)
    assert len(data) == 101
    assert told.byte_size == (SAMPLES / "hefei.txt").stat().st_size


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (f"{ROOT}/nothing", "There is nothing at"),
        ("s3://key:secret@bucket/in", "must hold no credentials"),
        ("nonsense://bucket/in", "nonsense"),
    ],
)
def test_a_source_that_is_wrong_is_refused(source: str, sentence: str) -> None:
    with pytest.raises(CallError, match=sentence):
        list_files([source])


def test_a_store_that_does_not_answer_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-secret-in-any-log")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    with pytest.raises(UnreachableError, match="cannot be read") as fault:
        list(list_remote(f"{ROOT}/in"))
    assert "not-a-secret" not in str(fault.value)


@pytest.mark.usefixtures("store")
def test_no_log_holds_a_secret(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        stage.fn(str(tmp_path), [f"{ROOT}/in"])
    assert "not-a-secret" not in caplog.text
