"""What the README shows and promises, held to the code and to the sample bulletins."""

import re
from pathlib import Path

import pytest
import readme_parts

from tasks.query import ask
from warehouse.vocabulary import vocabulary_names

README = readme_parts.README.read_text(encoding="utf-8")
CITED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
LINKED = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize(("page", "least"), [(readme_parts.README, 5), (readme_parts.COOKBOOK, 15)])
def test_every_answer_is_what_the_sample_warehouse_says(
    page: Path, least: int, sample_home: Path
) -> None:
    document = page.read_text(encoding="utf-8")
    assert len(readme_parts.questions(document)) >= least
    now = readme_parts.with_answers(document, readme_parts.answer_from(sample_home))
    assert now == document, "run: python tests/tools/readme_parts.py"


def test_the_first_refresh_prints_what_it_finds(sample_home: Path) -> None:
    printed = re.search(r" documents new +(\d+)\n(?:.*\n){3}((?:\s+[a-z ]+ \d+\n)+)", README)
    assert printed
    shown = [int(number) for number in (printed[1], *re.findall(r"\d+", printed[2]))]
    names = ("documents", "events", "events_dated", "officials", "partners")
    (found,) = ask(str(sample_home), f"select {', '.join(names)} from summary_overview").rows
    assert shown == list(found)


def test_every_question_of_the_cookbook_has_an_answer(sample_home: Path) -> None:
    questions = readme_parts.questions(readme_parts.COOKBOOK.read_text(encoding="utf-8"))
    assert [sql for sql in questions if not ask(str(sample_home), sql).rows] == []


def test_the_table_of_tables_is_that_of_the_declarations() -> None:
    assert readme_parts.with_tables(README) == README, "run: python tests/tools/readme_parts.py"


def test_a_document_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="has no"):
        readme_parts.with_tables("# nothing here")


def test_a_fact_is_cited_back_to_its_characters(sample_home: Path) -> None:
    assert "```python" in README
    now = readme_parts.with_printed(README, sample_home)
    assert now == README, "run: python tests/tools/readme_parts.py"


@pytest.mark.parametrize(("path", "name"), sorted(set(CITED.findall(README))))
def test_every_test_that_holds_a_promise_is_there(path: str, name: str) -> None:
    text = (readme_parts.ROOT / path).read_text(encoding="utf-8")
    assert not name or f"def {name}(" in text


@pytest.mark.parametrize("name", vocabulary_names())
def test_every_vocabulary_is_explained(name: str) -> None:
    page = readme_parts.ROOT / "warehouse" / "reference" / "README.md"
    assert f"`{name}.csv`" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "page",
    ["README.md", "tasks/README.md", "warehouse/COOKBOOK.md", "warehouse/reference/README.md"],
)
def test_every_link_leads_somewhere(page: str) -> None:
    path = readme_parts.ROOT / page
    links = LINKED.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
