-- Every day an event begins or ends on is in the calendar.
with used as (
    select date_start as date from fact_event
    union
    select date_end from fact_event
)

select used.date
from used
anti join dim_date using (date)
where used.date is not null
