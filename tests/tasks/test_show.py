import io
import json
import re
from collections import Counter
from datetime import date

import pytest
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


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_fits_a_terminal_and_loses_no_character(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    chinese, english = "市领导会见前来参加博览会的外宾" * 4, "guests from far away " * 6
    out = Terminal()
    show_table(["day", "zh", "en"], [("2021-09-16", chinese, english)], out)
    lines = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue()).splitlines()
    assert len(lines) > 3
    assert max(map(cell_len, lines)) <= 60
    assert "…" not in out.getvalue()
    printed = "".join(lines)
    assert Counter(chinese) <= Counter(printed)
    assert printed.count("guests") == 6


def test_a_short_cell_is_never_folded_and_too_many_columns_are_turned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    for columns in (["day", "city", "text"], [f"first_day_{number}" for number in range(12)]):
        out = Terminal()
        show_table(
            columns, [("2021-09-16", "重庆市", "guests " * 20)[:3] * (len(columns) // 3)], out
        )
        lines = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue()).splitlines()
        assert max(map(cell_len, lines)) <= 60
        assert sum("2021-09-16" in line and "重庆市" in line for line in lines) == (
            len(columns) == 3
        )
        assert all(any(column in line for line in lines) for column in columns)


def test_a_number_has_few_decimals_in_a_table_and_all_in_json() -> None:
    table, exact = io.StringIO(), io.StringIO()
    show_table(["share"], [(2 / 3,)], table)
    show_json(["share"], [(2 / 3,)], exact)
    assert table.getvalue().splitlines()[-1].strip() == "0.6667"
    assert json.loads(exact.getvalue()) == [{"share": 2 / 3}]


def test_a_table_that_nobody_reads_to_its_end_says_how_long_it_is() -> None:
    out = io.StringIO()
    show_table(["number"], [(number,) for number in range(1234)], out)
    *_, last, note = out.getvalue().splitlines()
    assert last.strip() == "999"
    assert note == "The first 1,000 of 1,234 rows; another --format prints all."


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
