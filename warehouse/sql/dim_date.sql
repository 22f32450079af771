-- One row per day of every year that has an event.
with span as (
    select
        date_trunc('year', min(date_start)) as first_day,
        date_trunc('year', max(date_end)) + interval 1 year as past_last_day
    from fact_event
    where date_start is not null
),

calendar as (
    select unnest(generate_series(first_day, past_last_day - interval 1 day, interval 1 day))::date
        as date
    from span
    where first_day is not null
)

select
    date,
    year(date) as year,
    quarter(date) as quarter,
    month(date) as month,
    week(date) as iso_week,
    isodow(date) as weekday
from calendar
order by date
