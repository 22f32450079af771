import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.identity import (
    body_key,
    chinese_key,
    full_organization,
    identifier,
    is_well_formed,
    person_key,
    seat,
    slips,
    spellings,
)

PLACES = {"重庆": "Chongqing", "渝": "Chongqing", "西安": "Xi'an"}
WORDS = st.text("abc", min_size=2, max_size=7)


def test_the_same_parts_give_the_same_id_on_every_machine():
    assert identifier("o", "official", "林晓", "state:测试") == "o-1d7652aa2a6ba906"
    assert identifier("o", "ab", "c") != identifier("o", "a", "bc")


@pytest.mark.parametrize("other", ["LIN Xiaoyan", "Xiaoyan Lin", "LinXiaoyan", "Lin Xiao-yan"])
def test_a_person_has_one_key_in_every_printing(other):
    assert person_key(other) == person_key("Lin Xiaoyan")


def test_a_name_without_latin_letters_still_has_a_key():
    assert person_key("Дмитрий") == "дмитрий"


def test_a_chinese_name_is_spelt_in_all_readings_and_both_orders():
    spelt = set(spellings("曾单"))
    assert {"zengshan", "shanzeng", "cengdan"} <= spelt
    assert "fengouyang" in spellings("欧阳锋")
    assert list(spellings("A4纸")) == []


@given(WORDS, st.integers(0, 6), st.sampled_from("abc"))
def test_words_one_slip_apart_have_a_slip_in_common(word, place, letter):
    place %= len(word)
    for other in (
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    ):
        assert slips(word) & slips(other)


def test_bodies_differ_in_words_and_not_in_signs():
    assert body_key("The Foo & Bar Co., Ltd.") == body_key("Foo and Bar Co Ltd")
    assert body_key("Foo Group") != body_key("Bar Group")
    assert chinese_key("达尼·波波夫") == chinese_key("达尼•波波夫 ")


@pytest.mark.parametrize(
    ("name", "well"),
    [
        ("Lin Xiao", True),
        ("Piet van der Berg", True),
        ("LIN Xiao", False),
        ("LinXiao", False),
        ("lin xiao", False),
    ],
)
def test_a_well_formed_name_begins_its_words_with_capitals(name, well):
    assert is_well_formed(name) is well


@pytest.mark.parametrize(
    ("name_zh", "name_en", "where"),
    [
        ("英国驻重庆总领事馆", None, "chongqing"),
        ("英国驻重庆市总领事馆", None, "chongqing"),
        (None, "Consulate General of Hungary in Chongqing", "chongqing"),
        (None, "Korean Consulate General in Xi'an", "xian"),
        ("韩国驻西安总领馆", "Korean Consulate", "xian"),
        ("英国驻渝总领事馆", None, "chongqing"),
        ("法国驻华大使馆", "Embassy of France in China", ""),
        ("匈牙利总领事馆", "Consulate General of Hungary", ""),
        ("英国驻某地总领事馆", None, "某地"),
    ],
)
def test_a_mission_sits_where_either_name_says(name_zh, name_en, where):
    assert seat(name_zh, name_en, PLACES) == where


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("市政府外办", "重庆市政府外办"),
        ("重庆市政府外办", "重庆市政府外办"),
        ("市民政局", "重庆市民政局"),
        ("渝中区政府", "重庆市渝中区政府"),
        ("两江新区管委会", "重庆市两江新区管委会"),
        ("市场监管协会", "市场监管协会"),
        ("市民中心", "市民中心"),
        ("四川大学", "四川大学"),
        ("重庆大学", "重庆大学"),
        ("团市委", "重庆团市委"),
    ],
)
def test_a_citys_body_is_known_by_its_full_name(name, full):
    assert full_organization(name, "重庆") == full
    assert full_organization(name, "") == name


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("省外办", "江苏省外办"),
        ("团省委", "江苏团省委"),
        ("自治区外办", "江苏自治区外办"),
        ("省级机关", "省级机关"),
        ("市外办", "南京市外办"),
    ],
)
def test_a_provinces_body_is_known_by_its_full_name(name, full):
    assert full_organization(name, "南京", "江苏") == full
