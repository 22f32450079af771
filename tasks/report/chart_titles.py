"""When officials were seen with which title, as lines over time."""

from collections.abc import Sequence
from typing import Literal

import altair as alt

from tasks.report.chart_style import Drawn, chart_of, finished
from tasks.report.gather import Gathered, Row
from tasks.report.words import Words, named

_TITLES = 24
"""So many titles are drawn; the table below has all that are listed."""
_BLANK = "\u200b"
"""It is not seen, and makes labels that look the same different ones."""
_COLOUR = "var(--official)"


def titles(gathered: Gathered, language: str, word: Words) -> Drawn:
    """A line for each title, from the first to the last day it was seen."""
    rows = _rows(gathered["titles"][:_TITLES], language)
    if not rows:
        return None
    axis = alt.Axis(format="%Y-%m", tickCount=5, labelOverlap=True)
    first = alt.X("first:T", title=None, axis=axis)
    names = alt.Axis(domain=False, ticks=False, offset=12)
    base = chart_of(rows, word["titles.head"]).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=names), tooltip="tip:N"
    )
    bars = base.mark_rule(strokeWidth=5, strokeCap="round", color=_COLOUR, cursor="pointer")
    ends = base.mark_circle(size=70, color=_COLOUR, opacity=1, cursor="pointer")
    early, late = (_texts(base, side, first) for side in ("left", "right"))
    drawn = bars.encode(x=first, x2="last:T") + ends.encode(x=first) + early + late
    return finished(drawn, 32 * len(rows))


def _texts(base: alt.Chart, side: Literal["left", "right"], first: alt.X) -> alt.Chart:
    """The titles that run from their first day to the right, or end there where it is late."""
    text = base.transform_filter(alt.datum.side == side)
    marks = text.mark_text(align=side, dy=-11, limit=300, fontSize=11, clip=True)
    drawn: alt.Chart = marks.encode(x=first, text="title:N")
    return drawn


def _rows(told: Sequence[Row], language: str) -> list[Row]:
    days = sorted(row["first_seen"] for row in told)
    before = [None, *(row["id"] for row in told)]
    return [
        {
            "name": (named(row, language) if row["id"] != before[number] else "") + _BLANK * number,
            "title": named(row, language, "title"),
            "side": "right"
            if row["first_seen"] - days[0] > days[-1] - row["first_seen"]
            else "left",
            "first": f"{row['first_seen']}",
            "last": f"{row['last_seen']}",
            "key": f"rows/official/{row['id']}",
            "tip": f"{named(row, language, 'title')}: {row['first_seen']} – {row['last_seen']}",
        }
        for number, row in enumerate(told)
    ]
