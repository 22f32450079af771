import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tasks.resolve_names import borrow_realm, components, exploded, mapped, only_one

EDGES = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")))


@given(EDGES, st.randoms(use_true_random=False))
def test_components_do_not_depend_on_the_order_of_edges(edges, random):
    shuffled = [edge if random.random() < 0.5 else edge[::-1] for edge in edges]
    random.shuffle(shuffled)
    lead = components(edges)
    assert components(shuffled) == lead
    assert all(lead[left] == lead[right] <= min(left, right) for left, right in edges)


def test_a_function_is_called_once_for_each_combination():
    calls = []
    frame = pl.DataFrame({"a": ["x", "x", None], "b": [1, 1, 1]})
    found = mapped(frame, ["a", "b"], "c", lambda a, b: calls.append(a) or f"{a}{b}")
    assert found["c"].to_list() == ["x1", "x1", "None1"]
    assert len(calls) == 2


def test_rows_without_a_value_are_left_out():
    frame = pl.DataFrame({"a": ["xy", "", "z"]})
    assert sorted(exploded(frame, "a", "letter", iter)["letter"]) == ["x", "y", "z"]


def test_only_a_single_choice_is_taken():
    frame = pl.DataFrame({"k": ["a", "a", "b", "b"], "v": ["1", "1", "2", "3"]})
    assert only_one(frame, ["k"], "v").rows() == [("a", "1")]


def test_a_realm_is_borrowed_within_the_document_and_if_it_is_the_only_one():
    frame = pl.DataFrame(
        [
            ("d1", "林晓", "state:甲"),
            ("d1", "林晓", ""),
            ("d2", "林晓", ""),
            ("d3", "林晓", "state:甲"),
            ("d3", "林晓", "central"),
            ("d3", "林晓", ""),
        ],
        schema=["document_id", "name", "realm"],
        orient="row",
    )
    realms = borrow_realm(frame, "name")["realm"].to_list()
    assert realms == ["state:甲", "state:甲", "", "state:甲", "central", ""]
