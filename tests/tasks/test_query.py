from pathlib import Path

import duckdb
import pytest

from tasks.opened import WarehouseUnreadableError
from tasks.query import QueryRefusedError, WarehouseMissingError, ask, reading
from warehouse.layout import Home


@pytest.fixture
def home(tmp_path: Path) -> str:
    with duckdb.connect(str(Home(tmp_path).warehouse_file)) as connection:
        connection.execute("create table official as select '韩立' as name, 1 as events")
    return str(tmp_path)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from official",
        "from official;",
        "with a as (from official) select name, events from a",
        "-- who?\nselect name, events from official",
    ],
)
def test_a_query_is_answered(home: str, sql: str) -> None:
    assert ask(home, sql) == (["name", "events"], [("韩立", 1)])


@pytest.mark.parametrize("sql", ["show tables", "describe official", "explain from official"])
def test_questions_about_the_tables_are_answered(home: str, sql: str) -> None:
    assert ask(home, sql).rows


@pytest.mark.parametrize(
    "sql",
    [
        "",
        "select 1; select 2",
        "copy official to '/tmp/official.csv'",
        "copy (select 1) to '/tmp/official.csv'",
        "attach '/tmp/other.duckdb'",
        "from read_csv('/etc/passwd')",
        "from '/etc/passwd'",
        "from read_text('/etc/passwd')",
        "from glob('/etc/*')",
        "select getenv('HOME')",
        "set enable_external_access = true",
        "pragma enable_external_access",
        "install httpfs",
        "load httpfs",
        "export database '/tmp/official'",
        "insert into official values ('x', 2)",
        "drop table official",
        "create table other as select 1",
        "explain analyze copy official to '/tmp/official.csv'",
        "call pragma_version()",
        "from no_such_table",
        "selec 1",
    ],
)
def test_anything_else_is_refused_with_one_sentence(home: str, sql: str) -> None:
    with pytest.raises(QueryRefusedError) as refused:
        ask(home, sql)
    assert "\n" not in str(refused.value)
    assert ask(home, "select count(*) from official").rows == [(1,)]
    assert not Path("/tmp/official.csv").exists()


def test_a_home_without_a_warehouse_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WarehouseMissingError, match="waishi refresh --home"):
        ask(str(tmp_path), "select 1")


def test_the_settings_cannot_be_changed(home: str) -> None:
    with reading(home) as connection, pytest.raises(duckdb.Error, match="locked"):
        connection.execute("set threads = 1")


def test_a_misspelt_name_is_told_with_the_right_one(home: str) -> None:
    with pytest.raises(QueryRefusedError, match='Did you mean "official"') as told:
        ask(home, "from offical")
    assert "\n" not in str(told.value)


def test_what_is_no_warehouse_is_told_in_a_sentence(home: str) -> None:
    Home(Path(home)).warehouse_file.write_bytes(b"no database" * 500)
    with pytest.raises(WarehouseUnreadableError, match="can be moved away"):
        ask(home, "from official")


def test_a_warehouse_of_another_version_is_told_in_a_sentence(home: str) -> None:
    with (
        pytest.raises(WarehouseUnreadableError, match=r"another version .*: refresh it"),
        reading(home) as connection,
    ):
        connection.table("correction")
