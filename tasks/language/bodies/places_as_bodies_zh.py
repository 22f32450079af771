"""Cities and districts that act like bodies: 与旧金山市举行会谈, 沙坪坝区等区县代表."""

import re
from collections.abc import Iterator, Sequence

from tasks.language.bodies.bodies import (
    MAINLAND,
    PARTNER,
    Body,
    BodyLexicon,
    is_country,
    is_ranked_city,
)

_CITY_KINDS = ("city", "capital", "city_ambiguous", "capital_ambiguous")
_RANK = re.compile(r"(?:都|特别|广域)?[市州府县省郡道区]|大区|边疆区")
# Where something is done: 在吉隆坡会谈.
_SITUATED = ("在", "于")
_UNKNOWN_CITY = re.compile(r"[㐀-鿿]{2,8}?(?:州?市|[州省郡])(?![㐀-鿿]{0,2}长)")
_DISTRICTS = ("区", "县", "旗", "新区")
_GOES_ON = re.compile(r"委|政府|人大|政协|副?[区县旗市]长|域|级|内|间|块")


def places_acting_zh(text: str, bodies: Sequence[Body], lexicon: BodyLexicon) -> Iterator[Body]:
    """Yields foreign cities and the mainland's districts that belong to no body's name."""
    taken = [(body.start, body.end) for body in bodies]
    for body in (*_cities(text, lexicon), *_districts(text, lexicon)):
        if not any(start < body.end and body.start < end for start, end in taken):
            taken.append((body.start, body.end))
            yield body


def _cities(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    """A known city, or an unknown one right behind its country; its country goes with it."""
    hits = [
        hit
        for hit in lexicon.countries_zh.find(text)
        if (is_country(hit.value) and hit.value.kind != "short") or is_ranked_city(text, hit)
    ]
    for number, hit in enumerate(hits):
        code = hit.value.country_code
        if number and hits[number - 1].end == hit.start and hit.value.kind == "name":
            continue
        if hit.value.kind in _CITY_KINDS:
            rank = _RANK.match(text, hit.end)
            end = rank.end() if rank else hit.end
            before = hits[number - 1] if number else None
            joined = before is not None and before.end == hit.start
            start = before.start if joined and before is not None else hit.start
            if text[start - 1 : start] in _SITUATED or text.startswith("民", end):
                continue
            if joined and before is not None and before.value.kind == "name":
                code = before.value.country_code
            yield Body(text[hit.start : end], start, end, "city", PARTNER, code)
        elif hit.value.kind == "name":
            named = _UNKNOWN_CITY.match(text, hit.end)
            if named and not any(h.start < named.end() for h in hits[number + 1 : number + 2]):
                yield Body(named.group(), hit.start, named.end(), "city", PARTNER, code)


def _districts(text: str, lexicon: BodyLexicon) -> Iterator[Body]:
    for hit in lexicon.divisions_zh.find(text):
        name = text[hit.start : hit.end]
        if name.endswith(_DISTRICTS) and not _GOES_ON.match(text, hit.end):
            yield Body(name, hit.start, hit.end, "city", MAINLAND, "")
