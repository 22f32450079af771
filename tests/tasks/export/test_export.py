import json
import os
from pathlib import Path

import duckdb
import openpyxl
import polars as pl
import pytest
from frictionless import Package, validate

from tasks.export import FORMATS, export, xlsx_file
from tasks.export.export import ExportRefusedError
from tasks.export.xlsx_file import width_of
from tasks.query import WarehouseMissingError
from warehouse.layout import Home
from warehouse.schemas.published import PUBLISHED, table_name

FORMULA = '=HYPERLINK("http://example.org","市外办")'


@pytest.fixture(scope="module")
def exported(sample_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All formats of the samples' warehouse, in a folder each."""
    folder = tmp_path_factory.mktemp("exported")
    for kind in FORMATS:
        export(str(sample_home), str(folder / kind), kind)
    return folder


@pytest.fixture
def hostile_home(sample_home: Path, tmp_path: Path) -> str:
    """A warehouse in which headlines are formulas and odd texts."""
    path = Home(tmp_path / "hostile").warehouse_file
    path.parent.mkdir()
    path.write_bytes(Home(sample_home).warehouse_file.read_bytes())
    with duckdb.connect(str(path)) as connection:
        connection.execute("update fact_event set title_zh = $1, title_en = $2", [FORMULA, "'-1\t"])
        chosen = "passage_id = (select min(passage_id) from passage)"
        connection.execute(f"update passage set text = repeat('外', 40000) where {chosen}")
    return str(path.parent)


def told(home: Path | str, table: str) -> pl.DataFrame:
    with duckdb.connect(str(Home(Path(home)).warehouse_file), read_only=True) as connection:
        return connection.table(table).pl()


def test_csv_is_a_valid_data_package(exported: Path) -> None:
    report = validate(exported / "csv" / "datapackage.json")
    assert report.flatten(["name", "type", "message"]) == []
    assert report.stats["tasks"] == len(PUBLISHED)


def test_the_package_is_told_apart_from_a_broken_one(exported: Path, tmp_path: Path) -> None:
    for path in (exported / "csv").iterdir():
        os.link(path, tmp_path / path.name)
    broken = tmp_path / "bridge_event_country.csv"
    text = broken.read_text()
    broken.unlink()
    broken.write_text(text + "no-such-event,FR\n")
    found = validate(tmp_path / "datapackage.json").flatten(["type"])
    assert ["foreign-key"] in found


@pytest.mark.parametrize("schema", PUBLISHED, ids=table_name)
def test_parquet_holds_every_row(exported: Path, sample_home: Path, schema) -> None:
    name = table_name(schema)
    assert pl.read_parquet(exported / "parquet" / f"{name}.parquet").equals(told(sample_home, name))


def test_csv_holds_every_value(exported: Path, sample_home: Path) -> None:
    events = pl.read_csv(exported / "csv" / "fact_event.csv", try_parse_dates=True)
    here = told(sample_home, "fact_event")
    assert events.select("event_id", "date_start", "confidence").equals(
        here.select("event_id", "date_start", "confidence")
    )
    assert events["title_zh"].to_list() == here["title_zh"].to_list()


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_says_whose_the_texts_are(exported: Path, kind: str) -> None:
    package = json.loads((exported / kind / "datapackage.json").read_text(encoding="utf-8"))
    assert "publishers of the bulletins" in package["description"]
    assert [each["name"] for each in package["licenses"]] == ["Apache-2.0", "other-closed"]
    assert all((exported / kind / each["path"]).is_file() for each in package["resources"])
    assert list(Package.metadata_validate(package)) == []


def test_a_workbook_opens_well(exported: Path, sample_home: Path) -> None:
    book = openpyxl.load_workbook(exported / "xlsx" / "waishi.xlsx")
    assert book.sheetnames == ["about", *map(table_name, PUBLISHED)]
    sheet = book["fact_event"]
    rows = told(sample_home, "fact_event")
    assert (sheet.max_row, sheet.freeze_panes) == (rows.height + 1, "A2")
    assert sheet.auto_filter.ref == sheet.dimensions
    names = [cell.value for cell in sheet[1]]
    first = dict(zip(names, (cell.value for cell in sheet[2]), strict=True))
    assert first["title_zh"] == rows["title_zh"][0]
    assert first["date_start"].date() == rows["date_start"][0]
    assert first["is_main"] is rows["is_main"][0]
    assert "publishers" in book["about"]["B1"].value
    chinese = book["dim_event_type"].column_dimensions["C"].width
    assert chinese >= 2 * max(map(len, told(sample_home, "dim_event_type")["label_zh"]))


def test_a_chinese_character_takes_two_columns() -> None:
    assert [width_of(value) for value in ("市外办", "FAO", None, 12)] == [6, 3, 0, 2]


def test_a_formula_stays_text(hostile_home: str, tmp_path: Path) -> None:
    export(hostile_home, str(tmp_path), "xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "waishi.xlsx")["fact_event"]
    column = {cell.value: cell.column for cell in sheet[1]}
    cell = sheet.cell(2, column["title_zh"])
    assert (cell.value, cell.data_type, cell.quotePrefix) == (FORMULA, "s", True)
    export(hostile_home, str(tmp_path), "csv")
    events = pl.read_csv(tmp_path / "fact_event.csv")
    assert events["title_zh"].unique().to_list() == [f"'{FORMULA}"]
    assert events["title_en"].unique().to_list() == ["''-1\t"]


def test_what_a_sheet_cannot_hold_is_cut_or_goes_on_in_another(
    hostile_home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "ROWS", 30)
    monkeypatch.setattr(xlsx_file, "_SAMPLE", 7)
    monkeypatch.setattr(xlsx_file, "_PORTION", 11)
    export(hostile_home, str(tmp_path), "xlsx")
    book = openpyxl.load_workbook(tmp_path / "waishi.xlsx")
    events = told(hostile_home, "fact_event").height
    parts = [name for name in book.sheetnames if name.startswith("fact_event")]
    assert parts == ["fact_event", *(f"fact_event ({n})" for n in range(2, -(-events // 30) + 1))]
    assert sum(book[name].max_row - 1 for name in parts) == events
    texts = [row[0].value for row in book["passage"].iter_rows(min_row=2, min_col=11)]
    longest = max(texts, key=len)
    assert len(longest) == 32_767
    assert longest.endswith("…")


def test_other_files_of_the_folder_are_left_alone(sample_home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    files = export(str(sample_home), str(tmp_path), "ftm")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["mine.txt", *(Path(file).name for file in files)]
    )


def test_a_wrong_call_says_what_to_do(sample_home: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportRefusedError, match="csv, parquet, ftm, xlsx"):
        export(str(sample_home), str(tmp_path), "pdf")
    (tmp_path / "file").touch()
    with pytest.raises(ExportRefusedError, match="is a file"):
        export(str(sample_home), str(tmp_path / "file"), "csv")
    with pytest.raises(WarehouseMissingError):
        export(str(tmp_path / "nowhere"), str(tmp_path / "out"), "csv")
    assert not (tmp_path / "out").exists()
