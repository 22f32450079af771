"""From files as they came to events: evidence must lead back to the very characters."""

from collections.abc import Callable
from typing import Any

import dataframely as dy
import polars as pl
import pytest

from tasks.decode import Decoded, lines_of
from tasks.extract import Extraction, extract, extract_events, words
from tasks.pair import pair_lines
from tasks.repair import repair_lines
from tasks.split import split_lines
from warehouse import parquet
from warehouse.layout import Home
from warehouse.schemas.lake import Event, PairedLine
from warehouse.schemas.sources import NewsItem
from warehouse.schemas.staging import StagedDocument

FrameOf = Callable[[type[dy.Schema], list[dict[str, Any]]], pl.DataFrame]

GLOSSED = """市政協(xié)副主席賀(hè)長青會見挪威客人
2021年5月3日，市政協(xié)副主席賀(hè)長青會見了挪威駐華大使漢森一行，86人參加。
Vice Chairman He Changqing Meets Norwegian Guests
On May 3, 2021, He Changqing, vice chairman of the city's CPPCC committee, met with Olaf Hansen, \
Ambassador of Norway to China.
"""
TWO_STORIES = """贺长青会见挪威客人
2021年5月3日，市外办主任贺长青会见了挪威驻华大使汉森。
市外办举办座谈会
2021年5月5日，市外办举办座谈会，贺主任介绍了情况。
"""
PARAGRAPH = (
    "<p>2021年5月3日，副市长贺&#38271;青<b>会见</b>了挪威驻华大使汉森&nbsp;一行，宾主畅谈。</p>\n"
)
PAGE = f"""<html><head><title>外事</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>贺长青会见挪威客人</h1><div class="text">{PARAGRAPH}
{"<p>双方就航运、教育、文化等领域的合作深入交换了意见。</p>" * 5}</div></body></html>"""


def paired(
    documents: dict[str, str], form: str = "text"
) -> tuple[dy.DataFrame[PairedLine], dy.DataFrame[NewsItem]]:
    told = [Decoded(name[:16], text, form) for name, text in documents.items()]
    repaired, _ = repair_lines(lines_of(told))
    return pair_lines(split_lines(repaired))


def staged(frame_of: FrameOf, documents: dict[str, str], **told: Any) -> dy.DataFrame[Any]:
    known = {"file_name": "x.txt", "encoding": "utf-8", "format": "text", "batch": "b", **told}
    ids = [{"document_id": name[:16], "sha256": name} for name in documents]
    frame = frame_of(StagedDocument, [known | named for named in ids])
    moment = pl.lit(0).cast(pl.Datetime("us"))
    return StagedDocument.cast(frame.with_columns(first_staged_at=moment, last_seen_at=moment))


@pytest.fixture
def extracted(frame_of: FrameOf) -> Callable[..., Extraction]:
    """Reads documents as one batch, from their characters to their events."""

    def run(documents: dict[str, str], form: str = "text", **told: Any) -> Extraction:
        texts = {name[:16]: text for name, text in documents.items()}
        lines, items = paired(documents, form)
        return extract_events(lines, items, staged(frame_of, documents, **told), texts, words())

    return run


def surfaces(found: Extraction, kind: str) -> list[str]:
    return found.mentions.filter(entity_kind=kind)["surface"].to_list()


def assert_exact(found: Extraction, documents: dict[str, str]) -> None:
    assert found.mentions.height
    for document_id, start, end, surface in found.mentions.select(
        "document_id", "char_start", "char_end", "surface"
    ).iter_rows():
        assert documents[document_id][start:end] == surface


def test_evidence_in_a_glossed_traditional_line_is_the_characters_as_printed(
    extracted: Callable[..., Extraction],
) -> None:
    found = extracted({"a" * 16: GLOSSED})
    assert_exact(found, {"a" * 16: GLOSSED})
    officials = found.participants.filter(entity_kind="official")
    assert officials.select("name_zh", "title_zh").rows() == [("贺长青", "市政协副主席")]
    assert surfaces(found, "official") == ["賀(hè)長青", "He Changqing"]
    assert "漢森" in surfaces(found, "partner")
    assert surfaces(found, "participant_count") == ["86人"]
    assert found.events["participant_count"].to_list() == [86]


def test_the_words_of_evidence_are_marked_in_the_repaired_line_too(
    extracted: Callable[..., Extraction],
) -> None:
    lines, _ = paired({"a" * 16: GLOSSED}, "text")
    texts = dict(lines.select("line_number", "text").iter_rows())
    people = extracted({"a" * 16: GLOSSED}).mentions.filter(entity_kind="official")
    marked = [
        texts[number][start:end]
        for number, start, end in people.select("line_number", "text_start", "text_end").iter_rows()
    ]
    assert marked == ["贺长青", "He Changqing"]


def test_evidence_in_a_saved_page_is_its_source(extracted: Callable[..., Extraction]) -> None:
    found = extracted({"a" * 16: PAGE}, "html", format="html")
    assert_exact(found, {"a" * 16: PAGE})
    assert surfaces(found, "official") == ["贺&#38271;青"]
    assert surfaces(found, "date")[0] == "2021年5月3日"


def test_a_document_reads_the_same_alone_and_among_others(
    extracted: Callable[..., Extraction],
) -> None:
    documents = {"a" * 16: GLOSSED, "b" * 16: TWO_STORIES, "c" * 16: GLOSSED.replace("賀", "何")}
    together = extracted(documents)
    for document_id, text in documents.items():
        alone = extracted({document_id: text})
        mine = pl.col("document_id") == document_id
        assert alone.events.equals(together.events.filter(mine))
        assert alone.participants.equals(together.participants.filter(mine))
        assert alone.mentions.equals(together.mentions.filter(mine))
        assert alone.issues.equals(together.issues.filter(mine))


def test_ids_number_events_in_their_stories(extracted: Callable[..., Extraction]) -> None:
    found = extracted({"b" * 16: TWO_STORIES})
    story = "b" * 16 + "-i00"
    assert found.events["event_id"].to_list() == [f"{story}1-e1", f"{story}2-e1"]
    counted = pl.int_range(1, pl.len() + 1, dtype=pl.Int32).over("event_id")
    assert found.mentions.filter(pl.col("mention_no") != counted).is_empty()


def test_a_short_form_points_at_its_own_place(extracted: Callable[..., Extraction]) -> None:
    found = extracted({"b" * 16: TWO_STORIES})
    assert_exact(found, {"b" * 16: TWO_STORIES})
    last = found.mentions.filter(entity_kind="official")[-1]
    assert last.select("surface", "line_number", "rule").row(0) == ("贺主任", 4, "short_form_zh")


def test_a_meeting_within_a_visit_names_its_parent(extracted: Callable[..., Extraction]) -> None:
    text = (
        "挪威代表团访问临江\n2021年5月3日至6日，挪威特罗姆瑟市代表团访问临江。"
        "5月4日，副市长贺长青会见了代表团。\n"
    )
    events = extracted({"a" * 16: text}).events
    first, second = events.select("event_id", "parent_event_id", "is_main").rows()
    assert (first[1:], second[1:]) == ((None, True), (first[0], False))


def test_an_issue_told_by_the_user_settles_the_year(extracted: Callable[..., Extraction]) -> None:
    text = {"a" * 16: TWO_STORIES.replace("2021年", "")}
    assert extracted(text).events["date_start"].to_list() == [None, None]
    found = extracted(text, issue_year=2019, issue_month=5)
    assert [str(day) for day in found.events["date_start"]] == ["2019-05-03", "2019-05-05"]
    assert set(found.events["year_basis"]) == {"issue_metadata"}
    assert found.issues.row(0)[1:3] == (2019, 5)


def test_a_huge_line_is_skipped_for_people_and_costs_little(
    extracted: Callable[..., Extraction],
) -> None:
    text = TWO_STORIES.replace("会见了", "会见了" + "很" * 30_000)
    found = extracted({"b" * 16: text})
    assert found.events.height == 2
    assert str(found.events["date_start"][0]) == "2021-05-03"
    assert "贺主任" not in surfaces(found, "official")


def test_a_story_without_a_date_keeps_an_event(extracted: Callable[..., Extraction]) -> None:
    found = extracted({"a" * 16: "贺长青会见挪威客人\n市外办主任贺长青会见了挪威客人汉森。\n"})
    [event] = found.events.to_dicts()
    assert (event["date_start"], event["date_precision"]) == (None, "unknown")
    assert "date_unknown" in event["confidence_grounds"]
    assert 0 < event["confidence"] < 1


def test_damage_left_in_a_line_lowers_the_confidence_of_its_story(frame_of: FrameOf) -> None:
    lines, items = paired({"b" * 16: TWO_STORIES})
    torn = pl.when(line_number=2).then(pl.lit("lost"))
    damaged = PairedLine.cast(lines.with_columns(damage=torn))
    texts, known = {"b" * 16: TWO_STORIES}, staged(frame_of, {"b" * 16: TWO_STORIES})
    events = extract_events(damaged, items, known, texts, words()).events
    assert ["damaged_passage" in grounds for grounds in events["confidence_grounds"]] == [
        True,
        False,
    ]


def test_a_batch_without_any_line_gives_empty_tables(
    extracted: Callable[..., Extraction],
) -> None:
    assert [frame.height for frame in extracted({})] == [0] * 5


def test_the_task_reads_and_writes_one_batch(
    frame_of: FrameOf, extracted: Callable[..., Extraction], tmp_path: Any
) -> None:
    home, sha256 = Home(tmp_path), "a" * 64
    lines, items = paired({sha256: GLOSSED})
    home.raw_file(sha256).parent.mkdir(parents=True)
    home.raw_file(sha256).write_bytes(GLOSSED.encode())
    documents = staged(frame_of, {sha256: GLOSSED, "f" * 64: ""}).with_columns(
        batch=pl.when(sha256=sha256).then(pl.lit("b")).otherwise(pl.lit("other"))
    )
    parquet.write(documents, StagedDocument, home.lake_file("staged_document"))
    parquet.write(lines, PairedLine, home.lake_file("paired_line", "b"))
    parquet.write(items, NewsItem, home.lake_file("news_item", "b"))
    path = extract.fn(str(tmp_path), "b")
    assert parquet.read(Event, [path]).equals(extracted({sha256: GLOSSED}).events)
