"""Parses again what is old enough to have been read worse, or was read with doubt."""

from prefect.runtime import flow_run

from flows.declare import pressable
from flows.parameters import Below, ChosenRunner, Home, Since
from tasks.account.artifacts import accounted
from tasks.again import choose_again
from tasks.hand_out import parsing
from tasks.lock import alone_in
from tasks.progress import tell, wait_for
from tasks.publish import publish
from tasks.resolve import resolve
from tasks.run_record import end, recorded, settle_interrupted
from tasks.stage import NOTHING_SEEN
from tasks.summary import RefreshSummary, summarise
from tasks.unchanged import show_unchanged


@pressable("backfill", hours=12)
def backfill(
    home: Home = "data", since: Since = None, below: Below = None, runner: ChosenRunner = None
) -> RefreshSummary:
    """Parses documents again, since a day or below a confidence, and builds the warehouse anew.

    按日期或可信度重新解析部分文件，并重建数据仓库。
    """
    with recorded(home, flow_run.id) as run, alone_in(home, wait=True), accounted(home):
        settle_interrupted(home, run)
        batches = choose_again(home, since, below)
        show_unchanged(home, batches)
        with parsing(home, runner, len(batches)) as hand_out:
            wait_for("parse", hand_out(batches))
        tell("resolve", 0)
        resolve(home)
        end(home, run, NOTHING_SEEN)
        tell("publish", 0)
        publish(home)
        return summarise(home, NOTHING_SEEN, is_rebuilt=True)
