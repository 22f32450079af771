"""What all charts share: their shape, their letters, and colours that are those of the page."""

from collections.abc import Sequence
from typing import Any

import altair as alt

from tasks.report.gather import Row

Spec = dict[str, Any]
Drawn = alt.TopLevelMixin | None
"""A chart, or nothing where there is nothing to draw."""

FONT = "system-ui, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
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


def chart_of(rows: Sequence[Row], told: str) -> alt.Chart:
    """A chart of rows as wide as the page; `told` says what it is to those who listen."""
    return alt.Chart(alt.InlineData(values=rows), description=told, width="container")


def finished(chart: alt.Chart | alt.LayerChart | alt.FacetChart, height: Any) -> alt.TopLevelMixin:
    """The chart with its height in pixels and the style of the page."""
    fitted = alt.AutoSizeParams(type="fit-x", contains="padding")
    return chart.properties(height=height, autosize=fitted, config=alt.Config(**_CONFIG))
