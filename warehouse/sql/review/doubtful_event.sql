-- Is this an event at all?
select
    confidence as severity,
    event_id as target,
    coalesce(title_zh, title_en) as subject,
    confidence_grounds as note,
    summary_zh as words_zh,
    summary_en as words_en,
    document.file_name,
    'not_an_event confirmed' as may_be,
    coalesce(title_zh, title_en, summary_zh, summary_en) as expected,
    null as value,
    event.document_id
from fact_event as event
inner join dim_document as document using (document_id)
where regexp_matches(confidence_grounds, 'weak_pairing|damaged_passage|nobody_named')
