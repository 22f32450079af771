-- One row per event and person of the Chinese mainland side in it.
with party as (
    select
        event_id,
        resolved.entity_id as official_id,
        participant_no,
        -- a person whose part is not told is listed as present
        coalesce(participant.role, 'attendee') as role,
        participant.title_zh,
        participant.title_en
    from lake.resolved_participant as resolved
    inner join lake.participant as participant using (event_id, participant_no)
    where resolved.entity_kind = 'official'
)

select
    event_id,
    official_id,
    arg_min(role, list_position(getvariable('official_roles'), role)) as role,
    arg_min(title_zh, participant_no) as title_zh,
    arg_min(title_en, participant_no) as title_en
from party
group by event_id, official_id
order by event_id, official_id
