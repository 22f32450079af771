-- One row per party from outside the mainland, the most active first.
select
    partner.partner_id as id,
    partner.kind,
    partner.name_zh,
    partner.name_en,
    partner.country_code,
    country.name_zh as country_zh,
    country.name_en as country_en,
    partner.events,
    partner.first_event_date,
    partner.last_event_date
from summary_by_partner as partner
left join dim_country as country using (country_code)
order by partner.events desc, partner.last_event_date desc nulls last, partner.partner_id
limit $listed
