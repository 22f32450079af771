from collections import Counter
from itertools import product

import opencc
import pytest

from warehouse.schemas.terms import PARTNER_KINDS
from warehouse.vocabulary import read_vocabulary, vocabulary_names

OURS = (
    "body_kinds",
    "countries",
    "country_names",
    "divisions",
    "surnames",
    "syllables",
    "titles",
    "transliteration",
)
KEYS = {
    "body_kinds": ("word", "language"),
    "countries": ("country_code",),
    "country_names": ("word", "language"),
    "divisions": ("name_zh", "parent"),
    "surnames": ("surname",),
    "syllables": ("syllable", "kind"),
    "titles": ("word", "language"),
    "transliteration": ("character",),
}
MAY_BE_BLANK = {
    "country_names": {"country_code"},
    "divisions": {"other_en", "abbreviation", "parent"},
    "titles": {"others"},
}
# 乾 keeps its form in names; the converter does not know these places
UNCHANGED = {"乾县", "乾安县", "乾安"}


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(FileNotFoundError, match=r"no vocabulary named 'animals'.*countries"):
        read_vocabulary("animals")


def test_no_way_out_of_the_folder() -> None:
    with pytest.raises(FileNotFoundError):
        read_vocabulary("../reference/countries")


def test_names_are_those_of_the_files() -> None:
    assert set(OURS) <= set(vocabulary_names())
    assert vocabulary_names() == sorted(vocabulary_names())


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_told_twice(name: str) -> None:
    keys = Counter(tuple(row[column] for column in KEYS[name]) for row in read_vocabulary(name))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("name", OURS)
def test_no_cell_is_blank_or_padded(name: str) -> None:
    may = MAY_BE_BLANK.get(name, set())
    wrong = [
        (row, column)
        for row in read_vocabulary(name)
        for column, cell in row.items()
        if cell != cell.strip() or (not cell and column not in may)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", OURS)
def test_chinese_is_simplified(name: str) -> None:
    convert = opencc.OpenCC("t2s").convert
    cells = {cell for row in read_vocabulary(name) for cell in row.values()}
    assert sorted(cell for cell in cells if convert(cell) != cell) == sorted(UNCHANGED & cells)


def test_country_words_lead_to_countries() -> None:
    codes = {row["country_code"] for row in read_vocabulary("countries")}
    for row in read_vocabulary("country_names"):
        regional = row["kind"] == "not_a_country"
        assert (row["country_code"] == "") == regional, row
        assert regional or row["country_code"] in codes, row


def test_every_country_can_be_named_in_both_languages() -> None:
    named = {
        (row["country_code"], row["language"])
        for row in read_vocabulary("country_names")
        if row["kind"].removesuffix("_ambiguous") == "name"
    }
    codes = [row["country_code"] for row in read_vocabulary("countries")]
    assert [pair for pair in product(codes, ("zh", "en")) if pair not in named] == []


@pytest.mark.parametrize(
    ("word", "code", "kind"),
    [
        ("象牙海岸", "CI", "name"),
        ("纽西兰", "NZ", "name"),
        ("大韩民国", "KR", "long"),
        ("South Korea", "KR", "name"),
        ("Filipino", "PH", "adjective"),
        ("Dutch", "NL", "adjective"),
        ("Türkiye", "TR", "name"),
        ("Georgia", "GE", "name_ambiguous"),
        ("约旦", "JO", "name"),
        ("旧金山", "US", "city"),
        ("Brisbane", "AU", "city"),
        ("里加", "LV", "capital_ambiguous"),
        ("新", "NZ", "short_ambiguous"),
        ("英", "GB", "short"),
        ("赤道几内亚", "GQ", "name"),
        ("中国台湾", "TW", "name"),
        ("内蒙古", "", "not_a_country"),
        ("东盟", "", "not_a_country"),
    ],
)
def test_words_for_countries(word: str, code: str, kind: str) -> None:
    row = next(row for row in read_vocabulary("country_names") if row["word"] == word)
    assert (row["country_code"], row["kind"]) == (code, kind)


def splits(reading: str, syllables: set[str]) -> bool:
    return reading in syllables or any(
        reading[:cut] in syllables and splits(reading[cut:], syllables)
        for cut in range(1, len(reading))
    )


def test_surnames_are_read_in_mandarin_syllables() -> None:
    syllables = {row["syllable"] for row in read_vocabulary("syllables") if row["kind"] == "pinyin"}
    for row in read_vocabulary("surnames"):
        readings = row["readings"].split(" ")
        assert len(readings) == len(set(readings)), row
        if row["compound"] == "yes":
            assert all(splits(reading, syllables) for reading in readings), row
        else:
            assert len(row["surname"]) == 1, row
            assert set(readings) <= syllables, row


@pytest.mark.parametrize(
    ("surname", "first"),
    [
        ("曾", "zeng"),
        ("仇", "qiu"),
        ("解", "xie"),
        ("单", "shan"),
        ("查", "zha"),
        ("朴", "piao"),
        ("区", "ou"),
        ("吕", "lv"),
        ("覃", "qin"),
        ("员", "yun"),
        ("尉迟", "yuchi"),
        ("万俟", "moqi"),
    ],
)
def test_surnames_are_read_as_surnames(surname: str, first: str) -> None:
    row = next(row for row in read_vocabulary("surnames") if row["surname"] == surname)
    assert row["readings"].split(" ")[0] == first


def test_enough_surnames() -> None:
    compound = Counter(row["compound"] for row in read_vocabulary("surnames"))
    assert compound["no"] >= 400
    assert compound["yes"] >= 80


def test_counterparts_of_titles_are_titles_of_the_other_language() -> None:
    rows = read_vocabulary("titles")
    words = {(row["language"], row["word"]) for row in rows}
    folded = {(language, word.casefold()) for language, word in words}
    assert len(folded) == len(words)
    for row in rows:
        other = "en" if row["language"] == "zh" else "zh"
        counterparts = [row["canonical"], *filter(None, row["others"].split(";"))]
        for counterpart in counterparts:
            assert (other, counterpart.casefold()) in folded, row


@pytest.mark.parametrize(
    ("word", "canonical", "realm", "side"),
    [
        ("副市长", "vice mayor", "government", "either"),
        ("二级巡视员", "level-II inspector", "inspection", "mainland"),
        ("总领事", "consul general", "diplomatic", "either"),
        ("首相", "prime minister", "government", "foreign"),
        ("女士", "Ms.", "honorific", "either"),
        ("deputy mayor", "副市长", "government", "either"),
        ("chargé d'affaires", "代办", "diplomatic", "either"),
    ],
)
def test_titles(word: str, canonical: str, realm: str, side: str) -> None:
    row = next(row for row in read_vocabulary("titles") if row["word"] == word)
    assert (row["canonical"], row["realm"], row["side"]) == (canonical, realm, side)


def test_a_word_that_needs_more_is_no_title_alone() -> None:
    heads = {row["word"]: row["head"] for row in read_vocabulary("titles")}
    assert {heads["member"], heads["head"], heads["代表"], heads["general"]} == {"no"}


def test_parents_of_divisions_are_divisions() -> None:
    rows = read_vocabulary("divisions")
    names = {row["name_zh"] for row in rows}
    assert {row["parent"] for row in rows} - {""} <= names


def test_all_divisions_are_there() -> None:
    levels = Counter(row["level"] for row in read_vocabulary("divisions"))
    provinces = sum(
        levels[level] for level in ("province", "municipality", "autonomous_region", "sar")
    )
    assert provinces == 33
    assert levels["prefecture"] + levels["sub_provincial_city"] >= 333
    assert levels["district"] + levels["county"] >= 2843


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("重庆市", "Chongqing"),
        ("陕西省", "Shaanxi Province"),
        ("长治市", "Changzhi"),
        ("六安市", "Lu'an"),
        ("乐清市", "Yueqing"),
        ("哈尔滨市", "Harbin"),
        ("渝中区", "Yuzhong District"),
        ("忠县", "Zhongxian County"),
        ("酉阳土家族苗族自治县", "Youyang Tujia and Miao Autonomous County"),
        ("两江新区", "Liangjiang New Area"),
    ],
)
def test_divisions_are_spelt_as_offices_do(name: str, english: str) -> None:
    assert english in {
        row["name_en"] for row in read_vocabulary("divisions") if row["name_zh"] == name
    }


def test_kinds_of_bodies_are_kinds_of_partners() -> None:
    rows = read_vocabulary("body_kinds")
    assert {row["kind"] for row in rows} <= set(PARTNER_KINDS) - {"person"}
    assert {row["side"] for row in rows} == {"mainland", "foreign", "either"}


def test_sounds_are_small_latin_letters() -> None:
    for row in read_vocabulary("transliteration"):
        assert len(row["character"]) == 1, row
        assert all(s.isascii() and s.isalpha() and s.islower() for s in row["sounds"].split()), row


@pytest.mark.parametrize(("character", "sound"), [("斯", "th"), ("夫", "v"), ("莉", "ly")])
def test_sounds_of_names(character: str, sound: str) -> None:
    rows = {
        row["character"]: row["sounds"].split(" ") for row in read_vocabulary("transliteration")
    }
    assert sound in rows[character]


def test_characters_of_running_text_write_no_foreign_names() -> None:
    characters = {row["character"] for row in read_vocabulary("transliteration")}
    assert not characters & set("的了和是在为以于会市这月日")
