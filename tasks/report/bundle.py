"""Vega, Vega-Lite and Vega-Embed as one script, so that the page needs no network."""

from functools import cache

import vl_convert


@cache
def vega_bundle() -> str:
    """The script; it defines `vegaEmbed`. A closing tag in it would end the page's element."""
    bundle = vl_convert.javascript_bundle()  # type: ignore[call-arg]  # its snippet is optional
    return bundle.replace("</script", "<\\/script")
