-- A correction that is not applied: mend or remove it in its file.
select
    0.0 as severity,
    target,
    concat(file_name, ':', line_number, ' ', decision) as subject,
    concat(replace(state, '_', ' '), '. ', detail) as note,
    null as words_zh,
    null as words_en,
    null as file_name,
    '' as may_be,
    expected,
    value,
    document_id
from correction
where state not in ('applied', 'not_needed')
