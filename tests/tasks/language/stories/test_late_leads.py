import pytest

from tasks.language.stories.block import Block
from tasks.language.stories.late_leads import opened_late
from tasks.language.stories.leads import opening_days

POLES = {
    "zh": "副市长秦岚5月6日会见波兰罗兹市客人。",
    "en": "Vice Mayor Qin Lan met with guests from Lodz, Poland on May 6.",
}


def block(text: str, *countries: str, titled: bool = False, heads: bool = False) -> Block:
    language = "zh" if text[0] >= "\u3400" else "en"
    return Block(
        is_titled=titled,
        is_told=True,
        lead=0.5,
        gap=False,
        heads=heads,
        size={language: len(text)},
        said={language: frozenset()},
        countries={language: frozenset(countries)},
        days={language: opening_days(text, language)},
    )


def leads(*blocks: tuple[str, Block]) -> list[float]:
    texts = [dict.fromkeys(one.said, text) for text, one in blocks]
    return [one.lead for one in opened_late([one for _, one in blocks], texts)]


def second(text: str, *countries: str) -> float:
    first = POLES["zh" if text[0] >= "\u3400" else "en"]
    return leads((first, block(first, "cPL")), (text, block(text, *countries)))[1]


@pytest.mark.parametrize(
    "text",
    [
        "市外办5月9日举办培训班。",
        "今年是两市结好25周年。5月9日，两市互换纪念视频。",
        "The office held a training course on May 9. It went on.",
    ],
)
def test_paragraph_with_a_day_of_its_own_opens_a_story(text):
    assert second(text) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "市教育局5月9日与代表团座谈。",
        "双方将于5月20日签约。",
        "两市自2005年5月9日起交往。",
        "双方商谈合作。市外办5月9日举办培训班。",
        "The delegation was welcomed at the harbour on May 9.",
        "The agreement will be signed on May 20.",
    ],
)
def test_known_guests_plans_and_history_open_nothing(text):
    assert second(text) == 0.5


def test_countries_tell_stories_of_one_day_apart():
    assert second("市政协主席5月6日会见日本客人。", "cJP") == 1.0
    assert second("市政协主席5月7日会见波兰客人。", "cPL") == 0.5


def test_headlines_open_stories_where_there_are_many():
    titled = (POLES["zh"], block(POLES["zh"], "cPL", titled=True))
    late = "市外办5月9日举办培训班。"
    assert leads(titled, (late, block(late)))[1] == 0.5
