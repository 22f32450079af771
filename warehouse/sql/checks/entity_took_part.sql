-- Every person and body took part in an event, as often as its row says, between its dates.
with seen as (
    select official_id as entity_id, event_id from bridge_event_official
    union all
    select partner_id, event_id from bridge_event_partner
    union all
    select organization_id, event_id from bridge_event_organization
),

counted as (
    select
        seen.entity_id,
        count(*) as event_count,
        min(event.date_start) as first_event_date,
        max(event.date_start) as last_event_date
    from seen
    inner join fact_event as event using (event_id)
    group by seen.entity_id
),

entity as (
    select official_id as entity_id, event_count, first_event_date, last_event_date
    from dim_official
    union all
    select partner_id, event_count, first_event_date, last_event_date
    from dim_foreign_partner
    union all
    select organization_id, event_count, first_event_date, last_event_date
    from dim_organization
)

select entity.entity_id, entity.event_count, counted.event_count as events_counted
from entity
left join counted using (entity_id)
where
    counted.event_count is null
    or entity.event_count <> counted.event_count
    or entity.first_event_date is distinct from counted.first_event_date
    or entity.last_event_date is distinct from counted.last_event_date
