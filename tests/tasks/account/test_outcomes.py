from datetime import datetime, timedelta

import polars as pl

from tasks.account.outcomes import counted, outcomes, rejected_rows

NOW = datetime(2022, 12, 20)
FILES = pl.DataFrame(
    [
        ("new.txt", "d1", None, NOW),
        ("known.txt", "d2", None, NOW),
        ("broken.txt", "d2", "binary", NOW),
        ("elsewhere.txt", "d3", None, NOW - timedelta(days=1)),
    ],
    schema=["file_name", "document_id", "reason_code", "last_seen_at"],
    orient="row",
).with_columns(source_uri=pl.format("file:///in/{}", "file_name"), reason=pl.lit("Packed."))


def test_every_file_seen_ends_in_exactly_one_outcome() -> None:
    seen = outcomes(FILES, {"d2", "d3"}, NOW)
    told = dict(seen.select("file_name", "outcome").iter_rows())
    assert told == {"new.txt": "taken in", "known.txt": "unchanged", "broken.txt": "rejected"}
    assert counted(seen) == {"taken in": 1, "unchanged": 1, "rejected": 1}


def test_an_outcome_that_did_not_occur_is_told_too() -> None:
    nothing = outcomes(FILES.clear(), set(), NOW)
    assert counted(nothing) == {"taken in": 0, "unchanged": 0, "rejected": 0}


def test_rejected_files_are_shown_with_their_reasons() -> None:
    rows = rejected_rows(outcomes(FILES, set(), NOW), most=5)
    assert rows == [
        {
            "file": "broken.txt",
            "code": "binary",
            "reason": "Packed.",
            "where": "file:///in/broken.txt",
        }
    ]
