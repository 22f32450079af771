-- A date that is less exact than a day spans whole thirds of months, months or years.
with span as (
    select
        event_id,
        date_start,
        date_end,
        date_precision,
        day(date_start) as first_day,
        day(date_end) as last_day,
        day(last_day(date_end)) as month_end
    from fact_event
    where date_start is not null
)

select event_id, date_start, date_end, date_precision
from span
where
    (date_precision = 'early_month' and (first_day, last_day) <> (1, 10))
    or (date_precision = 'mid_month' and (first_day, last_day) <> (11, 20))
    or (date_precision = 'late_month' and (first_day, last_day) <> (21, month_end))
    or (date_precision = 'month' and (first_day, last_day) <> (1, month_end))
    or (
        date_precision = 'year'
        and (first_day, last_day, month(date_start), month(date_end)) <> (1, 31, 1, 12)
    )
