-- One row per party, language and spelling.
select
    entity_id as partner_id,
    language,
    alias,
    occurrences
from lake.resolved_alias
where entity_kind = 'partner'
order by partner_id, language, alias
