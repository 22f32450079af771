-- An event, its story and the event it happened within are of one document; none holds itself.
select event.event_id, event.item_id, event.parent_event_id
from fact_event as event
inner join news_item as item using (item_id)
left join fact_event as parent on event.parent_event_id = parent.event_id
where
    event.document_id <> item.document_id
    or event.item_id <> parent.item_id
    or event.event_id = event.parent_event_id
