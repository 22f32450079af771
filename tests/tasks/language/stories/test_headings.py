import pytest

from tasks.language.stories.headings import headings, is_heading
from warehouse.vocabulary import read_vocabulary

WORDS = headings(read_vocabulary("page_furniture"))


@pytest.mark.parametrize(
    "text",
    [
        "一、高层往来",
        "（二）友城交流",
        "【经贸合作】",
        "◆ 外事管理",
        "第三部分 民间交往",
        "友城之窗",
        "江海市外事工作简报",
        "江海市人民政府外事办公室",
        "江海市外办6月工作动态",
    ],
)
def test_chinese_heading_of_a_section_or_a_paper(text):
    assert is_heading(text, "zh", WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "I. High-Level Exchanges",
        "Part Two: Sister Cities",
        "HIGH-LEVEL VISITS",
        "[Consular Services]",
        "Foreign Affairs Bulletin, June 2021",
    ],
)
def test_english_heading_of_a_section_or_a_paper(text):
    assert is_heading(text, "en", WORDS)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("一、市长会见瑞典客人", "zh"),
        ("江海市召开外事工作会议", "zh"),
        ("六月外事活动集锦", "zh"),
        ("友城代表团来访", "zh"),
        ("1. Mayor Meets Swedish Guests", "en"),
        ("Jianghai Strengthens International Cooperation", "en"),
        ("Foreign Affairs Office Visits", "en"),
    ],
)
def test_headline_is_no_heading(text, language):
    assert not is_heading(text, language, WORDS, at_head=True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("江海外事", "zh"),
        ("江海对外交往", "zh"),
        ("JIANGHAI FOREIGN AFFAIRS", "en"),
        ("Foreign Affairs Office of Jianghai Municipal People's Government", "en"),
        ("2021年6月", "zh"),
        ("June 2021", "en"),
        ("江海外事（2021年第二季度）", "zh"),
        ("Jianghai Foreign Affairs (Q2 2021)", "en"),
    ],
)
def test_only_the_head_of_a_bulletin_bears_its_name(text, language):
    assert is_heading(text, language, WORDS, at_head=True)
    if "Office" not in text:
        assert not is_heading("代表团" + text, language, WORDS)


def test_a_papers_name_is_one_also_above_the_second_half():
    assert is_heading("Jianghai Foreign Affairs Bulletin", "en", WORDS)
    assert not is_heading("Jianghai Holds Foreign Affairs Briefing", "en", WORDS)
