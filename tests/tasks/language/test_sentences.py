import pytest

from tasks.language.sentences import sentences_en, sentences_zh


def test_chinese_sentences_keep_their_closing_quotes() -> None:
    text = "他说：“欢迎！”会后参观。再见"
    assert [text[a:b] for a, b in sentences_zh(text)] == ["他说：“欢迎！”", "会后参观。", "再见"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bohdan Kral met Dr. A. Weber.",
        "They called on Lumen Tech (Wuhan) Co., Ltd. Jinan and two others.",
        "H.E. Anna Kral spoke of the U.S. Market in 2.5 hours.",
    ],
)
def test_abbreviations_and_decimals_end_no_sentence(text: str) -> None:
    assert list(sentences_en(text)) == [(0, len(text))]


def test_a_company_may_end_a_sentence() -> None:
    text = "They called on Lumen Tech Co., Ltd. The guests were pleased."
    assert [text[a:b] for a, b in sentences_en(text)] == [
        "They called on Lumen Tech Co., Ltd.",
        "The guests were pleased.",
    ]
