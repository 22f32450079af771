import duckdb
import pytest

from warehouse.build import build
from warehouse.check import SHOWN, run_checks
from warehouse.queries import check_queries

BREAKS = {
    "affiliation_is_a_body": "update dim_foreign_partner set affiliation_id = partner_id",
    "bridge_has_evidence": "delete from mention where entity_kind = 'country'",
    "calendar_covers_the_events": "delete from dim_date where month = 5",
    "comments_are_complete": "create table scratch (x integer)",
    "document_versions_are_told_apart": "update dim_document set is_current = true",
    "entity_has_a_name": "update dim_official set name_zh = '林小'",
    "entity_took_part": "update dim_official set event_count = 2",
    "event_codes_need_an_outside_party": "update fact_event set cameo_code = '042'",
    "event_dates_are_whole": "update fact_event set date_end = date_start - 1",
    "event_dates_fit_their_precision": "update fact_event set date_precision = 'month'",
    "event_has_its_printed_date": "update fact_event set date_text_zh = null",
    "event_lies_in_its_story": "update fact_event set parent_event_id = event_id",
    "event_types_are_complete": "delete from dim_event_type where event_type_code = 'aid'",
    "event_values_have_evidence": "update fact_event set participant_count = 5",
    "facts_are_of_current_documents": "update dim_document set is_current = false",
    "ids_tell_where_they_come_from": "update passage set line_number = line_number + 1",
    "mention_belongs_to_a_bridge": "delete from bridge_event_organization",
    "mention_lies_in_its_passage": "update mention set char_end = 99",
    "mention_lies_in_its_text": "update mention set text_end = 99",
    "mention_surface_fits_its_offsets": "update mention set surface = surface || '。'",
    "names_are_composed": "update dim_official set name_en = 'Lin Xia' || chr(769)",
    "passage_belongs_to_a_story": "update passage set kind = 'source'",
    "passage_lies_in_its_document": "update passage set char_start = char_start - 5",
    "same_event_is_told_twice": "update fact_event set same_event_as = event_id",
    "story_language_flags": "update news_item set body_en = null",
    "summaries_add_up": "update summary_by_month set events = 2",
    "title_history_counts_its_events": "update official_title_history set event_count = 2",
}

DECLARED = {
    "mention.key": "insert into mention from mention",
    "mention.rule": "update mention set rule = null",
    "fact_event.confidence": "update fact_event set confidence = 1.1",
    "fact_event.participant_count": "update fact_event set participant_count = 0",
    "fact_event.mode": "update fact_event set mode = 'by post'",
    "bridge_event_official.official_id": "delete from dim_official",
}


@pytest.fixture(scope="module")
def warehouse(small_home, references):
    connection = duckdb.connect()
    build(connection, small_home, references)
    return connection


@pytest.fixture
def changed(warehouse):
    """A warehouse that is as it was when the test is over."""
    warehouse.begin()
    yield warehouse
    warehouse.rollback()


def test_every_check_is_broken_below():
    assert sorted(BREAKS) == sorted(check_queries())


@pytest.mark.parametrize(("check", "change"), BREAKS.items(), ids=BREAKS)
def test_a_check_sees_its_promise_broken(changed, check, change):
    query = check_queries()[check]
    assert changed.sql(query).fetchall() == []
    changed.execute(change)
    assert changed.sql(query).fetchall() != []


@pytest.mark.parametrize(("check", "change"), DECLARED.items(), ids=DECLARED)
def test_a_declaration_sees_its_promise_broken(changed, check, change):
    changed.execute(change)
    assert check in {failure.check for failure in run_checks(changed)}


def test_a_failure_names_promise_and_rows(changed):
    changed.execute("update fact_event set mode = 'by post'")
    (failure,) = run_checks(changed)
    assert failure.rows[0]["mode"] == "by post"
    assert "fact_event.mode" in str(failure)
    assert "by post" in str(failure)


def test_only_the_first_rows_of_a_failure_are_kept(changed):
    changed.execute("update dim_date set month = 0")
    (failure,) = [f for f in run_checks(changed) if f.check == "dim_date.month"]
    assert len(failure.rows) == SHOWN
