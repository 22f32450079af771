"""Holds the warehouse that stands to every promise, for a run in the Prefect UI."""

from prefect import task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from tasks.faults import GateError
from tasks.patience import patient
from tasks.query import reading
from warehouse.check import Failure, run_checks


class ChecksFailError(GateError):
    """The warehouse that stands breaks a promise."""

    def __init__(self, failures: list[Failure]) -> None:
        """Names the checks and says what to do."""
        names = ", ".join(failure.check for failure in failures)
        super().__init__(
            f"{len(failures)} checks fail ({names}); the table `failed-checks` of this run shows "
            "the rows. Start `refresh` with Everything again; if they still fail, send the table "
            f"to those who keep the code. {len(failures)} 项检查未通过，请全部重做后再查。"
        )


@task(cache_policy=NO_CACHE, **patient(minutes=30))
def check(home: str) -> None:
    """Runs every check; raises ChecksFailError, with a table of the rows, where one fails."""
    with reading(home) as warehouse:
        failures = run_checks(warehouse)
    if failures:
        create_table_artifact(
            [
                {"check": failure.check, "promise": failure.promise, "row": str(row)}
                for failure in failures
                for row in failure.rows
            ],
            key="failed-checks",
            description="Rows that break a promise 未通过检查的行",
        )
        raise ChecksFailError(failures)
