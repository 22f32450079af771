-- One row per line of the source that an event the report carries was read from.
select
    mention.event_id,
    passage.language,
    passage.line_number,
    passage.text,
    list(
        [
            mention.text_start::varchar,
            mention.text_end::varchar,
            mention.entity_kind,
            mention.entity_id,
            mention.rule,
            mention.surface
        ]
        order by mention.text_start, mention.text_end desc, mention.mention_id
    ) as marks
from mention
inner join (select unnest($events) as event_id) as shown using (event_id)
inner join passage using (passage_id)
group by mention.event_id, passage.language, passage.line_number, passage.text
order by mention.event_id, passage.language desc, passage.line_number
