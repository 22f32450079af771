-- The words of a date stand beside the date, unless a person gave it.
select event_id, date_start, date_text_zh, date_text_en
from fact_event
where
    date_start is not null
    and date_text_zh is null
    and date_text_en is null
    and year_basis <> 'correction'
