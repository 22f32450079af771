-- Which language is right? Dates are asked about by themselves.
select
    event.confidence + 0.05 as severity,
    event_id as target,
    coalesce(nullif(difference.subject, ''), event.title_zh, event.title_en) as subject,
    format(
        '{}: zh {}, en {}; taken: {} ({})',
        field,
        coalesce(value_zh, 'nothing'),
        coalesce(value_en, 'nothing'),
        winner,
        reason
    ) as note,
    summary_zh as words_zh,
    summary_en as words_en,
    document.file_name,
    'confirmed' as may_be,
    '' as expected,
    null as value,
    event.document_id
from language_disagreement as difference
inner join fact_event as event using (event_id)
inner join dim_document as document using (document_id)
where field <> 'date'
