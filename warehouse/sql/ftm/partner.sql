-- One Person, PublicBody, Company or Organization per party from outside the mainland.
with spelling as (
    select partner_id, list(alias order by occurrences desc, alias) as aliases
    from partner_alias
    group by partner_id
),

proof as (
    select entity_id, list_sort(list(distinct 'waishi-' || document_id)) as documents
    from mention
    where entity_kind = 'partner'
    group by entity_id
),

title as (
    select
        partner_id,
        list_concat(
            list_sort(list(distinct title_zh)), list_sort(list(distinct title_en))
        ) as titles
    from bridge_event_partner
    group by partner_id
)

select
    'waishi-' || partner_id as id,
    case
        when kind = 'person' then 'Person'
        when kind in ('consulate', 'embassy', 'government', 'city') then 'PublicBody'
        when kind = 'company' then 'Company'
        when
            kind in ('chamber', 'association', 'university', 'international_organization', 'other')
            then 'Organization'
    end as schema,
    [name_zh, name_en] as name,
    list_filter(
        spelling.aliases, lambda alias:
        alias is distinct from name_zh and alias is distinct from name_en
    ) as alias,
    if(kind = 'person', title.titles, null) as position,
    [lower(country_code)] as country,
    proof.documents as proof
from dim_foreign_partner
left join spelling using (partner_id)
left join title using (partner_id)
left join proof on partner_id = proof.entity_id
order by partner_id
