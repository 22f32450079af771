"""What the results of a step follow from: its code, all of ours it imports, its vocabularies.

The outputs of a step are made again when its fingerprint changes, and then those of every step
after it.
"""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate

from warehouse.vocabulary import vocabulary_names

STEPS: Mapping[str, str] = {
    "stage": "tasks.take_in",  # reads and judges files; the rest of stage is book-keeping
    "decode": "tasks.decode",
    "repair": "tasks.repair",
    "split": "tasks.split",
    "pair": "tasks.pair",
    "extract": "tasks.extract",
    "resolve": "tasks.resolve",
    "publish": "tasks.publish",
}
"""The steps in the order of the data's way, each with the module that makes its outputs."""

_OURS = ("tasks", "warehouse")
_ORCHESTRATION = frozenset({"prefect"})
"""Decides when something runs, not what comes of it."""
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+([\w., \t]+))",
    re.MULTILINE,
)
_WORD = re.compile(r"\w+(?:\.\w+)*")
_QUOTED = re.compile(r'"(\w+)"')
_LENGTH = 20


@cache
def fingerprints() -> dict[str, str]:
    """For each step, in their order, a hash over what it and those before it are made of."""
    own = (_fingerprint(module) for module in STEPS.values())
    chain = accumulate(own, lambda before, this: _hash([before, this]))
    return dict(zip(STEPS, chain, strict=True))


def remade(noted: Mapping[str, str]) -> list[str]:
    """The steps whose outputs another code or vocabulary made, and all after the first of them.

    Args:
        noted: The fingerprints when the outputs were made; empty where there are none.
    """
    now = fingerprints()
    changed = [step for step in now if noted and noted.get(step) != now[step]]
    return list(now)[list(now).index(changed[0]) :] if changed else []


def closure(module: str) -> dict[str, str]:
    """All modules of ours that a module needs, itself among them, with their sources."""
    found: dict[str, str] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found and (source := _source(name)) is not None:
            found[name] = source
            waiting += [name.rpartition(".")[0], *imported(source)]
    return found


@cache
def imported(source: str) -> list[str]:
    """What a source imports, of a `from` import both the module and what may be modules in it.

    Read by a pattern, as to parse all sources would cost a third of a second at every start;
    a line of prose that looks like an import names no module and does no harm.
    """
    found: list[str] = []
    for base, names, plain in _IMPORT.findall(source):
        found += _WORD.findall(plain) or [base, *(f"{base}.{n}" for n in _WORD.findall(names))]
    return found


def vocabularies(sources: Mapping[str, str]) -> list[str]:
    """The vocabularies these sources name, where they read any."""
    reading = [source for source in sources.values() if "import read_vocabulary" in source]
    named = {word for source in reading for word in _QUOTED.findall(source)}
    return sorted(named & set(vocabulary_names()))


def _fingerprint(module: str) -> str:
    sources = closure(module)
    parts = [f"{name}\0{source}" for name, source in sorted(sources.items())]
    parts += [_content(f"reference/{name}.csv") for name in vocabularies(sources)]
    if "warehouse.queries" in sources:
        parts += _queries()
    return _hash([*parts, *_libraries(sources.values()), f"{sys.version_info[:2]}"])


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}\0{part}".encode())
    return digest.hexdigest()[:_LENGTH]


def _source(name: str) -> str | None:
    """The source of a module or package of ours; None for everything else."""
    file = _modules().get(name)
    return None if file is None else file.read_text(encoding="utf-8")


@cache
def _modules() -> dict[str, Traversable]:
    """All modules and packages of ours, by name."""
    return {name: file for top in _OURS for name, file in _modules_in(files(top), top)}


def _modules_in(folder: Traversable, package: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f"{package}.{entry.name}"
        if entry.name == "__init__.py":
            yield package, entry
        elif entry.name.endswith(".py"):
            yield name.removesuffix(".py"), entry
        elif entry.is_dir():
            yield from _modules_in(entry, name)


def _content(path: str) -> str:
    return f"{path}\0{files('warehouse').joinpath(path).read_text(encoding='utf-8')}"


def _queries() -> list[str]:
    """Every select that fills or checks a table."""
    sql = files("warehouse").joinpath("sql")
    found = [entry for folder in (sql, sql.joinpath("checks")) for entry in folder.iterdir()]
    texts = {entry.name: entry for entry in found if entry.name.endswith(".sql")}
    return [f"{name}\0{texts[name].read_text(encoding='utf-8')}" for name in sorted(texts)]


def _libraries(sources: Iterable[str]) -> list[str]:
    """Name and version of every library the sources import; a word of prose names none."""
    names = {name.partition(".")[0] for source in sources for name in imported(source)}
    known = names - set(sys.stdlib_module_names) - set(_OURS) - _ORCHESTRATION
    return [f"{name} {found}" for name in sorted(known) if (found := _version(name))]


@cache
def _version(name: str) -> str | None:
    try:
        return version(name.replace("_", "-"))
    except PackageNotFoundError:
        return None
