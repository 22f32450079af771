-- A passage and its story are of one document; source lines belong to no story.
select passage.passage_id, passage.kind, passage.item_id
from passage
left join news_item as item using (item_id)
where
    (passage.kind = 'source' and passage.item_id is not null)
    or passage.document_id <> item.document_id
