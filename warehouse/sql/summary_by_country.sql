-- One row per outside country or region with an event.
with event_figures as (
    select
        bridge.country_code,
        count(*) as events,
        min(event.date_start) as first_event_date,
        max(event.date_start) as last_event_date
    from bridge_event_country as bridge
    inner join fact_event as event using (event_id)
    group by bridge.country_code
),

official_figures as (
    select bridge.country_code, count(distinct official.official_id) as officials
    from bridge_event_country as bridge
    inner join bridge_event_official as official using (event_id)
    group by bridge.country_code
),

partner_figures as (
    select country_code, count(*) as partners
    from dim_foreign_partner
    group by country_code
)

select
    country_code,
    country.name_en,
    country.name_zh,
    country.region,
    event_figures.events,
    coalesce(official_figures.officials, 0) as officials,
    coalesce(partner_figures.partners, 0) as partners,
    event_figures.first_event_date,
    event_figures.last_event_date
from event_figures
left join dim_country as country using (country_code)
left join official_figures using (country_code)
left join partner_figures using (country_code)
order by events desc, country_code
