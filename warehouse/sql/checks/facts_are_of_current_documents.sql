-- Only current documents have passages, stories and events.
with used as (
    select distinct document_id from passage
    union
    select distinct document_id from news_item
    union
    select distinct document_id from fact_event
)

select used.document_id
from used
inner join dim_document as document using (document_id)
where not document.is_current
