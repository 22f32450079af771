import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
import typer

from flows.command_line import app, run
from tasks.lock import alone_in

STEPS = {"stage", "decode", "repair", "split", "pair", "extract", "parse", "resolve", "publish"}
COMMAND_LINE: Any = typer.main.get_command(app)
WAISHI = Path(sys.executable).with_name("waishi")


def waishi(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the command in a process of its own, in a folder that is not the project's."""
    return subprocess.run(
        [WAISHI, *arguments],
        capture_output=True,
        text=True,
        cwd="/",
        env={**os.environ, **environment},
        check=False,
    )


def test_help_answers_at_once() -> None:
    times = []
    for _ in range(3):
        before = os.times()
        assert "refresh" in waishi("--help").stdout
        after = os.times()
        times.append(
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )
    assert min(times) < 0.5


@pytest.mark.parametrize("name", sorted(COMMAND_LINE.commands))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"waishi {name}" in capsys.readouterr().out
    told = [getattr(option, "help", None) for option in COMMAND_LINE.commands[name].params]
    assert all(sentence and sentence[0].isalnum() for sentence in told)


def test_a_line_for_each_command_fits_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(f"\n  {name} " in printed for name in COMMAND_LINE.commands)
    assert "..." not in printed.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["refresh", "/no/such/folder"], "There is no file or folder '/no/such/folder'."),
        (["refresh", "--runner", "abacus"], "'abacus' is not one of"),
        (["refresh", "--issue", "soon"], "YYYY-MM"),
        (["refesh"], "No such command 'refesh'."),
        (["query"], "Missing argument 'SQL'."),
        (["query", "select 1", "--home", "/no/such/home"], "There is no warehouse in"),
        (["check", "--home", "/no/such/home"], "There is no warehouse in"),
        (["report", "--home", "/no/such/home"], "There is no warehouse in"),
        (["export", "--to", "/tmp/x"], "Missing option '--format'"),
        (["export", "--to", "/tmp/x", "--format", "pdf"], "'pdf' is not one of"),
        (["export", "--to", "/tmp/x", "--format", "csv", "--home", "/no/such"], "no warehouse in"),
        (["diff", "/no/such.duckdb", "/no/other.duckdb"], "There is no file '/no/such.duckdb'"),
        (["review", "--home", "/no/such"], "There is no warehouse in"),
        (["refresh", "--corrections", "/no/such"], "There is no folder '/no/such' of corrections."),
    ],
)
def test_a_wrong_call_is_one_sentence_and_exit_2(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err
    assert printed.err.count("\n") == 1


def test_the_samples_become_a_warehouse_one_can_ask(tmp_path: Path, prefect_server: str) -> None:
    home = str(tmp_path / "home")
    done = waishi("refresh", "--home", home, PREFECT_API_URL=prefect_server)
    assert (done.returncode, done.stderr) == (0, "")
    assert "documents new" in done.stdout
    assert f"--home {home}" in done.stdout
    asked = waishi("query", "from summary_overview", "--format", "json", WAISHI_HOME=home)
    (overview,) = json.loads(asked.stdout)
    assert overview["documents"] > 10
    assert overview["documents_rejected"] == 0
    assert overview["events"] > 10
    checked = waishi("check", "--home", home)
    assert (checked.returncode, checked.stdout) == (0, "Every check holds.\n")
    refused = waishi("query", "from read_csv('/etc/passwd')", "--home", home)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1


def test_without_a_server_runs_are_remembered_in_the_home(bulletins: Path, tmp_path: Path) -> None:
    home, place = tmp_path / "home", {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    place["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"]
    command = [WAISHI, "refresh", str(bulletins), "--home", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", env=place, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / ".prefect").exists()
    history = (home / ".prefect" / "prefect.db").absolute().as_uri()
    with closing(sqlite3.connect(f"{history}?mode=ro", uri=True)) as connection:
        states = connection.execute("select name, state_type from task_run").fetchall()
        (flow_run,) = connection.execute("select state_type from flow_run").fetchall()
    assert {state for _, state in states} == {"COMPLETED"}
    assert {name.replace("-", " ").split()[0] for name, _ in states} == STEPS | {
        "sweep",
        "take_corrections",
    }
    assert flow_run == ("COMPLETED",)


def test_a_second_refresh_of_a_home_says_so_or_waits(
    bulletins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = str(tmp_path / "home")
    refresh = ["refresh", str(bulletins), "--home", home]
    with ExitStack() as held:
        held.enter_context(alone_in(home))
        assert run(refresh) == 1
        assert f"Another refresh of {home} is running" in capsys.readouterr().err
        Timer(1.0, held.pop_all().close).start()
        assert run([*refresh, "--wait"]) == 0


def test_a_folder_without_text_is_exit_1(tmp_path: Path, prefect_server: str) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "empty.txt").touch()
    done = waishi(
        "refresh", str(tmp_path / "source"), "--home", str(tmp_path / "home"),
        PREFECT_API_URL=prefect_server,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "empty" in done.stderr


def test_files_that_repeat_another_are_told_and_how_to_see_the_rejected_ones(
    tmp_path: Path, prefect_server: str
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (source / name).write_text("5月3日，副市长韩立会见挪威客人。\n", encoding="utf-8")
    (source / "empty.txt").touch()
    home = str(tmp_path / "home")
    printed = waishi("refresh", str(source), "--home", home, PREFECT_API_URL=prefect_server).stdout
    assert re.search(r"documents new +1\n", printed)
    assert re.search(r"files that repeat another +2\n", printed)
    (question,) = re.findall(r"\nRejected and why: waishi query '(.*)' --home", printed)
    assert "The file is empty." in waishi("query", question, "--home", home).stdout
