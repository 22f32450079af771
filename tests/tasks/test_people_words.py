import pytest

from tasks.people_words import home_words, people_lexicon


@pytest.mark.parametrize("title", ["consuls general", "ministers counsellor", "directors"])
def test_plurals_of_english_titles_are_titles(title: str) -> None:
    [hit] = people_lexicon().titles_en.find(title)
    assert (hit.start, hit.end) == (0, len(title))
    assert hit.value.head


def test_a_consulate_is_found_before_the_consul_in_it() -> None:
    [hit] = people_lexicon().titles_zh.find("总领事馆")
    assert (hit.value.word, hit.value.realm, hit.value.head) == ("总领事馆", "body", False)


def test_a_word_in_capitals_keeps_them() -> None:
    [hit] = people_lexicon().countries_en.find("us")
    assert (hit.value.word, hit.value.country_code) == ("US", "US")


def test_what_could_be_taken_for_a_name_is_known() -> None:
    lexicon = people_lexicon()
    assert {"方向", "官员", "师生"} <= lexicon.words_zh
    assert {"成都", "成都市", "挪威"} <= lexicon.places_zh
    assert {"ouyang", "zhe", "shan", "lyu"} <= lexicon.spellings
    assert {"committee", "norwegian", "mayor"} <= lexicon.not_names_en
    assert "和" in lexicon.surnames - lexicon.common_surnames


def test_a_district_belongs_to_its_city_and_hong_kong_to_none() -> None:
    words = {hit.value for hit in home_words().find("武侯区")}
    assert words == {"成都"}
    assert [hit.value for hit in home_words().find("Chengdu, 四川, 香港")] == ["成都", "四川"]


def test_vocabularies_are_compiled_once() -> None:
    assert people_lexicon() is people_lexicon()
