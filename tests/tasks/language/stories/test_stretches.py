from random import Random

import pytest

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.anchors import AnchorWords
from tasks.language.stories.block import Block
from tasks.language.stories.setting import Setting, anchor_worth, setting_of
from tasks.language.stories.stretches import _Stretch, stretches_of

NO_WORDS = AnchorWords(
    Gazetteer({"无": ()}), Gazetteer({"none": ()}), {}, Gazetteer({"Qin ": "qin"})
)
ANCHORS = [*(f"d5-{day}" for day in range(1, 9)), "cPL", "cFR", "n115", "n2021", "sqinlan"]


def any_block(random: Random) -> Block:
    language = random.choice(["zh", "en"])
    said = frozenset(random.sample(ANCHORS, 4))
    return Block(
        is_titled=random.random() < 0.3,
        is_told=random.random() < 0.8,
        lead=random.choice([1.0, 0.5, 0.0, -1.0]),
        gap=random.random() < 0.2,
        heads=random.random() < 0.1,
        size={language: random.randint(20, 900)},
        said={language: said},
        countries={language: frozenset(anchor for anchor in said if anchor[0] == "c")},
        days={language: tuple((5, int(anchor[-1])) for anchor in said if anchor[0] == "d")},
    )


def any_setting(seed: int) -> tuple[list[Block], Setting]:
    random = Random(seed)
    blocks = [any_block(random) for _ in range(30)]
    return blocks, setting_of(blocks, anchor_worth([block.said for block in blocks], NO_WORDS))


@pytest.mark.parametrize("seed", range(9))
def test_no_stretch_costs_less_than_its_least(seed):
    blocks, setting = any_setting(seed)
    for start in range(len(blocks)):
        stretch = _Stretch(setting, start)
        for at in range(start, len(blocks)):
            stretch.take(at, blocks[at])
            assert stretch.least() <= stretch.cost()


def test_stretches_follow_each_other_without_a_gap():
    blocks, setting = any_setting(1)
    found = stretches_of(blocks, setting)
    assert [start for start, _, _ in found] == [0, *(end for _, end, _ in found[:-1])]
    assert found[-1][1] == len(blocks)
