-- Is the event of this type?
select
    confidence as severity,
    event_id as target,
    coalesce(title_zh, title_en) as subject,
    concat_ws('; ', 'read as ' || event_type_code, confidence_grounds) as note,
    summary_zh as words_zh,
    summary_en as words_en,
    document.file_name,
    'right_type confirmed' as may_be,
    event_type_code as expected,
    null as value,
    event.document_id
from fact_event as event
inner join dim_document as document using (document_id)
where
    regexp_matches(confidence_grounds, 'type_(tie|languages_differ|unknown)')
    or (confidence < 0.75 and regexp_matches(confidence_grounds, 'type_'))
