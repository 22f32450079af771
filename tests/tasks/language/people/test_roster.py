from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.people.roster import with_short_forms
from tasks.language.story import Line

FULL = "市外办主任蒲思远会见了客人。"
FULL_EN = "Pu Siyuan, director of the office, met with the guests."


def told(lexicon: PeopleLexicon, *stories: tuple[str, str]) -> list[list[str | None]]:
    """The Chinese names of each story, English ones where there are none."""
    named = []
    for texts in stories:
        pairs = zip(("zh", "en"), texts, strict=True)
        lines = [Line(n, lang, "body", text) for n, (lang, text) in enumerate(pairs, 1)]
        named.append((lines, people_of(lines, lexicon)))
    return [[p.name_zh or p.name_en for p in people] for people in with_short_forms(named, lexicon)]


def test_a_short_form_is_explained_by_another_story(lexicon: PeopleLexicon) -> None:
    assert told(lexicon, (FULL, FULL_EN), ("会前，蒲主任介绍了情况。", "")) == [["蒲思远"]] * 2
    assert told(lexicon, ("", "Director Pu thanked them."), (FULL, FULL_EN)) == [["蒲思远"]] * 2


def test_it_keeps_its_own_place_and_takes_the_full_title(lexicon: PeopleLexicon) -> None:
    here = Line(7, "zh", "body", "会前，蒲主任介绍了情况。")
    full = [Line(1, "zh", "body", FULL)]
    stories = [(full, people_of(full, lexicon)), ([here], people_of([here], lexicon))]
    [_, [person]] = with_short_forms(stories, lexicon)
    [mention] = person.mentions
    assert (mention.name, mention.place.line, mention.place.start) == ("蒲主任", 7, 3)
    assert (person.name_zh, person.title_zh) == ("蒲思远", "市外办主任")


def test_a_short_form_that_fits_two_names_nobody(lexicon: PeopleLexicon) -> None:
    other = "市文旅局主任蒲青山参加。"
    other_en = "Pu Qingshan, director of the office, was present."
    assert told(lexicon, (FULL, FULL_EN), (other, other_en), ("蒲主任致辞。", "")) == [
        ["蒲思远"],
        ["蒲青山"],
        [],
    ]
    assert told(lexicon, (FULL, FULL_EN), (other, other_en), ("", "Director Pu spoke."))[2] == []


def test_a_short_form_that_fits_no_one_names_nobody(lexicon: PeopleLexicon) -> None:
    assert told(lexicon, (FULL, FULL_EN), ("李主任致辞，蒲市长陪同。", ""))[1] == []
    assert told(lexicon, (FULL, FULL_EN), ("", "Director Li spoke."))[1] == []


def test_whoever_is_named_in_full_is_not_named_twice(lexicon: PeopleLexicon) -> None:
    zh, en = FULL + "会上，蒲主任致辞。", FULL_EN + " Director Pu spoke."
    assert told(lexicon, (zh, en)) == [["蒲思远"]]


def test_a_short_form_stands_behind_a_sign(lexicon: PeopleLexicon) -> None:
    full, full_en = "市外办主任何思远参加。", "He Siyuan, director of the office, came."
    assert told(lexicon, (full, full_en), ("会上，何主任致辞。", ""))[1] == ["何思远"]
    assert told(lexicon, (full, full_en), ("会议对任何主任开放。", ""))[1] == []
