-- One Position per title within a sphere.
select
    'waishi-position-' || left(sha256(concat_ws('|', sphere, title)), 16) as id,
    'Position' as schema,
    list_distinct(list_concat([title], list_sort(list(distinct title_en)))) as name,
    ['cn'] as country,
    [regexp_extract(any_value(sphere), '^state:(.+)$', 1)] as "subnationalArea"
from official_title_history
inner join dim_official using (official_id)
group by sphere, title
order by id
