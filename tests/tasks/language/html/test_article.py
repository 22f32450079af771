import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.html.article import ArticleLine, article_lines
from tasks.language.html.tokens import PageTooIntricateError

FURNITURE = frozenset({"nav", "menu", "crumb", "footer", "share"})
STORY = "9月16日，副市长韩立会见了挪威驻华大使汉森一行，双方就航运合作等交换了意见。"
PAGE = f"""<!DOCTYPE html><html><head><title>韩立会见挪威客人_江州市外办</title>
<style>p {{ color: red }}</style><script>document.write("<p>假的</p>")</script></head><body>
<!-- <p>不要</p> --><div class="top-nav"><ul><li>机构概况<li>外事动态</ul></div>
<table><tr><td><a href="/">首页</a><td><a href="/x">刊物</a></table>
<div class="crumb">您的位置：首页</div>
<div class="main"><div class="headline">韩立会见挪威客人</div>
<div class="text">{"".join(f"<p>{STORY}</p>" for _ in range(6))}</div>
<div>上一篇：<a href="1">江州举办日语角活动</a></div></div>
<div class="page-footer"><p>主办：江州市人民政府外事办公室　地址：江州市中山路1号</p></div>
</body></html>"""


def lines(source: str) -> list[ArticleLine]:
    return article_lines(source, FURNITURE)


def texts(source: str) -> list[str]:
    return [line.text for line in lines(source)]


def raw_of(line: ArticleLine, start: int, end: int) -> tuple[int, int]:
    """The raw span, from the line's start, of a span of its text."""
    clean, raw = line.clean_breaks, line.raw_breaks
    if not clean:
        return start, end
    steps = list(zip(clean, raw, clean[1:], raw[1:], strict=False))
    first = next(s for s in steps if s[0] <= start < s[2])
    last = next(s for s in steps if s[0] < end <= s[2])
    in_step = first[2] - first[0] == first[3] - first[1]
    begin = first[1] + (start - first[0] if in_step else 0)
    in_step = last[2] - last[0] == last[3] - last[1]
    return begin, last[1] + (end - last[0]) if in_step else last[3]


def test_only_the_article_and_its_headline_are_taken() -> None:
    assert texts(PAGE) == ["韩立会见挪威客人", *[STORY] * 6]


def test_every_line_leads_to_its_place_in_the_source() -> None:
    for line in lines(PAGE):
        assert PAGE[line.start : line.end] == line.text


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>韩立<b>会见</b>汉森</p>", ["韩立会见汉森"]),
        ("<p>Han &amp; Li&#39;s&nbsp;day &copy &nosuch;</p>", ["Han & Li's\xa0day © &nosuch;"]),
        ("<p>one<br>two<br/>three</p><p>four</p>", ["one", "two", "three", "four"]),
        ("<table><tr><td>一<td>二<tr><th>三</table>", ["一", "二", "三"]),
        ("<p>Han\n  Li   met </p>", ["Han Li met"]),
        ("<p>韩立会\n见汉森</p>", ["韩立会见汉森"]),
        ("<pre>one\n\n  two</pre>", ["one", "  two"]),
        ("<ul><li>一<li>二</ul>", ["一", "二"]),
        ("<p>5 < 6 & 7 > 3</p>", ["5 < 6 & 7 > 3"]),
        ("<p>seen<p style='display: none'>hidden</p>", ["seen"]),
        ('<p title="a > b">seen</p>', ["seen"]),
        ("<p>seen</p><script>if (a<b) '</p>hidden'", ["seen"]),
        ("<p>seen</p><!-- hidden", ["seen"]),
        ('<p>seen</p><p class="x>hidden</p>', ["seen", "hidden"]),
        ("<nav>only a menu</nav>", []),
        ("", []),
    ],
)
def test_text_is_shown_as_a_browser_shows_it(source: str, shown: list[str]) -> None:
    assert texts(source) == shown


def test_numbers_count_blank_lines_too() -> None:
    found = lines("<div>one<br><br>two<br>three</div>")
    assert [(line.number, line.text) for line in found] == [(1, "one"), (3, "two"), (4, "three")]


def test_changed_characters_lead_back_to_what_made_them() -> None:
    source = "<p>Han &amp; <b>Li</b>\n met&#33;</p>"
    (line,) = lines(source)
    assert line.text == "Han & Li met!"
    for text, raw in (("&", "&amp;"), ("Li", "Li"), ("!", "&#33;"), ("met", "met")):
        at = line.text.index(text)
        start, end = raw_of(line, at, at + len(text))
        assert source[line.start + start : line.start + end] == raw


SNIPPETS = """
    韩立|Han Li| |
|&amp;|&#20013;|&|<|<b>|</b>|<br>|<p>|</p>|<td>|<a href='x'>|</a>|<!--|-->|<script>|</script>|"|>
""".strip()
PIECES = st.sampled_from(SNIPPETS.split("|"))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_whatever_the_page_offsets_hold(source: str) -> None:
    end = 0
    for line in lines(source):
        assert end <= line.start <= line.end <= len(source)
        end = line.end
        if not line.clean_breaks:
            assert source[line.start : line.end] == line.text
            continue
        assert (line.clean_breaks[0], line.raw_breaks[0]) == (0, 0)
        assert line.clean_breaks[-1] == len(line.text)
        assert line.raw_breaks[-1] == line.end - line.start
        for at, letter in enumerate(line.text):
            if letter in "韩立HanLi":
                begin, stop = raw_of(line, at, at + 1)
                assert source[line.start + begin : line.start + stop] == letter


def test_a_page_may_be_broken_anywhere() -> None:
    for cut in range(0, len(PAGE), 7):
        lines(PAGE[:cut])


def test_a_page_of_endless_tags_is_an_error() -> None:
    with pytest.raises(PageTooIntricateError):
        lines("<b>" * 300_001)


@pytest.mark.parametrize("piece", ["<", "<a ", '<a "', "<!--", "&", "<script>", "</", "<p x='"])
def test_broken_markup_costs_linear_time(piece: str) -> None:
    lines(piece * (3_000_000 // len(piece)))
