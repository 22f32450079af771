-- One row per type of event, also those that never occurred.
with event_figures as (
    select
        event_type_code,
        count(*) as events,
        min(date_start) as first_event_date,
        max(date_start) as last_event_date
    from fact_event
    group by event_type_code
),

partner_figures as (
    select event.event_type_code, count(distinct event.event_id) as events_with_partner
    from fact_event as event
    inner join bridge_event_partner using (event_id)
    group by event.event_type_code
),

country_figures as (
    select event.event_type_code, count(distinct bridge.country_code) as countries
    from fact_event as event
    inner join bridge_event_country as bridge using (event_id)
    group by event.event_type_code
),

all_events as (
    select nullif(count(*), 0) as events from fact_event
)

select
    event_type_code,
    event_type.label_en,
    event_type.label_zh,
    coalesce(event_figures.events, 0) as events,
    coalesce(event_figures.events, 0) / all_events.events as share_of_events,
    coalesce(partner_figures.events_with_partner, 0) as events_with_partner,
    coalesce(country_figures.countries, 0) as countries,
    event_figures.first_event_date,
    event_figures.last_event_date
from dim_event_type as event_type
left join event_figures using (event_type_code)
left join partner_figures using (event_type_code)
left join country_figures using (event_type_code)
cross join all_events
order by events desc, event_type_code
