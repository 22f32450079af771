-- One row per body, language and name in use.
select
    entity_id as organization_id,
    language,
    alias,
    occurrences
from lake.resolved_alias
where entity_kind = 'organization'
order by organization_id, language, alias
