-- One row per party from outside the Chinese mainland: a person or a body.
with seen as (
    select
        bridge.partner_id,
        count(*) as event_count,
        min(event.date_start) as first_event_date,
        max(event.date_start) as last_event_date
    from bridge_event_partner as bridge
    inner join fact_event as event using (event_id)
    group by bridge.partner_id
),

touched as (
    select distinct unnest(string_split(rows_touched, ' ')) as id
    from lake.correction
)

select
    entity.entity_id as partner_id,
    entity.partner_kind as kind,
    entity.name_zh,
    entity.name_en,
    entity.country_code,
    entity.affiliation_id,
    seen.first_event_date,
    seen.last_event_date,
    coalesce(seen.event_count, 0) as event_count,
    touched.id is not null as is_corrected
from lake.resolved_entity as entity
left join seen on entity.entity_id = seen.partner_id
left join touched on entity.entity_id = touched.id
where entity.entity_kind = 'partner'
order by partner_id
