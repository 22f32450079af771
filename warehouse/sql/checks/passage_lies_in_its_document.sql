-- Passages lie inside their document, in the order of their lines, and never overlap.
with neighbours as (
    select
        passage_id,
        document_id,
        char_start,
        char_end,
        lag(char_end) over (partition by document_id order by line_number) as end_before
    from passage
)

select
    neighbours.passage_id,
    neighbours.char_start,
    neighbours.char_end,
    neighbours.end_before,
    document.byte_size
from neighbours
inner join dim_document as document using (document_id)
where
    neighbours.char_end <= neighbours.char_start
    or neighbours.char_start < neighbours.end_before
    -- no encoding takes less than a byte for a code point
    or neighbours.char_end > document.byte_size
