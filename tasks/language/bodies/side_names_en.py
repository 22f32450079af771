"""On whose side a body is by its English name."""

import re
from functools import lru_cache

from tasks.language.bodies.bodies import (
    MAINLAND,
    MISSIONS,
    NAMES_KEPT,
    PARTNER,
    BodyLexicon,
    BodyWord,
    is_country,
)
from tasks.language.pinyin import letters, syllable_count
from tasks.language.words import is_word

_OURS = re.compile(
    r"^(?:the )?(?:China(?!-)|Chinese|CPC|National People|Municipal|Provincial|District|Ministry"
    r"|Foreign Affairs"
    r"|FAO|Hong Kong and Maca[ou])\b"
)
_WORLD = re.compile(r"\b(?:United Nations|World|League of Arab|Arab Towns|European Union)\b")
_CLUB = re.compile(r"chamber|business association|club")
_NAME_WORD = re.compile(r"\b[A-Z][a-zà-ÿ]{3,}")
_AFFAIRS = re.compile(r"(?: and \w+)? affairs")
POSTED = re.compile(r"\b(?:Liaison|Representative|Trade) (?:Office|Unit)")


@lru_cache(maxsize=NAMES_KEPT)
def side_of_en(name: str, head: BodyWord, lexicon: BodyLexicon) -> tuple[str, str]:
    """Side and country of a body by its English name; side "" where the name tells neither."""
    lower = name.lower()
    code = _country(lower, lexicon)
    if code and (head.kind in MISSIONS or _of_country(lower, lexicon)):
        return PARTNER, code
    if _OURS.match(name) or _is_at_home(name, code, lexicon):
        return (PARTNER, code) if code and _CLUB.search(lower) else (MAINLAND, "")
    return (PARTNER, code) if code else (_side_unnamed(name, head, lexicon), "")


def _side_unnamed(name: str, head: BodyWord, lexicon: BodyLexicon) -> str:
    """The side of a body that names no place, "" where nothing tells it."""
    lower = name.lower()
    firms = any(is_word(lower, hit.start, hit.end) for hit in lexicon.firms_en.find(lower))
    if firms or head.side == "foreign" or _WORLD.search(name) or "(China)" in name:
        return PARTNER
    if head.side == MAINLAND:
        return MAINLAND
    return PARTNER if _sounds_foreign(name, lexicon) else ""


def _is_at_home(name: str, code: str, lexicon: BodyLexicon) -> bool:
    """Whether the name tells a place of the mainland, and no country but the one it deals with."""
    lower = name.lower()
    found = lexicon.divisions_en.find(lower)
    home = next((hit for hit in found if is_word(lower, hit.start, hit.end)), None)
    return home is not None and (not code or (home.start == 0 and not POSTED.search(name)))


def _country(lower: str, lexicon: BodyLexicon) -> str:
    """The first country named that the body does not merely deal with."""
    return next(
        (
            hit.value.country_code
            for hit in lexicon.countries_en.find(lower)
            if is_country(hit.value)
            and is_word(lower, hit.start, hit.end)
            and not _AFFAIRS.match(lower, hit.end)
        ),
        "",
    )


def _of_country(lower: str, lexicon: BodyLexicon) -> bool:
    """Whether the name ends with whose it is: `Ministry of Industry of Laos`."""
    return any(
        is_country(hit.value) and lower.endswith((" of ", " of the "), 0, hit.start)
        for hit in lexicon.countries_en.find(lower)
        if hit.end == len(lower)
    )


def _sounds_foreign(name: str, lexicon: BodyLexicon) -> bool:
    """Whether a word of the name is neither ordinary English nor pinyin: `Waikato`."""
    words = [letters(word) for word in _NAME_WORD.findall(name)]
    strange = [word for word in words if word not in lexicon.ordinary_en]
    return bool(strange) and not any(syllable_count(word, lexicon.syllables) for word in strange)
