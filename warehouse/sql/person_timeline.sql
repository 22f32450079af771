-- One row per person and event they were in.
with person as (
    select
        'official' as side,
        dim.official_id as person_id,
        dim.name_zh,
        dim.name_en,
        bridge.event_id,
        bridge.role,
        bridge.title_zh,
        bridge.title_en
    from bridge_event_official as bridge
    inner join dim_official as dim using (official_id)
    union all
    select
        'partner' as side,
        dim.partner_id as person_id,
        dim.name_zh,
        dim.name_en,
        bridge.event_id,
        bridge.role,
        bridge.title_zh,
        bridge.title_en
    from bridge_event_partner as bridge
    inner join dim_foreign_partner as dim using (partner_id)
    where dim.kind = 'person'
)

select
    person.person_id,
    person.event_id,
    person.side,
    person.name_zh,
    person.name_en,
    event.date_start,
    event.event_type_code,
    person.role,
    person.title_zh,
    person.title_en,
    event.title_zh as event_zh,
    event.title_en as event_en,
    if(person.side = 'official', event.partners_zh, event.officials_zh) as met_zh,
    if(person.side = 'official', event.partners_en, event.officials_en) as met_en
from person
inner join event_readable as event using (event_id)
order by person.person_id, event.date_start nulls last, person.event_id
