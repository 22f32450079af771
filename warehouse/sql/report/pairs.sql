-- One row per official and partner who were in an event together, the most frequent first.
with pair as (
    select official_id, partner_id, count(*) as events
    from bridge_event_official
    inner join bridge_event_partner using (event_id)
    group by official_id, partner_id
    order by events desc, official_id, partner_id
    limit $listed
)

select
    pair.official_id || '~' || pair.partner_id as id,
    pair.official_id,
    official.name_zh as official_zh,
    official.name_en as official_en,
    pair.partner_id,
    partner.name_zh as partner_zh,
    partner.name_en as partner_en,
    pair.events
from pair
inner join dim_official as official using (official_id)
inner join dim_foreign_partner as partner using (partner_id)
order by pair.events desc, pair.official_id, pair.partner_id
