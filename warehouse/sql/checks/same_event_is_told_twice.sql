-- A cluster bears its smallest event, comes from several documents and has one date and type.
with cluster as (
    select
        same_event_as,
        min(event_id) as smallest,
        count(distinct document_id) as documents,
        count(distinct date_start) as dates,
        count(distinct event_type_code) as types
    from fact_event
    where same_event_as is not null
    group by same_event_as
)

select *
from cluster
where same_event_as <> smallest or documents < 2 or dates <> 1 or types <> 1
