"""The names of countries held to the Unicode CLDR."""

import re

import pytest
from babel import Locale

from warehouse.vocabulary import read_vocabulary

# What the CLDR adds to tell names apart: `Myanmar (Burma)`, `Congo - Kinshasa`.
_ADDED = re.compile(r" \(.*?\)| - .*| SAR China|^中国(?=香港|澳门)|特别行政区$|^the ")


def plain(name: str) -> str:
    return _ADDED.sub("", name.replace("’", "'"))


@pytest.mark.parametrize(("language", "locale"), [("zh", "zh_Hans"), ("en", "en")])
def test_every_country_is_known_by_its_name_in_the_cldr(language: str, locale: str) -> None:
    names = Locale.parse(locale).territories
    rows = read_vocabulary("country_names")
    known = {
        (plain(row["word"]), row["country_code"]) for row in rows if row["language"] == language
    }
    codes = [row["country_code"] for row in read_vocabulary("countries")]
    assert {(plain(names[code]), code) for code in codes} - known == set()
