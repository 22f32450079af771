-- One row per current document and kind of change made to its text.
select
    document_id,
    kind,
    count(distinct line_number) as lines,
    sum(changes) as changes
from lake.repair
group by document_id, kind
order by document_id, kind
