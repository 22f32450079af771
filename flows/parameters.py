"""What a person may fill in before a run: for each field its label, help and bounds, bilingual.

Prefect makes the form of its UI, and the test of what is sent, from the signature of a flow. It
overwrites the title and description of a field, but not its extra schema: hence `_asked`.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from tasks.workers import Runner

_ISSUE = r"^\s*(19|20)[0-9]{2}(-(0?[1-9]|1[0-2]))?\s*$"


def _asked(label: str, explained: str, **bounds: Any) -> Any:
    """The label of a field, the help below it, and what pydantic holds it to."""
    return Field(json_schema_extra={"title": label, "description": explained}, **bounds)


Home = Annotated[
    str,
    _asked(
        "Home 数据目录",
        "Folder of raw files, lake and warehouse, on the machine that does the work. "
        "执行任务的机器上存放原始文件、数据湖和数据仓库的文件夹。",
        min_length=1,
    ),
]
Sources = Annotated[
    list[str] | None,
    _asked(
        "Sources 来源",
        "Files, folders or URLs of bulletins; the sample bulletins if none is named. "
        "通报所在的文件、文件夹或网址；留空则使用自带样例。",
    ),
]
Issue = Annotated[
    Annotated[str, Field(pattern=_ISSUE)] | None,
    _asked(
        "Issue date 刊期",
        "YYYY or YYYY-MM: when what lies there was issued, if it does not say so itself. "
        "年或年-月：文件本身未注明刊发时间时填写。",
        examples=["2022", "2022-12"],
    ),
]
ChosenRunner = Annotated[
    Runner | None,
    _asked(
        "Where parsing runs 解析方式",
        "Leave empty: processes for more than one batch, else threads. "
        "一般留空：多批用多进程，单批用线程。",
    ),
]
Corrections = Annotated[
    str | None,
    _asked(
        "Corrections 更正",
        "Folder with CSV files of what people corrected; HOME/corrections if left empty. "
        "存放人工更正 CSV 文件的文件夹；留空则使用数据目录下的 corrections 文件夹。",
    ),
]
Full = Annotated[
    bool,
    _asked(
        "Everything again 全部重做",
        "Read and parse every document again, as if nothing had been done before. "
        "不使用已有结果，重新读取并解析全部文件。",
    ),
]
Since = Annotated[
    date | None,
    _asked(
        "Since 起始日期",
        "Parse again the documents that tell of an event on this day or later. "
        "重新解析含有该日（含）以后活动的文件。",
    ),
]
Below = Annotated[
    Annotated[float, Field(ge=0, le=1)] | None,
    _asked(
        "Confidence below 可信度低于",
        "Parse again the documents with an event less sure than this, from 0 to 1. "
        "重新解析含有可信度低于此值（0 至 1）的活动的文件。",
        examples=[0.5],
    ),
]
Target = Annotated[
    str | None,
    _asked(
        "File 文件",
        "Where the page is written; in the home's folder `report` if left empty. "
        "报告写入的位置；留空则写入数据目录下的 report 文件夹。",
    ),
]
To = Annotated[
    str,
    _asked(
        "To folder 目标文件夹",
        "Folder for the files, on the machine that does the work. 执行任务的机器上的目标文件夹。",
        min_length=1,
    ),
]
ExportFormat = Annotated[
    Literal["csv", "parquet", "ftm", "xlsx"],
    _asked(
        "Format 格式",
        "csv and parquet for programs, xlsx for Excel, ftm for FollowTheMoney. "
        "csv、parquet 供程序读取，xlsx 供 Excel 打开，ftm 供 FollowTheMoney 使用。",
    ),
]
Wait = Annotated[
    bool,
    _asked(
        "Wait 等待",
        "If another run works on the same home, wait for it instead of failing at once. "
        "同一数据目录另有任务时，等待其完成，而不是立即失败。",
    ),
]
ForgetMissing = Annotated[
    bool,
    _asked(
        "Forget missing files 移除已消失的文件",
        "Drop the documents whose files are gone from the sources; else they are kept. "
        "来源中已消失的文件不再计入；否则予以保留。",
    ),
]
MostLost = Annotated[
    float,
    _asked(
        "Most events lost 可减少的活动比例",
        "If more than this share of the events would go, the run fails and the old warehouse "
        "stands; 1 allows anything. 活动减少超过此比例时任务失败并保留旧库；1 为不限。",
        ge=0,
        le=1,
    ),
]
WithReport = Annotated[
    bool,
    _asked(
        "With report 生成报告",
        "Write the page for people too, and link to it; needs the extra `report`. "
        "同时生成网页报告并附链接（需安装 report 组件）。",
    ),
]
