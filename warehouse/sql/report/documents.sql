-- One row per current document, those with most that a person should look at first.
with looked as (
    select
        *,
        events - events_dated as events_undated,
        (events - events_dated) + events_low_confidence + disagreements + passages_damaged as doubts
    from summary_quality
)

select
    document_id as id,
    file_name,
    news_items,
    share_bilingual,
    events,
    events_undated,
    events_low_confidence,
    disagreements,
    passages_damaged,
    damage_repaired
from looked
order by doubts desc, file_name, document_id
limit $listed
