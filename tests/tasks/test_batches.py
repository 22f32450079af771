import polars as pl
import pytest

from tasks.batches import assign
from warehouse.schemas.staging import StagedDocument


def documents(*sizes: int) -> pl.DataFrame:
    """Documents of these sizes, in no batch."""
    frame = pl.DataFrame(
        {
            "document_id": [f"{number:016x}" for number in range(len(sizes))],
            "file_name": [f"{number}.txt" for number in range(len(sizes))],
            "byte_size": sizes,
            "encoding": "utf-8",
            "format": "text",
            "batch": "",
        }
    )
    return pl.concat([StagedDocument.create_empty(), frame], how="diagonal_relaxed")


def groups(frame: pl.DataFrame) -> list[int]:
    """How many documents each batch has, in the order of their first ids."""
    return frame.group_by("batch", maintain_order=True).len()["len"].to_list()


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([0, 0], [2]),
        ([5, 5], [2]),
        ([5] * 4, [2, 2]),
        ([1] * 25, [9, 8, 8]),
        ([50, 1, 1], [1, 2]),
    ],
)
def test_batches_are_about_equally_full(sizes: list[int], expected: list[int]) -> None:
    assert groups(assign(documents(*sizes), size=10)) == expected


def test_the_name_says_members_and_nothing_else() -> None:
    first = assign(documents(5, 5, 5), size=10)
    again = assign(documents(5, 5, 5).sample(fraction=1, shuffle=True, seed=1), size=10)
    assert first.equals(again)


def test_new_documents_leave_the_batches_of_others_alone() -> None:
    first = assign(documents(5, 5, 5), size=10)
    more = pl.concat([first, documents(5, 5, 5, 5).tail(1)])
    second = assign(more, size=10)
    assert second.head(3).equals(first)
    assert second["batch"][3] not in first["batch"].to_list()


@pytest.mark.parametrize(
    ("column", "value"), [("file_name", "renamed.txt"), ("issue_year", 2021), ("encoding", "big5")]
)
def test_what_a_step_knows_of_a_document_renews_its_batch(column: str, value: object) -> None:
    first = assign(documents(8, 8), size=10)
    is_first = pl.col("document_id") == first["document_id"][0]
    told = first.with_columns(pl.when(is_first).then(pl.lit(value)).otherwise(column).alias(column))
    second = assign(told, size=10)
    assert first["batch"][0] != second["batch"][0]
    assert first["batch"][1] == second["batch"][1]


def test_too_many_small_batches_become_few() -> None:
    frame = documents()
    for number in range(70):
        frame = assign(pl.concat([frame, documents(*[1] * (number + 1)).tail(1)]), size=100)
    assert frame["batch"].n_unique() < 65
