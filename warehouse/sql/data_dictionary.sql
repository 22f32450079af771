-- One row per table and one per column of the warehouse, in the order of the tables.
select
    table_name,
    column_name,
    table_number,
    column_number,
    data_type,
    is_key,
    is_nullable,
    values_allowed,
    found_in,
    description
from reference.data_dictionary
order by table_number, column_number
