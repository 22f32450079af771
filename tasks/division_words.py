"""Provinces, cities and districts of the mainland as words, compiled once a process."""

from collections.abc import Iterator
from functools import cache

from tasks.language.gazetteer import Gazetteer
from tasks.language.people.lexicon import Division
from warehouse.vocabulary import read_vocabulary

_LEVELS = {
    "province": "province",
    "autonomous_region": "province",
    "municipality": "city",
    "sub_provincial_city": "city",
    "prefecture": "city",
    "new_area": "area",
    "district": "district",
    "county": "district",
}


@cache
def division_words() -> Gazetteer[Division]:
    """Names of divisions in both languages; provinces and cities by their short name as well.

    A word for a province and a city means the city; districts of one name are one division
    with several seats.
    """
    words: dict[str, Division] = {}
    for division, names in _divisions():
        for word in names:
            known = words.get(word)
            if known is None or known.level == "province":
                words[word] = division
            elif division.level == known.level:
                seats = known.seats | division.seats
                words[word] = Division(known.name, known.level, seats)
    return Gazetteer(words)


@cache
def provinces() -> dict[str, str]:
    """Short names of cities, each with that of its province."""
    rows = read_vocabulary("divisions")
    short = {r["name_zh"]: r["short_zh"] for r in rows if _LEVELS.get(r["level"]) == "province"}
    return {r["short_zh"]: short[r["parent"]] for r in rows if r["parent"] in short}


def _divisions() -> Iterator[tuple[Division, list[str]]]:
    rows = read_vocabulary("divisions")
    short = {row["name_zh"]: row["short_zh"] for row in rows}
    for row in rows:
        level = _LEVELS.get(row["level"])
        if level is None:
            continue
        name, is_large = row["name_zh"], level in ("province", "city")
        seat = row["short_zh"] if is_large else short.get(row["parent"], "")
        shorts = [row["short_zh"], row["short_en"]] if is_large else []
        words = filter(None, [name, row["name_en"], *shorts])
        yield Division(name, level, frozenset([seat] if seat else [])), list(words)
