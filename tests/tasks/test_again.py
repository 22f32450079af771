import shutil
from datetime import date
from pathlib import Path

import pytest

from tasks.again import NothingChosenError, choose_again
from warehouse.layout import Home


@pytest.fixture
def home(sample_home: Path, tmp_path: Path) -> Home:
    shutil.copytree(sample_home, tmp_path / "home")
    return Home(tmp_path / "home")


def test_batches_with_later_events_are_to_be_parsed_again(home: Home) -> None:
    parsed = {path.stem for path in home.lake_files("parsed_batch")}
    batches = choose_again(str(home.path), date(2022, 1, 1), None)
    assert batches
    assert {path.stem for path in home.lake_files("parsed_batch")} == parsed - set(batches)


def test_batches_read_with_doubt_are_to_be_parsed_again(home: Home) -> None:
    assert choose_again(str(home.path), None, 0.9)


def test_an_event_must_be_both_late_and_doubtful(home: Home) -> None:
    with pytest.raises(NothingChosenError):
        choose_again(str(home.path), date(2200, 1, 1), 1.0)


def test_nothing_asked_for_is_refused(home: Home) -> None:
    with pytest.raises(NothingChosenError, match="which day"):
        choose_again(str(home.path), None, None)
