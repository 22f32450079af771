"""`waishi refresh s3://… --lake s3://…` as a user types it, and the lake asked directly."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

pytest.importorskip("s3fs", reason="s3:// needs the extra `s3`")
object_store = pytest.importorskip("object_store", reason="the S3 server needs the extra `test`")

import fsspec  # noqa: E402

WAISHI = Path(sys.executable).with_name("waishi")
ROOT = f"s3://{object_store.BUCKET}"
QUESTIONS = [
    "select event_type_code, count(*) from '{}/lake/event/*.parquet' group by all order by all",
    "select name_zh, count(*) from '{}/lake/participant/*.parquet' group by all order by all",
    "select language, count(*) from '{}/lake/paired_line/*.parquet' group by all order by all",
]


def asked(connection: duckdb.DuckDBPyConnection, lake: str) -> list[list[tuple[object, ...]]]:
    return [connection.sql(question.format(lake)).fetchall() for question in QUESTIONS]


@pytest.mark.long
def test_bulletins_and_lake_in_a_store(
    bulletins: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with object_store.ObjectStore().running() as server:
        for name, value in server.environment().items():
            monkeypatch.setenv(name, value)
        store = fsspec.filesystem("s3", skip_instance_cache=True)
        store.mkdir(object_store.BUCKET)
        store.put(f"{bulletins}/", f"{ROOT}/in/", recursive=True)
        far, near = tmp_path / "far", tmp_path / "near"
        for home, where in ((far, [f"{ROOT}/in", "--lake", f"{ROOT}/waishi"]), (near, [bulletins])):
            run = subprocess.run(
                [WAISHI, "refresh", *where, "--home", home],
                capture_output=True,
                text=True,
                env=os.environ,
                check=False,
            )
            assert run.returncode == 0, run.stderr
            assert "not-a-secret" not in run.stdout + run.stderr
        with duckdb.connect() as connection:
            connection.register_filesystem(store)
            told = asked(connection, f"{ROOT}/waishi")
            assert all(told)
            assert told == asked(connection, str(near))
    for path in far.rglob("*"):
        assert not path.is_file() or b"not-a-secret" not in path.read_bytes(), path
