import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.titles_en import (
    lower_in_step,
    opens_title,
    title_after,
    title_before,
    title_hits,
)


def behind(text: str, lexicon: PeopleLexicon) -> str | None:
    """The title that stands behind its name and holds the first word of a title."""
    hits = title_hits(lower_in_step(text), lexicon)
    span = title_after(text, hits[0], hits, lexicon)
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Shen Lu, director of the office, spoke.", "director of the office"),
        ("Shen Lu, director of the office who spoke", "director of the office"),
        ("Shen Lu, the director of the office met them", "director of the office"),
        (
            "Shen Lu, member of the Party Leadership Group and deputy director of the office, came",
            "member of the Party Leadership Group and deputy director of the office",
        ),
        ("Shen Lu, director of the office, and Wang Ping came", "director of the office"),
        (
            "Adam Berg, mayor of Leeds, the United Kingdom, came",
            "mayor of Leeds, the United Kingdom",
        ),
        ("Adam Berg, mayor of Leeds", "mayor of Leeds"),
    ],
)
def test_a_title_goes_on_to_its_verb(text: str, title: str, lexicon: PeopleLexicon) -> None:
    assert behind(text, lexicon) == title


def test_a_title_before_its_name_takes_its_adjectives_but_no_article(
    lexicon: PeopleLexicon,
) -> None:
    text = "met with the outgoing Norwegian ambassador Olaf Hansen"
    [hit] = title_hits(text.lower(), lexicon)
    assert text[slice(*title_before(text, hit, lexicon))] == "outgoing Norwegian ambassador"


def test_words_of_titles_are_whole_words(lexicon: PeopleLexicon) -> None:
    assert [h.value.word for h in title_hits("the mayoral race of the mayor", lexicon)] == ["mayor"]


def test_a_title_may_open_behind_a_comma_only(lexicon: PeopleLexicon) -> None:
    text = "Shen Lu, deputy director, and Wang Ping"
    hits = title_hits(text.lower(), lexicon)
    assert opens_title(text, len("Shen Lu"), hits, lexicon)
    assert not opens_title(text, len("Shen"), hits, lexicon)


def test_lower_case_keeps_every_character_in_its_place() -> None:
    assert lower_in_step("İstanbul Mayor") == "İstanbul mayor"
    assert lower_in_step("ÉCOLE") == "école"
