from datetime import datetime

from warehouse.lake import open_lake
from warehouse.schemas.lake import DocumentIssue, Event
from warehouse.schemas.staging import StagedDocument


def staged(document_id, batch, current=True):
    moment = datetime(2021, 1, 1)
    return {
        "document_id": document_id,
        "batch": batch,
        "is_current": current,
        "first_staged_at": moment,
        "last_seen_at": moment,
        "sha256": document_id,
        "file_name": "x",
        "source_uri": document_id,
        "encoding": "utf-8",
        "format": "text",
    }


def event(document_id, title):
    return {
        "event_id": f"{document_id}-i001-e1",
        "document_id": document_id,
        "date_precision": "unknown",
        "year_basis": "unknown",
        "event_type_code": "other",
        "title_zh": title,
    }


def titles(home):
    with open_lake(home) as lake:
        return sorted(lake.sql("select title_zh from lake.event").fetchall())


def test_rows_count_from_the_batch_that_parses_their_document_now(write_lake):
    home = write_lake({Event: [event("a", "old"), event("b", "b")]}, "b1")
    write_lake({Event: [event("a", "new")]}, "b2")
    write_lake({StagedDocument: [staged("a", "b2"), staged("b", "b1")]}, "all")
    assert titles(home) == [("b",), ("new",)]


def test_a_superseded_version_has_an_issue_and_no_events(write_lake):
    home = write_lake(
        {
            Event: [event("a", "a")],
            DocumentIssue: [{"document_id": "a", "issue_year": 2020}],
            StagedDocument: [staged("a", "b1", current=False)],
        },
    )
    assert titles(home) == []
    with open_lake(home) as lake:
        assert lake.sql("select issue_year from lake.document_issue").fetchall() == [(2020,)]


def test_tables_never_written_are_empty(tmp_path, write_lake):
    with open_lake(write_lake({})) as lake:
        assert lake.sql("select count(*) from lake.participant").fetchall() == [(0,)]


def test_files_of_old_batches_are_not_opened(write_lake):
    home = write_lake({Event: [event("a", "new")]}, "b2")
    home.lake_file("event", "b1").write_bytes(b"written by other code")
    write_lake({StagedDocument: [staged("a", "b2")]}, "all")
    assert titles(home) == [("new",)]


def test_only_the_tables_asked_for_are_opened(write_lake):
    home = write_lake({Event: [event("a", "a")], StagedDocument: [staged("a", "all")]}, "all")
    home.lake_file("resolved_entity").parent.mkdir(parents=True)
    home.lake_file("resolved_entity").write_bytes(b"written by other code")
    with open_lake(home, (Event,)) as lake:
        assert lake.sql("select count(*) from lake.event").fetchall() == [(1,)]
