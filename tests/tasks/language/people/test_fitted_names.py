import pytest

from tasks.language.people.fitted_names import fitted
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.story import Line, Place


def cut(lexicon: PeopleLexicon, text: str, name: str, english: str) -> tuple[str, int]:
    start = text.index(name)
    found = Mention(Place(1, start, start + len(name)), name, "sound", None, None, "dotted_zh")
    spelled = Mention(Place(2, 0, len(english)), english, "latin", None, None, "name_en")
    line = Line(1, "zh", "body", text)
    (mention,) = fitted([found], [spelled], [line], lexicon)
    assert text[mention.place.start : mention.place.end] == mention.name
    return mention.name, mention.place.start


@pytest.mark.parametrize(
    ("text", "name", "english", "expected"),
    [
        (
            "校长安德烈亚·科斯塔连续三年来访",
            "安德烈亚·科斯塔连续",
            "Andrea Costa",
            "安德烈亚·科斯塔",
        ),
        ("博士生卡洛斯·门多萨说", "生卡洛斯·门多萨", "Carlos Mendoza", "卡洛斯·门多萨"),
        ("议员努尔兰·图拉特别科夫致辞", "努尔兰·图拉", "Nurlan Turatbekov", "努尔兰·图拉特别科夫"),
        ("馆长卡洛斯·门多萨来访", "卡洛斯·门多萨", "Carlos Mendoza", "卡洛斯·门多萨"),
        ("馆长卡洛斯·门多萨来访", "卡洛斯·门多萨", "Ingrid Lundqvist", "卡洛斯·门多萨"),
    ],
)
def test_a_name_ends_where_it_sounds_most_like_the_english(
    lexicon: PeopleLexicon, text: str, name: str, english: str, expected: str
) -> None:
    assert cut(lexicon, text, name, english) == (expected, text.index(expected))


def test_without_english_names_nothing_changes(lexicon: PeopleLexicon) -> None:
    found = [Mention(Place(1, 0, 5), "安娜·贝里", "sound", None, None, "dotted_zh")]
    assert fitted(found, [], [Line(1, "zh", "body", "安娜·贝里说")], lexicon) == found
