-- An international code stands exactly where the type has one and a party from outside took part.
with outside_event as (
    select event_id from bridge_event_partner
    union
    select event_id from bridge_event_country
)

select event.event_id, event.plover_event, event.cameo_code
from fact_event as event
inner join dim_event_type as event_type using (event_type_code)
left join outside_event using (event_id)
where
    event.plover_event is distinct from
    if(outside_event.event_id is null, null, event_type.plover_event)
    or event.cameo_code is distinct from
    if(outside_event.event_id is null, null, event_type.cameo_code)
