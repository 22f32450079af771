import time
from pathlib import Path

import polars as pl
import pytest

from tasks.decode import batch_lines, document_lines, text_lines
from warehouse.layout import Home

STORY = "韩立会见汉森\r\n\r\n  9月16日，副市长韩立\n\nMayor Han Li met\u2028Hansen.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_every_line_is_exactly_its_characters_in_the_decoded_file(encoding: str) -> None:
    data = STORY.encode(encoding)
    found = list(document_lines(data, encoding, "text"))
    assert [line.line_number for line in found] == [1, 3, 5]
    for line in found:
        assert data.decode(encoding)[line.char_start : line.char_end] == line.text
        assert (line.clean_breaks, line.raw_breaks) == ([], [])
    assert found[0].text == "韩立会见汉森"


def test_a_byte_order_mark_counts_as_the_first_character() -> None:
    data = b"\xef\xbb\xbf" + "一\n二".encode()
    first, second = document_lines(data, "utf-8", "text")
    assert (first.text, first.char_start, second.char_start) == ("\ufeff一", 0, 3)


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u3000\u3000", "\ufeff", "\u200b\u00a0", "\r"])
def test_a_line_that_shows_nothing_is_blank_but_counted(blank: str) -> None:
    assert [line.line_number for line in text_lines(f"{blank}\n一\n{blank}")] == [2]


def test_lines_of_a_page_lead_to_its_source() -> None:
    source = "<html><body><p>韩立&nbsp;会见</p>\n<p>汉森</p></body></html>"
    found = list(document_lines(source.encode("gb18030"), "gb18030", "html"))
    assert [(line.line_number, line.text) for line in found] == [(1, "韩立\xa0会见"), (2, "汉森")]
    assert source[found[0].char_start : found[0].char_end] == "韩立&nbsp;会见"
    assert source[found[1].char_start : found[1].char_end] == "汉森"


@pytest.mark.parametrize("text", ["韩" * 10_000_000, "韩立\n" * 1_000_000])
def test_long_lines_and_many_lines_cost_seconds_at_most(text: str) -> None:
    start = time.process_time()
    for _ in text_lines(text):
        pass
    assert time.process_time() - start < 10


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
