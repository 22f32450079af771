"""Runs refreshes in children that may be killed; see nursery.py."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_NURSERY = Path(__file__).with_name("nursery.py")


class Nursery:
    """A process that runs refreshes and kills them (tests/tools/nursery.py)."""

    def __init__(self, source: Path, home: Path) -> None:
        self.source, self.home = source, home
        self._process = subprocess.Popen(
            [sys.executable, str(_NURSERY)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def refresh(self, home: Path | None = None, **job: Any) -> dict[str, Any]:
        """Runs one refresh; `after` and `at` say when it is killed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        job |= {"sources": [str(self.source)], "home": str(home or self.home)}
        self._process.stdin.write(f"{json.dumps(job)}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def stop(self) -> None:
        """Ends the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)
