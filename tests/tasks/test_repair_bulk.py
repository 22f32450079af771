import polars as pl
import pytest

from tasks.repair import repair_lines
from tasks.repair_bulk import is_ordinary, repair_ordinary
from warehouse.schemas.lake import Line

PLACES = {"document_id": "0" * 16, "line_number": 1, "char_start": 0}


def staged(text: str) -> pl.DataFrame:
    row = {**PLACES, "char_end": len(text), "text": text, "clean_breaks": [], "raw_breaks": []}
    return Line.validate(pl.DataFrame([row]), cast=True)


def test_no_ordinary_lines_give_no_rows():
    repaired, log = repair_ordinary(Line.create_empty().with_row_index("_row"), ())
    assert repaired.is_empty()
    assert log.is_empty()


@pytest.mark.parametrize("text", ["Forum closed.", "A forum in 海林"])
def test_a_batch_without_ordinary_lines_keeps_its_lines(text):
    lines = staged(text)
    assert not is_ordinary(lines["text"]).any()
    repaired, _ = repair_lines(lines)
    assert repaired["text"].to_list() == [text]


def test_an_ordinary_line_loses_its_gloss_and_is_simplified():
    repaired, log = repair_ordinary(staged("領(lǐng)事,会见").with_row_index("_row"), ())
    assert repaired["text"].item() == "领事，会见"
    assert set(log["kind"]) == {"gloss", "script", "sign"}
