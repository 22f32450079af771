from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.anchors import AnchorWords
from tasks.language.stories.setting import anchor_worth

NO_WORDS = AnchorWords(
    Gazetteer({"无": ()}), Gazetteer({"none": ()}), {}, Gazetteer({"Qin ": "qin"})
)


def worth(*texts: tuple[str, str]) -> dict[str, float]:
    said = [{language: frozenset(anchors.split())} for language, anchors in texts]
    return anchor_worth(said, NO_WORDS)


def test_what_one_language_alone_says_is_worth_nothing():
    assert worth(("zh", "d5-6 cPL"), ("en", "d5-6 cFR")) == {"d5-6": 1.0}


def test_what_many_texts_say_is_worth_less():
    found = worth(("zh", "d5-6 d5-9"), ("zh", "d5-9"), ("en", "d5-6 d5-9"), ("en", "d5-9"))
    assert 0 < found["d5-9"] < found["d5-6"]
