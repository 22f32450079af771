-- One row per mainland body.
with seen as (
    select
        bridge.organization_id,
        count(*) as event_count,
        min(event.date_start) as first_event_date,
        max(event.date_start) as last_event_date
    from bridge_event_organization as bridge
    inner join fact_event as event using (event_id)
    group by bridge.organization_id
),

touched as (
    select distinct unnest(string_split(rows_touched, ' ')) as id
    from lake.correction
)

select
    entity.entity_id as organization_id,
    entity.name_zh,
    entity.name_en,
    nullif(entity.sphere, '') as city,
    seen.first_event_date,
    seen.last_event_date,
    coalesce(seen.event_count, 0) as event_count,
    touched.id is not null as is_corrected
from lake.resolved_entity as entity
left join seen on entity.entity_id = seen.organization_id
left join touched on entity.entity_id = touched.id
where entity.entity_kind = 'organization'
order by organization_id
