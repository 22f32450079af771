-- The words of a mention lie in the text of its passage and are not empty.
select mention.mention_id, mention.text_start, mention.text_end, length(passage.text) as text_length
from mention
inner join passage using (passage_id)
where mention.text_start >= mention.text_end or mention.text_end > length(passage.text)
