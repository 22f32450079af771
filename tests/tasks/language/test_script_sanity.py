import pytest

from tasks.language.script_sanity import control_share, sanity

TEXT = "副市长韩立会见了挪威驻华大使汉森一行，双方就航运、绿色能源等交换了意见。"


@pytest.mark.parametrize(
    "text", [TEXT, "Mayor Han Li", "", "Señor Muñoz met Mayor Han Li.", "㎡" + TEXT]
)
def test_everyday_text_is_sane(text: str) -> None:
    assert sanity(text) > 0.9


@pytest.mark.parametrize(
    ("written", "read"),
    [("gb18030", "big5"), ("big5", "gb18030"), ("utf-8", "gb18030"), ("gb18030", "latin-1")],
)
def test_text_read_with_the_wrong_table_is_not(written: str, read: str) -> None:
    assert sanity(TEXT.encode(written, "ignore").decode(read, "ignore")) < 0.7


def test_control_characters_are_counted_but_not_line_ends() -> None:
    assert control_share("a\r\n\tb\x0c\x1a") == 0
    assert control_share("a\0") == 0.5
    assert control_share("") == 0
