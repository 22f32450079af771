"""The charts of the page as Vega-Lite and Vega, one a language."""

from collections.abc import Callable

from tasks.report.chart_bars import months, types
from tasks.report.chart_map import countries
from tasks.report.chart_style import Drawn, Spec
from tasks.report.chart_titles import titles
from tasks.report.gather import Gathered
from tasks.report.network import network
from tasks.report.words import LANGUAGES, Words, words

_CHARTS: dict[str, Callable[[Gathered, str, Words], Drawn]] = {
    "months": months,
    "types": types,
    "countries": countries,
    "titles": titles,
}


def charts(gathered: Gathered) -> dict[str, dict[str, Spec]]:
    """Every chart that has something to show: by name, then by language."""
    found: dict[str, dict[str, Spec]] = {}
    for name, draw in _CHARTS.items():
        for language in LANGUAGES:
            chart = draw(gathered, language, words(language))
            if chart is not None:
                found.setdefault(name, {})[language] = chart.to_dict()
    told = network(gathered)
    return found | ({"network": told} if told else {})
