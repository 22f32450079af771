"""Writes the report as a step of a run, and leads to it from the Prefect UI."""

from prefect import task
from prefect.cache_policies import NO_CACHE

from tasks.account.artifacts import tell_report
from tasks.patience import patient


@task(name="report", cache_policy=NO_CACHE, **patient(minutes=60))
def write_report(home: str, target: str | None = None) -> str:
    """Writes the page; returns its path.

    Raises:
        WarehouseMissingError: There is no warehouse in the home.
        ReportLibrariesMissingError: The extra `report` is not installed.
    """
    from tasks.report.write import write_report as write  # noqa: PLC0415 heavy, and seldom asked

    page = write(home, target)
    tell_report(home, page)
    return page
