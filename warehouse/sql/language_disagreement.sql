-- One row per field in which the two languages of an event differ.
select
    event_id,
    field,
    subject,
    value_zh,
    value_en,
    winner,
    reason
from lake.language_disagreement
order by event_id, field, subject
