"""Puts the account of a run beside it in the Prefect UI, as artifacts."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact

from tasks.account.changes import Contents, changes, contents
from tasks.account.live import told_live
from tasks.account.markdown import page
from tasks.account.outcomes import counted, outcomes, rejected_rows
from tasks.account.to_review import to_review
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.staging import SourceFile, StagedDocument

REPORT_URL = "WAISHI_REPORT_URL"
"""The environment variable that says where the folder of reports is served, if it is."""
_REPORT = "The report 报告"
_DOUBTFUL = 0.5
_MOST = 100
"""So many rows a table in the UI has at most."""


@contextmanager
def accounted(home: str) -> Iterator[None]:
    """Tells the UI how far a run is, and at its end what changed; to be used within a flow run.

    What could not be taken in is told also where the run fails.
    """
    place, since = Home(Path(home)), datetime.now(UTC).replace(tzinfo=None)
    known, before = _current(place), contents(place.warehouse_file)
    with told_live():
        try:
            yield
        finally:
            seen = outcomes(parquet.read(SourceFile, place.lake_files("source_file")), known, since)
            tell_rejected(rejected_rows(seen, _MOST))
        tell_changes(counted(seen), before, contents(place.warehouse_file))
        tell_doubtful(to_review(place.warehouse_file, _DOUBTFUL, _MOST))


def tell_changes(files: dict[str, int], before: Contents, after: Contents) -> None:
    """The page at the end of a run."""
    held = {
        "events": len(after.events),
        "officials": after.officials.height,
        "partners": after.partners.height,
    }
    create_markdown_artifact(
        page(files, changes(before, after), held),
        key="what-changed",
        description="What this run changed 本次变化",
    )


def tell_files(paths: list[str]) -> None:
    """The files a run wrote, and how large they are."""
    rows = [{"file": path, "bytes": Path(path).stat().st_size} for path in paths]
    create_table_artifact(rows, key="files", description="Files written 写出的文件")


def tell_rejected(rows: list[dict[str, str]]) -> None:
    """The files that could not be taken in, where there are any."""
    if rows:
        create_table_artifact(
            rows,
            key="rejected-files",
            description="Files that could not be taken in, and why 未收录的文件及原因",
        )


def tell_doubtful(rows: list[dict[str, object]]) -> None:
    """The events that a person should look at, where there are any."""
    if rows:
        create_table_artifact(
            rows, key="to-review", description="Look at these first 请先核对这些活动"
        )


def tell_report(home: str, page: str) -> None:
    """The way to a page, by the address at which the reports of the home are served, if they are.

    Args:
        home: The home directory.
        page: The file.
    """
    folder, path = Home(Path(home)).report_folder.absolute(), Path(page).absolute()
    served, address = os.environ.get(REPORT_URL), path.as_uri()
    if served and path.is_relative_to(folder):
        address = f"{served.rstrip('/')}/{path.relative_to(folder).as_posix()}"
    create_link_artifact(address, key="report", link_text=_REPORT, description=_REPORT)


def _current(home: Home) -> set[str]:
    staged = parquet.read(StagedDocument, home.lake_files("staged_document"))
    return set(staged.filter("is_current")["document_id"])
