-- One Occupancy per person and title: between which days they were seen with it.
select
    'waishi-occupancy-' || left(sha256(concat_ws('|', official_id, title)), 16) as id,
    'Occupancy' as schema,
    ['waishi-' || official_id] as holder,
    ['waishi-position-' || left(sha256(concat_ws('|', sphere, title)), 16)] as post,
    [first_seen::varchar, last_seen::varchar] as "date",
    ['Events in which the title is printed: ' || history.event_count]
        as description
from official_title_history as history
inner join dim_official using (official_id)
order by id
