-- Is this the day of the event?
select
    confidence * 0.9 as severity,
    event_id as target,
    coalesce(title_zh, title_en) as subject,
    concat_ws(
        '; ', 'printed ' || concat_ws(' / ', date_text_zh, date_text_en), confidence_grounds
    ) as note,
    summary_zh as words_zh,
    summary_en as words_en,
    document.file_name,
    'right_date confirmed' as may_be,
    case
        when date_start is null then ''
        when date_start = date_end then date_start::varchar
        else concat(date_start, '/', date_end)
    end as expected,
    null as value,
    event.document_id
from fact_event as event
inner join dim_document as document using (document_id)
where regexp_matches(confidence_grounds, 'year_unknown|date_unknown|date_differs')
