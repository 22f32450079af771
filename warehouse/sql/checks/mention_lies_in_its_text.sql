-- The words of a mention lie in the text of its passage and are not empty.
-- Each text is measured once: one of 10 MB may hold 50,000 mentions.
with measured as materialized (
    select passage_id, length(text) as text_length
    from passage
)

select mention.mention_id, mention.text_start, mention.text_end, measured.text_length
from mention
inner join measured using (passage_id)
where mention.text_start >= mention.text_end or mention.text_end > measured.text_length
