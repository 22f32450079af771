import pytest

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.anchors import (
    COUNTRY,
    WORD,
    AnchorWords,
    anchors_of,
    countries_of,
    is_party,
    weight_of,
    with_parts,
)

ZH = {"波兰": f"{COUNTRY}PL", "党课": f"{WORD}lesson", "专题党课": f"{WORD}study"}
EN = {"poland": f"{COUNTRY}PL", "party lesson": f"{WORD}lesson"}
WORDS = AnchorWords(
    Gazetteer(with_parts(ZH)),
    Gazetteer(with_parts(EN)),
    {f"{WORD}lesson": 0.2, f"{WORD}study": 0.1},
    Gazetteer({"Qin ": "qin", "Ouyang ": "ouyang"}),
)


def shared(chinese: str, english: str) -> set[str]:
    one, other = anchors_of([chinese, english], ["zh", "en"], WORDS)
    return set(one & other)


@pytest.mark.parametrize(
    ("chinese", "english", "anchors"),
    [
        ("5月6日来访", "came on May 6", {"d5-6"}),
        ("5月6日来访", "came on 6 May", {"d5-6"}),
        ("9月下旬来访", "came in late September", {"p9"}),
        ("1,200人参加", "1200 people", {"n1200"}),
        ("3人参加", "3 people", set()),
        ("秦小满出席", "Qin Xiaoman attended", {"sqinxiaoman"}),
        ("欧阳岚出席", "Director Ouyang Lan attended", {"souyanglan"}),
        ("秦小曼出席", "Qin Xiaofang attended", set()),
        ("加入APEC", "joined APEC", {"lapec"}),
        ("波兰客人", "guests from Poland", {"cPL"}),
        ("专题党课", "a Party lesson", {"wlesson"}),
        ("波兰", "Polandia", set()),
    ],
)
def test_what_both_say(chinese, english, anchors):
    assert shared(chinese, english) == anchors


def test_weights():
    weights = [weight_of(anchor, WORDS) for anchor in ("d5-6", "n2021", "n115", "wstudy", "sliu")]
    assert weights == [1.0, 0.2, 0.8, 0.1, 0.4]


def test_parties():
    assert is_party("sqinxiaoman")
    assert is_party("cPL")
    assert not is_party("wstudy")
    assert countries_of(frozenset({"cPL", "d5-6"})) == {"cPL"}
