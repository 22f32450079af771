"""The vocabularies in which extraction tells what kind of event it was, compiled once a process."""

from functools import cache

from tasks.language.events.describe import EventLexicon
from tasks.language.events.event_lexicon import compile_events
from warehouse.vocabulary import read_vocabulary

_NAMES = ("event_words", "mode_words", "outside_words", "venue_heads", "person_nouns", "divisions")


@cache
def event_lexicon() -> EventLexicon:
    """All vocabularies for the kind of an event, read from warehouse/reference."""
    vocabularies = {name: read_vocabulary(name) for name in _NAMES}
    return compile_events(vocabularies, read_vocabulary("country_names"))
