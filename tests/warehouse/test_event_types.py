from warehouse.schemas.terms import EVENT_TYPES
from warehouse.vocabulary import read_vocabulary


def test_every_type_is_defined_once_and_in_order() -> None:
    assert tuple(row["event_type_code"] for row in read_vocabulary("event_types")) == EVENT_TYPES


def test_a_type_without_international_code_says_so() -> None:
    for row in read_vocabulary("event_types"):
        assert (row["code_match"] == "none") == (not row["plover_event"]), row


def test_every_event_word_speaks_for_a_known_type() -> None:
    known = {*EVENT_TYPES, "visit", "assembly", "camp", ""}
    words = read_vocabulary("event_words")
    assert {row["event_type_code"] for row in words} <= known
    assert len({(row["word"], row["language"]) for row in words}) == len(words)
