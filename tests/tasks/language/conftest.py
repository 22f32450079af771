import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.people_words import people_lexicon


@pytest.fixture(scope="session")
def lexicon() -> PeopleLexicon:
    return people_lexicon()
