"""What each step follows from, told without parsing every source: held to what really runs."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tasks import fingerprints as module
from tasks.fingerprints import STEPS, closure, fingerprints, imported, remade, vocabularies

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "tasks").rglob("*.py"), *(ROOT / "warehouse").rglob("*.py")])
NEEDED = """
import importlib, json, sys
from warehouse import vocabulary
read = []
original = vocabulary.read_vocabulary
vocabulary.read_vocabulary = lambda name: read.append(name) or original(name)
module = importlib.import_module(sys.argv[1])
for name, found in list(sys.modules.items()):
    for value in vars(found).values() if name.startswith(("tasks.", "warehouse.")) else ():
        if hasattr(value, "cache_info") and not value.__wrapped__.__code__.co_argcount:
            if found.__name__ != "tasks.fingerprints":
                value()
ours = [name for name in sys.modules if name.split(".")[0] in ("tasks", "warehouse")]
print(json.dumps([sorted(ours), sorted(set(read))]))
"""
"""Imports a step and compiles its vocabularies; tells the modules and vocabularies it met."""


def ours_by_parser(source: str) -> set[str]:
    """The imports of ours as Python itself reads them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports are not read"
            found |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.split(".")[0] in ("tasks", "warehouse")}


def test_no_import_is_overlooked() -> None:
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        assert ours_by_parser(source) <= set(imported(source)), path


@pytest.mark.long
@pytest.mark.parametrize("step", STEPS)
def test_all_that_a_step_meets_is_in_its_fingerprint(step: str) -> None:
    command = [sys.executable, "-c", NEEDED, STEPS[step]]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    modules, words = json.loads(told)
    sources = closure(STEPS[step])
    assert set(modules) <= set(sources)
    assert set(words) <= set(vocabularies(sources))


def test_a_fingerprint_follows_from_code_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprints()
    assert len(set(before.values())) == len(STEPS)
    original = module._source
    changed = {"tasks.split": "x = 1", "tasks.language.numerals": "x = 1"}
    monkeypatch.setattr(module, "_source", lambda name: changed.get(name) or original(name))
    fingerprints.cache_clear()
    try:
        after = fingerprints()
    finally:
        monkeypatch.undo()
        fingerprints.cache_clear()
    first = next(step for step in STEPS if after[step] != before[step])
    assert first in ("repair", "split")
    assert all(after[step] != before[step] for step in list(STEPS)[list(STEPS).index(first) :])


def test_what_is_made_again_goes_on_to_the_end() -> None:
    now = fingerprints()
    assert remade({}) == []
    assert remade(now) == []
    assert remade({**now, "pair": "other"}) == ["pair", "extract", "resolve", "publish"]
    assert remade({**now, "publish": "other"}) == ["publish"]
