"""Writes the page: a template, its style and script, and what they show."""

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from tasks.report.bundle import vega_bundle
from tasks.report.chart_map import placed
from tasks.report.charts import charts
from tasks.report.gather import LISTED, SHOWN_OF_EACH, Gathered, Row
from tasks.report.payload import keys, payload
from tasks.report.words import PAGE, words
from warehouse.vocabulary import read_coastlines

_CODE = re.compile("`(.*?)`")
_SCRIPTS = ("data.js", "rows.js", "charts.js", "page.js")


def page(gathered: Gathered) -> str:
    """The whole page; everything that came from bulletins is escaped."""
    drawn = charts(gathered)
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            gathered=gathered,
            overview=gathered.overview,
            years=years(gathered["by_month"]),
            unplaced=placed(gathered)[1],
            drawn=drawn,
            listed=LISTED,
            shown_of_each=SHOWN_OF_EACH,
            number=_numbers(keys(gathered)),
            style=Markup(_text("report.css")),  # noqa: S704
            script=Markup("\n".join(map(_text, _SCRIPTS))),  # noqa: S704
            vega=Markup(vega_bundle()),  # noqa: S704
            data=_json(payload(gathered)),
            specs=_json(drawn),
            coastlines=_json(read_coastlines()) if drawn.get("countries") else _json(None),
        )
    )


def years(months: Iterable[Row]) -> dict[int, dict[int, Row]]:
    """The months that have events, by year and number."""
    found: dict[int, dict[int, Row]] = {}
    for row in months:
        found.setdefault(row["year"], {})[row["month_number"]] = row
    return found


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tasks.report", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"t": told, "known": known_or_itself, "named": both_names}
    return environment


def _text(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _json(value: Any) -> Markup:
    """JSON that no element of the page can be ended from: `<`, `>` and `&` are escaped in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704


def told(key: str, **values: object) -> Markup:
    """A word or sentence of the page in both languages, of which the style shows one."""
    return Markup().join(
        Markup('<span class="t-{0}" lang="{1}">{2}</span>').format(
            name, code, _filled(words(name)[key], values)
        )
        for name, code in (("en", "en"), ("zh", "zh-Hans"))
    )


def known_or_itself(group: str, value: str) -> Markup:
    """The word of the page for a value of an open vocabulary, or the value where it has none."""
    key = f"{group}.{value}"
    return told(key) if key in words("en") else escape(value)


def _filled(text: str, values: dict[str, object]) -> Markup:
    """The values in their places, whole numbers with a sign between thousands; `…` is code."""
    shown = {name: f"{v:,}" if isinstance(v, int) else v for name, v in values.items()}
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text)))).format(**shown)  # noqa: S704


def both_names(zh: str | None, en: str | None) -> Markup:
    """A name in both languages; the style lets that of the reader lead."""
    parts = [
        Markup('<bdi lang="{0}">{1}</bdi>').format(code, text)
        for code, text in (("zh-Hans", zh if zh != en else None), ("en", en))
        if text
    ]
    return Markup('<span class="name">{0}</span>').format(Markup(" ").join(parts))


def _numbers(known: set[str]) -> Any:
    def number(count: int, kind: str, key: object = "") -> Markup:
        """A number that leads to its rows; a nought has none."""
        target = f"{kind}/{key}"
        if not count:
            return escape(count)
        if target not in known:
            raise KeyError(f"no rows for {target}")
        return Markup('<a class="n" href="#rows/{0}">{1}</a>').format(target, f"{count:,}")

    return number
