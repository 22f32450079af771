import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.cells import is_formula, safe_cell, safe_column, text_of_cell


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠A1", "'=1", "''-1"]
)
def test_what_could_be_run_gets_an_apostrophe(text: str) -> None:
    assert is_formula(text)
    assert safe_cell(text) == f"'{text}"
    assert text_of_cell(safe_cell(text)) == text


@pytest.mark.parametrize("text", ["", "市外办", "a=b", "'s-Hertogenbosch", "'tis", "5月3日"])
def test_what_cannot_be_run_stays(text: str) -> None:
    assert not is_formula(text)
    assert safe_cell(text) == text_of_cell(text) == text


@given(st.text(alphabet="'=-a\t市＝\n", max_size=6))
def test_every_text_comes_back(text: str) -> None:
    assert text_of_cell(safe_cell(text)) == text
    column = pl.DataFrame({"text": [text]}).select(safe_column("text"))
    assert column["text"].to_list() == [safe_cell(text)]
