"""One embedded Prefect server for all tests of flows; nothing else in the tests needs one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.prefect_environment import prepare_prefect


@pytest.fixture(scope="session", autouse=True)
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Starts the server with the settings of the command line; gives its address."""
    before = dict(os.environ)
    prepare_prefect(tmp_path_factory.mktemp("prefect"))
    from prefect.settings import PREFECT_API_URL  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    with prefect_test_harness(server_startup_timeout=120):
        yield str(PREFECT_API_URL.value())
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def bulletins(tmp_path: Path) -> Path:
    """A folder of two small bulletins."""
    folder = tmp_path / "bulletins"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "江州市副市长韩立会见挪威客人\n"
        "2021年9月16日，副市长韩立在江州会见了挪威驻华大使汉森一行。\n"
        "Vice Mayor Han Li Meets Norwegian Guests\n"
        "On September 16, 2021, Han Li, Vice Mayor of Jiangzhou, met with Olaf Hansen, "
        "Ambassador of Norway to China.\n",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text(
        "江州代表團訪問芬蘭\n2021年10月20日至22日，市外辦主任陳可率團訪問芬蘭坦佩雷市。\n",
        encoding="big5",
    )
    return folder
