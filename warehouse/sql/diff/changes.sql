-- One row per row that was added or removed, and one per field that changed.
with before_cell as (
    unpivot before on columns(* exclude (row_id, label)) into name field value cell
),

after_cell as (
    unpivot after on columns(* exclude (row_id, label)) into name field value cell
),

lasting as (
    select row_id, after.label
    from after
    semi join before using (row_id)
),

changed as (
    select row_id, field, before_cell.cell as old, after_cell.cell as new
    from before_cell
    full join after_cell using (row_id, field)
    where before_cell.cell is distinct from after_cell.cell
)

select 'added' as change, row_id, label, null as field, null as old, null as new
from after
anti join before using (row_id)
union all
select 'removed', row_id, label, null, null, null
from before
anti join after using (row_id)
union all
select 'changed', row_id, lasting.label, changed.field, changed.old, changed.new
from changed
inner join lasting using (row_id)
order by change, row_id, field
