import pytest

from tasks.language.stories.line_kind import is_open, is_title_case, shaped_lines
from tasks.language.stories.page_furniture import furniture
from warehouse.vocabulary import read_vocabulary

WORDS = furniture(
    [
        {"word": "来源", "place": "label", "kind": "source"},
        {"word": "首页", "place": "line", "kind": "source"},
        {"word": "图为", "place": "start", "kind": "caption"},
        {"word": "现场", "place": "end", "kind": "caption"},
    ]
)
BODY_ZH = "5月6日，代表团来访。"
BODY_EN = "On May 6, a delegation came."


def kinds(*lines: tuple[str, str]) -> list[str]:
    texts, languages = zip(*lines, strict=True)
    return [line.kind for line in shaped_lines(texts, languages, WORDS)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("友城代表团来访", "zh"),
        ("● 友城代表团来访", "zh"),
        ("友城故事，你听过吗？", "zh"),
        ("Delegation Visits the City", "en"),
        ("Delegation Tours Tulip Foods Co., Ltd.", "en"),
    ],
)
def test_shape_of_a_headline(text, language):
    assert is_open(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("代表团来访。", "zh"),
        ("5月6日，代表团来访", "zh"),
        ("代表团来访。随后参观东湖", "zh"),
        ("A delegation came.", "en"),
        ("On May 6, a delegation came to the city", "en"),
        ("A delegation came. It visited the lake", "en"),
    ],
)
def test_shape_of_a_body(text, language):
    assert not is_open(text, language)


def test_headline_with_a_stop_stands_over_a_body_in_capitals():
    assert kinds(("Delegation Visits the City.", "en"), (BODY_EN, "en")) == ["title", "body"]
    assert kinds(("Qin Xiaoman, Deputy Director, took part.", "en"), (BODY_EN, "en"))[0] == "body"


def test_paragraph_that_ends_with_the_name_of_a_company_is_no_headline():
    told = "Qin Xiaoman led a team to the district and visited Tulip Foods Co., Ltd."
    assert kinds((BODY_EN, "en"), (told, "en"), (BODY_EN, "en")) == ["body", "body", "body"]
    headline = "Delegation Visited Tulip Foods Co., Ltd."
    assert kinds((headline, "en"), (BODY_EN, "en")) == ["title", "body"]


def test_paragraph_that_lost_its_stop_is_no_headline():
    torn = "Qin Xiaoman and the heads of the divisions attended the meeting"
    assert kinds((BODY_EN, "en"), (torn, "en"), (BODY_ZH, "zh")) == ["body", "body", "body"]
    torn = "市外办副主任秦小满等参加会见"
    assert kinds((BODY_ZH, "zh"), (torn, "zh"), (BODY_EN, "en")) == ["body", "body", "body"]


def test_mixed_line_is_headline_over_a_body_and_caption_within():
    line = ("Guests at the lake 来宾在湖边", "mixed")
    assert kinds(line, (BODY_ZH, "zh")) == ["title", "body"]
    assert kinds((BODY_ZH, "zh"), line, (BODY_ZH, "zh"))[1] in ("title", "caption")
    stopped = ("Guests at the lake. 来宾在湖边。", "mixed")
    assert kinds((BODY_ZH, "zh"), stopped, (BODY_ZH, "zh"))[1] == "caption"


def test_mixed_line_is_a_story_as_an_entry_of_a_list_and_where_all_lines_are_mixed():
    told = "5月6日，韩立会见来宾。 On May 6, Han Li met with guests."
    entry = (f"一、{told}", "mixed")
    assert kinds((BODY_ZH, "zh"), entry, entry) == ["body"] * 3
    assert kinds((told, "mixed"), (told, "mixed")) == ["body", "body"]
    assert kinds((BODY_ZH, "zh"), (told, "mixed")) == ["body", "caption"]


def test_document_of_sources_only():
    assert kinds(("来源：市外办", "zh"), ("首页", "zh")) == ["source", "source"]


def test_title_case():
    assert is_title_case("Delegation of Friends Visits the City")
    assert not is_title_case("Delegation visits the lovely city")


def test_paragraph_that_reports_speech_is_no_headline():
    said = "Qin Xiaoman said the office was ready to share what it had learnt"
    assert kinds((said, "en"), (BODY_EN, "en"))[0] == "body"


REAL = furniture(read_vocabulary("page_furniture"))


@pytest.mark.parametrize(
    "text",
    [
        "（亚洲处供稿）",
        "（新华社）",
        "(By Wang Xiaohe)",
        "据江海日报报道",
        "——摘自《江海日报》",
        "【打印】【关闭】",
        "— END —",
        "报送：省外办",
        "微信公众号：江海外事",
        "江公网安备 32000000000001号",
    ],
)
def test_credit_or_foot_of_a_page(text):
    language = "en" if text.isascii() or "END" in text else "zh"
    lines = shaped_lines([BODY_ZH, text], ["zh", language], REAL)
    assert [line.kind for line in lines] == ["body", "source"]


@pytest.mark.parametrize("caption", ["▲双方交换礼品", "（图为座谈现场）", "（资料图）"])
def test_line_below_a_picture(caption):
    lines = shaped_lines([BODY_ZH, caption, BODY_EN], ["zh", "zh", "en"], REAL)
    assert [line.kind for line in lines] == ["body", "caption", "body"]


def test_guests_who_pose_are_on_a_picture():
    posing = "Vice Mayor Li poses for a photo with the guests."
    assert shaped_lines([BODY_EN, posing], ["en", "en"], REAL)[1].kind == "caption"


def test_line_in_both_languages_before_the_credits_is_no_headline():
    both = "Guests tour a plant in the new district 外宾走访新区企业车间"
    texts = [BODY_EN, BODY_ZH, both, "Source: Jianghai Daily", BODY_EN]
    lines = shaped_lines(texts, ["en", "zh", "mixed", "en", "en"], REAL)
    assert [line.kind for line in lines] == ["body", "body", "caption", "source", "body"]
    lines = shaped_lines([*texts[:3], BODY_EN], ["en", "zh", "mixed", "en"], REAL)
    assert lines[2].kind == "title"
