-- One row per non-blank line of a current document.
select
    format('{}-{:05d}', document_id, line_number) as passage_id,
    document_id,
    line_number,
    char_start,
    char_end,
    language,
    kind,
    item_id,
    script,
    damage,
    text
from lake.paired_line
order by document_id, line_number
