"""Whether a Chinese and an English title are the same office."""

from functools import lru_cache

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.outside import country_words
from tasks.language.people.titles_en import lower_in_step, title_hits
from tasks.language.people.titles_zh import title_words


def _country_codes(title: str, lexicon: PeopleLexicon, *, english: bool) -> frozenset[str]:
    """The countries named by a whole word: a character alone may only sound so."""
    hits = country_words(title, lexicon, english=english)
    return frozenset(hit.value.country_code for hit in hits if hit.end - hit.start > 1) - {""}


@lru_cache(maxsize=65_536)
def _read_zh(title: str, lexicon: PeopleLexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Countries and words of office of a Chinese title."""
    words = frozenset(hit.value.word for hit in title_words(title, lexicon))
    return _country_codes(title, lexicon, english=False), words


@lru_cache(maxsize=65_536)
def _read_en(title: str, lexicon: PeopleLexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Countries of an English title, and what its offices are called in Chinese."""
    hits = title_hits(lower_in_step(title), lexicon)
    offices = frozenset(word for hit in hits for word in hit.value.canonical.split("|"))
    return _country_codes(title, lexicon, english=True), offices


def _is_office(word_zh: str, office: str) -> bool:
    """Whether one is the other with more before it: `外办主任` and `主任`, `副主任` not."""
    longer, shorter = (word_zh, office) if len(word_zh) >= len(office) else (office, word_zh)
    return longer.endswith(shorter) and not longer.removesuffix(shorter).endswith("副")


@lru_cache(maxsize=65_536)
def office_fit(title_zh: str | None, title_en: str | None, lexicon: PeopleLexicon) -> float:
    """-0.5 to 1: half for the same country, half for the same office; -0.5 for two countries."""
    here, words = _read_zh(title_zh or "", lexicon)
    there, offices = _read_en(title_en or "", lexicon)
    same_office = any(_is_office(word, office) for word in words for office in offices)
    if here & there:
        return 0.5 + 0.5 * same_office
    return 0.5 * same_office - 0.5 * bool(here and there)


@lru_cache(maxsize=65_536)
def offices_differ(title_zh: str, title_en: str, lexicon: PeopleLexicon) -> bool:
    """Whether both titles name offices, and none of one is a translation of one of the other."""
    _, words = _read_zh(title_zh, lexicon)
    _, offices = _read_en(title_en, lexicon)
    if not words or not offices or any(_is_office(w, office) for w in words for office in offices):
        return False
    english = {hit.value.word for hit in title_hits(lower_in_step(title_en), lexicon)}
    heads = [hit.value for hit in title_words(title_zh, lexicon) if hit.value.head]
    meant = {word.lower() for head in heads for word in head.canonical.split("|")}
    return bool(heads) and not english & meant
