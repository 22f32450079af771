"""The page in a browser: what it draws, where its links lead, what is heard and what is printed."""

import os
import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.long
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright.expect
CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
DESKTOP, PHONE = {"width": 1200, "height": 900}, {"width": 390, "height": 844}
CHARTS = {"months", "types", "countries", "titles", "network"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: `apt-get install chromium`")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield opened
        opened.close()


@pytest.fixture
def look(browser: Any) -> Iterator[Any]:
    """Opens a page without any network; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    contexts = []

    def at(path: Path, place: str = "", **how: Any) -> Any:
        context = browser.new_context(**{"viewport": DESKTOP, "locale": "en-GB", **how})
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        page.on("request", lambda asked: asked.url.startswith(("file:", "data:", "blob:"))
                or complaints.append(asked.url))  # fmt: skip
        page.goto(f"file://{path}{place}")
        page.wait_for_selector("html[data-ready=yes]")
        return page

    yield at
    for context in contexts:
        context.close()
    assert complaints == []


def unfold(page: Any) -> Any:
    """Opens the evidence of the first row and gives the row once its sentences are there.

    The browser tells the page of an opened `details` in an event of its own, later than the click.
    """
    row = page.locator("#events > li").first
    row.locator("details summary").click()
    expect(row.locator("details figure")).not_to_have_count(0)
    return row


def test_every_chart_is_drawn_in_both_languages(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    for language in ("en", "zh"):
        drawn = page.locator(f"[data-drawn={language}]")
        expect(drawn).to_have_count(len(CHARTS))
        assert {place.get_attribute("data-chart") for place in drawn.all()} == CHARTS
        for place in drawn.all():
            box = place.locator("svg").bounding_box()
            assert box["width"] > 500
            assert box["height"] > 100
            assert place.locator("svg path").count() > 3
        page.click("#language")


def test_the_switch_changes_every_word_and_is_remembered(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    assert page.inner_text("h1") == "What the bulletins tell"
    assert "简报" not in page.inner_text("h1")
    page.click("#language")
    assert page.inner_text("h1") == "简报里的外事"
    assert page.get_attribute("html", "lang") == "zh-Hans"
    assert "外事" in page.title()
    page.reload()
    page.wait_for_selector("html[data-ready=yes]")
    assert page.inner_text("h1") == "简报里的外事"


def test_a_chinese_browser_is_met_in_chinese(look: Any, sample_page: Path) -> None:
    assert look(sample_page, locale="zh-CN").inner_text("h1") == "简报里的外事"


def test_a_number_opens_its_rows_and_a_row_its_sentences(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    number = page.locator("#officials tbody .n").first
    count = int(number.inner_text())
    number.click()
    expect(page.locator("dialog[open] #events > li")).to_have_count(count)
    expect(page.locator("#rows-title")).to_be_focused()
    row = unfold(page)
    assert row.locator("blockquote[lang=zh-Hans] mark, blockquote[lang=en] mark").count() > 1
    assert row.locator("mark[data-kind=date]").count() >= 1
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("#rows"))


def test_both_sentences_stand_behind_an_event_told_twice(look: Any, sample_page: Path) -> None:
    page = look(sample_page, "#rows/type/meeting")
    languages = unfold(page).locator("blockquote")
    assert {quote.get_attribute("lang") for quote in languages.all()} == {"zh-Hans", "en"}


def test_every_link_leads_somewhere(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    lost = page.evaluate("""[...document.querySelectorAll("a[href^='#']")]
        .map((link) => link.getAttribute("href").slice(1))
        .filter((to) => to.startsWith("rows/") ? !JSON.parse(document.getElementById("data")
            .textContent).rows[to.slice(5)] : !document.getElementById(to)).slice(0, 5)""")
    assert lost == []
    page.evaluate("location.hash = 'rows/official/nobody'")
    page.wait_for_selector("dialog[open]")
    assert page.inner_text("#rows-title") != ""


def test_a_bar_leads_to_its_rows(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    page.locator("[data-chart=types] svg .mark-rect path").first.click()
    page.wait_for_selector("dialog[open]")
    assert "#rows/type/" in page.url


def test_back_closes_the_rows(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    page.locator("#countries summary").click()
    page.locator("#countries .n").first.click()
    page.wait_for_selector("dialog[open]")
    page.go_back()
    page.wait_for_selector("dialog:not([open])", state="attached")


def test_rows_can_be_searched(look: Any, sample_page: Path) -> None:
    page = look(sample_page, "#rows/all/")
    before = page.locator("#events > li").count()
    page.fill("#find", "kunming")
    after = page.locator("#events > li").count()
    assert 0 < after < before
    page.fill("#find", "nobody is called so")
    assert page.locator("#events > li h3").count() == 0


def test_a_table_unfolds(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    rows = page.locator("#officials tbody tr:visible")
    folded = rows.count()
    page.locator("#officials button.fold").click()
    assert rows.count() > folded


def test_the_keyboard_reaches_the_content_and_sees_where_it_is(
    look: Any, sample_page: Path
) -> None:
    page = look(sample_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('main .n')")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")


def test_landmarks_headings_and_names_for_those_who_listen(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    for landmark in ("main", "nav", "header", "footer"):
        assert page.locator(f"body > {landmark}").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels.count(1) == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))
    named = "section, nav, dialog, figure:has(.chart)"
    for one in page.locator(named).all():
        label = one.get_attribute("aria-labelledby")
        assert page.locator(f"#{label}").count() == 1
    assert page.locator("th:not([scope])").count() == 0
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


CONTRAST = """() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (one) => { for (; one; one = one.parentElement) {
    const found = parse(getComputedStyle(one).backgroundColor);
    if (found.length < 4 || found[3] > 0) return found; } return [255, 255, 255]; };
  const poor = new Set();
  for (const one of document.querySelectorAll("body *")) {
    if (!one.checkVisibility() || one.closest("svg, script, .unseen, .skip")) continue;
    if (![...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const both = [parse(getComputedStyle(one).color), behind(one)].map(light);
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (ratio < 4.5) poor.add(`${one.tagName} ${one.textContent.slice(0, 20)} ${ratio}`);
  }
  return [...poor];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(look: Any, sample_page: Path, scheme: str) -> None:
    page = look(sample_page, "#rows/type/meeting", color_scheme=scheme)
    unfold(page)
    assert page.evaluate(CONTRAST) == []


def test_nothing_hangs_over_on_a_phone(look: Any, sample_page: Path) -> None:
    page = look(sample_page, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#officials .n").first.click()
    unfold(page)
    box = page.locator("dialog").bounding_box()
    assert box["width"] <= PHONE["width"]
    assert page.evaluate("document.querySelector('dialog').scrollWidth") <= PHONE["width"]


def test_it_prints_with_its_charts(look: Any, sample_page: Path) -> None:
    page = look(sample_page)
    page.emulate_media(media="print")
    assert page.locator("[data-chart] svg:visible").count() == len(CHARTS)
    assert page.locator("nav:visible, button:visible").count() == 0
    assert len(page.pdf(format="A4")) > 20_000


def test_names_that_mean_harm_do_none(look: Any, hostile_page: Path) -> None:
    page = look(hostile_page, "#rows/all/")
    for summary in page.locator("#events details summary").all():
        summary.click()
    page.hover("#events mark >> nth=0")
    page.keyboard.press("Escape")
    page.hover("[data-chart=countries] svg .mark-symbol path >> nth=0")
    page.wait_for_timeout(200)
    assert page.evaluate("window.harmed") is None
    assert page.locator("img").count() == 0
    assert "window.harmed" in page.inner_text("#officials")
