"""Every layout of the wild, told in small: each line with the item it belongs to (None: source)."""

import polars as pl
import pytest

from tasks.pair import pair, pair_lines
from tasks.split import split_lines
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import PairedLine, RepairedLine, SplitLine
from warehouse.schemas.sources import NewsItem

VISIT_ZH = ("洛什市代表团来访", "5月6日，副市长祁远帆会见了波兰洛什市副市长扬·诺瓦尔一行。")
VISIT_ZH_MORE = ("祁远帆说，两市2011年结好，往来不断。",)
VISIT_EN = (
    "Delegation of Losz Visits the City",
    "On May 6, Qi Yuanfan, Vice Mayor, met with Jan Nowal, Deputy Mayor of Losz, Poland.",
)
VISIT_EN_MORE = ("Qi Yuanfan said that the two cities had been sister cities since 2011.",)
COURSE_ZH = ("市外办举办领事保护培训", "5月12日，市外办举办领事保护培训，115人参加。")
COURSE_ZH_MORE = ("培训由翁嘉树主持，专家讲解了境外风险。",)
COURSE_EN = (
    "FAO Holds Training on Consular Protection",
    "On May 12, the Foreign Affairs Office held a training on consular protection for 115 people.",
)
COURSE_EN_MORE = ("Weng Jiashu moderated it, and experts explained risks overseas.",)
RACE_ZH = ("中外友人迎春跑鸣枪", "5月20日，迎春跑在东湖举行，来自肯尼亚的选手夺冠。")
RACE_EN = (
    "Friendship Run Starts at East Lake",
    "On May 20, a run was held at East Lake; a runner from Kenya won.",
)


def frame_of(texts: list[str], document: str = "d" * 16) -> pl.DataFrame:
    """Repaired lines of one document."""
    rows = [
        {
            "document_id": document,
            "line_number": number,
            "char_start": 0,
            "char_end": len(text),
            "text": text,
            "clean_breaks": [],
            "raw_breaks": [],
            "script": "Hans",
            "damage": None,
        }
        for number, text in enumerate(texts, start=1)
        if text
    ]
    return RepairedLine.validate(pl.DataFrame(rows), cast=True)


def told(*lines: str, item: int | None) -> list[tuple[str, int | None]]:
    """Lines of one item."""
    return [(line, item) for line in lines]


LAYOUTS = {
    "headline and body in both, story after story": [
        *told(*VISIT_ZH, *VISIT_ZH_MORE, *VISIT_EN, *VISIT_EN_MORE, item=1),
        *told(*COURSE_ZH, *COURSE_EN, item=2),
    ],
    "English without its headline": [
        *told(*VISIT_ZH, *VISIT_ZH_MORE, *VISIT_EN[1:], *VISIT_EN_MORE, item=1),
        *told(*COURSE_ZH, *COURSE_EN[1:], *COURSE_EN_MORE, item=2),
    ],
    "English first, no headlines, captions and credits": [
        *told(*VISIT_EN[1:], *VISIT_EN_MORE, *VISIT_ZH[1:], *VISIT_ZH_MORE, item=1),
        *told("A view of the meeting. 会见现场。", item=1),
        *told("Source: Losz Post", "来源/洛什邮报", item=None),
        *told(*COURSE_EN[1:], *COURSE_EN_MORE, *COURSE_ZH[1:], *COURSE_ZH_MORE, item=2),
        *told("供稿：领事处", item=None),
    ],
    "all Chinese under bullets, then all English": [
        *told("● " + VISIT_ZH[0], VISIT_ZH[1], item=1),
        *told("● " + COURSE_ZH[0], COURSE_ZH[1], item=2),
        *told("● " + RACE_ZH[0], RACE_ZH[1], item=3),
        *told(*VISIT_EN, item=1),
        *told(*COURSE_EN, item=2),
        *told(*RACE_EN, item=3),
    ],
    "English lead, Chinese story, rest of the English": [
        *told(VISIT_EN[1], *VISIT_ZH[1:], *VISIT_ZH_MORE, *VISIT_EN_MORE, item=1),
        *told(COURSE_EN[1], *COURSE_ZH[1:], *COURSE_ZH_MORE, *COURSE_EN_MORE, item=2),
    ],
    "paragraph by paragraph": [
        *told(VISIT_ZH[1], VISIT_EN[1], *VISIT_ZH_MORE, *VISIT_EN_MORE, item=1),
        *told(COURSE_ZH[1], COURSE_EN[1], *COURSE_ZH_MORE, *COURSE_EN_MORE, item=2),
    ],
    "one headline over two dated activities": [
        *told("市外办近期活动两则", COURSE_ZH[1], COURSE_EN[1], RACE_ZH[1], RACE_EN[1], item=1),
        *told(*VISIT_ZH, VISIT_EN[1], item=2),
    ],
    "one language only": [
        *told(*VISIT_ZH, *VISIT_ZH_MORE, item=1),
        *told(*COURSE_ZH, item=2),
        *told(*RACE_ZH, item=3),
    ],
    "one language only, no headlines": [
        *told(VISIT_EN[1], *VISIT_EN_MORE, item=1),
        *told(COURSE_EN[1], *COURSE_EN_MORE, item=2),
        *told(RACE_EN[1], item=3),
    ],
    "unrelated stories next to each other": [
        *told(*VISIT_ZH, *VISIT_ZH_MORE, item=1),
        *told(*RACE_EN, item=2),
        *told(*COURSE_ZH, *COURSE_EN, item=3),
    ],
    "a single story among pairs": [
        *told(VISIT_EN[1], *VISIT_EN_MORE, VISIT_ZH[1], *VISIT_ZH_MORE, item=1),
        *told(RACE_ZH[1], item=2),
        *told(COURSE_EN[1], *COURSE_EN_MORE, COURSE_ZH[1], *COURSE_ZH_MORE, item=3),
    ],
    "a meeting on one day of a visit, without headlines": [
        *told(
            "From May 6 to 8, Jan Nowal, Deputy Mayor of Losz, Poland, led a delegation.", item=1
        ),
        *told("5月6日至8日，波兰洛什市副市长扬·诺瓦尔率代表团来访。", item=1),
        *told("5月7日，副市长祁远帆会见了代表团一行。", item=1),
        *told("On May 7, Vice Mayor Qi Yuanfan met with the delegation.", item=1),
        *told(COURSE_EN[1], COURSE_ZH[1], item=2),
    ],
    "a lead whose date stands late": [
        *told(VISIT_EN[1], *VISIT_ZH[1:], *VISIT_EN_MORE, item=1),
        *told("The Friendship Run, with guests from Kenya, was held at East Lake.", item=2),
        *told(RACE_ZH[1], item=2),
    ],
    "page furniture and headlines without bodies": [
        *told("首页 > 外事动态 > 正文", "东湖外事 2023年5期", "2023年5月31日", item=None),
        *told(*VISIT_ZH, VISIT_EN[1], item=1),
        *told("[图片]", "关键词：友城 交流", item=None),
        *told("我市与洛什市续签友城协议", item=2),
        *told("东湖国际摄影展征稿", item=3),
        *told("上一篇：没有了", "打印 关闭", item=None),
    ],
    "a headline wrapped over two lines": [
        *told("Foreign Affairs Office Visits", "the Border Counties for a Survey", item=1),
        *told(COURSE_EN[1].replace("held a training", "ended a survey"), item=1),
        *told(*VISIT_EN, item=2),
    ],
    "one headline in both languages": [
        *told("Vice Mayor Meets Guests from the City of Losz副市长会见洛什市来宾一行", item=1),
        *told(VISIT_EN[1], VISIT_ZH[1], item=1),
        *told("FAO Trains Companies on Consular Protection市外办举办领事保护培训班", item=2),
        *told(COURSE_EN[1], COURSE_ZH[1], item=2),
    ],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout):
    texts = [text for text, _ in LAYOUTS[layout]]
    paired, _ = pair_lines(split_lines(frame_of(texts)))
    expected = [None if item is None else f"{'d' * 16}-i{item:03d}" for _, item in LAYOUTS[layout]]
    assert list(zip(texts, paired["item_id"], strict=True)) == list(
        zip(texts, expected, strict=True)
    )


def test_news_item_holds_both_languages():
    _, items = pair_lines(
        split_lines(frame_of([*VISIT_ZH, *VISIT_ZH_MORE, *VISIT_EN[1:], *RACE_ZH]))
    )
    first, second = items.iter_rows(named=True)
    assert first["title_zh"] == VISIT_ZH[0]
    assert first["title_en"] is None
    assert first["body_zh"] == "\n".join([VISIT_ZH[1], *VISIT_ZH_MORE])
    assert first["body_en"] == VISIT_EN[1]
    assert first["is_bilingual"]
    assert 0.5 < first["alignment_score"] <= 1
    assert not second["is_bilingual"]
    assert second["alignment_score"] is None
    assert second["body_en"] is None


def test_mixed_headline_is_cut_into_its_languages():
    title = "Vice Mayor Meets Guests from the City of Losz副市长会见洛什市来宾一行"
    _, items = pair_lines(split_lines(frame_of([title, VISIT_EN[1], VISIT_ZH[1]])))
    assert items["title_en"].item() == "Vice Mayor Meets Guests from the City of Losz"
    assert items["title_zh"].item() == "副市长会见洛什市来宾一行"


def test_result_does_not_depend_on_other_documents():
    alone = frame_of([*VISIT_ZH, *VISIT_EN], "b" * 16)
    other = frame_of([*COURSE_ZH, *VISIT_EN, *RACE_ZH], "a" * 16)
    paired, items = pair_lines(split_lines(RepairedLine.cast(pl.concat([alone, other]))))
    expected, expected_items = pair_lines(split_lines(alone))
    assert paired.filter(document_id="b" * 16).equals(expected)
    assert items.filter(document_id="b" * 16).equals(expected_items)


def test_document_of_furniture_has_no_items():
    paired, items = pair_lines(split_lines(frame_of(["来源：市外办", "2023年5月31日"])))
    assert paired["item_id"].to_list() == [None, None]
    assert items.is_empty()


def test_no_lines_give_no_items():
    paired, items = pair_lines(SplitLine.create_empty())
    assert paired.is_empty()
    assert items.is_empty()


def test_task_reads_and_writes_its_tables(tmp_path):
    lake = Home(tmp_path)
    lines = split_lines(frame_of([*VISIT_ZH, *VISIT_EN]))
    write(lines, SplitLine, lake.lake_file("split_line", "b1"))
    path = pair.fn(str(tmp_path), "b1")
    assert read(PairedLine, [path])["item_id"].n_unique() == 1
    assert read(NewsItem, [lake.lake_file("news_item", "b1")]).height == 1
