"""`waishi serve` as a clerk uses it, in a real browser."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest
from prefect_at_work import PATIENCE, Api, process, until

pytestmark = pytest.mark.long
CHROMIUM = shutil.which("chromium")
PICTURES = Path(os.environ["WAISHI_PICTURES"]) if "WAISHI_PICTURES" in os.environ else None
"""Where to put pictures for the README, if somebody wants new ones."""
MILLISECONDS = PATIENCE * 1000


class Served(NamedTuple):
    """A `waishi serve` under way."""

    url: str
    home: Path
    process: "subprocess.Popen[str]"
    said: str


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("serve") / "data"
    place = {name: value for name, value in os.environ.items() if "PREFECT_" not in name}
    command = ("waishi", "serve", "--home", "data", "--port", "0")
    with process(*command, env=place, cwd=home.parent, stdout=subprocess.PIPE) as started:
        assert started.stdout is not None
        said = ""
        while "Every night" not in said:
            line = started.stdout.readline()
            assert line, said
            said += line
        found = re.search(r"http://[\d.:]+", said)
        assert found
        yield Served(found[0], home, started, said)


def test_it_says_where_and_what_to_press(served: Served) -> None:
    assert "Ctrl-C ends it" in served.said
    assert "refresh" in served.said
    assert "02:15 (Asia/Shanghai)" in served.said


@pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium here: apt-get install chromium")
def test_a_clerk_starts_a_run_from_the_form(served: Served) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="the extra `test` has it")
    with playwright.sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.set_default_timeout(MILLISECONDS)
        page.goto(served.url)
        page.get_by_role("link", name="Deployments").first.click()
        for name in ("backfill", "build-warehouse", "check", "export", "parse", "report", "stage"):
            page.get_by_role("link", name=name, exact=True).first.wait_for()
        page.get_by_role("link", name="refresh", exact=True).first.click()
        page.get_by_role("button", name="Run", exact=True).first.click()
        page.get_by_role("menuitem", name="Custom run").click()
        page.get_by_text("Everything again 全部重做").wait_for()
        playwright.expect(page.get_by_text("存放原始文件")).to_be_visible()
        picture(page, "form", "Where parsing runs")
        page.get_by_role("button", name="Submit").click()
        run = started_run(served)
        page.goto(f"{served.url}/v2/runs/flow-run/{run}")
        page.get_by_text("Completed", exact=True).first.wait_for()
        page.get_by_role("heading", name="refresh samples").or_(
            page.get_by_text("refresh samples")
        ).first.wait_for()
        page.get_by_role("tab", name="Artifacts").click()
        page.get_by_text("What this run changed").first.wait_for()
        page.set_viewport_size({"width": 1200, "height": 1040})
        picture(page, "run", "What this run changed")
        browser.close()
    with duckdb.connect(str(served.home / "warehouse.duckdb"), read_only=True) as warehouse:
        assert warehouse.sql("select events from summary_overview").fetchall()[0][0] > 10


def started_run(served: Served) -> str:
    api = Api(f"{served.url}/api")
    named = {"flow_runs": {"state": {"type": {"any_": ["RUNNING", "COMPLETED"]}}}}
    (run, *_) = until(lambda: api.post("/flow_runs/filter", named) or None)
    assert api.reaches(run["id"], "Completed")["name"] == "Completed"
    return str(run["id"])


def picture(page: object, name: str, text: str) -> None:
    """Takes a picture for the README once a text is there, if one is wanted."""
    if PICTURES:
        page.get_by_text(text).first.wait_for()  # type: ignore[attr-defined]
        page.wait_for_timeout(2000)  # type: ignore[attr-defined]
        for field in page.locator("textarea").all():  # type: ignore[attr-defined]
            field.evaluate("it => it.value = it.value.replace(/^.*[/]data$/, '/srv/waishi/data')")
        page.screenshot(path=PICTURES / f"{name}.png")  # type: ignore[attr-defined]


def test_the_report_of_a_run_can_be_opened(served: Served) -> None:
    pytest.importorskip("altair", reason="the extra `report` is not installed")
    api = Api(f"{served.url}/api")
    run = api.start("report/report")
    assert api.reaches(run, "Completed")["name"] == "Completed"
    assert f"{served.url}/reports/index.html" in api.artifacts(run)["report"]


def test_ctrl_c_ends_it_all_and_what_ran_is_noted(served: Served) -> None:
    api = Api(f"{served.url}/api")
    run = api.start("refresh/refresh", full=True)
    assert api.reaches(run, "Running")["name"] == "Running"
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(60) == 0
    with pytest.raises(OSError, match="refused"):
        api.get("/health")
    assert not left_of(served.process.pid)


def left_of(group: int) -> list[str]:
    """Processes of a group that are still there."""
    listed = subprocess.run(
        ["ps", "-eo", "pgid,args"], capture_output=True, text=True, check=True
    ).stdout
    return [line for line in listed.splitlines() if line.split()[0] == str(group)]
