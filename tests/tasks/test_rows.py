from datetime import date

import dataframely as dy
import polars as pl
import pytest

from tasks.rows import frame_of


class Told(dy.Schema):
    name = dy.String(primary_key=True)
    day = dy.Date(nullable=True)
    count = dy.Int32(nullable=True)
    words = dy.List(dy.String(), nullable=False)
    pairs = dy.List(dy.Struct({"language": dy.String(), "alias": dy.String()}), nullable=False)


ROWS = [
    ("一", date(2021, 5, 3), 3, ("a", "b"), (("zh", "甲"), ("en", "A"))),
    ("二", None, None, (), ()),
    ("三", None, 1, ["c"], [("zh", None)]),
]


def test_every_value_stands_in_its_column_and_type() -> None:
    frame = frame_of(Told, ROWS)
    assert frame.schema == Told.create_empty().schema
    assert frame.rows() == [
        (
            "一",
            date(2021, 5, 3),
            3,
            ["a", "b"],
            [{"language": "zh", "alias": "甲"}, {"language": "en", "alias": "A"}],
        ),
        ("二", None, None, [], []),
        ("三", None, 1, ["c"], [{"language": "zh", "alias": None}]),
    ]


def test_no_rows_give_an_empty_table() -> None:
    assert frame_of(Told, []).schema == Told.create_empty().schema


@pytest.mark.parametrize("row", [("一", "not a day", 1, (), ()), ("一", None, 1, (2,), ())])
def test_a_value_of_another_type_is_refused(row: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, pl.exceptions.PolarsError, ValueError)):
        frame_of(Told, [row])
