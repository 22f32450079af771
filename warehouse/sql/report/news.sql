-- One row: the run in which the newest bulletins came, also where it failed later, and what came.
with newest as (
    select max(first_staged_at) as moment
    from dim_document
    where is_current
),

run as (
    select max(pipeline_run.started_at) as moment
    from pipeline_run
    inner join newest on pipeline_run.started_at <= newest.moment
    having count(*) > 0
),

brought as (
    select document.document_id
    from dim_document as document
    inner join run on document.first_staged_at >= run.moment
    where document.is_current
)

select
    run.moment,
    (select max(coalesce(finished_at, started_at)) from pipeline_run) as built,
    (select count(*) from brought) as documents,
    (
        select count(*)
        from brought
        where document_id in (select superseded_by from dim_document)
    ) as documents_changed,
    (
        select count(*)
        from fact_event
        inner join brought using (document_id)
    ) as events,
    (select count(*) from brought) = (select documents from summary_overview) as is_everything
from run
