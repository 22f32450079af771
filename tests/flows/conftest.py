"""One embedded Prefect server for all tests of flows; nothing else in the tests needs one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings
from two_bulletins import two_bulletins

from flows.embedded_server import start_unless_chosen


@pytest.fixture(scope="session", autouse=True)
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Starts the server as the command line does, in a new home; gives its address.

    The empty history made for it is kept where commands of other tests find it too.
    """
    before = dict(os.environ)
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        del os.environ[name]
    start_unless_chosen(tmp_path_factory.mktemp("home"))()
    address = os.environ["PREFECT_API_URL"]
    with temporary_settings({PREFECT_API_URL: address}):
        yield address
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def bulletins(tmp_path: Path) -> Path:
    """A folder of two small bulletins."""
    return two_bulletins(tmp_path / "bulletins")
