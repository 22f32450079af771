"""The page that stands at the end of a run: what changed, in the words of those who run it."""

from collections.abc import Mapping, Sequence

from tasks.account.changes import Changes

SHOWN = 20
"""So many names are listed of each kind."""
_OUTCOMES = {
    "taken in": "taken in 新收录",
    "unchanged": "unchanged 未变",
    "rejected": "rejected 未收录",
}


def page(outcomes: Mapping[str, int], changes: Changes, held: Mapping[str, int]) -> str:
    """The whole page.

    Args:
        outcomes: Files by what became of them.
        changes: What is new in the warehouse.
        held: How many events, officials and partners the warehouse holds now.
    """
    return "\n\n".join(
        [
            "## What changed 变化",
            _table(("files 文件", "number 数量"), _file_rows(outcomes)),
            _table(("warehouse 数据仓库", "now 现有", "new 新增"), _held_rows(changes, held)),
            *_lists(changes),
        ]
    )


def _file_rows(outcomes: Mapping[str, int]) -> list[tuple[str, ...]]:
    rows = [(_OUTCOMES[outcome], str(number)) for outcome, number in outcomes.items()]
    return [("seen 查看", str(sum(outcomes.values()))), *rows]


def _held_rows(changes: Changes, held: Mapping[str, int]) -> list[tuple[str, ...]]:
    fresh = {
        "events": changes.events_new,
        "officials": len(changes.officials),
        "partners": len(changes.partners),
    }
    labels = {"events": "events 活动", "officials": "officials 官员", "partners": "partners 外方"}
    rows: list[tuple[str, ...]] = [
        (labels[kind], str(number), str(fresh[kind])) for kind, number in held.items()
    ]
    if changes.events_gone:
        rows.append(("events gone 不再有的活动", "", str(changes.events_gone)))
    return rows


def _lists(changes: Changes) -> list[str]:
    if changes.is_first:
        return ["This is the first warehouse here: everything is new. 首次建库，全部为新增。"]
    parts = [
        _list("New officials 新出现的官员", changes.officials),
        _list("New partners 新出现的外方", changes.partners),
        _list("New titles of known officials 职务变动", changes.titles),
    ]
    found = [part for part in parts if part]
    return found or ["Nobody new, no new titles. 没有新人物，职务无变化。"]


def _list(heading: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    lines = [f"- {_plain(name)}" for name in names[:SHOWN]]
    if len(names) > SHOWN:
        lines.append(f"- … {len(names) - SHOWN} more 另有")
    return "\n".join([f"### {heading} ({len(names)})", "", *lines])


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    ruled = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _plain(text: str) -> str:
    """Printed text, with the signs that Markdown and HTML would take for their own escaped."""
    marks = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})
    return text.translate(marks)
