from pathlib import Path

import dataframely as dy
import polars as pl
import pytest

from warehouse import parquet
from warehouse.schemas.lake import DocumentIssue

ISSUE = pl.DataFrame(
    {"document_id": ["d1"], "issue_year": [2020], "issue_month": [None], "issue_basis": ["x"]}
)


def test_a_frame_comes_back_with_the_types_of_its_schema(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "one.parquet"
    written = parquet.write(ISSUE, DocumentIssue, path)
    assert written == str(path)
    back = parquet.read(DocumentIssue, [written])
    assert back.rows() == [("d1", 2020, None, "x")]
    assert back.schema["issue_month"] == pl.Int32


def test_several_files_are_one_frame_and_none_an_empty_one(tmp_path: Path) -> None:
    paths = [
        parquet.write(ISSUE.with_columns(document_id=pl.lit(name)), DocumentIssue, tmp_path / name)
        for name in ("a.parquet", "b.parquet")
    ]
    assert parquet.read(DocumentIssue, paths).height == 2
    assert parquet.read(DocumentIssue, []).columns == DocumentIssue.column_names()


def test_a_broken_rule_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "one.parquet"
    parquet.write(ISSUE, DocumentIssue, path)
    with pytest.raises(dy.exc.ValidationError):
        parquet.write(ISSUE.with_columns(issue_year=pl.lit(3)), DocumentIssue, path)
    assert parquet.read(DocumentIssue, [path]).item(0, "issue_year") == 2020
    assert [p.name for p in tmp_path.iterdir()] == ["one.parquet"]
