import pytest

from tasks.language.stories.leads import lasts, lead, openers, opening_days

WORDS = openers([{"word": "会上", "language": "zh"}, {"word": "During", "language": "en"}])


@pytest.mark.parametrize(
    ("text", "language", "sure"),
    [
        ("5月6日，代表团来访。", "zh", 1.0),
        ("2021年5月6日至8日，代表团来访。", "zh", 1.0),
        ("近日，代表团来访。", "zh", 1.0),
        ("应市政府邀请，5月6日，代表团来访。", "zh", 0.5),
        ("会上，秦小满介绍了5月6日的活动。", "zh", -1.0),
        ("秦小满说，两市2011年结好。", "zh", 0.0),
        ("On May 6, a delegation came.", "en", 1.0),
        ("On the morning of May 6, a delegation came.", "en", 1.0),
        ("In early May, a delegation came.", "en", 1.0),
        ("During the visit, they met on May 6.", "en", -1.0),
        ("A delegation came to the city on May 6.", "en", 0.5),
        ("The delegation may come in 2022.", "en", 0.0),
    ],
)
def test_lead(text, language, sure):
    assert lead(text, language, WORDS) == sure


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("5月6日，来访。", "zh", ((5, 6),)),
        ("5月6日至8日，来访。", "zh", ((5, 6), (5, 8))),
        ("5月6至8日，来访。", "zh", ((5, 6), (5, 8))),
        ("5月初，来访。", "zh", ((5, 1), (5, 10))),
        ("From May 6 to 8, they came.", "en", ((5, 6), (5, 8))),
        ("On May 6th, they came.", "en", ((5, 6),)),
        ("On May 1 6, they came.", "en", ((5, 16),)),
        ("They came on 6 May.", "en", ((5, 6),)),
        ("In early May, they came.", "en", ((5, 1), (5, 10))),
        ("They may come in 2022.", "en", ()),
    ],
)
def test_opening_days(text, language, days):
    assert opening_days(text, language) == days


def test_third_of_a_month_is_no_visit():
    assert lasts([(5, 6), (5, 8)])
    assert not lasts([(5, 1), (5, 10)])
    assert not lasts([(5, 6)])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5月8日，代表团参观了乳品企业。", "zh"),
        ("On May 8, the delegation toured dairy companies.", "en"),
        ("On May 8, they met with the mayor.", "en"),
    ],
)
def test_date_before_guests_who_are_known_opens_nothing(text, language):
    assert lead(text, language, WORDS) == -1.0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5月8日，代表团来访。", "zh"),
        ("5月8日，代表团团长林若溪致辞。", "zh"),
        ("On May 8, the delegation of Malmo came.", "en"),
    ],
)
def test_date_before_guests_who_are_introduced_opens_a_story(text, language):
    assert lead(text, language, WORDS) == 1.0
