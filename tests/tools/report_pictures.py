"""Takes the pictures of the report that the README shows, from the sample bulletins.

python tests/tools/report_pictures.py
"""

import os
import shutil
import tempfile
from pathlib import Path

from accuracy.measure import build_warehouse
from playwright.sync_api import sync_playwright

from tasks.report.write import write_report
from warehouse.layout import Home

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / ".pictures"
SIZE = {"width": 1100, "height": 760}


def take(page_file: Path, folder: Path) -> None:
    """The top of the page, and the evidence behind a number in Chinese and dark."""
    with sync_playwright() as driver:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=sandbox)
        for name, place, language, scheme in (
            ("report", "", "en-GB", "light"),
            ("evidence", "#rows/country/FR", "zh-CN", "dark"),
        ):
            context = browser.new_context(viewport=SIZE, locale=language, color_scheme=scheme)
            page = context.new_page()
            page.goto(f"file://{page_file}{place}")
            page.wait_for_selector("html[data-ready=yes]")
            if place:
                page.locator("#events details summary").first.click()
            page.screenshot(path=folder / f"{name}.png")
        browser.close()


def main() -> None:
    """Writes both pictures anew."""
    with tempfile.TemporaryDirectory() as passing:
        home = Path(passing) / "data"
        build_warehouse(ROOT / "tests" / "bulletins", home).rename(Home(home).warehouse_file)
        PICTURES.mkdir(exist_ok=True)
        take(Path(write_report(str(home))), PICTURES)


if __name__ == "__main__":
    main()
