"""Events by country, as circles on a map without borders."""

import altair as alt

from tasks.report.chart_style import Drawn, chart_of, finished
from tasks.report.gather import Gathered, Row
from tasks.report.words import Words, named
from warehouse.vocabulary import read_vocabulary

LAND = "land"
"""The name under which the page gives the coastlines to the map."""
_ASIA_IN_THE_MIDDLE = [-150, 0, 0]
"""Degrees the globe is turned by, as on maps printed in China."""


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


def countries(gathered: Gathered, language: str, word: Words) -> Drawn:
    """A circle for each country, its area the number of events."""
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
        chart_of(rows, word["countries.head"])
        .mark_circle(color="var(--partner)", opacity=0.75, stroke="var(--paper)", cursor="pointer")
        .encode(longitude="longitude:Q", latitude="latitude:Q", size=size, tooltip="tip:N")
    )
    earth = alt.Projection(type="equalEarth", rotate=_ASIA_IN_THE_MIDDLE)
    return finished(alt.layer(land, circles, width="container", projection=earth), 420)
