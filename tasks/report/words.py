"""The words of the page, in English and Chinese."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

PAGE = files("tasks.report") / "page"
LANGUAGES = ("en", "zh")

Words = Mapping[str, str]


@cache
def words(language: str) -> Words:
    """Every word of the page in one language, by its key."""
    text = (PAGE / "words.csv").read_text(encoding="utf-8")
    return {row["key"]: row[language] for row in csv.DictReader(text.splitlines(), strict=True)}


def named(row: Mapping[str, str | None], language: str, name: str = "name") -> str:
    """The name of a row in a language, or else in the other one."""
    first, second = (row[f"{name}_{one}"] for one in (language, "zh" if language == "en" else "en"))
    return first or second or ""
