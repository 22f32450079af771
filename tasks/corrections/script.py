"""In which language a name or title that people wrote is told."""

import re

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")


def language_of(text: str) -> str:
    """`zh` if any of its characters is Chinese, else `en`."""
    return "zh" if _HAN.search(text) else "en"
