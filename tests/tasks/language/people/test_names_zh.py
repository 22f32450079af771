import pytest

from tasks.language.people.dotted_names_zh import dotted_name_end, dotted_names
from tasks.language.people.foreign_names_zh import foreign_name_end, latin_name_end
from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.names_zh import (
    han_name_end,
    minority_name_end,
    sound_end,
    surname_length,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("贺长青，", "贺长青"),
        ("贺长青", "贺长青"),
        ("陈明陪同考察", "陈明"),
        ("李和平说", "李和平"),
        ("欧阳沁出席", "欧阳沁"),
        ("司徒文远致辞", "司徒文远"),
        ("和志强出席", "和志强"),
        ("和同事出席", None),
        ("及夫人参加", None),
        ("及师生参加", None),
        ("贺，", None),
        ("贺Li出席", None),
        ("桌长青出席", None),
        ("相秋兰见证签约", "相秋兰"),
        ("那秋兰等出席", "那秋兰"),
        ("相关部门参加", None),
        ("随外方代表出席", None),
        ("冶秋兰出席", "冶秋兰"),
    ],
)
def test_a_chinese_name_ends_before_a_word_that_follows_names(
    text: str, name: str | None, lexicon: PeopleLexicon
) -> None:
    assert han_name_end(text, 0, lexicon) == (len(name) if name else None)


def test_a_compound_surname_comes_before_a_single_one(lexicon: PeopleLexicon) -> None:
    assert surname_length("欧阳沁", 0, lexicon) == 2
    assert surname_length("欧沁", 0, lexicon) == 1
    assert surname_length("桌沁", 0, lexicon) == 0
    assert surname_length("沁", 1, lexicon) == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("让-马克·杜兰出席", "让-马克·杜兰"),
        ("艾力·吐尔地主持会议", "艾力·吐尔地"),
        ("马克·米海林来渝访问", "马克·米海林"),
        ("约翰·B·史密斯一行", "约翰·B·史密斯"),
        ("贺长青出席", None),
        ("兼首席执行官马克·米海林来渝", None),
        ("马克·米海林脱下外套", "马克·米海林"),
        ("奥马尔·哈立德", "奥马尔·哈立德"),
        ("热孜万·艾则孜代表师生", "热孜万·艾则孜"),
        ("办公厅副主任马克·米海林出席", None),
        ("在小提琴手马克·米海林带领下", None),
        ("奥莉加·鲁索用中文演唱", "奥莉加·鲁索"),
        ("马克·梅塔关心家人", "马克·梅塔"),
        ("海侯·贝洛", "海侯·贝洛"),
    ],
)
def test_a_name_with_dots_ends_with_its_last_part(
    text: str, name: str | None, lexicon: PeopleLexicon
) -> None:
    assert dotted_name_end(text, 0, lexicon) == (len(name) if name else None)


def test_the_name_of_an_event_in_quotation_marks_is_nobody(lexicon: PeopleLexicon) -> None:
    assert list(dotted_names("“美丽三亚·浪漫天涯”推介会举行。", lexicon)) == []


def test_a_dot_shows_a_name_anywhere(lexicon: PeopleLexicon) -> None:
    text = "留学生伊德里斯·贝洛获奖，·不是名字，罗莎·金也来了。"
    assert [text[slice(*span)] for span in dotted_names(text, lexicon)] == [
        "伊德里斯·贝洛",
        "罗莎·金",
    ]


@pytest.mark.parametrize("text", ["无锡·长滨书画展", "在无锡·长滨书画展上"])
def test_two_cities_with_a_dot_between_are_nobody(text: str, lexicon: PeopleLexicon) -> None:
    assert list(dotted_names(text, lexicon)) == []


@pytest.mark.parametrize("text", ["意大利人马可·贝里尼，", "以色列籍马可·贝里尼，"])
def test_a_people_before_a_name_is_no_part_of_it(text: str, lexicon: PeopleLexicon) -> None:
    assert [text[slice(*span)] for span in dotted_names(text, lexicon)] == ["马可·贝里尼"]


def test_latin_letters_inside_chinese(lexicon: PeopleLexicon) -> None:
    assert latin_name_end("Karl van der Berg先生", 0) == len("Karl van der Berg")
    assert latin_name_end("AI技术", 0) is None
    assert latin_name_end("karl先生", 0) is None


@pytest.mark.parametrize("text", ["及官员出席", "在致辞中说", "，出席", "出席活动", "来甬访问"])
def test_what_follows_a_consul_without_a_name(text: str, lexicon: PeopleLexicon) -> None:
    assert foreign_name_end(text, 0, lexicon) is None


def test_a_foreign_name_without_a_dot(lexicon: PeopleLexicon) -> None:
    assert foreign_name_end("米海林来渝访问", 0, lexicon) == len("米海林")
    assert foreign_name_end("杜兰先生", 0, lexicon) == len("杜兰")
    assert foreign_name_end("佐藤健一出席", 0, lexicon, han_names=True) == len("佐藤健一")


def test_what_ends_with_a_place_is_nobody(lexicon: PeopleLexicon) -> None:
    assert foreign_name_end("滞留首尔已有半年", 0, lexicon, han_names=True) is None


def test_a_character_more_belongs_to_a_name_of_elements(lexicon: PeopleLexicon) -> None:
    assert sound_end("卓玛措分别发言", 2, lexicon) == len("卓玛措")
    assert sound_end("卓玛合作演出", 2, lexicon) == len("卓玛")


def test_a_minority_name_without_a_dot_is_longer_than_a_chinese_one(lexicon: PeopleLexicon) -> None:
    assert minority_name_end("买买提艾力出席", 0, lexicon) == len("买买提艾力")
    assert minority_name_end("买买提出席", 0, lexicon) is None
