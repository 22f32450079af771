from tasks.language.events.confidence import confidence


def test_each_ground_lowers_it_and_an_unknown_one_does_not() -> None:
    assert confidence([], {}) == 1.0
    assert confidence(["one_language", "type_tie"], {"one_language": 0.8, "type_tie": 0.5}) == 0.4
    assert confidence(["unheard_of"], {"one_language": 0.8}) == 1.0
