import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.mention import Mention
from tasks.language.people.reader_zh import Reader, spelled_index
from tasks.language.story import Line, Place


def english(name: str, form: str = "pinyin") -> Mention:
    return Mention(Place(2, 0, len(name)), name, form, None, None, "x")


def reader(text: str, lexicon: PeopleLexicon, *spelled: Mention) -> Reader:
    hits = list(lexicon.titles_zh.find(text))
    index = spelled_index(spelled, lexicon)
    return Reader(Line(1, "zh", "body", text), lexicon, index, set(), hits)


@pytest.mark.parametrize(
    ("name", "form", "rule", "no_name"),
    [
        ("高峰", "han", "title_then_name_zh", False),
        ("方圆", "han", "title_then_name_zh", False),
        ("方圆", "han", "name_then_title_zh", True),
        ("元旦", "han", "title_then_name_zh", True),
        ("成都", "han", "title_then_name_zh", True),
        ("文化局", "han", "title_then_name_zh", True),
        ("贺长青", "han", "name_then_title_zh", False),
        ("杜兰", "sound", "title_then_name_zh", False),
        ("来领馆", "sound", "title_then_name_zh", True),
        ("罗会·金", "sound", "dotted_zh", False),
    ],
)
def test_words_and_places_are_names_only_behind_a_title(
    name: str, form: str, rule: str, no_name: bool, lexicon: PeopleLexicon
) -> None:
    assert reader("。", lexicon).is_no_name(name, form, rule) is no_name


def test_the_english_spelling_says_where_a_name_ends(lexicon: PeopleLexicon) -> None:
    text = "和平出席"
    assert reader(text, lexicon, english("He Ping")).spelled_end(0) == 2
    assert reader(text, lexicon, english("He Pingchu")).spelled_end(0) == 3
    assert reader(text, lexicon, english("He Bo")).spelled_end(0) is None


def test_a_spelled_chinese_name_begins_with_a_surname_one_of_a_minority_need_not(
    lexicon: PeopleLexicon,
) -> None:
    assert reader("桌玛央金", lexicon, english("Zhuo Mayangjin")).spelled_end(0) is None
    assert reader("桌玛央金", lexicon, english("Zhuoma Yangjin", "latin")).spelled_end(0) == 4


def test_a_title_keeps_the_first_mention_at_a_place(lexicon: PeopleLexicon) -> None:
    one = reader("副市长贺长青", lexicon)
    one.add(3, 6, "han", None, "spelled_zh")
    one.add(3, 6, "han", (0, 3), "title_then_name_zh")
    one.add(3, 6, "han", None, "dotted_zh")
    assert [(m.title, m.rule) for m in one.found.values()] == [("副市长", "title_then_name_zh")]
    assert one.is_taken(5, 9)
    assert not one.is_taken(0, 3)


@pytest.mark.parametrize(
    ("text", "countries", "name"),
    [
        ("金敏俊出席", ["KR"], ("金敏俊", "sound")),
        ("佐藤健一出席", ["JP"], ("佐藤健一", "sound")),
        ("田中和子出席", ["JP"], ("田中和子", "sound")),
        ("田中和子出席", ["BR"], ("田中", "sound")),
        ("陈文山出席", ["SG"], ("陈文山", "sound")),
        ("陈文山出席", [], ("陈文山", "han")),
        ("John Smith出席", ["GB"], ("John Smith", "latin")),
        ("买买提艾力出席", [], ("买买提艾力", "sound")),
        ("及官员出席", [], None),
        ("及官员出席", ["FR"], None),
    ],
)
def test_the_country_of_the_office_says_how_a_name_is_written(
    text: str, countries: list[str], name: tuple[str, str] | None, lexicon: PeopleLexicon
) -> None:
    found = reader(text, lexicon).name_after(0, countries)
    assert found == ((len(name[0]), name[1]) if name else None)
