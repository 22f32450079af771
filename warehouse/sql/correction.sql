-- One row per decision of a person about what was read, and what became of it.
select
    file_name,
    line_number,
    decision,
    target,
    within,
    expected,
    value,
    author,
    decided_on,
    reason,
    question,
    document_id,
    state,
    detail,
    rows_touched
from lake.correction
order by decided_on, file_name, line_number
