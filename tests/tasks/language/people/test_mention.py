from dataclasses import FrozenInstanceError

import pytest

from tasks.language.people.mention import Mention
from tasks.language.story import Place


def test_a_mention_is_a_value_that_stays_as_it_was_read() -> None:
    one = Mention(Place(1, 3, 6), "贺长青", "han", "副市长", Place(1, 0, 3), "x")
    assert one == Mention(Place(1, 3, 6), "贺长青", "han", "副市长", Place(1, 0, 3), "x")
    with pytest.raises(FrozenInstanceError):
        one.name = "贺长春"  # type: ignore[misc]
