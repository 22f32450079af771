from collections.abc import Container

from tasks.language.gazetteer import Gazetteer
from tasks.language.stories.blocks import blocks_of
from tasks.language.stories.leads import openers
from tasks.language.stories.line_kind import ShapedLine

WORDS = openers([{"word": "会上", "language": "zh"}])
TELLING = Gazetteer({"访问": "", "会见": "", "visits": "", "meets": ""})


def blocks(*lines: tuple[str, str, str], sections: Container[int] = ()) -> list[int | None]:
    shaped = [ShapedLine(text, *rest) for text, *rest in lines]
    return blocks_of(shaped, sections, WORDS, TELLING)


def zh(kind: str, *texts: str) -> list[tuple[str, str, str]]:
    return [(text, "zh", kind) for text in texts]


def en(kind: str, *texts: str) -> list[tuple[str, str, str]]:
    return [(text, "en", kind) for text in texts]


def test_block_ends_with_the_language_and_the_headline():
    lines = [
        *zh("title", "代表团访问东湖"),
        *zh("body", "5月6日，来访。", "会上，交流。"),
        *en("body", "On May 6, they came."),
        *zh("title", "副市长会见来宾"),
    ]
    assert blocks(*lines) == [1, 1, 1, 2, 3]


def test_dated_line_of_both_languages_opens_a_block():
    said = [("一、5月6日，来访。 On May 6, they came.", "mixed", "body")]
    more = [("双方交流。 They talked.", "mixed", "body")]
    assert blocks(*said, *more, *said) == [1, 1, 2]


def test_dated_paragraph_opens_a_block_and_sources_have_none():
    lines = [
        *zh("body", "5月6日，来访。", "会上，交流。"),
        *zh("source", "来源：市外办"),
        *zh("body", "5月9日，签约。"),
    ]
    assert blocks(*lines) == [1, 1, None, 2]


def test_wrapped_headlines_are_one():
    body_en, body_zh = en("body", "They came."), zh("body", "来访。")
    assert blocks(*en("title", "Mayor visits", "the Lake Fair"), *body_en) == [1, 1, 1]
    assert blocks(*en("title", "Gala of the Lake", "with Foreign Friends"), *body_en) == [1, 1, 1]
    assert blocks(*zh("title", "共庆佳节、", "共叙友情"), *body_zh) == [1, 1, 1]
    assert blocks(*zh("title", "同心同行", "代表团访问东湖"), *body_zh) == [1, 1, 1]
    assert blocks(*zh("title", "“同心", "同行”活动举行"), *body_zh) == [1, 1, 1]


def test_list_of_headlines_stays_a_list():
    titles = zh("title", "代表团访问东湖", "副市长会见来宾", "客人访问高校")
    assert blocks(*titles) == [1, 2, 3]
    assert blocks(*titles[:2], *zh("body", "来访。")) == [1, 2, 2]
    assert blocks(*zh("title", "● 东湖", "● 友城"), *zh("body", "来访。")) == [1, 2, 2]


def test_heading_of_a_section_leaves_a_number_out():
    lines = [
        *zh("source", "一、友城交流"),
        *zh("body", "副市长会见来宾。"),
        *zh("source", "二、经贸合作"),
        *zh("body", "双方签约。", "5月9日，参展。"),
    ]
    assert blocks(*lines, sections={0, 2}) == [None, 2, None, 4, 5]
    assert blocks(*lines) == [None, 1, None, 1, 2]
