"""Headlines and first sentences, one each for a language."""

from tasks.language.telling import Telling

_BULLETS = "●■◆▲★•·-—*# 　"


def headline(telling: Telling) -> str | None:
    """The headline as printed, its lines joined, without a bullet; None where there is none."""
    joint = "" if telling.language == "zh" else " "
    text = joint.join(piece.text.strip() for piece in telling.titles).lstrip(_BULLETS).strip()
    return text or None


def summary(telling: Telling) -> str | None:
    """The sentence that bears the date, or the first one."""
    text = telling.lead[0].text.strip() if telling.lead else ""
    return text or None
