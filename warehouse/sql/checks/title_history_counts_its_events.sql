-- Titles are seen first before last, within the days the person is seen, and each by its name.
select history.official_id, history.title, history.first_seen, history.last_seen
from official_title_history as history
inner join dim_official as official using (official_id)
where
    history.last_seen < history.first_seen
    or history.first_seen < official.first_event_date
    or history.last_seen > official.last_event_date
    or history.title is distinct from coalesce(history.title_zh, history.title_en)
    or history.event_count > official.event_count
