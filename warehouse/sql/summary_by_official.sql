-- One row per person of the mainland side.
with led as (
    select official_id, count(*) as events_led
    from bridge_event_official
    where role = 'lead'
    group by official_id
),

title_figures as (
    select official_id, count(*) as titles
    from official_title_history
    group by official_id
),

partner_figures as (
    select bridge.official_id, count(distinct partner.partner_id) as partners
    from bridge_event_official as bridge
    inner join bridge_event_partner as partner using (event_id)
    group by bridge.official_id
),

country_figures as (
    select bridge.official_id, count(distinct country.country_code) as countries
    from bridge_event_official as bridge
    inner join bridge_event_country as country using (event_id)
    group by bridge.official_id
)

select
    official_id,
    official.name_zh,
    official.name_en,
    official.latest_title_zh,
    official.latest_title_en,
    official.event_count as events,
    coalesce(led.events_led, 0) as events_led,
    coalesce(title_figures.titles, 0) as titles,
    coalesce(partner_figures.partners, 0) as partners,
    coalesce(country_figures.countries, 0) as countries,
    official.first_event_date,
    official.last_event_date
from dim_official as official
left join led using (official_id)
left join title_figures using (official_id)
left join partner_figures using (official_id)
left join country_figures using (official_id)
order by events desc, official_id
