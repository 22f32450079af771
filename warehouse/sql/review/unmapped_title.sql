-- How is the title called in the other language?
with unmapped as (
    select
        title,
        any_value(title_zh) as title_zh,
        any_value(title_en) as title_en,
        sum(event_count) as events,
        min(official_id) as official_id
    from official_title_history
    group by title
    having count(title_zh) = 0 or count(title_en) = 0
),

told as (
    select bridge.official_id, bridge.title_zh, bridge.title_en, min(event_id) as event_id
    from bridge_event_official as bridge
    group by all
)

select
    0.9 - 0.1 * (1 - 1 / unmapped.events) as severity,
    unmapped.title as target,
    unmapped.title as subject,
    concat('printed in ', unmapped.events, ' events, in one language only') as note,
    event.summary_zh as words_zh,
    event.summary_en as words_en,
    document.file_name,
    'title_mapping confirmed' as may_be,
    '' as expected,
    null as value,
    event.document_id
from unmapped
left join told
    on unmapped.official_id = told.official_id
    and unmapped.title in (told.title_zh, told.title_en)
left join fact_event as event using (event_id)
left join dim_document as document using (document_id)
qualify row_number() over (partition by unmapped.title order by event_id) = 1
