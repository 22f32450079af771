"""What the README shows under "Take away" and "Correct", held to the sample bulletins."""

import json
import re
import shutil
from pathlib import Path

import correct_part
import pytest

from tasks.export import export
from tasks.query import reading
from tasks.review import questions

README = correct_part.README.read_text(encoding="utf-8")


def test_what_the_corrections_change_is_what_is_shown(sample_home: Path, tmp_path: Path) -> None:
    home = tmp_path / "data"
    shutil.copytree(sample_home, home)
    now = correct_part.with_changes(README, home)
    assert now == README, "run: python tests/tools/correct_part.py"


def test_the_first_correction_answers_a_question_of_the_review(sample_home: Path) -> None:
    decision, target, expected = correct_part.corrections(README).splitlines()[1].split(",")[:3]
    with reading(str(sample_home)) as connection:
        asked = questions(connection)
    answered = [question for question in asked if question.target == target]
    assert any(decision in question.may_be for question in answered)
    assert {question.expected or "" for question in answered} >= {expected}


def test_a_document_without_corrections_is_refused() -> None:
    with pytest.raises(ValueError, match="no corrections"):
        correct_part.corrections("# nothing here")


def test_the_entity_that_is_shown_is_one_of_the_export(sample_home: Path, tmp_path: Path) -> None:
    (shown,) = re.findall(r"```json\n(\{\"id\".*?)\n```", README, re.DOTALL)
    export(str(sample_home), str(tmp_path), "ftm")
    lines = (tmp_path / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    assert json.loads(shown) in [json.loads(line) for line in lines]
