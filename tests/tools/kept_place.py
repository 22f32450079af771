"""A folder that tests may change and that lies there again as it was, for the next one.

Files come back under the same paths and with the same times: a home holds both for a source
that did not change. Copying costs a hundredth of a first refresh.
"""

import shutil
from pathlib import Path


class KeptPlace:
    """A folder as it was when this was made."""

    def __init__(self, place: Path) -> None:
        self._place, self._copy = place, place.with_name(f"{place.name}-kept")
        shutil.copytree(place, self._copy)

    def put_back(self) -> Path:
        """The folder, as it was."""
        shutil.rmtree(self._place)
        shutil.copytree(self._copy, self._place)
        return self._place
