import pytest

from warehouse.queries import check_queries, promise_of, table_names, table_query
from warehouse.schemas.published import PUBLISHED, table_comment, table_name


def test_every_published_table_has_a_select_and_every_select_a_table():
    assert table_names() == sorted(table_name(schema) for schema in PUBLISHED)


@pytest.mark.parametrize("schema", PUBLISHED, ids=table_name)
def test_a_select_states_the_grain_its_table_declares(schema):
    grain = promise_of(table_query(table_name(schema)))
    assert grain.startswith("One row ")
    assert table_comment(schema).startswith(grain.rstrip("."))


def test_every_check_says_what_it_promises():
    assert all(promise_of(query).endswith(".") for query in check_queries().values())
    assert all(query.startswith("-- ") for query in check_queries().values())
