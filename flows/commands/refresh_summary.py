"""What a refresh did, as the person who started it wants to see it."""

import shlex
import sys
from pathlib import Path

from flows.commands.options import HOME
from tasks.corrections.outcome import Outcome
from tasks.show import show_table
from tasks.stage import Staged
from tasks.summary import RefreshSummary


def show_summary(summary: RefreshSummary, home: Path) -> None:
    """Prints the figures, what does not hold of the corrections, and what to ask next."""
    staged = summary.staged
    rows = [
        ("documents new", staged.new),
        ("documents changed", staged.changed),
        ("documents unchanged", staged.unchanged),
        ("documents rejected", staged.rejected),
        *_seldom(staged),
        ("events", summary.events),
        ("events with a date", summary.dated),
        ("officials", summary.officials),
        ("partners", summary.partners),
        *_corrected(summary.corrections),
        ("warehouse", summary.warehouse),
    ]
    show_table(("what", "now"), rows, sys.stdout)
    sys.stdout.writelines(f"{line}\n" for line in summary.corrections.left)
    if not summary.is_rebuilt:
        sys.stdout.write("Nothing changed: the warehouse stands, with this run noted in it.\n")
    if staged.rejected:
        _tell_query("Rejected and why", "select source_uri, reason from rejected_document", home)
    _tell_query("Try", "from summary_by_event_type order by events desc", home)


def _seldom(staged: Staged) -> list[tuple[str, int]]:
    """What is twice in the sources, or gone from them, where anything is."""
    numbers = [
        ("files that repeat another", staged.repeated),
        ("documents vanished", staged.vanished),
        ("documents forgotten", staged.forgotten),
    ]
    return [(what, number) for what, number in numbers if number]


def _corrected(corrections: Outcome) -> list[tuple[str, int]]:
    """How many corrections hold and how many do not, where there are any."""
    numbers = [
        ("corrections applied", corrections.applied),
        ("corrections not applied", len(corrections.left)),
    ]
    return [(what, number) for what, number in numbers if number]


def _tell_query(why: str, question: str, home: Path) -> None:
    where = "" if home == HOME else f" --home {shlex.quote(str(home))}"
    sys.stdout.write(f"{why}: waishi query {shlex.quote(question)}{where}\n")
