"""The form in which names and titles are compared."""

import re
import unicodedata

_SIGNS = re.compile(r"[\s.,·・•'’‘\"“”()\-–—:;]+")


def key(text: str | None) -> str:
    """NFKC, case folded, without spaces, dots, quotes, brackets, dashes or commas."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text or "").casefold())
