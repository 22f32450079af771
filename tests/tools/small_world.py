"""Small bulletins of invented people, and all that a warehouse says, to compare."""

import os
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from warehouse.layout import Home

TIMES = ("first_staged_at", "last_seen_at", "first_seen_at")
"""When files were seen; nothing else may depend on when and how often one refreshes."""
_TICKS = count(1_600_000_000)
_GUESTS = (
    ("挪威", "汉森", "Norway", "Olaf Hansen"),
    ("芬兰", "尼米宁", "Finland", "Antti Nieminen"),
    ("日本", "山根", "Japan", "Katsuya Yamane"),
    ("法国", "杜兰", "France", "Marc Durand"),
)


def bulletin(*numbers: int) -> str:
    """A bulletin of a story for each number; each story tells of one event."""
    return "\n".join(_story(number) for number in numbers)


def _story(number: int) -> str:
    country, guest, land, name = _GUESTS[number % len(_GUESTS)]
    year, month, day = 2018 + number // 336, 1 + number // 28 % 12, 1 + number % 28
    return (
        f"江州市副市长韩立会见{country}客人\n"
        f"{year}年{month}月{day}日，副市长韩立在江州会见了{country}驻华大使{guest}一行。\n"
        f"Vice Mayor Han Li Meets Guests from {land}\n"
        f"On {year}-{month:02}-{day:02}, Han Li, Vice Mayor of Jiangzhou, met with {name}, "
        f"Ambassador of {land} to China.\n"
    )


def put(path: Path, content: str | bytes) -> Path:
    """Writes a file whose time differs from that of every other one and lies long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return touch(path)


def touch(path: Path) -> Path:
    """Gives a file a time of its own."""
    tick = next(_TICKS)
    os.utime(path, (tick, tick))
    return path


def said(home: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All tables of a warehouse but the runs, without the times at which files were seen."""
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        names = [row[0] for row in connection.sql("show tables").fetchall()]
        chosen = f"select columns(c -> c not in {TIMES}) from"
        return {
            name: sorted(connection.sql(f"{chosen} {name}").fetchall(), key=repr)
            for name in names
            if name != "pipeline_run"
        }


def said_now(home: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The same without what tells of superseded versions, which a first refresh cannot know."""
    tables = said(home)
    with duckdb.connect(str(Home(home).warehouse_file), read_only=True) as connection:
        chosen = f"select columns(c -> c not in {TIMES}) from dim_document where is_current"
        tables["dim_document"] = sorted(connection.sql(chosen).fetchall(), key=repr)
        overview = "select columns(c -> c <> 'documents_superseded') from summary_overview"
        tables["summary_overview"] = connection.sql(overview).fetchall()
    return tables
