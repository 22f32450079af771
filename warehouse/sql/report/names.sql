-- One row per person, body and country in the events that the report carries.
with shown as (
    select unnest($events) as event_id
)

select official_id as id, name_zh, name_en
from dim_official
where official_id in (
    select official_id from bridge_event_official inner join shown using (event_id)
)
union all
select partner_id, name_zh, name_en
from dim_foreign_partner
where partner_id in (select partner_id from bridge_event_partner inner join shown using (event_id))
union all
select organization_id, name_zh, name_en
from dim_organization
where organization_id in (
    select organization_id from bridge_event_organization inner join shown using (event_id)
)
union all
select country_code, name_zh, name_en
from dim_country
where country_code in (
    select country_code from bridge_event_country inner join shown using (event_id)
)
