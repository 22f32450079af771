-- One row per title of the officials who were seen with more than one, the most active first.
with changed as (
    select official_id, count(*) as titles
    from official_title_history
    where first_seen is not null
    group by official_id
    having count(*) > 1
),

listed as (
    select official_id, official.name_zh, official.name_en, official.event_count
    from changed
    inner join dim_official as official using (official_id)
    order by official.event_count desc, changed.titles desc, official_id
    limit $listed
)

select
    listed.official_id as id,
    listed.name_zh,
    listed.name_en,
    history.title_zh,
    history.title_en,
    history.first_seen,
    history.last_seen
from listed
inner join official_title_history as history using (official_id)
where history.first_seen is not null
order by listed.event_count desc, listed.official_id, history.first_seen, history.title
