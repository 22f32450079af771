from tasks.language.stories.headings import headings
from tasks.language.stories.leads import openers
from tasks.language.stories.line_kind import ShapedLine
from tasks.language.stories.sections import sections_of, without

WORDS = headings(
    [
        {"word": word, "language": language, "place": "topic", "kind": "source"}
        for word, language in [("友城", "zh"), ("往来", "zh"), ("交流", "zh"), ("exchange", "en")]
    ]
)
OPENERS = openers([{"word": "会上", "language": "zh"}])
TOLD = [
    "副市长秦岚5月6日会见波兰客人。",
    "5月9日，市外办举办摄影展。",
    "全市外事培训班5月12日开班，80人参加。",
]


def found(*lines: tuple[str, str, str]) -> list[str]:
    shaped = [ShapedLine(text, language, kind) for text, language, kind in lines]
    return [shaped[at].text for at in sorted(sections_of(shaped, WORDS, OPENERS))]


def under(title: str, *told: str, kind: str = "title") -> list[tuple[str, str, str]]:
    return [(title, "zh", kind), *((text, "zh", "body") for text in told)]


def test_numbered_lines_over_several_stories_are_headings():
    lines = [*under("一、贵宾到访", *TOLD[:2]), *under("二、自我提升", TOLD[2], TOLD[1])]
    assert found(*lines) == ["一、贵宾到访", "二、自我提升"]


def test_numbered_headlines_stay_headlines():
    lines = [
        *under("一、秦岚会见波兰客人", TOLD[0]),
        *under("二、市外办举办摄影展", TOLD[1]),
        *under("三、外事培训班开班", TOLD[2]),
    ]
    assert found(*lines) == []


def test_plain_lines_are_headings_only_where_stories_do_not_echo_them():
    assert found(*under("贵宾到访", *TOLD[:2]), *under("自我提升", TOLD[2], TOLD[0])) == [
        "贵宾到访",
        "自我提升",
    ]
    assert found(*under("贵宾到访", TOLD[0]), *under("自我提升", TOLD[2])) == []
    assert found(*under("波兰客人会见", *TOLD[:2]), *under("培训班开班", TOLD[2], TOLD[0])) == []


def test_one_known_heading_brings_in_those_numbered_alike():
    lines = [
        *under("（一）友城往来", *TOLD[:2], kind="source"),
        *under("（二）培训学习", TOLD[2], TOLD[0]),
    ]
    assert found(*lines) == ["（一）友城往来", "（二）培训学习"]


def test_heading_in_the_other_language_beside_one():
    lines = [
        ("一、贵宾到访", "zh", "title"),
        ("Guests", "en", "title"),
        *((text, "zh", "body") for text in TOLD[:2]),
        *under("二、自我提升", TOLD[2], TOLD[0]),
    ]
    assert "Guests" in found(*lines)


def test_headings_become_sources():
    lines = [ShapedLine("贵宾到访", "zh", "title"), ShapedLine(TOLD[0], "zh", "body")]
    assert [line.kind for line in without(lines, {0})] == ["source", "body"]
