-- One row per event and outside country or region whose people or bodies take part.
select distinct
    event_id,
    entity_id as country_code
from lake.resolved_participant
where entity_kind = 'country'
order by event_id, country_code
