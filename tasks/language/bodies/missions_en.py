"""Embassies and consulates in English: a list of countries may share one word for them."""

import re

from tasks.language.bodies.bodies import CONSULATE, EMBASSY, PARTNER, Body, BodyLexicon, is_country

_MANY = re.compile(
    r"\b(?:(?P<consulate>consulates[- ]general|consuls[- ]general|consulates)"
    r"|(?P<staff>consular officials|consular officers|consuls)|embassies|ambassadors"
    r"|diplomats|envoys)"
    r"(?: [a-z][\w' -]{0,50}?)?(?: in [A-Z]\w+(?: and [A-Z]\w+)?)?"
    r"(?: (?:of|from)|,? (?:including|such as|namely|among them)|:) (?:those )?"
    r"(?:of |from )?(?:the )?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:, and |, | and )?(?:the )?", re.IGNORECASE)
_LONGEST = 300
_SEVERAL = 2
_NAMES = {CONSULATE: "Consulate General of ", EMBASSY: "Embassy of "}


def missions_en(text: str, lexicon: BodyLexicon) -> list[Body]:
    """One mission for each country: `Consulates General of Hungary, Britain and Italy`.

    What is printed of each is another form of its name.
    """
    bodies: list[Body] = []
    for found in _MANY.finditer(text):
        kind = CONSULATE if found["consulate"] or found["staff"] else EMBASSY
        listed: list[Body] = []
        tail = text[found.end() : found.end() + _LONGEST]
        at = 0
        for hit in lexicon.countries_en.find(tail.lower()):
            if hit.start > at or hit.end <= at or not is_country(hit.value):
                break
            start, end = found.end() + hit.start, found.end() + hit.end
            article = "the " if text[:start].endswith("the ") else ""
            name = _NAMES[kind] + article + text[start:end]
            first = found.start() if not listed else start - len(article)
            others = (text[first:end],)
            listed.append(Body(name, start, end, kind, PARTNER, hit.value.country_code, "", others))
            joint = _NEXT.match(tail, hit.end)
            at = joint.end() if joint else hit.end
        bodies += listed if len(listed) >= _SEVERAL or found["consulate"] else []
    return bodies
