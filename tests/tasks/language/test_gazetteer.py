import pytest

from tasks.language.gazetteer import Gazetteer


def test_the_longest_word_wins_and_offsets_count_code_points() -> None:
    found = list(Gazetteer({"主任": 1, "副主任": 2}).find("𠀀副主任、主任"))
    assert [(hit.start, hit.end, hit.value) for hit in found] == [(1, 4, 2), (5, 7, 1)]


def test_an_empty_word_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Gazetteer({"": 1})
