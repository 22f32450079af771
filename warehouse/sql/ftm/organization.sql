-- One Organization per mainland body; which of them are public bodies is not told.
with spelling as (
    select organization_id, list(alias order by occurrences desc, alias) as aliases
    from organization_alias
    group by organization_id
),

proof as (
    select entity_id, list_sort(list(distinct 'waishi-' || document_id)) as documents
    from mention
    where entity_kind = 'organization'
    group by entity_id
)

select
    'waishi-' || organization_id as id,
    'Organization' as schema,
    [name_zh, name_en] as name,
    list_filter(
        spelling.aliases, lambda alias:
        alias is distinct from name_zh and alias is distinct from name_en
    ) as alias,
    ['cn'] as country,
    [city] as address,
    proof.documents as proof
from dim_organization
left join spelling using (organization_id)
left join proof on organization_id = proof.entity_id
order by organization_id
