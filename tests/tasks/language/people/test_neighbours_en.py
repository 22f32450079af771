import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.neighbours_en import is_bare_neighbours_name, is_neighbours_name


@pytest.mark.parametrize(
    "name", ["Park Jong-hwan", "Jong-hwan Park", "Chan Kwok-Ki", "Park Jun-young"]
)
def test_family_name_and_hyphened_given_name(name: str, lexicon: PeopleLexicon) -> None:
    first, second = name.split()
    assert is_neighbours_name(first, second, lexicon)


@pytest.mark.parametrize("name", ["High-tech Park", "Park Road", "Weber Jean-Luc"])
def test_no_neighbours_name(name: str, lexicon: PeopleLexicon) -> None:
    first, second = name.split()
    assert not is_neighbours_name(first, second, lexicon)


@pytest.mark.parametrize(
    ("name", "is_name"),
    [
        ("Seo Ji-won", True),
        ("Park Check-in", False),
        ("Park Jong-Hwan", False),
        ("Park Strand-weg", False),
        ("Weber Jong-hwan", False),
        ("Sun Yat-sen", False),
    ],
)
def test_a_name_that_nothing_around_shows(name: str, is_name: bool, lexicon: PeopleLexicon) -> None:
    family, given = name.split()
    assert is_bare_neighbours_name(family.lower(), given, lexicon) == is_name
