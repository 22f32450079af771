-- A date, a venue and a headcount of an event each have a mention, unless a person gave it.
with claimed as (
    select event_id, 'date' as entity_kind
    from fact_event
    where date_start is not null and year_basis <> 'correction'
    union all
    select event_id, 'venue'
    from fact_event
    where venue_zh is not null or venue_en is not null
    union all
    select event_id, 'participant_count'
    from fact_event
    where participant_count is not null
)

select claimed.event_id, claimed.entity_kind
from claimed
anti join mention using (event_id, entity_kind)
