import pytest

from tasks.language.stories.line_language import halves, language_of, languages_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("副市长会见来宾。", "zh"),
        ("The vice mayor met guests.", "en"),
        ("副市长会见微软亚洲研究院（Microsoft Research Asia）院长一行。", "zh"),
        ("Qin Xiaoman (秦小满), director of the office, met the guests.", "en"),
        ("主题为“Better City, Better Life”的论坛在东湖举行。", "zh"),
        ("TED演讲会在渝举行", "zh"),
        ("APEC工商领导人峰会在东湖召开，来自21个经济体的代表参加。", "zh"),
        ("会见现场 A view of the meeting", "mixed"),
        ("A view of the meeting. 会见现场。", "mixed"),
        ("Forum Opens in the City of East Lake友城论坛在东湖之滨开幕", "mixed"),
        ("外事大楼 / Foreign Affairs Building", "mixed"),
        ("2023-08-31", None),
    ],
)
def test_language_of(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("会见现场 A view of the meeting", ("会见现场", "A view of the meeting")),
        ("A view of it. 会见现场。", ("会见现场。", "A view of it.")),
        ("外事大楼 / Foreign Affairs Building", ("外事大楼", "Foreign Affairs Building")),
        ("副市长会见来宾", ("副市长会见来宾", "")),
        ("The vice mayor met guests.", ("", "The vice mayor met guests.")),
    ],
)
def test_halves(text, parts):
    assert halves(text) == parts


def test_line_without_letters_speaks_like_the_line_before():
    assert languages_of(["- 1 -", "Guests came.", "- 2 -", "来宾", "3"]) == [
        "zh",
        "en",
        "en",
        "zh",
        "zh",
    ]


@pytest.mark.parametrize("text", ["(“" * 50_000 + "市", '"' * 100_001 + "市a", "a市" * 50_000])
def test_long_odd_lines_end(text):
    assert language_of(text) in ("zh", "en", "mixed")
