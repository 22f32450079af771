from datetime import datetime

import pytest

from flows.run_names import name_of

NIGHT = datetime(2022, 12, 20, 2, 15)


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"sources": None, "home": "data"}, "refresh samples 2022-12-20 02:15"),
        ({"sources": ["/srv/bulletins/"]}, "refresh bulletins 2022-12-20 02:15"),
        ({"sources": ["s3://city/2022", "b", "c"]}, "refresh 2022 +2 2022-12-20 02:15"),
        ({"home": "/srv/waishi/data"}, "refresh data 2022-12-20 02:15"),
    ],
)
def test_a_run_is_named_for_its_source_and_moment(parameters: dict[str, object], name: str) -> None:
    assert name_of("refresh", parameters, NIGHT) == name
