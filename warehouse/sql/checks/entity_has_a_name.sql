-- Every person and body has a name, and its names are among its aliases.
with named as (
    select official_id as entity_id, 'zh' as language, name_zh as alias from dim_official
    union all
    select official_id, 'en', name_en from dim_official
    union all
    select partner_id, 'zh', name_zh from dim_foreign_partner
    union all
    select partner_id, 'en', name_en from dim_foreign_partner
    union all
    select organization_id, 'zh', name_zh from dim_organization
    union all
    select organization_id, 'en', name_en from dim_organization
),

alias as (
    select official_id as entity_id, language, alias from official_alias
    union all
    select partner_id, language, alias from partner_alias
    union all
    select organization_id, language, alias from organization_alias
)

select named.entity_id, named.language, named.alias
from named
anti join alias using (entity_id, language, alias)
where named.alias is not null
union all
select entity_id, 'none', null
from named
group by entity_id
having count(alias) = 0
