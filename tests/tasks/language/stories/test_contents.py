from tasks.language.stories.contents import contents_of
from tasks.language.stories.line_kind import ShapedLine

TOLD = ("副市长秦岚会见波兰客人。", "zh", "body")


def listed(*lines: tuple[str, str, str]) -> list[int]:
    return sorted(contents_of([ShapedLine(*line) for line in lines]))


def titles(*texts: str) -> list[tuple[str, str, str]]:
    return [(text, "zh", "title") for text in texts]


def test_headlines_that_stand_again_over_their_stories_are_a_table_of_contents():
    table = titles("1. 秦岚会见客人", "2. 摄影展开幕……12")
    stories = [*titles("秦岚会见客人"), TOLD, *titles("摄影展开幕"), TOLD]
    assert listed(*table, *stories) == [0, 1]
    assert listed(*stories) == []


def test_one_headline_printed_twice_is_no_table():
    assert listed(*titles("秦岚会见客人", "秦岚会见客人"), TOLD) == []
