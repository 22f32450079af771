-- Which country does this party come from?
with seen as (
    select partner_id, min(event_id) as event_id
    from bridge_event_partner
    group by partner_id
)

select
    0.8 - 0.1 * (1 - 1 / partner.event_count) as severity,
    partner_id as target,
    coalesce(partner.name_zh, partner.name_en) as subject,
    concat_ws(' ', partner.kind, 'without a country, in', partner.event_count, 'events') as note,
    event.summary_zh as words_zh,
    event.summary_en as words_en,
    document.file_name,
    'right_country confirmed' as may_be,
    '' as expected,
    null as value,
    event.document_id
from dim_foreign_partner as partner
inner join seen using (partner_id)
inner join fact_event as event using (event_id)
inner join dim_document as document using (document_id)
where partner.country_code is null and partner.kind <> 'international_organization'
