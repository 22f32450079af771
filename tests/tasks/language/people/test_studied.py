import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.people_parties import people_of
from tasks.language.story import Line


def names(text: str, lexicon: PeopleLexicon) -> list[str | None]:
    language = "en" if text.isascii() else "zh"
    people = people_of([Line(1, language, "body", text)], lexicon)
    return [person.name_zh or person.name_en for person in people]


@pytest.mark.parametrize(
    "text",
    [
        "会议学习了习近平总书记重要讲话精神。",
        "会议学习了习近平总书记关于外事工作的重要论述。",
        "以习近平新时代中国特色社会主义思想为指导。",
        "在习近平外交思想指引下开展工作。",
        "会议传达了市委书记沈路在大会上的讲话精神。",
        "会议学习了市长沈路讲话。",
        "党员们来到沈路烈士陵园。",
        "比赛在沈路广场起跑。",
        "沈路的家乡遍植梅花。",
        "学生朗诵了苏轼的“大江东去”。",
        "诗人苏轼曾在此居住。",
        "The guests toured Shen Lu Village.",
        "The deputy mayor recited Su Shi's famous verse.",
        "The meeting studied Xi Jinping Thought.",
        "The meeting studied Mayor Shen Lu's speech.",
    ],
)
def test_whose_words_are_studied_is_not_there(text: str, lexicon: PeopleLexicon) -> None:
    assert names(text, lexicon) == []


@pytest.mark.parametrize(
    "text",
    [
        "副市长沈路讲话。",
        "副市长沈路出席并讲话。",
        "副市长沈路发表重要讲话。",
        "市外办主任沈路传达会议精神。",
        "市外办组织学习，主任沈路讲话。",
        "副市长沈路强调要解放思想。",
    ],
)
def test_who_speaks_is_there(text: str, lexicon: PeopleLexicon) -> None:
    assert names(text, lexicon) == ["沈路"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("德国专家席勒参加会议。", "席勒"),
        ("市外办向牛顿先生颁奖。", "牛顿"),
        ("Ms. Cao Yu donated a painting.", "Cao Yu"),
    ],
)
def test_a_name_that_many_bear_is_not_one_of_history(
    text: str, name: str, lexicon: PeopleLexicon
) -> None:
    assert names(text, lexicon) == [name]


def test_a_namesake_with_an_office_is_there(lexicon: PeopleLexicon) -> None:
    assert names("副市长苏轼出席。", lexicon) == ["苏轼"]


def test_whose_speech_is_told_of_is_there(lexicon: PeopleLexicon) -> None:
    assert names("Mayor Shen Lu's remarks were well received.", lexicon) == ["Shen Lu"]
