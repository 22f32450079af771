-- One row per event and mainland body in it.
with party as (
    select
        event_id,
        resolved.entity_id as organization_id,
        -- a body whose part is not told is named as taking part
        coalesce(participant.role, 'participant') as role
    from lake.resolved_participant as resolved
    inner join lake.participant as participant using (event_id, participant_no)
    where resolved.entity_kind = 'organization'
)

select
    event_id,
    organization_id,
    arg_min(role, list_position(getvariable('organization_roles'), role)) as role
from party
group by event_id, organization_id
order by event_id, organization_id
