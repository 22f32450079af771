-- One row per document that tells fewer events than it, or what it took the place of, did before.
with recursive

heir(document_id, now_id) as (
    select distinct document_id, document_id
    from was.fact_event
    union
    select heir.document_id, newer.superseded_by
    from heir
    join now.dim_document as newer on newer.document_id = heir.now_id
    where newer.superseded_by is not null
),

current_heir as (
    -- A version that was forgotten, or has no successor, has no heir
    select heir.document_id, heir.now_id
    from heir
    join now.dim_document as current on current.document_id = heir.now_id and current.is_current
),

before as (
    select
        coalesce(current_heir.now_id, event.document_id) as document_id,
        any_value(document.file_name order by document.file_name) as file_name,
        count(*) as events_before
    from was.fact_event as event
    join was.dim_document as document using (document_id)
    left join current_heir using (document_id)
    group by 1
),

after as (
    select document_id, count(*) as events_after
    from (
        select document_id from now.fact_event
        union all
        -- one that a person took for none is not lost
        select left(target, 16)
        from now.correction
        where decision = 'not_an_event' and state = 'applied'
    )
    group by document_id
)

select
    before.document_id,
    before.file_name,
    before.events_before,
    coalesce(after.events_after, 0) as events_after
from before
left join after using (document_id)
where before.events_before > coalesce(after.events_after, 0)
order by before.events_before - coalesce(after.events_after, 0) desc, document_id
