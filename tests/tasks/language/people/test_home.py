from tasks.language.people.home import home_of
from tasks.people_words import home_words


def test_the_city_named_most_is_home() -> None:
    texts = ["成都市政府外办与重庆市政府外办座谈", "武侯区代表参加", "Chengdu hosted the fair"]
    assert home_of(texts, home_words()) == "成都"


def test_a_tie_or_a_single_word_is_no_home() -> None:
    assert home_of(["成都与重庆", "成都与重庆"], home_words()) == ""
    assert home_of(["成都"], home_words()) == ""


def test_a_district_counts_for_its_city_and_english_names_count_too() -> None:
    assert home_of(["武侯区", "Chengdu", "重庆"], home_words()) == "成都"


def test_hong_kong_and_macao_are_nobodys_home() -> None:
    assert home_of(["香港", "香港", "澳门", "澳门", "澳门"], home_words()) == ""
    assert home_of([], home_words()) == ""


def test_an_english_name_of_two_cities_tells_neither():
    texts = ["苏州市外办", "苏州", "Suzhou", "Suzhou", "Suzhou", "Taizhou", "Taizhou"]
    assert home_of(texts, home_words()) == "苏州"
