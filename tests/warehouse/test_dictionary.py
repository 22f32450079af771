import pytest

from warehouse.dictionary import README, data_dictionary, with_dictionary
from warehouse.schemas.published import PUBLISHED, table_name


def test_readme_is_held_to_the_declarations():
    told = README.read_text(encoding="utf-8")
    assert told == with_dictionary(told), "run: python -m warehouse.dictionary"


def test_every_table_and_column_has_one_line():
    frame = data_dictionary()
    told = set(frame.select("table_name", "column_name").iter_rows())
    declared = {
        (table_name(schema), column) for schema in PUBLISHED for column in ["", *schema.columns()]
    }
    assert told == declared
    assert frame.height == len(declared)


def test_a_readme_without_the_marker_is_refused():
    with pytest.raises(ValueError, match="no line"):
        with_dictionary("# nothing here")
