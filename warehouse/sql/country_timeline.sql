-- One row per outside country or region and event its people or bodies took part in.
select
    bridge.country_code,
    bridge.event_id,
    country.name_zh,
    country.name_en,
    event.date_start,
    event.event_type_code,
    event.mode,
    event.title_zh as event_zh,
    event.title_en as event_en,
    event.officials_zh,
    event.officials_en,
    event.partners_zh,
    event.partners_en
from bridge_event_country as bridge
inner join dim_country as country using (country_code)
inner join event_readable as event using (event_id)
order by bridge.country_code, event.date_start nulls last, bridge.event_id
