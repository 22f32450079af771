-- One row per month with an event dated to the month or closer.
with dated as (
    select event_id, mode, date_trunc('month', date_start)::date as month
    from fact_event
    where date_start is not null and date_precision not in ('year', 'unknown')
),

event_figures as (
    select
        month,
        count(*) as events,
        count(*) filter (where mode in ('online', 'hybrid')) as events_online
    from dated
    group by month
),

official_figures as (
    select dated.month, count(distinct bridge.official_id) as officials
    from dated
    inner join bridge_event_official as bridge using (event_id)
    group by dated.month
),

partner_figures as (
    select
        dated.month,
        count(distinct bridge.partner_id) as partners,
        count(distinct bridge.event_id) as events_with_partner
    from dated
    inner join bridge_event_partner as bridge using (event_id)
    group by dated.month
),

country_figures as (
    select dated.month, count(distinct bridge.country_code) as countries
    from dated
    inner join bridge_event_country as bridge using (event_id)
    group by dated.month
)

select
    month,
    year(month) as year,
    month(month) as month_number,
    events,
    coalesce(events_with_partner, 0) as events_with_partner,
    events_online,
    coalesce(officials, 0) as officials,
    coalesce(partners, 0) as partners,
    coalesce(countries, 0) as countries
from event_figures
left join official_figures using (month)
left join partner_figures using (month)
left join country_figures using (month)
order by month
