-- One row per person, language and spelling.
select
    entity_id as official_id,
    language,
    alias,
    occurrences
from lake.resolved_alias
where entity_kind = 'official'
order by official_id, language, alias
