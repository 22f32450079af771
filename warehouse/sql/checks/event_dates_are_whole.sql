-- A date has both ends in order, or none while the year is unknown.
select event_id, date_start, date_end, date_precision, year_basis
from fact_event
where
    date_end < date_start
    or (date_start is null) <> (date_end is null)
    or (date_start is null) <> (year_basis = 'unknown')
    or (date_precision = 'unknown' and date_start is not null)
