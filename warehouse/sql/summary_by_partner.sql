-- One row per party from outside the mainland.
with official_figures as (
    select bridge.partner_id, count(distinct official.official_id) as officials
    from bridge_event_partner as bridge
    inner join bridge_event_official as official using (event_id)
    group by bridge.partner_id
)

select
    partner_id,
    partner.kind,
    partner.name_zh,
    partner.name_en,
    partner.country_code,
    partner.event_count as events,
    coalesce(official_figures.officials, 0) as officials,
    partner.first_event_date,
    partner.last_event_date
from dim_foreign_partner as partner
left join official_figures using (partner_id)
order by events desc, partner_id
