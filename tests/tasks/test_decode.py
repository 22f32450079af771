import time
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tasks.decode import Decoded, batch_lines, lines_of
from warehouse.layout import Home


def read(text: str, form: str = "text") -> list[dict[str, Any]]:
    return lines_of([Decoded("d", text, form)]).rows(named=True)


STORY = "韩立会见汉森\r\n\r\n  9月16日，副市长韩立\n\nMayor Han Li met\u2028Hansen.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_every_line_is_exactly_its_characters_in_the_decoded_file(encoding: str) -> None:
    data = STORY.encode(encoding)
    found = read(data.decode(encoding))
    assert [line["line_number"] for line in found] == [1, 3, 5]
    for line in found:
        assert data.decode(encoding)[line["char_start"] : line["char_end"]] == line["text"]
        assert (line["clean_breaks"], line["raw_breaks"]) == ([], [])
    assert found[0]["text"] == "韩立会见汉森"


def test_a_byte_order_mark_counts_as_the_first_character() -> None:
    data = b"\xef\xbb\xbf" + "一\n二".encode()
    first, second = read(data.decode())
    assert (first["text"], first["char_start"], second["char_start"]) == ("\ufeff一", 0, 3)


@pytest.mark.parametrize(
    "blank", ["", " ", "\t", "\u3000\u3000", "\ufeff", "\u200b\u00a0", "\x1c", "\r"]
)
def test_a_line_that_shows_nothing_is_blank_but_counted(blank: str) -> None:
    assert [line["line_number"] for line in read(f"{blank}\n一\n{blank}")] == [2]


def test_lines_of_a_page_lead_to_its_source() -> None:
    source = "<html><body><p>韩立&nbsp;会见</p>\n<p>汉森</p></body></html>"
    first, second = read(source, "html")
    assert [line["line_number"] for line in (first, second)] == [1, 2]
    assert [line["text"] for line in (first, second)] == ["韩立\xa0会见", "汉森"]
    assert source[first["char_start"] : first["char_end"]] == "韩立&nbsp;会见"
    assert source[second["char_start"] : second["char_end"]] == "汉森"


def test_each_file_counts_its_own_lines_and_characters() -> None:
    page = "<html><body><p>汉森</p></body></html>"
    told = [("a", "一\n二", "text"), ("b", page, "html"), ("c", "\n三", "text"), ("d", "", "text")]
    found = lines_of([Decoded(*document) for document in told])
    lines = found.select("document_id", "line_number", "char_start", "text").rows()
    assert sorted(lines) == [
        ("a", 1, 0, "一"),
        ("a", 2, 2, "二"),
        ("b", 1, 15, "汉森"),
        ("c", 2, 1, "三"),
    ]


@pytest.mark.parametrize("text", ["韩" * 3_500_000, "韩立\n" * 300_000])
def test_long_lines_and_many_lines_cost_seconds_at_most(text: str) -> None:
    """A line of 10 MB; a million lines stand in tests/promises."""
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 4


def test_a_batch_holds_the_lines_of_its_documents(tmp_path: Path) -> None:
    home = Home(tmp_path)
    staged = []
    for name, text in (("a" * 64, "一\n二"), ("b" * 64, "三")):
        path = home.raw_file(name)
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        staged.append((name[:16], name, "utf-8", "text"))
    columns = ["document_id", "sha256", "encoding", "format"]
    lines = batch_lines(home, pl.DataFrame(staged, schema=columns, orient="row"))
    assert lines.select("document_id", "line_number", "text").rows() == [
        ("a" * 16, 1, "一"),
        ("a" * 16, 2, "二"),
        ("b" * 16, 1, "三"),
    ]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    row = {"document_id": ["a"], "sha256": ["a" * 64], "encoding": ["utf-8"], "format": ["text"]}
    with pytest.raises(FileNotFoundError):
        batch_lines(Home(tmp_path), pl.DataFrame(row))
