"""The steps of `refresh` one at a time, for whoever wants to press them apart."""

from prefect.runtime import flow_run

from flows.declare import pressable
from flows.parameters import ChosenRunner, Full, Home, Issue, Sources
from tasks.account.artifacts import accounted
from tasks.account.live import told_live
from tasks.hand_out import parsing
from tasks.lock import alone_in
from tasks.parse import to_parse
from tasks.progress import tell, wait_for
from tasks.publish import publish
from tasks.resolve import resolve
from tasks.run_record import end, recorded, settle_interrupted
from tasks.sources import sample_bulletins
from tasks.stage import NOTHING_SEEN, Staged
from tasks.stage import stage as take_in
from tasks.summary import RefreshSummary, summarise
from tasks.unchanged import show_unchanged


@pressable("stage", hours=6)
def stage(
    sources: Sources = None, home: Home = "data", issue: Issue = None, *, full: Full = False
) -> Staged:
    """Takes in what is new under the sources, and parses nothing yet.

    只收录来源中的新文件，暂不解析。
    """
    with alone_in(home, wait=True), accounted(home):
        tell("stage", 0)
        return take_in(home, sources or sample_bulletins(), issue, full=full)


@pressable("parse", hours=12)
def parse(home: Home = "data", runner: ChosenRunner = None, *, full: Full = False) -> int:
    """Parses what was taken in and not parsed yet; the warehouse stays as it is.

    解析已收录而未解析的文件，数据仓库不变。
    """
    with alone_in(home, wait=True), told_live():
        batches = to_parse(home, full=full)
        show_unchanged(home, batches)
        with parsing(home, runner, len(batches)) as hand_out:
            wait_for("parse", hand_out(batches))
        return len(batches)


@pressable("build-warehouse", hours=6)
def build_warehouse(home: Home = "data") -> RefreshSummary:
    """Builds and checks the warehouse from what was parsed, and puts it in place of the old one.

    用已解析的数据重建数据仓库，检查通过后替换旧库。
    """
    with recorded(home, flow_run.id) as run, alone_in(home, wait=True), accounted(home):
        settle_interrupted(home, run)
        tell("resolve", 0)
        resolve(home)
        end(home, run, NOTHING_SEEN)
        tell("publish", 0)
        publish(home)
        return summarise(home, NOTHING_SEEN, is_rebuilt=True)
