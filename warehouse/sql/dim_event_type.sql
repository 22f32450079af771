-- One row per type of event, with its place in the international event codes.
select
    event_type_code,
    label_en,
    label_zh,
    definition_en,
    category,
    nullif(plover_event, '') as plover_event,
    nullif(cameo_code, '') as cameo_code,
    nullif(code_match, '') as code_match
from reference.event_types
order by list_position(getvariable('event_types'), event_type_code)
