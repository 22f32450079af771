"""The vocabulary of countries against Unicode's CLDR, as babel brings it."""

import pytest
from babel import Locale

from warehouse.vocabulary import read_vocabulary

# CLDR writes some names with signs that no bulletin prints (刚果（金）, Congo - Kinshasa).
_SIGNS = (" - ", "（", "(", "&")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_name_of_cldr_is_known_for_the_same_country(language: str) -> None:
    cldr = Locale.parse(language).territories
    known = {
        (row["word"], row["country_code"])
        for row in read_vocabulary("country_names")
        if row["language"] == language
    }
    codes = {row["country_code"] for row in read_vocabulary("countries")}
    plain = {code: cldr[code].replace("’", "'").removesuffix(" SAR China") for code in codes}
    names = {(name, code) for code, name in plain.items() if not any(s in name for s in _SIGNS)}
    assert names - known == set()


def test_every_country_of_the_list_is_one_of_cldr() -> None:
    territories = Locale.parse("en").territories
    assert {row["country_code"] for row in read_vocabulary("countries")} <= set(territories)
