import re

import pytest

from tasks.language.offsets import edited
from tasks.language.repairs.torn_dates import TORN_MONTH, TORN_NUMBER, torn_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On June 2 6, the mayor met", "On June 26, the mayor met"),
        ("On June 2 6 the mayor met", "On June 26 the mayor met"),
        ("from June 2 6 to June 2 8, they", "from June 26 to June 28, they"),
        ("on May 1 2-1 4, 2019.", "on May 12-14, 2019."),
        ("on June 26, 201 9, they", "on June 26, 2019, they"),
        ("on June 26 , 2019, they", "on June 26, 2019, they"),
        ("In June 2 019, they", "In June 2019, they"),
        ("in 20 19, they", "in 2019, they"),
        ("On Septe mber 5, they", "On September 5, they"),
        ("On Ma y 5 the envoy", "On May 5 the envoy"),
        ("On 2 6 Ju ne they", "On 26 June they"),
        ("on the 2 6th of June", "on the 26th of June"),
        ("on July 2 1 st", "on July 21st"),
        ("on July 17t h", "on July 17th"),
    ],
)
def test_a_torn_date_that_can_be_no_other_is_mended(text: str, expected: str) -> None:
    assert edited(text, torn_dates(text)) == expected
    assert re.search(f"{TORN_NUMBER}|{TORN_MONTH}", text), "columns would not find it"


@pytest.mark.parametrize(
    "text",
    [
        "On June 2 6 guests came",
        "On June 2 6 of the guests came",
        "On June 2 8:30 it began",
        "On June 2 6,000 people came",
        "On May 3 5, they",
        "On June 20 19 guests came",
        "in 20 19 cities",
        "On June 2, 6 guests came",
        "On May 31 2 guests came",
        "May Lee and 3 6 June Street",
        "Ma yor",
    ],
)
def test_what_may_be_another_date_or_none_stays(text: str) -> None:
    assert edited(text, torn_dates(text)) == text
