import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.story import Line

INTRODUCED_ZH = "5月3日，匈牙利佩奇市市长雅诺什·科瓦奇率团来访。"
INTRODUCED_EN = "On May 3, Janos Kovacs, Mayor of Pecs, Hungary, arrived."


def places(lexicon: PeopleLexicon, language: str, *texts: str) -> set[tuple[int, str]]:
    """Lines and words at which the first person of the lines is named."""
    lines = [Line(n, language, "body", text) for n, text in enumerate(texts, 1)]
    [person, *_] = people_of(lines, lexicon)
    found = {m.place for m in person.mentions}
    return {(place.line, texts[place.line - 1][place.start : place.end]) for place in found}


def test_a_guest_is_known_by_the_family_name_later_on(lexicon: PeopleLexicon) -> None:
    assert (2, "科瓦奇") in places(lexicon, "zh", INTRODUCED_ZH, "5月4日，科瓦奇表示欢迎。")
    assert (2, "Kovacs") in places(lexicon, "en", INTRODUCED_EN, "On May 4, Kovacs spoke.")


@pytest.mark.parametrize(
    "text", ["Kovacsville welcomed them.", "On May 4, Anna Kovacs, Mayor of Pecs, spoke."]
)
def test_a_family_name_within_another_name_is_nobodys(text: str, lexicon: PeopleLexicon) -> None:
    assert places(lexicon, "en", INTRODUCED_EN, text) == {(1, "Janos Kovacs")}


def test_a_name_that_is_a_place_or_word_too_calls_nobody(lexicon: PeopleLexicon) -> None:
    told = "On May 3, Tom London, Mayor of Bath, arrived.", "He likes London."
    assert places(lexicon, "en", *told) == {(1, "Tom London")}


def test_the_one_ambassador_is_known_by_the_office(lexicon: PeopleLexicon) -> None:
    told = "On May 3, Janos Kovacs, Ambassador of Hungary to China, arrived."
    again = "On May 4, the Ambassador gave a lecture."
    assert (2, "Ambassador") in places(lexicon, "en", told, again)
    other = "Ana Ruiz, Ambassador of Spain to China, arrived on May 3."
    assert (3, "Ambassador") not in places(lexicon, "en", told, other, again)


def test_the_name_of_a_short_mention_is_the_full_one(lexicon: PeopleLexicon) -> None:
    lines = [Line(1, "zh", "body", INTRODUCED_ZH), Line(2, "zh", "body", "科瓦奇表示欢迎。")]
    [person] = people_of(lines, lexicon)
    assert person.name_zh == "雅诺什·科瓦奇"
    assert {m.name for m in person.mentions} == {"雅诺什·科瓦奇", "科瓦奇"}
