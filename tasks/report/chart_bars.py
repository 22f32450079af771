"""Events by month and by type, as bars."""

import altair as alt

from tasks.report.chart_style import Drawn, chart_of, finished
from tasks.report.gather import Gathered, Row
from tasks.report.words import Words


def months(gathered: Gathered, language: str, word: Words) -> Drawn:
    """Events by month, those with a party from outside told apart."""
    sides = (word["with_partner"], word["without_partner"])
    rows = [
        {
            "month": f"{row['month']:%Y-%m-%d}",
            "side": side,
            "place": place,
            "events": events,
            "key": f"rows/month/{row['month']:%Y-%m}",
            "tip": f"{row['month']:%Y-%m} · {side}: {events}",
        }
        for row in gathered["by_month"]
        for place, (side, events) in enumerate(zip(sides, _parts(row), strict=True))
    ]
    if not rows:
        return None
    x = alt.X(
        "month:T", timeUnit="yearmonth", title=None, axis=alt.Axis(grid=False, format="%Y-%m")
    )
    y = alt.Y("events:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=5, domain=False))
    colour = alt.Color(
        "side:N",
        scale=alt.Scale(domain=list(sides), range=["var(--official)", "var(--quiet)"]),
    )
    bars = chart_of(rows, word["time.head"]).mark_bar(cursor="pointer", minBandSize=3)
    return finished(bars.encode(x, y, colour, order="place:Q", tooltip="tip:N"), 240)


def _parts(row: Row) -> tuple[int, int]:
    return row["events_with_partner"], row["events"] - row["events_with_partner"]


def types(gathered: Gathered, language: str, word: Words) -> Drawn:
    """Events by type, the most frequent first."""
    rows = [
        {
            "type": row[f"label_{language}"],
            "events": row["events"],
            "key": f"rows/type/{row['event_type_code']}",
            "tip": f"{row[f'label_{language}']}: {row['events']}",
        }
        for row in sorted(gathered["by_event_type"], key=lambda row: -row["events"])
        if row["events"]
    ]
    if not rows:
        return None
    y = alt.Y("type:N", sort=None, title=None, axis=alt.Axis(domain=False, ticks=False))
    x = alt.X("events:Q", title=None, axis=None)
    base = chart_of(rows, word["types.head"]).encode(x=x, y=y, tooltip="tip:N")
    bars = base.mark_bar(color="var(--official)", cursor="pointer", height={"band": 0.7})
    numbers = base.mark_text(align="left", dx=5, color="var(--muted)").encode(text="events:Q")
    return finished(bars + numbers, 24 * len(rows))
