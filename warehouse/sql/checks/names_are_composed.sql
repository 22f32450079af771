-- Names, titles and printed dates are Unicode NFC and no empty text stands for an unknown one.
with written as (
    select official_id as id, unnest([name_zh, name_en, latest_title_zh, latest_title_en]) as text
    from dim_official
    union all
    select partner_id, unnest([name_zh, name_en]) from dim_foreign_partner
    union all
    select organization_id, unnest([name_zh, name_en]) from dim_organization
    union all
    select official_id, alias from official_alias
    union all
    select partner_id, alias from partner_alias
    union all
    select organization_id, alias from organization_alias
    union all
    select event_id, unnest([title_zh, title_en, venue_zh, venue_en, date_text_zh, date_text_en])
    from fact_event
)

select id, text
from written
where text = '' or text <> nfc_normalize(text)
