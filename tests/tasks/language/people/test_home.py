from tasks.language.people.home import home_of
from tasks.people_words import home_words


def test_the_city_named_most_is_home() -> None:
    texts = ["成都市政府外办与重庆市政府外办座谈", "武侯区代表参加", "Chengdu hosted the fair"]
    assert home_of(texts, home_words()) == "成都"


def test_a_tie_or_a_single_word_is_no_home() -> None:
    assert home_of(["成都与重庆", "成都与重庆"], home_words()) == ""
    assert home_of(["成都"], home_words()) == ""
