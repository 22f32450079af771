-- One row per event and party from outside the Chinese mainland in it.
select
    event_id,
    resolved.entity_id as partner_id,
    arg_min(participant.role, participant_no) as role,
    arg_min(participant.title_zh, participant_no) as title_zh,
    arg_min(participant.title_en, participant_no) as title_en
from lake.resolved_participant as resolved
inner join lake.participant as participant using (event_id, participant_no)
where resolved.entity_kind = 'partner'
group by event_id, resolved.entity_id
order by event_id, partner_id
