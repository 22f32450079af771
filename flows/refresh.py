"""The main job: from a folder of bulletins to a warehouse, one line a step."""

from prefect.runtime import flow_run

from flows.declare import pressable
from flows.parameters import (
    ChosenRunner,
    Corrections,
    ForgetMissing,
    Full,
    Home,
    Issue,
    MostLost,
    Sources,
    Wait,
    WithReport,
)
from tasks.account.artifacts import accounted
from tasks.corrections.take import take_corrections
from tasks.done import is_resolved
from tasks.hand_out import parsing
from tasks.ledger import ledger_of_what_is_shown
from tasks.limits import MOST_LOST
from tasks.lock import alone_in
from tasks.parse import to_parse
from tasks.progress import tell, wait_for
from tasks.publish import publish
from tasks.published import is_up_to_date
from tasks.renew import renew
from tasks.report_page import write_report
from tasks.resolve import resolve
from tasks.run_record import end, recorded, settle_interrupted
from tasks.sources import sample_bulletins
from tasks.stage import stage
from tasks.summary import RefreshSummary, summarise
from tasks.sweep import sweep
from tasks.unchanged import show_unchanged


@pressable("refresh", hours=24)
def refresh(  # noqa: PLR0913
    sources: Sources = None,
    home: Home = "data",
    issue: Issue = None,
    runner: ChosenRunner = None,
    *,
    full: Full = False,
    wait: Wait = False,
    forget_missing: ForgetMissing = False,
    most_lost: MostLost = MOST_LOST,
    corrections: Corrections = None,
    with_report: WithReport = False,
) -> RefreshSummary:
    """Takes in every bulletin under the sources and refreshes the warehouse of a home.

    收录来源中的全部通报，并更新数据仓库。

    Args:
        sources: Files and folders; the sample bulletins of the project if none is named.
        home: The folder of raw files, lake and warehouse.
        issue: `YYYY` or `YYYY-MM`, when what lies there was issued, if it does not say it.
        runner: Where parsing runs; processes if there is more than one batch, else threads;
            `dask` or `ray` on the cluster the environment names.
        full: Read and parse everything again.
        wait: Wait for another refresh of the same home instead of refusing to start.
        forget_missing: Drop documents whose files are gone from the sources.
        most_lost: The share of events that may go in one run, 0 to 1; more stops it.
        corrections: The folder of what people corrected; HOME/corrections if none is named.
        with_report: Write the page for people too.

    Returns:
        What the run did, in numbers.
    """
    with (
        recorded(home, flow_run.id) as run,
        alone_in(home, wait=wait),
        ledger_of_what_is_shown(home),
        accounted(home),
    ):
        settle_interrupted(home, run)
        tell("stage", 0)
        found = sources or sample_bulletins()
        staged = stage(home, found, issue, full=full, forget_missing=forget_missing)
        take_corrections(home, corrections)
        batches = to_parse(home, full=full)
        show_unchanged(home, batches)
        with parsing(home, runner, len(batches)) as hand_out:
            wait_for("parse", hand_out(batches))
        if full or not is_resolved(home):
            tell("resolve", 0)
            resolve(home)
        end(home, run, staged, full=full)
        is_rebuilt = full or not is_up_to_date(home)
        tell("publish", 0)
        publish(home, most_lost) if is_rebuilt else renew(home)
        sweep(home)
        if with_report:
            write_report(home)
        tell("done", 1)
        return summarise(home, staged, is_rebuilt=is_rebuilt)
