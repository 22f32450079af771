import codecs

import pytest

from tasks.decode_bytes import Recognised, Refused, recognise, text_of

SIMPLIFIED = (
    "江州市副市长韩立会见挪威客人\n9月16日，副市长韩立在江州会见了挪威驻华大使汉森一行，"
    "双方就航运、绿色能源合作等交换了意见。\nVice Mayor Han Li met Ambassador Hansen.\n"
)
TRADITIONAL = (
    "江州市副市長韓立會見挪威客人\n9月16日，副市長韓立在江州會見了挪威駐華大使漢森一行，"
    "雙方就航運、綠色能源合作等交換了意見。\nVice Mayor Han Li met Ambassador Hansen.\n"
)
WESTERN = "The Mayor’s guests — “a café owner” and others — left.\n" * 5


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SIMPLIFIED.encode(), "utf-8"),
        (codecs.BOM_UTF8 + SIMPLIFIED.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + SIMPLIFIED.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + SIMPLIFIED.encode("utf-16-be"), "utf-16-be"),
        (SIMPLIFIED.encode("utf-16-le"), "utf-16-le"),
        (SIMPLIFIED.encode("utf-16-be"), "utf-16-be"),
        (WESTERN.encode("utf-16-le"), "utf-16-le"),
        (SIMPLIFIED.encode("gb18030"), "gb18030"),
        (TRADITIONAL.encode("gb18030"), "gb18030"),
        ("市长李𠮷会见".encode("gb18030") + SIMPLIFIED.encode("gb18030"), "gb18030"),
        (TRADITIONAL.encode("big5"), "big5"),
        (WESTERN.encode("cp1252"), "cp1252"),
        (b"Mayor Han Li met Ambassador Hansen.", "utf-8"),
    ],
)
def test_the_encoding_is_found_and_decodes_every_byte(data: bytes, encoding: str) -> None:
    found = recognise(data)
    assert found == Recognised(encoding, "text")
    text = data.decode(encoding).removeprefix("\ufeff")
    assert any(text.endswith(known) for known in (SIMPLIFIED, TRADITIONAL, WESTERN, "Hansen."))


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE.decode("utf-16-le") + SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
    ],
)
def test_a_file_cut_within_a_character_is_read_up_to_there(
    text: str, written: str, found: str
) -> None:
    data = f"{text}好".encode(written)[:-1]
    assert recognise(data) == Recognised(found, "text")
    assert text_of(data, found) == f"{text}\ufffd"


def test_a_byte_gone_wrong_costs_its_character_alone() -> None:
    data = bytearray(SIMPLIFIED.encode())
    data[SIMPLIFIED.encode().index("副".encode())] = 0xFF
    assert recognise(bytes(data)) == Recognised("utf-8", "text")
    assert text_of(bytes(data), "utf-8") == SIMPLIFIED.replace("副", "\ufffd" * 3, 1)


def test_a_name_in_gb18030_among_english_is_not_read_as_western() -> None:
    text = "Deputy Director Chen Ke 陈可 met the guests in the morning of the same day. " * 3
    assert recognise(text.encode("gb18030")) == Recognised("gb18030", "text")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\0\0\0\0", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"PK\x03\x04" + b"bulletin" * 100, "binary"),
        (b"%PDF-1.4 all of it in ASCII", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "binary"),
        (SIMPLIFIED.encode()[:-40] + b"\xff\xfe" * 9 + SIMPLIFIED.encode(), "undecodable"),
        ("好".encode()[1:] * 3 + SIMPLIFIED.encode(), "undecodable"),
        (codecs.BOM_UTF8 + SIMPLIFIED.encode("gb18030"), "undecodable"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8" * 50, "undecodable"),
        (b"... --- 123 ???", "no_text"),
        (b"<html><body><nav><a href=1>Home</a></nav></body></html>", "no_text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_code_and_a_sentence(data: bytes, code: str) -> None:
    found = recognise(data)
    assert isinstance(found, Refused)
    assert found.code == code
    assert found.sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<!DOCTYPE html>\n<html><body><p>韩立会见汉森</p></body></html>", "html"),
        ("\ufeff<!-- saved from (0014)about:internet -->\n<HTML><p>韩立会见汉森", "html"),
        ("<p>韩立会见汉森</p>", "html"),
        ("韩立<b>会见</b><p>汉森</p><div>一行</div><span>等</span>", "html"),
        ("韩立会见汉森 <1小时> a<b", "text"),
        ("Prices < 5 and > 3", "text"),
    ],
)
def test_a_saved_page_is_told_from_plain_text_by_what_is_in_it(text: str, form: str) -> None:
    assert recognise(text.encode()) == Recognised("utf-8", form)


def test_a_page_of_too_many_tags_is_refused() -> None:
    found = recognise(b"<p>x" + b"<b>" * 300_000)
    assert isinstance(found, Refused)
    assert found.code == "too_large"
