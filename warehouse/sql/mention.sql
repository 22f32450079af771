-- One row per piece of evidence: a place in the source that a value was read from.
select
    format('{}-m{:03d}', mention.event_id, mention.mention_no) as mention_id,
    mention.document_id,
    format('{}-{:05d}', mention.document_id, mention.line_number) as passage_id,
    mention.event_id,
    mention.entity_kind,
    resolved.entity_id,
    mention.char_start,
    mention.char_end,
    mention.surface,
    mention.text_start,
    mention.text_end,
    mention.rule
from lake.event_mention as mention
left join lake.resolved_participant as resolved using (event_id, participant_no)
-- a party without a name is in no dimension, and its evidence with it
where mention.participant_no is null or resolved.entity_id is not null
order by mention.event_id, mention.mention_no
