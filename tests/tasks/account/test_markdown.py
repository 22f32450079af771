from tasks.account.changes import Changes
from tasks.account.markdown import SHOWN, page

FILES = {"taken in": 2, "unchanged": 5, "rejected": 1}
HELD = {"events": 30, "officials": 12, "partners": 9}
QUIET = Changes(False, 0, 0, [], [], [])


def test_the_page_tells_files_and_warehouse_in_numbers() -> None:
    told = page(FILES, QUIET._replace(events_new=4), HELD)
    assert "| seen 查看 | 8 |" in told
    assert "| rejected 未收录 | 1 |" in told
    assert "| events 活动 | 30 | 4 |" in told
    assert "Nobody new" in told


def test_new_names_are_listed_up_to_a_limit() -> None:
    names = [f"人{number:02}" for number in range(SHOWN + 3)]
    told = page(FILES, QUIET._replace(officials=names), HELD)
    assert f"({SHOWN + 3})" in told
    assert "- 人00\n" in told
    assert f"人{SHOWN}" not in told
    assert "3 more" in told


def test_a_printed_name_is_no_markup() -> None:
    told = page(FILES, QUIET._replace(partners=["<b>A</b> [x](y) *z*"]), HELD)
    assert r"- \<b\>A\</b\> \[x\](y) \*z\*" in told


def test_a_first_warehouse_lists_nobody() -> None:
    told = page(FILES, QUIET._replace(is_first=True, officials=["韩立"]), HELD)
    assert "first warehouse" in told
    assert "韩立" not in told
