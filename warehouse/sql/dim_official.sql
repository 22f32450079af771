-- One row per person of the Chinese mainland side, over all documents and both languages.
with seen as (
    select
        bridge.official_id,
        count(*) as event_count,
        min(event.date_start) as first_event_date,
        max(event.date_start) as last_event_date,
        arg_max(
            bridge.title_zh, (coalesce(event.date_start, date '0001-01-01'), event.event_id)
        ) as latest_title_zh,
        arg_max(
            bridge.title_en, (coalesce(event.date_start, date '0001-01-01'), event.event_id)
        ) as latest_title_en
    from bridge_event_official as bridge
    inner join fact_event as event using (event_id)
    group by bridge.official_id
),

touched as (
    select distinct unnest(string_split(rows_touched, ' ')) as id
    from lake.correction
)

select
    entity.entity_id as official_id,
    entity.name_zh,
    entity.name_en,
    entity.sphere,
    seen.latest_title_zh,
    coalesce(mapped_title.title_en, seen.latest_title_en) as latest_title_en,
    seen.first_event_date,
    seen.last_event_date,
    coalesce(seen.event_count, 0) as event_count,
    touched.id is not null or mapped_title.title_en is not null as is_corrected
from lake.resolved_entity as entity
left join seen on entity.entity_id = seen.official_id
left join touched on entity.entity_id = touched.id
left join lake.mapped_title as mapped_title on seen.latest_title_zh = mapped_title.title_zh
where entity.entity_kind = 'official'
order by official_id
