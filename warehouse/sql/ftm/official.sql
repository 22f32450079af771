-- One Person per person of the mainland side.
with spelling as (
    select official_id, list(alias order by occurrences desc, alias) as aliases
    from official_alias
    group by official_id
),

proof as (
    select entity_id, list_sort(list(distinct 'waishi-' || document_id)) as documents
    from mention
    where entity_kind = 'official'
    group by entity_id
),

title as (
    select
        official_id,
        list(title_zh order by last_seen desc nulls last, title) as titles_zh,
        list(title_en order by last_seen desc nulls last, title) as titles_en
    from official_title_history
    group by official_id
)

select
    'waishi-' || official_id as id,
    'Person' as schema,
    [name_zh, name_en] as name,
    list_filter(
        spelling.aliases, lambda alias:
        alias is distinct from name_zh and alias is distinct from name_en
    ) as alias,
    list_concat(title.titles_zh, title.titles_en) as position,
    ['cn'] as country,
    proof.documents as proof
from dim_official
left join spelling using (official_id)
left join title using (official_id)
left join proof on official_id = proof.entity_id
order by official_id
