"""The charts of the page as Vega-Lite, one a language; colours are those of the page's style."""

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from tasks.report.gather import Gathered, Row
from tasks.report.words import LANGUAGES, Words, named, words
from warehouse.vocabulary import read_vocabulary

Spec = dict[str, Any]
Charts = dict[str, dict[str, Spec]]

FONT = "system-ui, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
LAND = "land"
"""The name under which the page gives the coastlines to the map."""
_TITLES = 24
"""So many titles are drawn; the table below has all that are listed."""
_ASIA_IN_THE_MIDDLE = [-150, 0, 0]
"""Degrees the globe is turned by, as on maps printed in China."""
_BLANK = "\u200b"
"""It is not seen, and makes labels that look the same different ones."""
_CONFIG: Spec = {
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": "var(--muted)",
        "titleColor": "var(--muted)",
        "domainColor": "var(--line)",
        "tickColor": "var(--line)",
        "gridColor": "var(--line)",
        "labelFontSize": 12,
        "labelLimit": 220,
    },
    "legend": {
        "labelColor": "var(--ink)",
        "labelFontSize": 12,
        "labelLimit": 320,
        "orient": "top",
        "title": None,
    },
    "text": {"color": "var(--ink)", "fontSize": 12},
}


def charts(gathered: Gathered) -> Charts:
    """Every chart that has something to show: by name, then by language."""
    drawn: dict[str, Callable[[Gathered, str, Words], alt.TopLevelMixin | None]] = {
        "months": _months,
        "types": _types,
        "countries": _countries,
        "titles": _titles,
    }
    found: Charts = {}
    for name, draw in drawn.items():
        for language in LANGUAGES:
            chart = draw(gathered, language, words(language))
            if chart is not None:
                found.setdefault(name, {})[language] = chart.to_dict()
    return found


def _chart(rows: Sequence[Row], told: str) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=rows), description=told, width="container")


def _finished(chart: alt.Chart | alt.LayerChart | alt.FacetChart, height: Any) -> alt.TopLevelMixin:
    fitted = alt.AutoSizeParams(type="fit-x", contains="padding")
    return chart.properties(height=height, autosize=fitted, config=alt.Config(**_CONFIG))


def _months(gathered: Gathered, language: str, word: Words) -> alt.TopLevelMixin | None:
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
    bars = _chart(rows, word["time.head"]).mark_bar(cursor="pointer", minBandSize=3)
    return _finished(bars.encode(x, y, colour, order="place:Q", tooltip="tip:N"), 240)


def _parts(row: Row) -> tuple[int, int]:
    return row["events_with_partner"], row["events"] - row["events_with_partner"]


def _types(gathered: Gathered, language: str, word: Words) -> alt.TopLevelMixin | None:
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
    base = _chart(rows, word["types.head"]).encode(x=x, y=y, tooltip="tip:N")
    bars = base.mark_bar(color="var(--official)", cursor="pointer", height={"band": 0.7})
    numbers = base.mark_text(align="left", dx=5, color="var(--muted)").encode(text="events:Q")
    return _finished(bars + numbers, 24 * len(rows))


def placed(gathered: Gathered) -> tuple[list[Row], list[Row]]:
    """The countries with events that a map can show, with their place; and those it cannot."""
    places = {row["country_code"]: row for row in read_vocabulary("country_places")}
    found, lost = [], []
    for row in gathered["by_country"]:
        place = places.get(row["country_code"])
        if place is None:
            lost.append(row)
        else:
            at = {name: float(place[name]) for name in ("longitude", "latitude")}
            found.append(row | at)
    return found, lost


def _countries(gathered: Gathered, language: str, word: Words) -> alt.TopLevelMixin | None:
    rows = [
        {
            "longitude": row["longitude"],
            "latitude": row["latitude"],
            "events": row["events"],
            "key": f"rows/country/{row['country_code']}",
            "tip": f"{named(row, language)}: {row['events']}",
        }
        for row in placed(gathered)[0]
    ]
    if not rows:
        return None
    shape = alt.NamedData(LAND, format=alt.TopoDataFormat(type="topojson", feature="land"))
    land = alt.Chart(shape).mark_geoshape(fill="var(--land)", stroke=None)
    size = alt.Size(
        "events:Q", scale=alt.Scale(type="linear", domainMin=0, range=[12, 700]), legend=None
    )
    circles = (
        _chart(rows, word["countries.head"])
        .mark_circle(color="var(--partner)", opacity=0.75, stroke="var(--paper)", cursor="pointer")
        .encode(longitude="longitude:Q", latitude="latitude:Q", size=size, tooltip="tip:N")
    )
    earth = alt.Projection(type="equalEarth", rotate=_ASIA_IN_THE_MIDDLE)
    return _finished(alt.layer(land, circles, width="container", projection=earth), 420)


def _of_ids(rows: Sequence[Row]) -> list[str]:
    return [row["id"] for row in rows]


def _titles(gathered: Gathered, language: str, word: Words) -> alt.TopLevelMixin | None:
    shown = gathered["titles"][:_TITLES]
    rows = [
        {
            "name": (named(row, language) if row["id"] != before else "") + _BLANK * number,
            "title": named(row, language, "title"),
            "first": f"{row['first_seen']}",
            "last": f"{row['last_seen']}",
            "key": f"rows/official/{row['id']}",
            "tip": f"{named(row, language, 'title')}: {row['first_seen']} – {row['last_seen']}",
        }
        for number, (before, row) in enumerate(zip([None, *_of_ids(shown)], shown, strict=False))
    ]
    if not rows:
        return None
    base = _chart(rows, word["titles.head"]).encode(
        y=alt.Y(
            "name:N", sort=None, title=None, axis=alt.Axis(domain=False, ticks=False, offset=12)
        ),
        tooltip="tip:N",
    )
    axis = alt.Axis(format="%Y-%m", tickCount=5, labelOverlap=True)
    first = alt.X("first:T", title=None, axis=axis)
    bars = base.mark_rule(
        strokeWidth=5, strokeCap="round", color="var(--official)", cursor="pointer"
    )
    ends = base.mark_circle(size=70, color="var(--official)", opacity=1, cursor="pointer")
    text = base.mark_text(align="left", dy=-11, limit=300, fontSize=11).encode(
        x=first, text="title:N"
    )
    drawn = bars.encode(x=first, x2="last:T") + ends.encode(x=first) + text
    return _finished(drawn, 32 * len(rows))
