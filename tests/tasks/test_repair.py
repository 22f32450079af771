from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from tasks import repair as module
from tasks.language.offsets import raw_span
from tasks.repair import repair, repair_lines
from warehouse.layout import Home
from warehouse.parquet import read, write
from warehouse.schemas.lake import Line, Repair, RepairedLine


def staged(*texts: str, breaks: tuple[list[int], list[int]] = ([], [])) -> pl.DataFrame:
    start = 0
    rows = []
    for number, text in enumerate(texts, 1):
        length = breaks[1][-1] if breaks[1] else len(text)
        rows.append(("0" * 16, number, start, start + length, text, *breaks))
        start += length + 1
    frame = pl.DataFrame(rows, schema=Line.column_names(), orient="row")
    return Line.validate(frame, cast=True)


def repaired(text: str) -> str:
    return str(repair_lines(staged(text))[0]["text"].item())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2月23至26日,友好協(xié)會代表團訪問本市。", "2月23至26日，友好协会代表团访问本市。"),
        (
            "7月1 8日,市外办主任达里・米林（海林）会见来宾",
            "7月18日，市外办主任达里·米林（海林）会见来宾",
        ),
        (
            "The Of fi ce met Mr.Smith from May 30thto June 1st",
            "The Office met Mr. Smith from May 30th to June 1st",
        ),
        ("　　２０２１年，海林(中国)公司成立 ", "2021年，海林（中国）公司成立"),
        ("The members’ forum，Harbin,China", "The members' forum, Harbin, China"),
        ("各領(lǐng)域?qū)ν忾_放和經(jīng)濟合作", "各领域对外开放和经济合作"),
        ("Forum closed.論壇閉幕,來賓合影。", "Forum closed.论坛闭幕，来宾合影。"),
        ("隨著發(fā)展", "随着发展"),
        ("錢鍾書於是計畫", "钱锺书于是计划"),
        (
            "plain English stays, as it is (1,200 people).",
            "plain English stays, as it is (1,200 people).",
        ),
        ("\u200b ", ""),
    ],
)
def test_a_line_is_normalised(text: str, expected: str) -> None:
    assert repaired(text) == expected


def test_places_lead_back_to_the_raw_text() -> None:
    raw = "友好協(xié)會領(lǐng)導(dǎo)王某,到訪"
    line = repair_lines(staged("first", raw))[0].row(1, named=True)
    assert line["text"] == "友好协会领导王某，到访"
    start = line["text"].index("协会")
    first, last = raw_span(line["clean_breaks"], line["raw_breaks"], start, start + 2)
    assert raw[first:last] == "協(xié)會"
    assert line["char_start"] == len("first\n")


def test_breaks_that_came_with_a_line_are_built_upon() -> None:
    lines = staged("市 & 協(xié)會", breaks=([0, 2, 3, 10], [0, 2, 7, 14]))  # `&amp;` in saved HTML
    line = repair_lines(lines)[0].row(0, named=True)
    assert line["text"] == "市 & 协会"
    assert raw_span(line["clean_breaks"], line["raw_breaks"], 2, 3) == (2, 7)
    assert raw_span(line["clean_breaks"], line["raw_breaks"], 4, 6) == (8, 14)


def test_every_change_is_in_the_log() -> None:
    log = repair_lines(staged("協(xié)會,成立", "The mayor", "7月1 8日"))[1]
    found = {(row["line_number"], row["kind"]): row for row in log.iter_rows(named=True)}
    assert set(found) == {(1, "gloss"), (1, "script"), (1, "sign"), (3, "spacing")}
    gloss = found[1, "gloss"]
    assert (gloss["changes"], gloss["char_starts"]) == (1, [1])
    assert (gloss["before"], gloss["after"]) == (["(xié)"], [""])
    assert (found[1, "sign"]["char_starts"], found[1, "sign"]["after"]) == ([7], ["，"])
    assert found[1, "script"]["before"] == ["協會"]
    assert found[3, "spacing"]["char_starts"] == [3 + len("協(xié)會,成立\nThe mayor\n")]


def test_damage_that_is_left_is_named() -> None:
    lines = repair_lines(staged("以“山?!g城中”为主题", "The end.", "合作前景如何?"))[0]
    assert lines["damage"].to_list() == ["lost_character", None, None]
    assert lines["text"].to_list()[2] == "合作前景如何？"


def test_scripts_are_those_printed() -> None:
    texts = (
        "市政府舉行會議",
        "市政府举行会议",
        "The mayor",
        "João met Zoë",
        "2021",
        "市長 (photo)",
    )
    lines = repair_lines(staged(*texts))[0]
    assert lines["script"].to_list() == ["Hant", "Hans", "Latn", "Latn", "none", "Hant"]


def test_a_document_of_lost_characters_alone_is_left_alone() -> None:
    lines, log = repair_lines(staged(*["會?嘿界" * 10] * 30))
    assert set(lines["damage"]) == {"lost_character"}
    assert log.filter(pl.col("kind") == "damage").is_empty()


def test_no_lines_make_no_rows() -> None:
    lines, log = repair_lines(Line.create_empty())
    assert lines.is_empty()
    assert log.is_empty()


PIECES = [
    "協(xié)",
    "会见",
    "領(lǐng)",
    "某(an)",
    "於是",
    "鍾",
    "隨著",
    "，",
    ",",
    ";",
    "2021年",
    "·",
    "“",
    "”",
]
PIECES += ["(中国)", " ", "Mr.Li", "、", "。", "發(fā)展", "%", "１", "鐨", "〇"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join), max_size=8))
def test_lines_repaired_at_once_are_as_if_repaired_one_by_one(texts: list[str]) -> None:
    lines = staged(*texts) if texts else Line.create_empty()
    at_once = repair_lines(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            module, "is_ordinary", lambda text: pl.Series([False] * len(text), dtype=pl.Boolean)
        )
        one_by_one = repair_lines(lines)
    for left, right in zip(at_once, one_by_one, strict=True):
        assert_frame_equal(left, right)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_breaks_end_where_both_texts_end(text: str) -> None:
    line = repair_lines(staged(text))[0].row(0, named=True)
    clean, raw = line["clean_breaks"], line["raw_breaks"]
    assert len(clean) == len(raw)
    if clean:
        assert (clean[0], raw[0]) == (0, 0)
        assert (clean[-1], raw[-1]) == (len(line["text"]), len(text))
    else:
        assert len(line["text"]) == len(text)


def test_the_task_writes_lines_and_log(tmp_path: Path) -> None:
    home = Home(tmp_path)
    write(staged("協(xié)會,成立"), Line, home.lake_file("line", "b1"))
    path = repair.fn(str(tmp_path), "b1")
    assert read(RepairedLine, [path])["text"].to_list() == ["协会，成立"]
    assert read(Repair, [home.lake_file("repair", "b1")])["kind"].to_list() == [
        "gloss",
        "script",
        "sign",
    ]
