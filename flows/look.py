"""What reads the warehouse that stands: checks it, shows it, takes it elsewhere."""

from flows.declare import pressable
from flows.parameters import ExportFormat, Home, Target, To
from tasks.account.artifacts import tell_files
from tasks.checks import check as hold_to_promises
from tasks.export import export as write_files
from tasks.report_page import write_report


@pressable("check", hours=1)
def check(home: Home = "data") -> None:
    """Holds the warehouse to every promise; a broken one is a failed run with its rows.

    对数据仓库逐项检查；如有一项不符，任务即告失败并列出有关的行。
    """
    hold_to_promises(home)


@pressable("report", hours=2)
def report(home: Home = "data", target: Target = None) -> str:
    """Writes the page for people who would rather look than read.

    生成供浏览的网页报告。
    """
    return write_report(home, target)


@pressable("export", hours=2)
def export(to: To, home: Home = "data", format: ExportFormat = "csv") -> list[str]:  # noqa: A002
    """Writes the warehouse as files for other programs.

    将数据仓库导出为其他程序可用的文件。
    """
    written = write_files(home, to, format)
    tell_files(written)
    return written
