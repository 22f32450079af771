-- One row per person of the mainland side, the most active first.
select
    official_id as id,
    name_zh,
    name_en,
    latest_title_zh,
    latest_title_en,
    events,
    events_led,
    first_event_date,
    last_event_date
from summary_by_official
order by events desc, last_event_date desc nulls last, official_id
limit $listed
