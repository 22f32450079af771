import io
import json
from datetime import date

from rich.cells import cell_len

from tasks.show import show_csv, show_json, show_table

COLUMNS = ["name", "met"]
ROWS = [("韩立", date(2021, 9, 16)), ("Olaf [bold]Hansen[/]", None)]


def test_a_table_gives_han_characters_the_width_they_have() -> None:
    out = io.StringIO()
    show_table(COLUMNS, ROWS, out)
    header, rule, first, second = out.getvalue().splitlines()
    starts = [cell_len(line[: line.index(word)]) for line, word in
              ((header, "met"), (first, "2021-09-16"), (second, "null"))]  # fmt: skip
    assert len(set(starts)) == 1
    assert set(rule.strip()) == {"─"}
    assert "Olaf [bold]Hansen[/]" in second


def test_a_long_cell_is_not_cut_when_printed_to_a_file() -> None:
    out = io.StringIO()
    show_table(["text"], [("市" * 500,)], out)
    assert "市" * 500 in out.getvalue()


def test_what_steers_a_terminal_is_not_printed() -> None:
    out = io.StringIO()
    show_table(["text"], [("a\x1b[31mb\x07\u202ec",)], out)
    assert "a�[31mb��c" in out.getvalue()


def test_csv_and_json_can_be_read_back() -> None:
    csv, text = io.StringIO(), io.StringIO()
    show_csv(COLUMNS, ROWS, csv)
    assert csv.getvalue() == "name,met\n韩立,2021-09-16\nOlaf [bold]Hansen[/],\n"
    show_json(COLUMNS, ROWS, text)
    assert json.loads(text.getvalue()) == [
        {"name": "韩立", "met": "2021-09-16"},
        {"name": "Olaf [bold]Hansen[/]", "met": None},
    ]
    assert "韩立" in text.getvalue()
