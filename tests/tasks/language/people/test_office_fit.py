import pytest

from tasks.language.people.lexicon import PeopleLexicon
from tasks.language.people.office_fit import office_fit


@pytest.mark.parametrize(
    ("title_zh", "title_en", "fit"),
    [
        ("法国驻成都总领事", "French Consul General in Chengdu", 1.0),
        ("法国驻成都总领事", "French guest", 0.5),
        ("市外办主任", "director of the office", 0.5),
        ("市外办副主任", "deputy director of the office", 0.5),
        ("市外办副主任", "director of the office", 0.0),
        ("法国驻成都总领事", "German Consul General in Chengdu", 0.0),
        ("法国驻成都总领事", "German guest", -0.5),
        ("美国驻成都总领事", "Consul General who let us in", 0.5),
        ("伊肯区主任", "French director", 0.5),
        (None, "director of the office", 0.0),
        (None, None, 0.0),
    ],
)
def test_country_and_office_count_half_each(
    title_zh: str | None, title_en: str | None, fit: float, lexicon: PeopleLexicon
) -> None:
    assert office_fit(title_zh, title_en, lexicon) == fit
