from hypothesis import given
from hypothesis import strategies as st

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.anchors import AnchorWords
from tasks.language.stories.block import Block
from tasks.language.stories.pairing import stories_of

NO_WORDS = AnchorWords(
    Gazetteer({"无": ()}), Gazetteer({"none": ()}), {}, Gazetteer({"Qin ": "qin"})
)


def block(language: str, *anchors: str, titled: bool = True, told: bool = True, lead: float = 1.0):
    days = tuple(
        (int(month), int(day))
        for month, day in (a[1:].split("-") for a in anchors if a.startswith("d"))
    )
    return Block(
        is_titled=titled,
        is_told=told,
        lead=lead,
        gap=False,
        heads=False,
        size={language: 100 if language == "zh" else 350},
        said={language: frozenset(anchors)},
        countries={language: frozenset(a for a in anchors if a.startswith("c"))},
        days={language: days},
    )


def stories(*blocks: Block) -> list[tuple[int, ...]]:
    return [story.blocks for story in stories_of(blocks, NO_WORDS)]


def test_neighbours_that_share_are_one_story():
    assert stories(
        block("zh", "d5-6", "sqinlan"),
        block("en", "d5-6", "sqinlan"),
        block("zh", "d5-9", "cPL"),
        block("en", "d5-9", "cPL"),
    ) == [(0, 1), (2, 3)]


def test_neighbours_that_share_nothing_stay_apart():
    assert stories(block("zh", "d5-6", "cFR"), block("en", "d5-9", "cPL")) == [(0,), (1,)]


def test_same_day_of_other_parties_stays_apart():
    assert stories(block("zh", "d5-6", "cFR"), block("en", "d5-6", "cPL")) == [(0,), (1,)]


def test_far_versions_find_each_other_in_any_order():
    zh = [block("zh", f"d5-{day}", f"n{day}00") for day in (6, 9, 12)]
    en = [block("en", f"d5-{day}", f"n{day}00") for day in (6, 9, 12)]
    assert stories(*zh, *en) == [(0, 3), (1, 4), (2, 5)]
    assert stories(*zh, *en[::-1]) == [(0, 5), (1, 4), (2, 3)]


def test_headlines_between_pairs_pair_by_place():
    def titles(language):
        return [
            block(language, *said, told=False, lead=0.0)
            for said in (("n100", "cFR"), ("n200", "cPL"), (), ("n300", "cIT"))
        ]

    assert stories(*titles("zh"), *titles("en")) == [(0, 4), (1, 5), (2, 6), (3, 7)]


def test_a_story_left_between_pairs_needs_less_in_common():
    def news(last):
        return [
            part
            for said in (("d5-6", "cPL", "n12"), ("d5-9", "cFR", "n35"), last)
            for part in (block("zh", *said), block("en", *said[:2]))
        ]

    assert stories(*news(("cFR",))) == [(0, 1), (2, 3), (4, 5)]
    assert stories(*news(())) == [(0, 1), (2, 3), (4,), (5,)]


def test_a_story_told_out_of_order_is_no_other_ones_counterpart():
    zh = [
        block("zh", *said)
        for said in (
            ("d5-6", "cPL", "n12"),
            ("d5-10", "cFR", "n18"),
            ("d5-26", "cHU", "n260", "n18"),
            ("cFR",),
            ("d5-16", "cPT", "n35"),
        )
    ]
    en = [
        block("en", *said)
        for said in (
            ("d5-6", "cPL", "n12"),
            ("d5-26", "cHU", "n260", "n18"),
            ("d5-10", "cFR", "n18"),
            ("d5-16", "cPT", "n35"),
        )
    ]
    assert stories(*zh, *en) == [(0, 5), (1, 7), (2, 6), (3,), (4, 8)]


def test_rest_of_a_story_follows_its_lead():
    lead = block("en", "d5-6", "sqinlan", titled=False)
    whole = block("zh", "d5-6", "sqinlan", "n115", titled=False)
    rest = block("en", "n115", titled=False, lead=0.0)
    other = block("en", "d5-9", titled=False)
    assert stories(lead, whole, rest, other) == [(0, 1, 2), (3,)]


def test_score_says_how_much_is_shared():
    much = stories_of([block("zh", "d5-6", "cPL"), block("en", "d5-6", "cPL")], NO_WORDS)
    little = stories_of([block("zh", "cPL", "n100"), block("en", "cPL", "n100")], NO_WORDS)
    assert 1 > much[0].score > little[0].score > 0


def test_many_headlines_take_linear_time():
    titles = [block("zh", "cPL", told=False, lead=0.0) for _ in range(3000)]
    assert (
        len(stories(*titles, *[block("en", "cFR", told=False, lead=0.0) for _ in range(3000)]))
        == 6000
    )


DAYS = ("d5-3", "d5-6", "d5-9", "d5-12", "d5-16", "d5-26")
COUNTRIES = st.lists(st.sampled_from(["cPL", "cFR", "cHU"]), min_size=6, max_size=6)


@given(COUNTRIES, st.integers(0, 4), st.integers(0, 5))
def test_every_block_is_of_one_story_and_a_score_means_two_languages(countries, swapped, left_out):
    said = [
        (day, country, f"n{number}00")
        for number, (day, country) in enumerate(zip(DAYS, countries, strict=True), 1)
    ]
    order = [0, 1, 2, 3, 4, 5]
    order[swapped : swapped + 2] = reversed(order[swapped : swapped + 2])
    blocks = [block("zh", *said[n]) if n != left_out else block("zh", said[n][1]) for n in range(6)]
    blocks += [block("en", *said[n]) for n in order if n != left_out]
    told = stories_of(blocks, NO_WORDS)
    assert sorted(at for story in told for at in story.blocks) == list(range(len(blocks)))
    for story in told:
        spoken = {language for at in story.blocks for language in blocks[at].said}
        assert (story.score is not None) == (len(spoken) > 1)
