-- One row per separately dated activity reported as news in a current document.
with outside_event as (
    select distinct event_id
    from lake.resolved_participant
    where entity_kind in ('partner', 'country')
),

touched as (
    select distinct unnest(string_split(rows_touched, ' ')) as id
    from lake.correction
)

select
    event.event_id,
    event.item_id,
    event.document_id,
    event.parent_event_id,
    event.is_main,
    event.date_start,
    event.date_end,
    event.date_precision,
    event.date_text_zh,
    event.date_text_en,
    event.year_basis,
    event.event_type_code,
    if(outside_event.event_id is null, null, nullif(event_type.plover_event, '')) as plover_event,
    if(outside_event.event_id is null, null, nullif(event_type.cameo_code, '')) as cameo_code,
    event.mode,
    event.title_zh,
    event.title_en,
    event.summary_zh,
    event.summary_en,
    event.venue_zh,
    event.venue_en,
    event.participant_count,
    event.confidence,
    nullif(array_to_string(event.confidence_grounds, '; '), '') as confidence_grounds,
    touched.id is not null as is_corrected,
    event_cluster.same_event_as
from lake.event as event
left join lake.event_cluster as event_cluster using (event_id)
left join outside_event using (event_id)
left join touched on event.event_id = touched.id
left join reference.event_types as event_type using (event_type_code)
order by event.event_id
