import polars as pl
import pytest

from tasks.split import split, split_lines
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import RepairedLine, SplitLine


def split_texts(*texts: str) -> pl.DataFrame:
    rows = [
        {
            "document_id": "d" * 16,
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
    ]
    return split_lines(RepairedLine.validate(pl.DataFrame(rows), cast=True))


@pytest.mark.parametrize(
    "text",
    [
        "来源：市外办",
        "来源/市外办微信公众号",
        "（稿件来源：亚洲处）",
        "供稿：领事处",
        "文/图：秦小满",
        "责任编辑：秦小满",
        "Source: City Reading Room",
        "Photo by Qin Xiaoman",
        "关键词：友城；交流",
        "Keywords: sister cities",
        "东湖外事 2023年8期",
        "东湖外事简报 第12期（总第120期）",
        "东湖外事 2020年12月—2021年1月合刊",
        "East Lake Foreign Affairs, Issue 8, 2023",
        "2023年8月31日 星期四",
        "发布时间：2023-08-31 09:20",
        "2023-08-31",
        "August 31, 2023",
        "首页 > 外事动态 > 正文",
        "Home | News | About Us",
        "首页 政务公开 互动交流",
        "当前位置：首页 外事动态",
        "【更多要闻】",
        "[图片]",
        "photo_01.jpg",
        "https://example.org/a?b=1",
        "- 3 -",
        "第3页 共8页",
        "上一篇：无",
        "打印 关闭",
    ],
)
def test_furniture_and_credits_are_sources(text):
    body = "5月6日，副市长祁远帆会见了波兰客人。"
    split = split_texts(body, text, body)
    assert split["kind"].to_list() == ["body", "source", "body"]
    assert split["block"][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "第三期外事培训班开班",
        "2021年第一期领事保护培训班举行",
        "祁远帆与扬·诺瓦尔·维斯举行会谈",
        "共庆佳节 共叙友情 共话发展",
        "图书馆与友城交换图书",
        "来源国企业座谈会举行",
        "Photographers of Two Cities Exhibit Together",
        "Home for Elderly Receives Foreign Guests",
    ],
)
def test_headlines_that_look_like_furniture(text):
    body = "5月6日，会议举行。" if text[0] > "z" else "On May 6, a meeting was held."
    assert split_texts(text, body)["kind"].to_list() == ["title", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "图为会见现场。",
        "图2：代表团在花市",
        "与会嘉宾合影",
        "活动现场",
        "Group photo of the delegation",
        "A view of the forum. 论坛现场。",
    ],
)
def test_captions(text):
    body = "5月6日，副市长祁远帆会见了波兰客人。"
    assert split_texts(body, text, body)["kind"].to_list() == ["body", "caption", "body"]


def test_task_reads_and_writes_its_tables(tmp_path):
    lake = Home(tmp_path)
    lines = split_texts("友城代表团来访", "5月6日，代表团来访。").select(
        RepairedLine.column_names()
    )
    write(lines, RepairedLine, lake.lake_file("repaired_line", "b1"))
    path = split.fn(str(tmp_path), "b1")
    assert read(SplitLine, [path])["kind"].to_list() == ["title", "body"]
