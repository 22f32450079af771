-- Every mention lies within its passage, and passage, event and mention within one document.
select
    mention.mention_id,
    mention.char_start,
    mention.char_end,
    passage.char_start as passage_start,
    passage.char_end as passage_end
from mention
inner join passage using (passage_id)
inner join fact_event as event using (event_id)
where
    mention.char_start < passage.char_start
    or mention.char_end > passage.char_end
    or mention.document_id <> passage.document_id
    or mention.document_id <> event.document_id
