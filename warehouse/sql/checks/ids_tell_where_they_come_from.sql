-- Ids are made as promised: hash, line, story, event and number of the evidence.
select 'dim_document' as table_name, document_id as id
from dim_document
where document_id <> left(sha256, 16) or not regexp_full_match(sha256, '[0-9a-f]{64}')
union all
select 'passage', passage_id
from passage
where passage_id <> format('{}-{:05d}', document_id, line_number)
union all
select 'news_item', item_id
from news_item
where item_id <> format('{}-i{:03d}', document_id, ordinal)
union all
select 'fact_event', event_id
from fact_event
where not starts_with(event_id, item_id || '-e') or not starts_with(item_id, document_id)
union all
select 'mention', mention_id
from mention
where not starts_with(mention_id, event_id || '-m')
