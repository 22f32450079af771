"""The vocabularies in which extraction recognises bodies, compiled once a process."""

from functools import cache

from tasks.language.bodies.bodies import BodyLexicon
from tasks.language.bodies.body_lexicon import compile_bodies
from warehouse.vocabulary import read_vocabulary

_NAMES = (
    "body_kinds",
    "body_terms",
    "body_words",
    "country_names",
    "divisions",
    "english_words",
    "foreign_firms",
    "han_words",
    "home_firms",
    "syllables",
    "transliteration",
    "world_cities",
)


@cache
def body_lexicon() -> BodyLexicon:
    """All vocabularies for bodies, read from warehouse/reference."""
    return compile_bodies({name: read_vocabulary(name) for name in _NAMES})
