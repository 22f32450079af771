-- One row per field in which the two languages differ, numbers and dates first.
select
    difference.event_id,
    difference.field,
    difference.subject,
    difference.value_zh,
    difference.value_en,
    difference.winner,
    document.file_name
from language_disagreement as difference
inner join fact_event as event using (event_id)
inner join dim_document as document using (document_id)
order by
    difference.field not in ('date', 'headcount'),
    difference.field,
    difference.event_id,
    difference.subject
limit $listed
