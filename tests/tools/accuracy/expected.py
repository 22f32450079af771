"""Reads the expected results that lie beside the sample bulletins."""

import json
from pathlib import Path
from typing import Any

from accuracy.reading import Activity, LineFound, Party, Reading, keys_of

Json = dict[str, Any]


def expected_readings(folder: Path) -> list[Reading]:
    """Every expected result of a folder, by file name; raises ValueError if there is none."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise ValueError(f"{folder} holds no expected results")
    return [expected_reading(json.loads(path.read_text(encoding="utf-8"))) for path in files]


def second_readings(folder: Path) -> dict[str, Reading]:
    """What a second person read, by document; what that person doubts is left out.

    The files have the shorter form of `tests/bulletins/README.md`: of its lines a story tells
    only the numbers.
    """
    paths = sorted(folder.glob("*.json"))
    annotations = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return {a["document"]: Reading(a["document"], {}, _second(a)) for a in annotations}


def _second(annotation: Json) -> tuple[Activity, ...]:
    return tuple(
        _activity(_without_doubtful(event), frozenset(item["lines"]))
        for item in annotation["items"]
        for event in item["events"]
    )


def _without_doubtful(event: Json) -> Json:
    sides = ("officials", "partners", "organizations")
    return event | {side: [p for p in event[side] if not p.get("optional")] for side in sides}


def expected_reading(annotation: Json) -> Reading:
    """One annotated bulletin as a reading."""
    lines = {
        line["n"]: LineFound(line["lang"], line["kind"], _item(line["item"]))
        for line in annotation["lines"]
    }
    activities = tuple(
        _activity(event, frozenset(n for n, line in lines.items() if line.item == str(number)))
        for number, events in ((item["item"], item["events"]) for item in annotation["items"])
        for event in events
    )
    return Reading(annotation["document"], lines, activities)


def _item(number: int | None) -> str | None:
    return None if number is None else str(number)


def _activity(event: Json, lines: frozenset[int]) -> Activity:
    mode = event["mode"]
    return Activity(
        lines=lines,
        start=event["date_start"],
        end=event["date_end"],
        precision=event["precision"],
        types=(event["type"], *event.get("type_ok", [])),
        modes=(mode, *event.get("mode_ok", [])) if mode else (),
        headcount=event["participants"],
        officials=tuple(map(_party, event["officials"])),
        partners=tuple(map(_party, event["partners"])),
        organizations=tuple(map(_party, event["organizations"])),
        countries=frozenset(event["countries"]),
        is_main=event["main"],
        optional=event.get("optional", False),
        year_open=event.get("year_inferred", False),
    )


def _party(party: Json) -> Party:
    return Party(
        names_zh=keys_of([party["zh"]]),
        names_en=keys_of(party["en"]),
        kind=party.get("kind"),
        country=party.get("country"),
        role=party.get("role"),
        titles=keys_of(party.get("titles_zh", []) + party.get("titles_en", [])),
        optional=party.get("optional", False),
    )
