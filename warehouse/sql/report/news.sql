-- One row: the newest run that brought documents, and what it brought.
with run as (
    from pipeline_run
    where documents_new + documents_changed > 0
    order by started_at desc
    limit 1
),

brought as (
    select document.document_id, run.started_at
    from dim_document as document
    inner join run on document.first_staged_at >= run.started_at
    where document.is_current
)

select
    run.finished_at,
    run.documents_new,
    run.documents_changed,
    run.documents_rejected,
    (select count(*) from brought) as documents,
    (
        select count(*)
        from fact_event
        inner join brought using (document_id)
    ) as events,
    (select count(*) from brought) = (select documents from summary_overview) as is_everything
from run
