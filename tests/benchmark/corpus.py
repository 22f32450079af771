"""Makes the corpus with the generator of the peers, and keeps 1 % of it back."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

from tests.benchmark.peers import PEERS
from tests.benchmark.process_tree import run

_LATER = 1.01
_MB = 1_000_000


class Corpus(NamedTuple):
    """A folder of bulletins, and those that come later; sizes in bytes."""

    text: Path
    later: list[Path]
    size: int
    files: int

    def add_later(self) -> None:
        for path in self.later:
            os.link(path, self.text / path.name)

    def remove_later(self) -> None:
        for path in self.later:
            (self.text / path.name).unlink(missing_ok=True)


def make_corpus(python: Path, place: Path, megabytes: float) -> Corpus:
    """The corpus of so many MB; what was made before is used again.

    Args:
        python: The interpreter of the peers.
        place: A folder for it.
        megabytes: Its size without the files that come later.
    """
    made = place / "made"
    if not (made / "truth.jsonl").exists():
        generator = [str(python), str(PEERS / "make_corpus.py"), str(made)]
        run([*generator, "--mb", str(megabytes * _LATER), "--seed", "1"])
    files = sorted((made / "text").rglob("*.txt"))
    shutil.rmtree(text := place / "text", ignore_errors=True)
    text.mkdir()
    size, count = 0, 0
    for path in files:
        if size >= megabytes * _MB:
            break
        os.link(path, text / path.name)
        size, count = size + path.stat().st_size, count + 1
    return Corpus(text, files[count:], size, count)
